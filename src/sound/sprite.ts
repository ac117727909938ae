// Where each sound is in assets/sound/sprite.*: [start, length] in ms. Written by `npm run sounds`.
export const sprite = {
  voteFor1: [0, 240],
  voteFor2: [440, 240],
  voteFor3: [880, 240],
  voteFor4: [1320, 240],
  voteFor5: [1760, 240],
  voteAgainst1: [2200, 280],
  voteAgainst2: [2680, 280],
  voteAgainst3: [3160, 280],
  voteAgainst4: [3640, 280],
  voteAgainst5: [4120, 280],
  fire: [4600, 1200],
  silent: [6000, 400],
  caseRight: [6600, 800],
  caseWrong: [7600, 550],
  levelSolved: [8350, 2200],
  badge: [10750, 1200],
  hint: [12150, 700],
  toggleOn: [13050, 200],
  toggleOff: [13450, 200],
  undo: [13850, 300],
  sliderTick: [14350, 60],
  refuse: [14610, 300],
} satisfies Record<string, [number, number]>;

export type SoundName = keyof typeof sprite;
