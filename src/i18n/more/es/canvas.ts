// Español: el lienzo de la zona de juego; sobre todo, lo que se le dice a quien no lo ve.
import type { CanvasWords } from '../../canvas.en.ts';
import type { Partly } from '../../wide.ts';

const parts = (count: number): string => (count === 1 ? 'una parte' : `${count} partes`);
const cells = (count: number): string => (count === 1 ? 'una célula' : `${count} células`);

export const canvas: Partly<CanvasWords> = {
  label: 'Lienzo del circuito',
  role: 'lienzo de circuito',
  help:
    'Las flechas van a la parte más cercana; Av Pág y Re Pág, a la siguiente y a la anterior. Intro abre sus números, Espacio hace sonar una fuente o elige la parte. ' +
    'C empieza una sinapsis: ve a la célula que debe escuchar y pulsa Intro. Control con flechas mueve lo elegido, Supr lo quita. Más, menos y 0 cambian el zoom.',
  newNote: 'Escribe aquí',
  map: { title: 'Mapa del circuito', in: 'Acercar', out: 'Alejar', fit: 'Ver todo' },
  willConnect: (name: string) => `a ${name}`,
  pickTarget: 'Toca la célula que debe escuchar',
  tip: { pull: 'Lleva la flecha hasta otra célula', key: 'C empieza aquí una sinapsis' },
  say: {
    empty: 'El lienzo está vacío. Elige una parte para ponerla.',
    noneThere: 'En esa dirección no hay nada.',
    part: (name: string, kind: string) => `${name}, ${kind}.`,
    note: (text: string) => `Nota: ${text}`,
    neuron: (state: string, bias: string) => `Estado ${state}, sesgo ${bias}.`,
    fires: 'Se dispara.',
    silent: 'Está en silencio.',
    membrane: (mv: string, threshold: string) => `Membrana en ${mv} milivoltios, umbral ${threshold}.`,
    membraneOnly: (mv: string) => `Membrana en ${mv} milivoltios.`,
    rests: 'Descansa tras un impulso.',
    value: (value: string) => `Su valor es ${value}.`,
    current: (nanoamperes: string) => `Da ${nanoamperes} nanoamperios.`,
    rate: (hertz: string) => `Da ${hertz} impulsos por segundo.`,
    times: (count: number) => (count === 1 ? 'Da un impulso.' : `Da ${count} impulsos.`),
    wires: (hears: number, speaks: number) =>
      `${hears === 0 ? 'No escucha a nadie' : `Escucha a ${hears}`}${speaks === 0 ? ' y no habla a nadie.' : ` y habla a ${speaks}.`}`,
    chosen: 'Elegida.',
    locked: 'Bloqueada.',
    folded: (count: number) => `Plegado, con ${cells(count)} dentro.`,
    opened: (count: number) => `Abierto, con ${cells(count)} dentro.`,
    pins: (names: string) => `Pines: ${names}.`,
    synapse: (from: string, to: string, weight: string) => `Sinapsis de ${from} a ${to}, peso ${weight}.`,
    placed: (name: string, kind: string) => `Puesto: ${name}, ${kind}.`,
    connected: (from: string, to: string) => `Conexión: de ${from} a ${to}.`,
    removed: (count: number) => (count === 1 ? 'Se quitó una parte.' : `Se quitaron ${count} partes.`),
    moved: (count: number, x: string, y: string) => `${count === 1 ? 'Movida' : `${count} partes movidas`}, ahora en ${x}, ${y}.`,
    chosenCount: (count: number) =>
      count === 0 ? 'No hay nada elegido.' : count === 1 ? 'Hay una parte elegida.' : `Hay ${parts(count)} elegidas.`,
    unchosen: (name: string) => `${name} ya no está entre lo elegido.`,
    played: (name: string) => `Has tocado ${name}.`,
    set: (name: string, value: string) => `${name} vale ahora ${value}.`,
    wiring: (name: string) => `Una sinapsis desde ${name}. Ve a la célula que debe escuchar y pulsa Intro; Escape lo deja.`,
    noTarget: 'No hay ninguna célula que pueda oírla.',
    notWired: 'No se hizo ninguna sinapsis.',
    chipOpened: (name: string) => `El chip ${name} está abierto.`,
    chipFolded: (name: string) => `El chip ${name} está plegado.`,
    zoom: (percent: string) => `Zoom al ${percent} por ciento.`,
    all: 'Se ve todo.',
  },
};
