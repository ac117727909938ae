// Predict with a batch: a row of X for each case, and in Y the answers that have been found so far.
import { truth } from '../../levels/goals/predict.ts';
import type { Block } from '../../core/layers.ts';
import type { Id } from '../../core/circuit.ts';
import type { Play } from '../../session/play.ts';
import { batchOf } from '../batch.ts';

interface Entry {
  readonly id: Id;
  readonly value: number | undefined;
}

export interface BatchTable {
  readonly inputs: readonly (readonly Entry[])[];
  readonly answers: readonly (readonly Entry[])[];
}

export function batchTable({ session: { level, predictions }, verdict, isAsking, clock }: Play, block: Block): BatchTable | undefined {
  const goal = level?.goal;
  if (!level || goal?.kind !== 'predict' || !goal.batch) return undefined;
  const { rows } = batchOf(goal);
  const found = new Set<string>();
  const isTold = !isAsking && !clock.isRunning;
  for (let i = 0; i < predictions.length; i++) {
    if (i === predictions.length - 1 && !isTold) continue;
    const question = goal.questions[i % goal.questions.length]!;
    if (verdict.cases[i]?.pass) found.add(`${batchOf(goal).indexOf(question.in)} ${question.cell ?? goal.cell}`);
  }
  return {
    inputs: rows.map((given) => block.from.map((id) => ({ id, value: given[id] ?? 0 }))),
    answers: rows.map((given, row) =>
      block.cells.map(({ id }) => ({
        id,
        value: found.has(`${row} ${id}`) ? truth(level.circuit, { ...goal, cell: id }, { in: given }).answer : undefined,
      })),
    ),
  };
}
