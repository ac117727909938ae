import { beforeAll, describe, expect, test } from 'vitest';
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import { changed, intervals, inTime, mean, run, variation, type Heard } from './helpers.ts';

/** Spikes in bins of so many ms. */
function binned(circuit: SpikingCircuit, { times }: Heard, fromMs: number, untilMs: number, binMs: number): number[] {
  const bins = Array.from({ length: Math.floor((untilMs - fromMs) / binMs) }, () => 0);
  for (const { id } of circuit.cells)
    for (const at of times(id)) {
      const bin = Math.floor((at - fromMs) / binMs);
      if (at >= fromMs && bin < bins.length) bins[bin]!++;
    }
  return bins;
}

describe('a thousand cells', () => {
  const circuit = inTime('thousand');
  let heard: Heard;
  beforeAll(() => {
    heard = run(circuit, 1200);
  });

  test('eight hundred excite and two hundred inhibit', () => {
    const inhibiting = new Set(circuit.synapses.flatMap((one) => (one.kind === 'delta' && one.weight < 0 ? [one.from] : [])));
    expect(circuit.cells).toHaveLength(1000);
    expect(circuit.cells.filter(({ kind }) => kind !== 'lif')).toEqual([]);
    expect(circuit.cells.filter(({ id }) => id.startsWith('i'))).toHaveLength(200);
    expect([...inhibiting].every((id) => id.startsWith('i'))).toBe(true);
    expect(circuit.synapses.every((one) => one.kind === 'delta' && one.weight < 0 === one.from.startsWith('i'))).toBe(true);
  });

  test('they fire at 15 to 25 Hz, as irregularly as dice, and not together', () => {
    const late = circuit.cells.map(({ id }) => heard.times(id).filter((at) => at >= 200));
    const rate = mean(late.map((times) => times.length));
    expect(rate).toBeGreaterThan(15);
    expect(rate).toBeLessThan(25);
    const irregular = mean(late.filter((times) => times.length > 4).map((times) => variation(intervals(times))));
    // A Poisson process has 1, a clock 0.
    expect(irregular).toBeGreaterThan(0.8);
    expect(irregular).toBeLessThan(1.2);
    const bins = binned(circuit, heard, 200, 1200, 5);
    expect(variation(bins), 'the crowd as a whole hardly wavers').toBeLessThan(0.25);
    expect(late.filter((times) => times.length === 0).length).toBeLessThan(10);
  });

  test('it is chaos: a tenth of a millivolt in one cell changes everything', () => {
    const first = circuit.cells[500]!;
    const other = run(changed(circuit, { [first.id]: { startMv: (first.kind === 'lif' ? first.startMv! : 0) + 0.1 } }), 600);
    const same = (from: number, until: number): number =>
      mean(
        circuit.cells.map(({ id }) => {
          const [a, b] = [heard, other].map(({ times }) =>
            times(id)
              .filter((at) => at >= from && at < until)
              .join(),
          );
          return Number(a === b);
        }),
      );
    expect(same(0, 20)).toBeGreaterThan(0.9);
    expect(same(500, 600)).toBeLessThan(0.2);
  });
});

describe('fireflies', () => {
  /** The largest share of the flies that blink within the same 2 ms. */
  const together = (circuit: SpikingCircuit, fromMs: number, untilMs: number): number =>
    Math.max(...binned(circuit, run(circuit, untilMs), fromMs, untilMs, 2)) / circuit.cells.length;

  test('at first each blinks alone, then all as one', () => {
    const circuit = inTime('fireflies');
    expect(together(circuit, 0, 40)).toBeLessThan(0.4);
    expect(together(circuit, 600, 700)).toBeGreaterThan(0.95);
    expect(together(circuit, 1900, 2000)).toBeGreaterThan(0.95);
  });

  test('without the light of others they never fall into step, though all could keep their own time', () => {
    const circuit = inTime('fireflies');
    const blind = changed(circuit, {}, Object.fromEntries(circuit.synapses.map(({ id }) => [id, { weight: 0 }])));
    expect(together(blind, 1900, 2000)).toBeLessThan(0.5);
    const { times } = run(blind, 1000);
    expect(new Set(circuit.cells.map(({ id }) => mean(intervals(times(id))).toFixed(1))).size).toBeGreaterThan(5);
  });
});
