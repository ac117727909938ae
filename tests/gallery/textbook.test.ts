import { describe, expect, test } from 'vitest';
import { changed, intervals, inTime, mean, run, variation } from './helpers.ts';

/** Rate in Hz of a leaky cell of the gallery under a constant current, rounded up to whole ticks. */
function closedForm(amplitudeNa: number, refractoryMs = 2): number {
  const drive = 100 * amplitudeNa;
  if (drive <= 15) return 0;
  return 1000 / (refractoryMs + Math.ceil(20 * Math.log(drive / (drive - 15)) * 10 - 1e-9) / 10);
}

function rateOf(times: readonly number[]): number {
  return times.length < 2 ? 0 : 1000 / mean(intervals(times));
}

describe('from the textbook', () => {
  test('the f–I curve follows its closed form, and begins above 15 mV', () => {
    const { times } = run(inTime('f-i-curve'), 2000);
    const rates = [0.14, 0.16, 0.2, 0.27, 0.4].map((drive, i) => [rateOf(times(`n${i + 1}`)), closedForm(drive)] as const);
    for (const [measured, expected] of rates) expect(measured).toBeCloseTo(expected, 6);
    expect(rates[0]![0]).toBe(0);
    expect(rates.map(([rate]) => rate)).toEqual(rates.map(([rate]) => rate).toSorted((a, b) => a - b));
    expect(run(changed(inTime('f-i-curve'), { push1: { amplitudeNa: 0.16 } }), 500).count('n1')).toBeGreaterThan(5);
  });

  test('refractory: the longer the rest the lower the rate, at any push', () => {
    const rests = [2, 10, 30];
    const circuit = inTime('refractory');
    const { times } = run(circuit, 1000);
    for (const [i, rest] of rests.entries()) expect(rateOf(times(`n${i + 1}`))).toBeCloseTo(closedForm(0.6, rest), 6);
    const hard = run(changed(circuit, { push: { amplitudeNa: 6 } }), 1000);
    const gain = rests.map((_, i) => hard.count(`n${i + 1}`) / run(circuit, 1000).count(`n${i + 1}`));
    for (const [i, rest] of rests.entries()) expect(rateOf(hard.times(`n${i + 1}`))).toBeLessThan(1000 / rest);
    expect(gain[2]).toBeLessThan(1.2);
    expect(gain[0]).toBeGreaterThan(2.5);
  });

  test('temporal summation: only the three close pairs wake the sleeper', () => {
    const { times } = run(inTime('temporal-summation'), 300);
    expect(times('cell').map(Math.round)).toEqual([145, 205, 265]);
  });

  test('spatial summation: one or two friends are not enough, three are', () => {
    const circuit = inTime('spatial-summation');
    expect(run(circuit, 350).times('car').map(Math.round)).toEqual([261, 321]);
    const strong = run(changed(circuit, {}, { 'ann>car': { weight: 10 } }), 350);
    expect(strong.times('car').map(Math.round), 'now Ann and one more').toEqual([141, 181, 261, 321]);
  });

  test('lateral inhibition: the dim cell at the border is the slowest of the dim, the bright one the fastest of the bright', () => {
    const { count } = run(inTime('lateral-inhibition'), 2000);
    const rates = Array.from({ length: 9 }, (_, i) => count(`n${i + 1}`, 500) / 1.5);
    expect(rates[3]).toBeLessThan(0.9 * Math.min(...rates.slice(0, 3)));
    expect(rates[4]).toBeGreaterThan(1.05 * Math.max(...rates.slice(5)));
    const moved = run(changed(inTime('lateral-inhibition'), { light5: { amplitudeNa: 0.22 } }), 2000);
    const after = Array.from({ length: 9 }, (_, i) => moved.count(`n${i + 1}`, 500));
    expect(after.indexOf(Math.min(...after))).toBe(4);
    expect(after.indexOf(Math.max(...after))).toBe(5);
  });

  test('the echo goes round five times and dies; without tiredness it never does', () => {
    const circuit = inTime('echo');
    const { count } = run(circuit, 1000);
    expect([count('a', 0, 500), count('b', 0, 500), count('c', 0, 500)]).toEqual([5, 5, 5]);
    expect(count('a', 200, 500)).toBe(0);
    expect(count('a', 500)).toBe(5);
    const fresh = changed(circuit, {}, { 'a>a': { weight: 0 }, 'b>b': { weight: 0 }, 'c>c': { weight: 0 } });
    expect(run(fresh, 10_000).count('a', 9900)).toBeGreaterThan(2);
  });

  test('left, right, left: the feet take strict turns, at even distances', () => {
    const { times } = run(inTime('left-right'), 2000);
    const order = [...times('left').map((at) => ({ at, foot: 'l' })), ...times('right').map((at) => ({ at, foot: 'r' }))]
      .filter(({ at }) => at > 100)
      .sort((a, b) => a.at - b.at);
    expect(order.length).toBeGreaterThan(60);
    expect(order.every(({ foot }, i) => i === 0 || foot !== order[i - 1]!.foot)).toBe(true);
    expect(variation(intervals(order.map(({ at }) => at)).slice(10))).toBeLessThan(0.05);
    const hurried = run(changed(inTime('left-right'), { urge: { amplitudeNa: 0.3 } }), 2000);
    expect(hurried.count('left')).toBeGreaterThan(1.4 * times('left').length);
  });

  test('disinhibition: the door opens only while the guard is silenced', () => {
    const circuit = inTime('disinhibition');
    const { count, times } = run(circuit, 1000);
    expect(count('door', 0, 150)).toBe(0);
    expect(count('door', 150, 340)).toBeGreaterThan(5);
    expect(count('door', 340)).toBe(0);
    expect(count('guard', 165, 300)).toBe(0);
    expect(times('thief').every((at) => at > 150 && at < 300)).toBe(true);
    const longer = run(changed(circuit, { key: { lengthMs: 400 } }), 1000);
    expect(longer.count('door', 340, 560)).toBeGreaterThan(5);
  });

  test('breathing: long turns of many spikes each, never both at once', () => {
    const { times } = run(inTime('breathing'), 6000);
    const all = [...times('in').map((at) => ({ at, cell: 'in' })), ...times('out').map((at) => ({ at, cell: 'out' }))].sort(
      (a, b) => a.at - b.at,
    );
    const turns: { cell: string; count: number; from: number }[] = [];
    for (const { at, cell } of all) {
      const last = turns.at(-1);
      if (last?.cell === cell) last.count++;
      else turns.push({ cell, count: 1, from: at });
    }
    const settled = turns.slice(1, -1).filter(({ count }) => count > 1);
    expect(settled.length).toBeGreaterThan(10);
    for (const { count } of settled) expect(count).toBeGreaterThanOrEqual(8);
    const length = mean(intervals(settled.map(({ from }) => from)));
    expect(length).toBeGreaterThan(300);
    expect(length).toBeLessThan(500);
  });

  test('bursting: six spikes close together, then a long rest; a weaker brake makes longer bursts', () => {
    const sizes = (brake: number): number[] => {
      const { times } = run(changed(inTime('bursting'), {}, { 'brake>eager': { weight: brake } }), 3000);
      const bursts: number[] = [0];
      for (const gap of [0, ...intervals(times('eager'))]) {
        if (gap > 50) bursts.push(0);
        bursts[bursts.length - 1]!++;
      }
      return bursts.slice(0, -1);
    };
    expect(new Set(sizes(-7))).toEqual(new Set([6]));
    expect(sizes(-7).length).toBeGreaterThan(10);
    expect(Math.min(...sizes(-3))).toBeGreaterThan(12);
  });

  test('adaptation: one rate falls to half, the other stays', () => {
    const circuit = inTime('adaptation');
    const { times, count } = run(circuit, 2000);
    expect(count('tires', 0, 50) + count('steady', 0, 50)).toBe(0);
    const [first, later] = [intervals(times('tires'))[0]!, intervals(times('tires')).slice(-1)[0]!];
    expect(later / first).toBeGreaterThan(1.8);
    expect(first).toBeLessThan(1.1 * intervals(times('steady'))[0]!);
    expect(variation(intervals(times('steady')))).toBeLessThan(0.01);
    const quick = run(changed(circuit, {}, { 'tires>tires': { tauMs: 50 } }), 2000);
    expect(quick.count('tires', 1000)).toBeGreaterThan(count('tires', 1000));
  });

  test('winner: only the one with the strongest push is left, whoever that is', () => {
    const circuit = inTime('winner');
    const { count } = run(circuit, 2000);
    expect(['n1', 'n2', 'n4'].map((cell) => count(cell, 100))).toEqual([0, 0, 0]);
    expect(count('n3', 100)).toBeGreaterThan(30);
    const other = run(changed(circuit, { voice1: { amplitudeNa: 0.35 } }), 2000);
    expect(['n2', 'n3', 'n4'].map((cell) => other.count(cell, 100))).toEqual([0, 0, 0]);
    expect(other.count('n1', 100)).toBeGreaterThan(30);
  });
});
