// A predict level has no settings. Its density is the chance of guessing: `streak` answers in a row, each one of the possible answers.
import type { Par } from '../level.ts';

export function guessPar(streak: number, answers: number): Par {
  let guesses = 1;
  for (let i = 0; i < streak; i++) guesses *= answers;
  return {
    frugal: streak,
    sturdy: 2 * streak,
    best: streak,
    proven: true,
    method: 'exhaustive',
    density: 1 / guesses,
    densityBy: 'enumeration',
    distance: streak,
  };
}
