// Goal `labels`: a classifier over examples; the greatest output of a layer is its answer.
import { depth, type Id } from '../../core/circuit.ts';
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
  const cases = [...runExamples(state, cells, goal.examples, rounds, false), ...runExamples(state, cells, goal.hidden ?? [], rounds, true)];
  const measures = { ...measure(circuit, cases), margin: shareRight(cases) };
  const solved = isAccurate(goal, cases);
  return { solved, cases, measures, badges: grant(solved, level.par, measures.strength, measures.margin) };
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
    const got: Record<Id, number> = {};
    const states: Record<Id, number> = {};
    let rival = -Infinity;
    for (const cell of cells) {
      got[cell] = outputOf(state, cell);
      states[cell] = stateOf(state, cell);
      if (cell !== label) rival = Math.max(rival, got[cell]);
    }
    const margin = (got[label] ?? -Infinity) - rival;
    return { index, hidden, pass: margin > 0, got, want: { [label]: 'most' }, states, margin: Math.abs(margin) };
  });
}
