// Farkas' lemma as a small whole-number program: the fewest copies of cases whose rows cancel.
import { inputRow, isCertificate, type Certificate } from '../certificate.ts';
import type { ImpossibleGoal, RoundsLevel } from '../level.ts';
import { addVariable, constrain, createProgram, solve, type Term } from './lp.ts';

/** Copies of one case; a certificate that a child can follow needs few. */
const MOST_TIMES = 12;

/** The shortest certificate for some neuron, the first cases preferred; undefined when none was found. */
export async function findCertificate(level: RoundsLevel, goal: ImpossibleGoal): Promise<Certificate | undefined> {
  const cells = new Set(goal.cases.flatMap(({ out }) => Object.keys(out)));
  for (const cell of cells) {
    const found = await findFor(level, goal, cell);
    if (found && isCertificate(level.circuit, cell, goal.cases, found)) return found;
  }
  return undefined;
}

async function findFor({ circuit }: RoundsLevel, { cases }: ImpossibleGoal, cell: string): Promise<Certificate | undefined> {
  const program = createProgram();
  const cost: Term[] = [];
  const firing: Term[] = [];
  const columns: Term[][] = [];
  for (const [index, one] of cases.entries()) {
    const wanted = one.out[cell];
    const row = inputRow(circuit, cell, one);
    if (!row || (wanted !== 'fires' && wanted !== 'silent')) continue;
    const copies = addVariable(program, `t${index}`, 0, MOST_TIMES);
    const used = addVariable(program, `u${index}`, 0, 1);
    constrain(
      program,
      [
        { times: 1, variable: copies },
        { times: -MOST_TIMES, variable: used },
      ],
      '<=',
      0,
    );
    cost.push({ times: 10_000, variable: copies }, { times: 100 + index, variable: used });
    if (wanted === 'fires') firing.push({ times: 1, variable: copies });
    for (const [column, x] of row.entries()) {
      (columns[column] ??= []).push({ times: wanted === 'fires' ? x : -x, variable: copies });
    }
  }
  if (firing.length === 0) return undefined;
  for (const column of columns) constrain(program, column, '=', 0);
  constrain(program, firing, '>=', 1);
  const outcome = await solve(program, 'Minimize', cost);
  if (typeof outcome === 'string') return undefined;
  return cases.flatMap((_, index) => {
    const times = outcome.values[`t${index}`] ?? 0;
    return times > 0 ? [{ case: index, times }] : [];
  });
}
