// Español: el juego sin conexión.
import type { OfflineWords } from '../../offline.en.ts';
import type { Partly } from '../../wide.ts';

export const offline: Partly<OfflineWords> = {
  title: 'Sin conexión',
  ready: 'Todo Hibana está guardado en este dispositivo: también funciona sin conexión.',
  notYet: 'Hibana se guarda en este dispositivo mientras está abierto. Después también funciona sin conexión.',
  closed: 'Este navegador no deja que Hibana se guarde, así que necesita conexión.',
  install: 'Instalar Hibana como aplicación',
  update: 'Hay una versión nueva lista. Al cambiar no se pierde nada.',
  elsewhere: 'Hibana se renovó en otra pestaña. Recarga esta cuando te venga bien.',
  reload: 'Recargar ahora',
};
