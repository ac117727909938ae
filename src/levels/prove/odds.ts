// Levels without settings: the chance of guessing them.
import { guessPar } from './guess.ts';
import { truth } from '../goals/predict.ts';
import type { AssembleGoal, RoundsLevel, Par, PredictGoal } from '../level.ts';

/** Answers to a question about a state are multiples of one half. */
const ANSWER_STEP = 0.5;

/** The possible answers to a predict level of the vote. */
export function predictPar({ circuit }: RoundsLevel, goal: PredictGoal): Par {
  return guessPar(goal.streak, countAnswers(circuit, goal));
}

function countAnswers(circuit: RoundsLevel['circuit'], goal: PredictGoal): number {
  if (goal.ask === 'fires') return 2;
  if (goal.ask === 'activator') return goal.choices!.length;
  // A share is somewhere between 0 and 100 percent; a number of synapses between 0 and the greatest asked for.
  if (goal.ask === 'share') return Math.floor(100 / (2 * (goal.tolerance ?? 0) + 1));
  const answers = goal.questions.map((question) => truth(circuit, goal, question).answer);
  if (goal.ask === 'synapses') return Math.max(...answers) + 1;
  return Math.max(2, (Math.max(...answers) - Math.min(...answers)) / ANSWER_STEP + 1);
}

/** Each slot may hold each tile. */
export function assemblePar({ slots, tiles }: AssembleGoal): Par {
  return { ...guessPar(slots.length, tiles.length), sturdy: 1 };
}
