// English for ways to hear, see and press that not everybody needs, and for what is heard.
import { showSigned } from './numbers.ts';
import type { Wide } from './wide.ts';

export const accessEn = {
  title: 'Hearing and keys',
  stateTone: 'Hear the state',
  stateToneWhy:
    'A tone rises and falls with the state: votes for on the right, votes against on the left. At the end you hear zero, then the state.',
  captions: 'Write what is heard',
  captionsWhy: 'Every sound is named at the edge of the screen, also while it is muted.',
  letterKeys: 'Single letters as shortcuts',
  letterKeysWhy: 'Switch them off if you speak to your computer, or if letters are pressed by mistake.',
  voted: (amount: number) => (amount > 0 ? `a vote for, ${showSigned(amount)}` : `a vote against, ${showSigned(amount)}`),
  sounds: {
    fired: 'it fires',
    fellSilent: 'it falls quiet',
    spiked: 'a spike',
    ranAway: 'stopped: the numbers ran away',
    caseRight: 'right',
    caseWrong: 'not right',
    levelSolved: 'a melody: solved!',
    badgeEarned: 'a chime: a badge',
    hintShown: 'a hint',
    toggledOn: 'on',
    toggledOff: 'off',
    undone: 'undone',
    refused: 'not possible here',
    weightStepped: 'a tick',
  } as Readonly<Record<string, string | undefined>>,
};

export type AccessWords = Wide<typeof accessEn>;
