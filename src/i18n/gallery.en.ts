// English for the gallery.
export const galleryEn = {
  title: 'Gallery',
  subtitle: 'Circuits that are ready to play with. Open one, press play, change it.',
  groups: {
    first: 'First steps',
    textbook: 'From the textbook',
    logic: 'Logic',
    memory: 'Memory and learning',
    senses: 'Senses',
    music: 'Music',
    network: 'Crowds',
    zoo: 'The zoo of neurons',
  },
  /** Under the heading of a group. */
  groupsAbout: {
    first: 'A leak, a no, a ring and a vote.',
    textbook: 'What neurons do, one idea at a time.',
    logic: 'Gates, adders and switches that remember.',
    memory: 'What was stays, and practice makes strong.',
    senses: 'From light, sound and touch to spikes.',
    music: 'Cells that sound. Turn the volume up.',
    network: 'Many cells at once.',
    zoo: 'One equation, many characters (Izhikevich 2003).',
  },
  jump: 'Go to',
  clock: { rounds: 'in rounds', milliseconds: 'in time' },
  cells: (count: number) => (count === 1 ? '1 cell' : `${count.toLocaleString('en')} cells`),
};

export type GalleryWords = typeof galleryEn;
