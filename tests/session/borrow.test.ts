// A circuit that was taught in one level takes its place in another.
import { expect, test } from 'vitest';
import { reshape } from '../../src/core/learning/reshape.ts';
import { stackOf } from '../../src/core/layers.ts';
import { judge } from '../../src/levels/judge.ts';
import { borrow } from '../../src/session/borrow.ts';
import { levelNamed } from '../levels/campaign.ts';

const reader = levelNamed('finale-yours');
const taught = levelNamed('finale-read').circuit;

test('with the inputs of the level, whatever layers it has', () => {
  const own = reshape(taught, [
    { neurons: 8, activator: 'tanh' },
    { neurons: 4, activator: 'relu' },
  ]);
  const lent = borrow(reader, own)!;
  expect(stackOf(lent.circuit)!.blocks.map(({ cells }) => cells.length)).toEqual([8, 4, 10]);
  const inputs = (of: typeof reader) => of.circuit.cells.filter(({ kind }) => kind === 'input');
  expect(inputs(lent)).toEqual(inputs(reader));
  expect(judge(lent, { circuit: lent.circuit, predictions: [], claimed: false }).solved).toBe(false);
});

test('not where inputs or answers are others', () => {
  const fewer = { ...taught, layers: taught.layers.map((layer) => ({ ...layer, id: `${layer.id}-too` })) };
  expect(borrow(reader, fewer)).toBeUndefined();
  expect(borrow(reader, levelNamed('vote-and').circuit)).toBeUndefined();
});
