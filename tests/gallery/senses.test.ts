import { describe, expect, test } from 'vitest';
import { depth } from '../../src/core/circuit.ts';
import { changed, inRounds, inTime, run, vote } from './helpers.ts';

describe('senses', () => {
  test('an eye for edges: the outline fires, its corners fastest; what is evenly lit or dark is silent', () => {
    const { count } = run(inTime('retina'), 300);
    const rows = [1, 2, 3, 4].map((row) => [1, 2, 3, 4, 5, 6].map((column) => count(`g${row}${column}`)));
    const [corner, edge] = [rows[0]![1]!, rows[0]![2]!];
    expect(edge).toBeGreaterThan(10);
    expect(corner).toBeGreaterThan(1.5 * edge);
    expect(rows).toEqual([
      [0, corner, edge, edge, corner, 0],
      [0, edge, 0, 0, edge, 0],
      [0, edge, 0, 0, edge, 0],
      [0, corner, edge, edge, corner, 0],
    ]);
  });

  test('an eye for edges: all light on, and nothing is said', () => {
    const circuit = inTime('retina');
    const bright = Object.fromEntries(circuit.cells.flatMap(({ id, kind }) => (kind === 'current' ? [[id, { amplitudeNa: 1 }]] : [])));
    const { times } = run(changed(circuit, bright), 300);
    expect(circuit.cells.filter(({ id, kind }) => kind === 'lif' && times(id).length > 0)).toEqual([]);
  });

  test('line finders: each sees its own line and no other, and not when it is moved aside', () => {
    const circuit = inRounds('line-finders');
    const pixels = circuit.cells.filter(({ kind }) => kind === 'input').map(({ id }) => id);
    const names = ['flat', 'upright', 'rising', 'falling'];
    const seen = (isInk: (column: number, row: number) => boolean): string[] => {
      const { after, isOn } = vote(circuit);
      after(depth(circuit), Object.fromEntries(pixels.map((id) => [id, Number(isInk(Number(id[2]), Number(id[1])))])));
      return names.filter((name) => isOn(name));
    };
    expect(seen((_, row) => row === 2)).toEqual(['flat']);
    expect(seen((column) => column === 2)).toEqual(['upright']);
    expect(seen((column, row) => column + row === 4)).toEqual(['rising']);
    expect(seen((column, row) => column === row)).toEqual(['falling']);
    expect(seen((column) => column === 3)).toEqual([]);
    expect(seen((column, row) => column === 2 || row === 2)).toEqual([]);
    expect(seen(() => true)).toEqual([]);
    expect(seen(() => false)).toEqual([]);
    const { after, isOn } = vote(circuit);
    after(depth(circuit));
    expect(
      names.filter((name) => isOn(name)),
      'as the file has it',
    ).toEqual(['rising']);
  });

  test('which way: each cell fires for its own direction only, also for fingers that are not exact', () => {
    const circuit = inTime('which-way');
    const { times } = run(circuit, 300);
    expect(times('down').map(Math.round)).toEqual([53]);
    expect(times('up').map(Math.round)).toEqual([173]);
    const swept = (order: readonly number[], step: number): (readonly [string, number])[] =>
      order.map((pad, i) => [`pad${pad}`, 300 + step * i + (i % 2)] as const);
    for (const step of [6, 8, 10]) {
      const down = run(circuit, 500, swept([1, 2, 3, 4, 5], step));
      expect([down.count('down', 300), down.count('up', 300)], `${step}`).toEqual([1, 0]);
      const up = run(circuit, 500, swept([5, 4, 3, 2, 1], step));
      expect([up.count('down', 300), up.count('up', 300)], `${step}`).toEqual([0, 1]);
    }
  });

  test('two ears: the five chirps call the five directions, from left to right; with one ear none', () => {
    const circuit = inTime('two-ears');
    const { times } = run(circuit, 300);
    const named = circuit.cells
      .filter(({ kind }) => kind === 'lif')
      .flatMap(({ id, label }) => times(id).map((at) => ({ at, name: label!.en })));
    expect(named.sort((a, b) => a.at - b.at).map(({ name }) => name)).toEqual(['far left', 'left', 'ahead', 'right', 'far right']);
    const deaf = Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`left>c${i}`, { weight: 0 }]));
    const one = run(changed(circuit, {}, deaf), 300);
    expect([1, 2, 3, 4, 5].map((i) => one.count(`c${i}`))).toEqual([0, 0, 0, 0, 0]);
  });

  test('the skin: one cell fires at the beginning, one all the while, one at the end', () => {
    const { times, count } = run(inTime('skin'), 1500);
    expect(times('begins').map(Math.round)).toEqual([111]);
    expect(count('steady', 100, 200)).toBeGreaterThan(5);
    expect(count('steady', 300, 400)).toBeGreaterThan(5);
    expect(count('steady')).toBe(count('steady', 100, 400));
    expect(times('ends')).toHaveLength(1);
    expect(times('ends')[0]).toBeGreaterThan(400);
    expect(times('ends')[0]).toBeLessThan(420);
  });

  test('the skin: a short press is still noticed', () => {
    const { count } = run(changed(inTime('skin'), { press: { lengthMs: 20 } }), 500);
    expect([count('begins'), count('steady'), count('ends')]).toEqual([1, 1, 1]);
  });

  test('ouch: the arm bends long before the brain knows, and the other muscle lets go meanwhile', () => {
    const { times, count } = run(inTime('reflex'), 500);
    const [bent, known] = [times('bend'), times('brain')];
    expect(bent.map(Math.round)).toEqual([103, 303]);
    for (const [i, at] of bent.entries()) expect(known[i]! - at).toBeGreaterThan(30);
    expect(count('stretch', 104, 140)).toBe(0);
    expect(count('stretch', 150, 300)).toBeGreaterThan(5);
    const pricked = run(inTime('reflex'), 700, [['finger', 600]]);
    expect(pricked.count('bend', 600)).toBe(1);
  });
});
