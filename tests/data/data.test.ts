import { expect, test } from 'vitest';
import { Hasher } from '../../src/core/hash.ts';
import { loadData, type DataSet } from '../../src/data/data.ts';

/** Of all numbers of a set, so that no pixel can change unseen. */
function fingerprint({ inputs, labels }: DataSet): string {
  const hasher = new Hasher();
  for (const input of inputs) hasher.float(input);
  for (const label of labels) hasher.word(label);
  return hasher.digest();
}

function counts({ labels, classes }: DataSet): number[] {
  return Array.from({ length: classes }, (_, label) => labels.filter((other) => other === label).length);
}

test('iris: 150 flowers of three kinds, four measures in cm', async () => {
  const iris = await loadData('iris');
  expect(iris).toMatchObject({ names: ['setosa', 'versicolor', 'virginica'], rows: 150, columns: 4, classes: 3 });
  expect(iris.inputs).toHaveLength(600);
  expect(counts(iris)).toEqual([50, 50, 50]);
  expect([...iris.inputs.subarray(0, 8)]).toEqual([5.1, 3.5, 1.4, 0.2, 4.9, 3, 1.4, 0.2]);
  expect([...iris.inputs.subarray(596)]).toEqual([5.9, 3, 5.1, 1.8]);
  expect(fingerprint(iris)).toBe('c1d121094b7dc382');
});

test('digits: 1,797 of ten kinds, 64 pixels from 0 to 1 in sixteenths', async () => {
  const digits = await loadData('digits');
  expect(digits).toMatchObject({ names: Array.from('0123456789'), rows: 1797, columns: 64, classes: 10 });
  expect(digits.inputs).toHaveLength(1797 * 64);
  expect(counts(digits)).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  expect(digits.inputs.every((pixel) => pixel >= 0 && pixel <= 1 && Number.isInteger(pixel * 16))).toBe(true);
  const first = [0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0];
  expect([...digits.inputs.subarray(0, 16)]).toEqual(first.map((pixel) => pixel / 16));
  expect([...digits.labels.subarray(0, 10)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(fingerprint(digits)).toBe('53a666b8e5dece7d');
});

test('a set is unpacked once', async () => {
  expect(await loadData('iris')).toBe(await loadData('iris'));
});
