// Español: otras maneras de oír, ver y pulsar, y lo que se oye.
import type { AccessWords } from '../../access.en.ts';
import { showSigned } from '../../numbers.ts';
import type { Partly } from '../../wide.ts';

export const access: Partly<AccessWords> = {
  title: 'Oído y teclas',
  stateTone: 'Oír el estado',
  stateToneWhy:
    'Un tono sube y baja con el estado: los votos a favor suenan a la derecha, los votos en contra a la izquierda. Al final oyes el cero y luego el estado.',
  captions: 'Escribir lo que suena',
  captionsWhy: 'Cada sonido se nombra en el borde de la pantalla, también cuando está silenciado.',
  letterKeys: 'Letras sueltas como atajos',
  letterKeysWhy: 'Desactívalas si le hablas al ordenador o si pulsas letras sin querer.',
  voted: (amount: number) => (amount > 0 ? `un voto a favor, ${showSigned(amount)}` : `un voto en contra, ${showSigned(amount)}`),
  sounds: {
    fired: 'se dispara',
    fellSilent: 'se calla',
    spiked: 'un impulso',
    ranAway: 'detenido: los números se desbocaron',
    caseRight: 'bien',
    caseWrong: 'no está bien',
    levelSolved: 'una melodía: ¡resuelto!',
    badgeEarned: 'una campanilla: una insignia',
    hintShown: 'una pista',
    toggledOn: 'encendido',
    toggledOff: 'apagado',
    undone: 'deshecho',
    refused: 'aquí no se puede',
    weightStepped: 'un clic',
  },
};
