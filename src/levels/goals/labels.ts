// Goal `labels`: a classifier over examples; the greatest output of a layer is its answer.
import { depth, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import { stackOf, type Stack } from '../../core/layers.ts';
import { compileDense, forward, type Dense } from '../../core/rounds/dense.ts';
import { createState, outputOf, stateOf, type State } from '../../core/state.ts';
import type { Attempt } from '../attempt.ts';
import { grant } from '../badges.ts';
import type { Example, LabelsGoal, RoundsLevel } from '../level.ts';
import type { CaseVerdict, Verdict } from '../verdict.ts';
import { measure, settle } from './run.ts';

export function judgeLabels(level: RoundsLevel, goal: LabelsGoal, { circuit }: Attempt): Verdict {
  const cells = circuit.layers.find(({ id }) => id === goal.layer)?.cells ?? [];
  const state = createState(circuit);
  const rounds = depth(circuit);
  const dense = denseOf(circuit, cells);
  const run = (examples: readonly Example[], hidden: boolean): CaseVerdict[] =>
    dense ? passExamples(dense, cells, examples, hidden) : runExamples(state, cells, examples, rounds, hidden);
  const cases = [...run(goal.examples, false), ...run(goal.hidden ?? [], true)];
  const measures = { ...measure(circuit, cases), margin: shareRight(cases) };
  const solved = isAccurate(goal, cases);
  return { solved, cases, measures, badges: grant(solved, level.par, measures.strength, measures.margin) };
}

interface DenseStack {
  readonly dense: Dense;
  readonly stack: Stack;
}

/** A stack whose last layer answers is passed densely: the same bits, many times faster. */
function denseOf(circuit: RoundsCircuit, cells: readonly Id[]): DenseStack | undefined {
  const stack = stackOf(circuit);
  const last = stack?.blocks[stack.blocks.length - 1];
  const answers = last?.cells.map(({ id }) => id).join(' ') === cells.join(' ');
  return stack && answers ? { dense: compileDense(stack), stack } : undefined;
}

function passExamples({ dense, stack }: DenseStack, cells: readonly Id[], examples: readonly Example[], hidden: boolean): CaseVerdict[] {
  const inputs = new Float64Array(stack.inputs.length);
  const out = new Float64Array(cells.length);
  const { states } = dense.blocks[dense.blocks.length - 1]!;
  return examples.map(({ in: held, label }, index) => {
    for (const [i, { id, value }] of stack.inputs.entries()) inputs[i] = held[id] ?? value;
    forward(dense, inputs, out);
    return verdictOn(
      cells,
      { label, index, hidden },
      (place) => out[place]!,
      (place) => states[place]!,
    );
  });
}

/** Shown and hidden examples must each reach the accuracy. */
export function isAccurate(goal: LabelsGoal, cases: readonly CaseVerdict[]): boolean {
  return [false, true].every((hidden) => {
    const list = cases.filter((one) => one.hidden === hidden);
    return list.length === 0 || shareRight(list) >= goal.accuracy;
  });
}

export function shareRight(cases: readonly CaseVerdict[]): number {
  return cases.length === 0 ? 0 : cases.filter(({ pass }) => pass).length / cases.length;
}

export function runExamples(
  state: State,
  cells: readonly Id[],
  examples: readonly Example[],
  rounds: number,
  hidden: boolean,
): CaseVerdict[] {
  return examples.map(({ in: inputs, label }, index) => {
    settle(state, inputs, rounds);
    return verdictOn(
      cells,
      { label, index, hidden },
      (place) => outputOf(state, cells[place]!),
      (place) => stateOf(state, cells[place]!),
    );
  });
}

/** Right when the label's output is greater than every other; a tie is wrong. */
function verdictOn(
  cells: readonly Id[],
  { label, index, hidden }: { readonly label: Id; readonly index: number; readonly hidden: boolean },
  outputAt: (place: number) => number,
  stateAt: (place: number) => number,
): CaseVerdict {
  const got: Record<Id, number> = {};
  const states: Record<Id, number> = {};
  let rival = -Infinity;
  for (const [place, cell] of cells.entries()) {
    got[cell] = outputAt(place);
    states[cell] = stateAt(place);
    if (cell !== label) rival = Math.max(rival, got[cell]);
  }
  const margin = (got[label] ?? -Infinity) - rival;
  return { index, hidden, pass: margin > 0, got, want: { [label]: 'most' }, states, margin: Math.abs(margin) };
}
