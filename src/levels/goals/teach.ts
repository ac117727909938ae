// Goal `teach`: weights that were learned, and how well they do on examples seen and unseen.
import type { Examples } from '../../core/learning/examples.ts';
import { measure as measureLoss, Examiner } from '../../core/learning/measure.ts';
import { networkOf, type Network } from '../../core/learning/network.ts';
import { createPass, passForward, takeRows } from '../../core/learning/pass.ts';
import { stackOf, type Stack } from '../../core/layers.ts';
import { createTraining, update } from '../../core/learning/training.ts';
import type { Attempt } from '../attempt.ts';
import { grant } from '../badges.ts';
import type { RoundsLevel, TeachGoal } from '../level.ts';
import { findCycle, type Cycle } from '../teach/cycle.ts';
import { taughtBy, type Taught } from '../teach/examples.ts';
import { startPupil, type Pupil } from '../teach/pupil.ts';
import type { CaseVerdict, TeachMeasures, Verdict } from '../verdict.ts';
import { measure } from './run.ts';

/** More examples are counted, not listed. */
const MOST_LISTED = 200;

export function judgeTeach(level: RoundsLevel, goal: TeachGoal, attempt: Attempt): Verdict {
  const pupil = attempt.pupil ?? { ...startPupil(level, goal), circuit: attempt.circuit };
  const taught = taughtBy(level, goal);
  const network = networkOf(attempt.circuit);
  const stack = stackOf(attempt.circuit);
  if (!network || !stack) throw new Error('a level teaches a circuit without layers');
  const found = examine(level, goal, network, pupil, taught);
  const cases = goal.data ? [] : [...listRows(network, stack, taught.seen, false), ...listRows(network, stack, taught.unseen, true)];
  const solved = isTaught(level, goal, found, pupil, taught, attempt.claimed);
  const measures = { ...measure(attempt.circuit, cases), ...found };
  const spent = goal.by === 'race' ? measures.strength : found.updates;
  return { solved, cases, measures, badges: grant(solved, level.par, spent, sturdinessOf(goal, found, cases)) };
}

function examine(
  level: RoundsLevel,
  goal: TeachGoal,
  network: Network,
  { updates, slips }: Pupil,
  { seen, unseen }: Taught,
): TeachMeasures {
  const examiner = new Examiner(network);
  const [onSeen, onUnseen] = [
    { loss: 0, accuracy: 0 },
    { loss: 0, accuracy: 0 },
  ];
  examiner.measure(seen, onSeen);
  if (unseen.rows > 0) examiner.measure(unseen, onUnseen);
  return {
    updates,
    slips,
    loss: onSeen.loss,
    accuracy: onSeen.accuracy,
    ...(unseen.rows > 0 ? { hiddenLoss: onUnseen.loss, hiddenAccuracy: onUnseen.accuracy } : {}),
    ...(goal.by === 'race' ? { rivalLoss: rivalLoss(level, goal, seen) } : {}),
  };
}

/** Loss of the level's own circuit once the rule has made its updates. */
function rivalLoss({ circuit }: RoundsLevel, { settings, updates }: TeachGoal, seen: Examples): number {
  const training = createTraining(networkOf(circuit)!, seen, settings);
  for (let i = 0; i < updates; i++) update(training);
  return measureLoss(training.network, seen).loss;
}

function isTaught(level: RoundsLevel, goal: TeachGoal, found: TeachMeasures, pupil: Pupil, taught: Taught, claimed: boolean): boolean {
  if (goal.never) return claimed && cycleSeen(level, pupil, taught.seen) !== undefined;
  if (goal.by === 'race' && !(found.loss < found.rivalLoss!)) return false;
  if (goal.loss !== undefined && !(found.loss <= goal.loss)) return false;
  if (goal.hiddenAccuracy !== undefined && !(found.hiddenAccuracy! >= goal.hiddenAccuracy)) return false;
  const isAsked = goal.hiddenAccuracy === undefined && goal.by !== 'race' && goal.loss === undefined;
  return found.accuracy >= (goal.accuracy ?? (isAsked ? 1 : 0));
}

/** The circle in which the rule has been seen to go, from the start that the pupil had. */
export function cycleSeen({ circuit }: RoundsLevel, { settings, updates }: Pupil, seen: Examples): Cycle | undefined {
  return findCycle(networkOf(circuit)!, seen, settings, updates);
}

/**
 * What the sturdy badge counts: by hand, nudges that were not the rule's, as a negative number; in a race, the lead; where nothing settles, examples
 * right when it is said; else unseen examples right, or the smallest distance of a state from zero.
 */
export function sturdinessOf({ by, hidden, data, never }: TeachGoal, found: TeachMeasures, cases: readonly CaseVerdict[]): number {
  if (by === 'hand') return found.slips === 0 ? 0 : -found.slips;
  if (by === 'race') return found.rivalLoss! - found.loss;
  if (never) return found.accuracy;
  if (hidden?.length || data) return found.hiddenAccuracy!;
  return cases.reduce((least, { margin, pass }) => (pass ? Math.min(least, margin) : 0), Infinity);
}

function listRows(network: Network, { inputs, blocks }: Stack, examples: Examples, hidden: boolean): CaseVerdict[] {
  const count = Math.min(MOST_LISTED, examples.rows);
  if (count === 0 || inputs.length !== examples.columns) return [];
  const pass = createPass(network, count);
  takeRows(pass, examples, undefined, 0, count);
  passForward(network, pass, count);
  const last = blocks[blocks.length - 1]!;
  const { states, outputs } = pass.layers[pass.layers.length - 1]!;
  const { width } = network.layers[network.layers.length - 1]!;
  return Array.from({ length: count }, (_, index) => {
    const row = last.cells.map(({ id }, column) => ({
      id,
      state: states[index * width + column]!,
      output: outputs[index * width + column]!,
      target: examples.targets[index * examples.outputs + column]!,
    }));
    const ofShares = last.softmax ? sharesVerdict(row) : signsVerdict(row);
    return {
      index,
      hidden,
      ...ofShares,
      got: Object.fromEntries(row.map(({ id, output }) => [id, output])),
      states: Object.fromEntries(row.map(({ id, state }) => [id, state])),
    };
  });
}

type Row = readonly { readonly id: string; readonly state: number; readonly output: number; readonly target: number }[];

function sharesVerdict(row: Row): Pick<CaseVerdict, 'pass' | 'want' | 'margin'> {
  const wanted = row.reduce((most, one) => (one.target > most.target ? one : most));
  const rival = row.reduce((most, one) => (one === wanted ? most : Math.max(most, one.state)), -Infinity);
  return { pass: wanted.state > rival, want: { [wanted.id]: 'most' }, margin: Math.abs(wanted.state - rival) };
}

function signsVerdict(row: Row): Pick<CaseVerdict, 'pass' | 'want' | 'margin'> {
  return {
    pass: row.every(({ state, target }) => state > 0 === target > 0),
    want: Object.fromEntries(row.map(({ id, target }) => [id, target > 0 ? ('fires' as const) : ('silent' as const)])),
    margin: row.reduce((least, { state }) => Math.min(least, Math.abs(state)), Infinity),
  };
}
