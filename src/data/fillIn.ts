// A level that learns from a data set names no examples; it gets them when it is opened.
import { isInput } from '../core/circuit.ts';
import { stackOf } from '../core/layers.ts';
import { isSpikingLevel, type Level, type TaughtExample } from '../levels/level.ts';
import { loadData, type DataSet } from './data.ts';
import { splitRows } from './split.ts';

/** Share of the digits that may be learned from. */
const SEEN = 0.8;
const SEED = 'digits';

/** The level with its examples, seen and unseen; the same level where it names its own. */
export async function fillIn<L extends Level>(level: L): Promise<L> {
  if (isSpikingLevel(level) || level.goal.kind !== 'teach' || !level.goal.data || level.goal.examples.length > 0) return level;
  return fillWith(level, await loadData(level.goal.data));
}

/** The same with the data set at hand. */
export function fillWith<L extends Level>(level: L, data: DataSet): L {
  if (isSpikingLevel(level) || level.goal.kind !== 'teach' || !level.goal.data) return level;
  const { seen, unseen } = splitRows(data.labels, data.classes, SEEN, SEED);
  const pixels = level.circuit.cells.filter(isInput).map(({ id }) => id);
  const stack = stackOf(level.circuit);
  const digits = stack?.blocks[stack.blocks.length - 1]?.cells.map(({ id }) => id) ?? [];
  const pick = (rows: Int32Array): TaughtExample[] => Array.from(rows, (row) => exampleOf(data, row, pixels, digits));
  return { ...level, goal: { ...level.goal, examples: pick(seen), hidden: pick(unseen) } };
}

function exampleOf({ inputs, labels, columns }: DataSet, row: number, pixels: readonly string[], digits: readonly string[]): TaughtExample {
  return {
    in: Object.fromEntries(pixels.map((id, column) => [id, inputs[row * columns + column]!])),
    out: Object.fromEntries(digits.map((id, digit) => [id, labels[row] === digit ? 1 : 0])),
  };
}
