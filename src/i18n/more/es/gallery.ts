// Español: la galería.
import type { GalleryWords } from '../../gallery.en.ts';
import type { Partly } from '../../wide.ts';

export const gallery: Partly<GalleryWords> = {
  title: 'Galería',
  subtitle: 'Circuitos listos para jugar. Abre uno, ponlo en marcha, cámbialo.',
  groups: {
    first: 'Primeros pasos',
    textbook: 'De libro',
    logic: 'Lógica',
    memory: 'Memoria y aprendizaje',
    senses: 'Sentidos',
    music: 'Música',
    network: 'Multitudes',
    zoo: 'El zoo de neuronas',
  },
  groupsAbout: {
    first: 'Una fuga, un no, un círculo y una votación.',
    textbook: 'Lo que hacen las neuronas, idea por idea.',
    logic: 'Puertas, sumadores e interruptores que recuerdan.',
    memory: 'Lo que pasó queda, y la práctica hace fuerte.',
    senses: 'De la luz, el sonido y el tacto a los impulsos.',
    music: 'Células que suenan. Sube el volumen.',
    network: 'Muchas células a la vez.',
    zoo: 'Una ecuación, muchos caracteres (Izhikevich 2003).',
  },
  jump: 'Ir a',
  clock: { rounds: 'por rondas', milliseconds: 'en el tiempo' },
  cells: (count: number) => (count === 1 ? '1 célula' : `${count.toLocaleString('es')} células`),
};
