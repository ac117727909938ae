// English for the first page, the way through the tide pool, and the moments of joy.
export const journeyEn = {
  vessel: 'A neuron to try: each press sends it one vote',
  tap: 'Tap me!',
  again: 'Once more!',
  fires: 'It fires!',
  saidQuiet: (sum: string) => `Sum ${sum}: it stays quiet.`,
  saidFires: (sum: string) => `Sum ${sum}: it fires!`,
  chapterDone: 'All solved: this stretch of the pool is alight',
  sceneChapter: 'This stretch of the tide pool lights up.',
  sceneGame: 'The whole tide pool glows, from the shore to the deep.',
  gameTitle: 'The whole pool glows!',
  gameTold: (levels: number, badges: number) => `You have solved every level there is: ${levels} levels, ${badges} badges.`,
  gameThanks: 'Every spark you lit is still there. Thank you for playing!',
};

export type JourneyWords = typeof journeyEn;
