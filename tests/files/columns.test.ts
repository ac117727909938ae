import { expect, test } from 'vitest';
import { fromColumns } from '../../src/files/columns.ts';

test('a table with more keys than a part can have is none, so that rows × keys stay within bounds', () => {
  const table = (count: number) => ({
    keys: Array.from({ length: count }, (_, i) => `k${i}`),
    rows: 2,
    columns: Array.from({ length: count }, () => [0]),
  });
  const data = (count: number) => ({ cells: [table(count)], synapses: [] });
  expect(fromColumns(data(64))['cells']).toHaveLength(2);
  expect(fromColumns(data(65))).toEqual(data(65));
});
