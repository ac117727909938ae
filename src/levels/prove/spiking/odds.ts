// A level that asks for counts has no settings. Its density is the chance of guessing the streak among the counts that occur.
import type { Par } from '../../level.ts';
import type { PredictSpikesGoal, SpikingLevel } from '../../spiking/level.ts';
import { countOf } from '../../spiking/predict.ts';

export function predictSpikesPar({ circuit }: SpikingLevel, goal: PredictSpikesGoal): Par {
  const counts = goal.questions.map((question) => countOf(circuit, goal, question));
  const answers = Math.max(...counts) - Math.min(...counts) + 1;
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
