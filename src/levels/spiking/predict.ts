// Goal `predict` in time: the player says how many spikes there will be before they come.
import type { SpikingCircuit } from '../../core/spiking/circuit.ts';
import { grant } from '../badges.ts';
import { circuitOfQuestion } from './case.ts';
import type { PredictSpikesGoal, SpikesQuestion, SpikingLevel } from './level.ts';
import { runFor } from './runCase.ts';
import type { SpikesVerdict, SpikingAttempt, SpikingVerdict } from './verdict.ts';

export function judgePredictSpikes(level: SpikingLevel, goal: PredictSpikesGoal, { circuit, predictions }: SpikingAttempt): SpikingVerdict {
  const known = new Map<SpikesQuestion, number>();
  const cases = predictions.map((says, index): SpikesVerdict => {
    const question = goal.questions[index % goal.questions.length]!;
    const truth = known.get(question) ?? countOf(circuit, goal, question);
    known.set(question, truth);
    return { index, hidden: false, pass: says === truth, wants: [], says, truth };
  });
  const { longest, streak, solvedAfter } = streaks(cases, goal.streak);
  const solved = solvedAfter > 0;
  const measures = { spikes: 0, touches: 0, steady: 0, cells: circuit.cells.length, synapses: circuit.synapses.length };
  return { solved, cases, streak, measures, badges: grant(solved, level.par, solvedAfter, longest) };
}

/** The right answer: how many spikes the asked cell fires. */
export function countOf(circuit: SpikingCircuit, goal: PredictSpikesGoal, question: SpikesQuestion): number {
  return runFor(circuitOfQuestion(circuit, question), goal.ms).ticksOf(goal.cell).length;
}

/** `solvedAfter`: how many predictions it took until `asked` were right in a row; 0 when they never were. */
function streaks(cases: readonly SpikesVerdict[], asked: number): { longest: number; streak: number; solvedAfter: number } {
  let longest = 0;
  let streak = 0;
  let solvedAfter = 0;
  for (const [index, { pass }] of cases.entries()) {
    streak = pass ? streak + 1 : 0;
    longest = Math.max(longest, streak);
    if (streak === asked && solvedAfter === 0) solvedAfter = index + 1;
  }
  return { longest, streak, solvedAfter };
}
