import { describe, expect, test } from 'vitest';
import { changed, intervals, inTime, mean, run } from './helpers.ts';

/** Spikes whose gap to the next is less than so many ms belong to one burst. */
function bursts(times: readonly number[], withinMs: number): number[] {
  const sizes = [1];
  for (const gap of intervals(times)) {
    if (gap > withinMs) sizes.push(0);
    sizes[sizes.length - 1]!++;
  }
  return sizes;
}

describe('the zoo of neurons', () => {
  const circuit = inTime('izhikevich-zoo');
  const { times, count } = run(circuit, 600);

  test('has the numbers of the paper', () => {
    const numbers = Object.fromEntries(
      circuit.cells.flatMap((cell) => (cell.kind === 'izhikevich' ? [[cell.id, [cell.a, cell.b, cell.c, cell.d]]] : [])),
    );
    expect(numbers).toEqual({
      rs: [0.02, 0.2, -65, 8],
      ib: [0.02, 0.2, -55, 4],
      ch: [0.02, 0.2, -50, 2],
      fs: [0.1, 0.2, -65, 2],
      tc: [0.02, 0.25, -65, 0.05],
      rz: [0.1, 0.26, -65, 2],
      lts: [0.02, 0.25, -65, 2],
    });
  });

  test('all are silent until the push', () => {
    for (const { id } of circuit.cells) expect(count(id, 0, 50), id).toBe(0);
  });

  test('regular: evenly, after a first short gap', () => {
    const gaps = intervals(times('rs'));
    expect(gaps[0]).toBeLessThan(0.7 * gaps[1]!);
    expect(Math.max(...gaps.slice(1)) - Math.min(...gaps.slice(1))).toBeLessThan(1);
  });

  test('intrinsically bursting: one burst, then single spikes', () => {
    expect(bursts(times('ib'), 10)[0]).toBeGreaterThanOrEqual(3);
    expect(new Set(bursts(times('ib'), 10).slice(1))).toEqual(new Set([1]));
  });

  test('chattering: burst after burst', () => {
    const sizes = bursts(times('ch'), 20);
    expect(sizes.length).toBeGreaterThan(6);
    for (const size of sizes.slice(1, -1)) expect(size).toBeGreaterThanOrEqual(4);
  });

  test('fast spiking: fast, and it does not tire', () => {
    const gaps = intervals(times('fs')).slice(4);
    expect(mean(gaps)).toBeLessThan(9);
    expect(count('fs')).toBeGreaterThan(4 * count('rs'));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1);
  });

  test('low threshold: fast at first, then slower', () => {
    const gaps = intervals(times('lts'));
    expect(gaps[gaps.length - 1]! / gaps[0]!).toBeGreaterThan(3);
  });

  test('no two behave alike', () => {
    const living = circuit.cells.filter(({ kind }) => kind === 'izhikevich');
    expect(new Set(living.map(({ id }) => count(id))).size).toBe(living.length);
  });

  test('a chattering cell with c = −65 and d = 8 is a regular one', () => {
    const other = run(changed(circuit, { ch: { c: -65, d: 8 } }), 600);
    expect(other.times('ch')).toEqual(other.times('rs'));
  });
});

describe('two moods', () => {
  const circuit = inTime('two-moods');

  test('pushed it counts evenly, let go it bursts', () => {
    const { times, count } = run(circuit, 1000);
    const tonic = times('tc').filter((at) => at < 400);
    expect(count('tc', 0, 100) + count('tc', 360, 750)).toBe(0);
    const gaps = intervals(tonic).slice(5);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(3);
    const burst = times('tc').filter((at) => at > 750);
    expect(burst.length).toBeGreaterThanOrEqual(4);
    expect(intervals(burst)[0]).toBeLessThan(0.4 * mean(gaps));
  });

  test('held down gently, it answers with less', () => {
    const gentle = run(changed(circuit, { hold: { amplitudeNa: 3 } }), 1000).count('tc', 750);
    expect(gentle).toBeLessThan(run(circuit, 1000).count('tc', 750));
  });
});

test('the swing fires for pushes in its own rhythm, the vessel for pushes close together', () => {
  const gaps = [5, 22, 42, 62];
  const { count } = run(inTime('swing'), 1200);
  const answers = gaps.map((_, i) => [count('swing', 100 + 250 * i, 340 + 250 * i), count('vessel', 100 + 250 * i, 340 + 250 * i)]);
  expect(answers).toEqual([
    [1, 1],
    [0, 0],
    [1, 0],
    [0, 0],
  ]);
});
