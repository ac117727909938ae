// Results of a class, one row a device: what comes again from the same one takes the place of what was there.
import type { Result, Status, StepResult } from './result.ts';

export interface Row {
  /** As the teacher or the pupil wrote it; may be empty. */
  readonly name: string;
  readonly result: Result;
}

/** `again`: exactly this was there. `newer`: it took the place of an earlier result of the same device. */
export type Arrival = 'new' | 'again' | 'newer';

export const MOST_ROWS = 1_000;

/** A name that is given now stays over one that was given before. */
export function addRow(rows: readonly Row[], row: Row): { readonly rows: readonly Row[]; readonly arrival: Arrival } {
  const at = rows.findIndex(({ result }) => result.mark === row.result.mark && result.device === row.result.device);
  if (at < 0) return { rows: [...rows, row].slice(-MOST_ROWS), arrival: 'new' };
  const before = rows[at]!;
  const merged: Row = { name: row.name || before.name, result: row.result };
  const isSame = JSON.stringify(before) === JSON.stringify(merged);
  return { rows: rows.with(at, merged), arrival: isSame ? 'again' : 'newer' };
}

export function rowsOf(rows: readonly Row[], mark: number): Row[] {
  return rows.filter(({ result }) => result.mark === mark);
}

/** Names that more than one row has. */
export function sharedNames(rows: readonly Row[]): string[] {
  const names = rows.map(({ name }) => name).filter((name) => name !== '');
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
}

export interface Sum {
  readonly counts: Readonly<Record<Status, number>>;
  readonly frugal: number;
  readonly sturdy: number;
  readonly hints: number;
}

/** Of one step, over all rows. */
export function sumOf(rows: readonly Row[], step: number): Sum {
  const all = rows.flatMap(({ result }): StepResult[] => (result.steps[step] ? [result.steps[step]] : []));
  const count = (is: (one: StepResult) => boolean): number => all.filter(is).length;
  return {
    counts: {
      untouched: count(({ status }) => status === 'untouched'),
      tried: count(({ status }) => status === 'tried'),
      skipped: count(({ status }) => status === 'skipped'),
      solved: count(({ status }) => status === 'solved'),
    },
    frugal: count(({ frugal }) => frugal),
    sturdy: count(({ sturdy }) => sturdy),
    hints: all.reduce((sum, { hints }) => sum + hints, 0),
  };
}

export function solvedOf({ steps }: Result): number {
  return steps.filter(({ status }) => status === 'solved').length;
}
