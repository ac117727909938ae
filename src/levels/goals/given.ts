// What goes in, case by case, whatever the kind of goal.
import type { Id } from '../../core/circuit.ts';
import type { Goal } from '../level.ts';

export interface Given {
  readonly before?: readonly Readonly<Record<Id, number>>[] | undefined;
  readonly in: Readonly<Record<Id, number>>;
}

/** Shown ones; none for goals that are not made of cases. */
export function shownOf(goal: Goal): readonly Given[] {
  switch (goal.kind) {
    case 'cases':
    case 'impossible':
    case 'distribution':
      return goal.cases;
    case 'labels':
    case 'teach':
      return goal.examples;
    case 'predict':
    case 'draw':
    case 'assemble':
      return [];
  }
}

export function hiddenOf(goal: Goal): readonly Given[] {
  return 'hidden' in goal ? (goal.hidden ?? []) : [];
}

/** Goals with cases to be tried one after the other; what is taught is judged as it is learned. */
export function hasCases(goal: Goal): boolean {
  return goal.kind !== 'teach' && shownOf(goal).length > 0;
}
