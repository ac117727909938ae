// Goal `predict`: the player says what will happen before the neuron does.
import { depth, type RoundsCircuit } from '../../core/circuit.ts';
import { createState, stateOf } from '../../core/state.ts';
import type { Attempt } from '../attempt.ts';
import { grant } from '../badges.ts';
import type { CaseVerdict, Verdict } from '../verdict.ts';
import type { RoundsLevel, PredictGoal, Question } from '../level.ts';
import { measure, settle } from './run.ts';

export function judgePredict(level: RoundsLevel, goal: PredictGoal, { circuit, predictions }: Attempt): Verdict {
  const cases = predictions.map((says, index) => judgePrediction(circuit, goal, index, says));
  const streak = cases.length - 1 - cases.findLastIndex(({ pass }) => !pass);
  const longest = longestStreak(cases);
  const solvedAfter = cases.findIndex(
    (_, end) => end + 1 >= goal.streak && cases.slice(end + 1 - goal.streak, end + 1).every(({ pass }) => pass),
  );
  const solved = solvedAfter >= 0;
  return { solved, cases, streak, measures: measure(circuit, cases), badges: grant(solved, level.par, solvedAfter + 1, longest) };
}

/** The question that prediction number `index` answers; after the last question the first comes again. */
export function questionAt(goal: PredictGoal, index: number): Question {
  return goal.questions[index % goal.questions.length]!;
}

/** The circuit that a question is about. */
export function applyQuestion(circuit: RoundsCircuit, { weights = {}, biases = {} }: Question): RoundsCircuit {
  return {
    ...circuit,
    cells: circuit.cells.map((cell) => (cell.kind === 'neuron' ? { ...cell, bias: biases[cell.id] ?? cell.bias } : cell)),
    synapses: circuit.synapses.map((synapse) => ({ ...synapse, weight: weights[synapse.id] ?? synapse.weight })),
  };
}

/** The right answer: the asked cell's state, or 1 when it fires and 0 when it is silent. */
export function truth(circuit: RoundsCircuit, goal: PredictGoal, question: Question): { readonly state: number; readonly answer: number } {
  const asked = applyQuestion(circuit, question);
  const run = createState(asked);
  settle(run, question.in, depth(asked));
  const state = stateOf(run, goal.cell);
  return { state, answer: goal.ask === 'state' ? state : state > 0 ? 1 : 0 };
}

function judgePrediction(circuit: RoundsCircuit, goal: PredictGoal, index: number, says: number): CaseVerdict {
  const { state, answer } = truth(circuit, goal, questionAt(goal, index));
  return {
    index,
    hidden: false,
    pass: says === answer,
    got: { [goal.cell]: says },
    want: { [goal.cell]: answer },
    states: { [goal.cell]: state },
  };
}

function longestStreak(cases: readonly CaseVerdict[]): number {
  let longest = 0;
  let run = 0;
  for (const { pass } of cases) {
    run = pass ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
