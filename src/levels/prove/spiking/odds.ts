// The possible answers to a level that asks for counts: those between the counts that occur.
import { guessPar } from '../guess.ts';
import type { Par } from '../../level.ts';
import type { PredictSpikesGoal, SpikingLevel } from '../../spiking/level.ts';
import { countOf } from '../../spiking/predict.ts';

export function predictSpikesPar({ circuit }: SpikingLevel, goal: PredictSpikesGoal): Par {
  const counts = goal.questions.map((question) => countOf(circuit, goal, question));
  const answers = Math.max(...counts) - Math.min(...counts) + 1;
  return guessPar(goal.streak, answers);
}
