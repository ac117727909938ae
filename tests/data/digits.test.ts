// The nets that read digits, as they stand in their levels.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isInput, type RoundsCircuit } from '../../src/core/circuit.ts';
import { stackOf } from '../../src/core/layers.ts';
import { compileDense } from '../../src/core/rounds/dense.ts';
import { loadData } from '../../src/data/data.ts';
import { parseLevel } from '../../src/files/parse.ts';
import { accuracyOf } from '../../tools/digits/accuracy.ts';
import { circuitOfNet } from '../../tools/digits/circuit.ts';
import { fileOfLevel, nets } from '../../tools/digits/plans.ts';
import { splitRows } from '../../tools/digits/split.ts';
import { trainNet } from '../../tools/digits/train.ts';

function circuitIn(level: string): RoundsCircuit {
  const read = parseLevel(readFileSync(fileOfLevel(level), 'utf8'));
  if (!read.ok) throw new Error(`${level}: ${read.message}`);
  return read.value.circuit as RoundsCircuit;
}

test('a fifth of the digits is held out, and no digit is on both sides', () => {
  const { train, held } = splitRows(1797);
  expect([train.length, held.length]).toEqual([1438, 359]);
  expect(new Set([...train, ...held]).size).toBe(1797);
});

describe.each(nets.flatMap(({ levels, least, plan }) => levels.map((level) => ({ level, least, plan }))))(
  '$level',
  ({ level, least, plan }) => {
    const circuit = circuitIn(level);

    test(`reads at least ${least} of the digits that its net has not seen`, async () => {
      const data = await loadData('digits');
      const { train, held } = splitRows(data.rows);
      expect(accuracyOf(circuit, data, held)).toBeGreaterThanOrEqual(least);
      expect(accuracyOf(circuit, data, train)).toBeGreaterThanOrEqual(least);
    });

    test('has all numbers on quarters, and synapses that are summed together', () => {
      const numbers = [...circuit.synapses.map(({ weight }) => weight), ...circuit.cells.map((cell) => (isInput(cell) ? 0 : cell.bias))];
      expect(numbers.every((value) => Number.isInteger(value * 4))).toBe(true);
      expect(compileDense(stackOf(circuit)!).blocks.map(({ own }) => own)).toEqual(stackOf(circuit)!.blocks.map(() => undefined));
    });

    test('is what training from the same seed gives', async () => {
      const data = await loadData('digits');
      const pixels = circuit.cells.filter(isInput).map(({ value }) => value);
      expect(circuit).toEqual(circuitOfNet(trainNet(data, splitRows(data.rows).train, plan), level, pixels));
    });
  },
);

test('soft-digit and soft-sure tell the truth about the data', async () => {
  const data = await loadData('digits');
  const { train, held } = splitRows(data.rows);
  expect([train.length, held.length, (accuracyOf(circuitIn('soft-digit'), data, held) * 100).toFixed(1)]).toEqual([1438, 359, '96.7']);
  const ink = Array.from({ length: data.rows }, (_, row) =>
    data.inputs.subarray(row * 64, row * 64 + 64).reduce((sum, pixel) => sum + pixel, 0),
  );
  expect(Math.min(...ink)).toBe(11.5625);
});

test('soft-fool starts from a digit that its net has not seen and reads right', async () => {
  const { inputs, labels, rows } = await loadData('digits');
  const pixels = circuitIn('soft-fool')
    .cells.filter(isInput)
    .map(({ value }) => value);
  const row = [...splitRows(rows).held].find((held) => pixels.every((pixel, i) => pixel === inputs[held * 64 + i]));
  expect(row === undefined ? undefined : labels[row]).toBe(0);
});
