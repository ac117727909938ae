import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/levels/diagnose.ts';
import { runCases } from '../../src/levels/goals/run.ts';
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import type { Case } from '../../src/levels/level.ts';
import { circuit } from '../helpers/circuit.ts';

const cases: readonly Case[] = [
  { in: { a: 0, b: 0 }, out: { out: 'silent' } },
  { in: { a: 1, b: 0 }, out: { out: 'silent' } },
  { in: { a: 1, b: 1 }, out: { out: 'fires' } },
];

function diagnosed(built: RoundsCircuit) {
  return diagnose(built, runCases(built, cases), ({ index }) => cases[index]!);
}

describe('what is wrong with a circuit', () => {
  test('is nothing when all cases are right', () => {
    expect(diagnosed(circuit('a b -> out(-1.5); a>out 1; b>out 1'))).toBeUndefined();
  });

  test('is the first case that fails, and the vote that pushes most the wrong way', () => {
    expect(diagnosed(circuit('a b -> out(-1); a>out 2; b>out 1'))).toEqual({
      index: 1,
      hidden: false,
      cell: 'out',
      state: 1,
      fault: 'firesMustNot',
      tippedBy: { from: 'a', vote: 2 },
    });
  });

  test('can be the tide', () => {
    expect(diagnosed(circuit('a b -> out(0.5); a>out 1; b>out 1'))).toMatchObject({
      index: 0,
      fault: 'firesMustNot',
      tippedBy: { from: 'out', vote: 0.5 },
    });
    expect(diagnosed(circuit('a b -> out(-3); a>out 1; b>out 1'))).toMatchObject({
      index: 2,
      fault: 'silentMust',
      state: -1,
      tippedBy: { from: 'out', vote: -3 },
    });
  });

  test('can be a sum of exactly zero, with nothing that pushes', () => {
    expect(diagnosed(circuit('a b -> out; a>out 0; b>out 0'))).toMatchObject({
      index: 2,
      fault: 'exactlyZero',
      state: 0,
      tippedBy: undefined,
    });
  });

  test('never blames an input that is off', () => {
    const built = circuit('a b -> out(-0.5); a>out 1; b>out 3');
    expect(diagnosed(built)).toMatchObject({ index: 1, tippedBy: { from: 'a', vote: 1 } });
  });
});
