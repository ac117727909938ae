import { describe, expect, test } from 'vitest';
import { judge, type Verdict } from '../../src/levels/judge.ts';
import type { DrawGoal, RoundsLevel } from '../../src/levels/level.ts';
import { prove } from '../../src/levels/prove.ts';
import { drawPar } from '../../src/levels/prove/drawn.ts';
import { createSession, dispatch, record } from '../../src/session/session.ts';
import { seekRun } from '../../src/session/run.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

/** Four pixels, one of which is inked at the start; `bar` likes the left column, `dot` the right one. */
const eye = circuit('p1 p2:1 p3 p4 -> bar(0 identity) dot(0 identity); p1>bar 2; p3>bar 2; p2>dot 1; p4>dot 1; softmax(1) bar dot');
const inked = { min: 0, max: 1, step: 0.0625 };

function pad(goal: Partial<DrawGoal> = {}): RoundsLevel {
  return {
    ...level('draw'),
    circuit: eye,
    kit: { drawing: true, inputs: Object.fromEntries(['p1', 'p2', 'p3', 'p4'].map((id) => [id, inked])) },
    goal: { kind: 'draw', layer: 'layer0', shares: { bar: { min: 0.75, max: 1 } }, ...goal },
    par: undefined,
  };
}

const pixels = (values: readonly number[]): Map<string, number> => new Map(values.map((value, i) => [`p${i + 1}`, value]));
function drawn(values: readonly number[], goal: Partial<DrawGoal> = {}, par?: RoundsLevel['par']): Verdict {
  return judge({ ...pad(goal), par }, { circuit: eye, predictions: [], claimed: false, inputs: pixels(values) });
}

describe('a drawing', () => {
  test('is judged by the share that comes out', () => {
    expect(drawn([1, 1, 1, 0]).solved).toBe(true);
    expect(drawn([0, 1, 0, 0]).solved).toBe(false);
    expect(drawn([1, 0, 0, 0]).cases[0]).toMatchObject({ states: { bar: 2 }, want: { bar: { min: 0.75, max: 1 } }, pass: true });
  });

  test('that nobody has begun is the picture of the level', () => {
    const { measures, solved } = judge(pad(), { circuit: eye, predictions: [], claimed: false });
    expect([measures.changes, measures.ink, solved]).toEqual([0, 1, false]);
  });

  test('counts as changes the pixels that differ from the start, inked or cleared', () => {
    expect([[0, 1, 0, 0], [0, 0, 0, 0], [0.5, 1, 0.25, 0], [1, 0.9375, 1, 1]].map((values) => drawn(values).measures.changes)).toEqual([0, 1, 2, 4]); // prettier-ignore
    expect([1, 2, 3].map((changes) => drawn([1, 0, 1, 0], { changes }).solved)).toEqual([false, false, true]);
  });

  test('has ink between its bounds, which count in', () => {
    const solved = (min: number, max: number): boolean => drawn([1, 0, 0.9375, 0], { ink: { min, max } }).solved;
    expect(drawn([1, 0, 0.9375, 0]).measures.ink).toBe(1.9375);
    expect([solved(1.9375, 4), solved(0, 1.9375), solved(1.9375, 1.9375)]).toEqual([true, true, true]);
    expect([solved(2, 4), solved(0, 1.875)]).toEqual([false, false]);
  });

  test('of 64 pixels in sixteenths has exactly its ink', () => {
    const many = circuit(`${Array.from({ length: 64 }, (_, i) => `x${i}`).join(' ')} -> n(0 identity); softmax(1) n`);
    const goal: DrawGoal = { kind: 'draw', layer: 'layer0', shares: {}, ink: { min: 4, max: 4 } };
    const inputs = new Map(Array.from({ length: 64 }, (_, i): [string, number] => [`x${i}`, 0.0625]));
    expect(judge({ ...pad(), circuit: many, goal }, { circuit: many, predictions: [], claimed: false, inputs }).solved).toBe(true);
  });

  test('is frugal with as few changes as its par, sturdy with as much room', () => {
    const par = { ...level().par!, frugal: 2, sturdy: 0.2 };
    expect(drawn([1, 0, 0, 0], {}, par).badges).toEqual({ solved: true, frugal: true, sturdy: false });
    expect(drawn([1, 0, 1, 0], {}, par).badges).toEqual({ solved: true, frugal: false, sturdy: true });
    expect(drawn([0, 0, 0, 0], {}, par).badges).toEqual({ solved: false, frugal: false, sturdy: false });
  });
});

describe('the par of a drawing', () => {
  const goal = pad().goal as DrawGoal;

  test('takes needless changes back', () => {
    const par = drawPar(pad(), goal, pixels([1, 0.5, 1, 0.25]));
    expect(par).toMatchObject({ frugal: 2, distance: 2, proven: false, method: 'search', best: 1 });
  });

  test('is as sturdy as the best drawing, and the same every time', () => {
    const par = drawPar(pad(), goal, pixels([1, 0, 0, 0]));
    // All of the left column and nothing of the right one.
    expect(par.sturdy).toBeCloseTo(1 / (1 + Math.exp(-4)) - 0.75, 12);
    expect(drawPar(pad(), goal, pixels([1, 0, 0, 0]))).toEqual(par);
  });

  test('keeps to the most changes and to the ink', () => {
    const tight: DrawGoal = { ...goal, changes: 2, ink: { min: 0, max: 1 } };
    const par = drawPar(pad(tight), tight, pixels([1, 0, 0, 0]));
    expect(par.frugal).toBe(2);
    expect(par.sturdy).toBeCloseTo(1 / (1 + Math.exp(-2)) - 0.75, 12);
  });

  test('is not known when the stored drawing does not solve it', () => {
    expect(() => drawPar(pad(), goal, pixels([0, 0, 0, 0]))).toThrow('stored drawing');
  });

  test('without grades in the kit takes inputs as on and off', () => {
    const { kit, ...rest } = pad();
    expect(kit.inputs).toBeDefined();
    expect(drawPar({ ...rest, kit: {} }, goal, pixels([1, 0, 1, 0]))).toMatchObject({ frugal: 2 });
  });

  test('is found from the recording of a drawing', async () => {
    const session = createSession(pad(), eye);
    for (const [cell, value] of pixels([1, 0.5, 1, 0])) dispatch(session, { type: 'setInput', cell, value });
    seekRun(session.run, 1);
    const proof = await prove({ ...pad(), solution: record(session) });
    expect(proof).toMatchObject({ startSolved: false, solutionSolves: true, hiddenBites: false, par: { frugal: 2, best: 1 } });
  });
});
