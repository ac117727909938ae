// The possible answers to a predict level of the vote.
import { guessPar } from './guess.ts';
import { truth } from '../goals/predict.ts';
import type { RoundsLevel, Par, PredictGoal } from '../level.ts';

/** Answers to a question about a state are multiples of one half. */
const ANSWER_STEP = 0.5;

export function predictPar({ circuit }: RoundsLevel, goal: PredictGoal): Par {
  const states = goal.questions.map((question) => truth(circuit, goal, question).state);
  const answers = goal.ask === 'fires' ? 2 : (Math.max(...states) - Math.min(...states)) / ANSWER_STEP + 1;
  return guessPar(goal.streak, answers);
}
