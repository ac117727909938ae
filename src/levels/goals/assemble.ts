// Goal `assemble`: tiles into slots. Nothing is said of a slot before all are filled.
import type { Id } from '../../core/circuit.ts';
import type { Placement } from '../../core/command.ts';
import type { Attempt } from '../attempt.ts';
import { grant } from '../badges.ts';
import type { AssembleGoal, RoundsLevel } from '../level.ts';
import type { Verdict } from '../verdict.ts';
import { measure } from './run.ts';

export function judgeAssemble(level: RoundsLevel, goal: AssembleGoal, { circuit, placements = [] }: Attempt): Verdict {
  const { sheet, spent, firstFull } = follow(goal, placements);
  const isFull = goal.slots.every(({ id }) => sheet.has(id));
  const cases = goal.slots.map(({ id, tile }, index) => ({
    index,
    hidden: false,
    pass: sheet.get(id) === tile,
    got: {},
    want: {},
    states: {},
    margin: Infinity,
  }));
  const solved = cases.every(({ pass }) => pass);
  return { solved, isFull, cases, measures: measure(circuit, []), badges: grant(solved, level.par, spent, firstFull ? 1 : 0) };
}

/** What lies in each slot now. */
export function sheetOf(placements: readonly Placement[]): Map<Id, Id> {
  const sheet = new Map<Id, Id>();
  for (const { slot, tile } of placements) put(sheet, slot, tile);
  return sheet;
}

/** Counted from the last time that the sheet was empty: whoever clears it begins anew. */
function follow({ slots }: AssembleGoal, placements: readonly Placement[]): { sheet: Map<Id, Id>; spent: number; firstFull: boolean } {
  const sheet = new Map<Id, Id>();
  let spent = 0;
  let firstFull: boolean | undefined;
  for (const { slot, tile } of placements) {
    put(sheet, slot, tile);
    if (tile !== null) spent++;
    if (sheet.size === 0) [spent, firstFull] = [0, undefined];
    if (sheet.size === slots.length) firstFull ??= slots.every(({ id, tile: wanted }) => sheet.get(id) === wanted);
  }
  return { sheet, spent, firstFull: firstFull ?? false };
}

function put(sheet: Map<Id, Id>, slot: Id, tile: Id | null): void {
  if (tile === null) sheet.delete(slot);
  else sheet.set(slot, tile);
}
