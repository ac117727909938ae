// A predict level has no settings. Its density is the chance of guessing: `streak` answers in a row, each one of the possible answers.
import { truth } from '../goals/predict.ts';
import type { RoundsLevel, Par, PredictGoal } from '../level.ts';

/** Answers to a question about a state are multiples of one half. */
const ANSWER_STEP = 0.5;

export function predictPar({ circuit }: RoundsLevel, goal: PredictGoal): Par {
  const states = goal.questions.map((question) => truth(circuit, goal, question).state);
  const answers = goal.ask === 'fires' ? 2 : (Math.max(...states) - Math.min(...states)) / ANSWER_STEP + 1;
  let guesses = 1;
  for (let i = 0; i < goal.streak; i++) guesses *= answers;
  return {
    frugal: goal.streak,
    sturdy: 2 * goal.streak,
    best: goal.streak,
    proven: true,
    method: 'exhaustive',
    density: 1 / guesses,
    densityBy: 'enumeration',
    distance: goal.streak,
  };
}
