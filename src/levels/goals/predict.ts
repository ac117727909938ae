// Goal `predict`: the player says what will happen before the neuron does.
import { depth, findCell, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import { fullConnect } from '../../core/fullConnect.ts';
import { createState, outputOf, stateOf } from '../../core/state.ts';
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
export function applyQuestion(circuit: RoundsCircuit, goal: PredictGoal, question: Question): RoundsCircuit {
  const { weights = {}, biases = {}, activator, sizes } = question;
  if (sizes) return fullConnect(sizes);
  const asked = askedCell(goal, question);
  return {
    ...circuit,
    cells: circuit.cells.map((cell) =>
      cell.kind === 'neuron'
        ? { ...cell, bias: biases[cell.id] ?? cell.bias, activator: cell.id === asked ? (activator ?? cell.activator) : cell.activator }
        : cell,
    ),
    synapses: circuit.synapses.map((synapse) => ({ ...synapse, weight: weights[synapse.id] ?? synapse.weight })),
  };
}

export function askedCell(goal: PredictGoal, { cell }: Question): Id {
  return cell ?? goal.cell;
}

/** The right answer, with the state of the cell asked about. */
export function truth(circuit: RoundsCircuit, goal: PredictGoal, question: Question): { readonly state: number; readonly answer: number } {
  const asked = applyQuestion(circuit, goal, question);
  if (goal.ask === 'synapses') return { state: 0, answer: asked.synapses.length };
  const cell = askedCell(goal, question);
  const run = createState(asked);
  settle(run, question.in, depth(asked));
  const state = stateOf(run, cell);
  switch (goal.ask) {
    case 'state':
      return { state, answer: state };
    case 'fires':
      return { state, answer: state > 0 ? 1 : 0 };
    case 'output':
      return { state, answer: outputOf(run, cell) };
    case 'share':
      return { state, answer: outputOf(run, cell) * 100 };
    case 'activator': {
      const neuron = findCell(asked, cell);
      return { state, answer: neuron?.kind === 'neuron' ? (goal.choices ?? []).indexOf(neuron.activator) : -1 };
    }
  }
}

function judgePrediction(circuit: RoundsCircuit, goal: PredictGoal, index: number, says: number): CaseVerdict {
  const question = questionAt(goal, index);
  const { state, answer } = truth(circuit, goal, question);
  const cell = askedCell(goal, question);
  return {
    index,
    hidden: false,
    pass: Math.abs(says - answer) <= (goal.tolerance ?? 0),
    got: { [cell]: says },
    want: { [cell]: answer },
    states: { [cell]: state },
    margin: Infinity,
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
