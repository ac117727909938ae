import { describe, expect, test } from 'vitest';
import { isSpikeSynapse, type SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import { startSpikingAttempt } from '../../src/levels/spiking/attempt.ts';
import { diagnoseSpiking } from '../../src/levels/spiking/diagnose.ts';
import { jostle } from '../../src/levels/spiking/jitter.ts';
import { judgeSpiking } from '../../src/levels/spiking/judge.ts';
import type { SpikingGoal, SpikingLevel, Want } from '../../src/levels/spiking/level.ts';
import { runCase, runFor } from '../../src/levels/spiking/runCase.ts';
import type { SpikingAttempt, TouchAt } from '../../src/levels/spiking/verdict.ts';
import { judgeWant } from '../../src/levels/spiking/wants.ts';
import { everything, livingLevel } from '../helpers/living.ts';
import { constant, inTime, lif, pattern } from '../helpers/spikingCircuit.ts';
import { levelInTime } from '../helpers/time.ts';

const jitter = { weights: 0.05, delaysMs: 0.5, trials: 10 };
/** Spikes of `n` at ticks 11, 111, 211 of 0.1 ms: each input is strong enough by itself. */
const echo = inTime([pattern('in', [0, 100, 200]), lif('n')], ['in>n delta 40 d1']);

function attempt(level: SpikingLevel, changes: Partial<SpikingAttempt> = {}): SpikingAttempt {
  return { ...startSpikingAttempt(level), ...changes };
}

function withWeight(circuit: SpikingCircuit, id: string, weight: number): SpikingCircuit {
  return { ...circuit, synapses: circuit.synapses.map((one) => (one.id === id && isSpikeSynapse(one) ? { ...one, weight } : one)) };
}

describe('a want', () => {
  const run = runCase(echo, { ms: 40 });
  const verdict = (want: Want) => judgeWant(want, run);

  test('counts the spikes of its window, its beginning in and its end out', () => {
    expect(run.ticksOf('n')).toEqual([11, 111, 211]);
    expect(verdict({ cell: 'n', count: 3 })).toMatchObject({ pass: true, got: 3 });
    expect(verdict({ cell: 'n', count: 1, fromMs: 1.1, untilMs: 11.1 })).toMatchObject({ pass: true, got: 1, timesMs: [1.1] });
    expect(verdict({ cell: 'n', count: 0, fromMs: 1.2, untilMs: 11.1 })).toMatchObject({ pass: true, got: 0 });
    expect(verdict({ cell: 'n', count: { min: 4 } })).toMatchObject({ pass: false, got: 3 });
    expect(verdict({ cell: 'n', count: { min: 0, max: 2 } })).toMatchObject({ pass: false });
  });

  test('is a rate in Hz, both ends allowed', () => {
    expect(verdict({ cell: 'n', rateHz: { min: 75, max: 75 } })).toMatchObject({ pass: true, got: 75 });
    expect(verdict({ cell: 'n', fromMs: 20, rateHz: { min: 0, max: 49 } })).toMatchObject({ pass: false, got: 50 });
  });

  test('is times in order, each within its tolerance, no more and no fewer', () => {
    expect(verdict({ cell: 'n', timesMs: [1, 11, 21], toleranceMs: 0.1 }).pass).toBe(true);
    expect(verdict({ cell: 'n', timesMs: [1, 11, 20.9], toleranceMs: 0.1 }).pass).toBe(false);
    expect(verdict({ cell: 'n', timesMs: [1, 11], toleranceMs: 0.1 }).pass).toBe(false);
    expect(verdict({ cell: 'n', timesMs: [0.3], fromMs: 0, untilMs: 5, toleranceMs: 0.8 }).pass).toBe(true);
  });

  test('of a touch alone leaves out the touches that came together', () => {
    const circuit = inTime(
      [{ id: 'bell', kind: 'touch', x: 0, y: 0 }, { id: 'food', kind: 'touch', x: 0, y: 0 }, lif('n')],
      ['bell>n delta 40 d1', 'food>n delta 40 d1'],
    );
    const touches: TouchAt[] = [
      { cell: 'food', tick: 0 },
      { cell: 'bell', tick: 30 },
      { cell: 'bell', tick: 200 },
      { cell: 'food', tick: 400 },
    ];
    const want: Want = { cell: 'n', count: 1, touch: 'bell', without: 'food', withinMs: 5 };
    const { pass, timesMs } = judgeWant(want, runFor(circuit, 60, touches));
    expect([pass, timesMs.map((time) => Math.round(time * 10))]).toEqual([true, [211]]);
  });
});

describe('spikes', () => {
  const level = livingLevel('spikes');

  test('wrong at the start, right with more weight; hidden cases are judged with the shown ones', () => {
    const start = judgeSpiking(level, attempt(level));
    expect([start.solved, start.cases.map(({ pass, hidden }) => [pass, hidden])]).toEqual([
      false,
      [
        [false, false],
        [true, false],
        [false, true],
      ],
    ]);
    const { solved, measures } = judgeSpiking(level, attempt(level, { circuit: withWeight(level.circuit, 'tap>n', 9) }));
    expect([solved, measures.spikes, measures.touches]).toEqual([true, 2, 0]);
    expect(measures.steady).toBeGreaterThan(0);
  });

  test('frugal counts the spikes of living cells over all cases, sturdy the jostled trials', () => {
    const circuit = withWeight(level.circuit, 'tap>n', 9);
    const { steady } = judgeSpiking(level, attempt(level, { circuit })).measures;
    const badges = (frugal: number, sturdy: number) =>
      judgeSpiking({ ...level, par: { ...level.par!, frugal, sturdy } }, attempt(level, { circuit })).badges;
    expect(badges(2, steady)).toEqual({ solved: true, frugal: true, sturdy: true });
    expect(badges(1, steady + 1)).toEqual({ solved: true, frugal: false, sturdy: false });
    expect(judgeSpiking({ ...level, par: undefined }, attempt(level, { circuit })).badges).toEqual({
      solved: true,
      frugal: false,
      sturdy: false,
    });
  });

  test('a run that stops by itself is wrong, even where silence was wanted', () => {
    const mad = inTime([lif('n'), lif('m', { thresholdMv: -65.5, resetMv: -65, refractoryMs: 0 })], []);
    const goal: SpikingGoal = { kind: 'spikes', cases: [{ ms: 100, wants: [{ cell: 'n', count: 0 }] }], jitter };
    const wild = levelInTime(inTime([...mad.cells, constant('i', 1)], ['i>m current 1']), goal, {});
    const { cases } = judgeSpiking(wild, attempt(wild));
    expect(cases[0]).toMatchObject({ pass: false, wants: [{ pass: true }] });
    expect(diagnoseSpiking(wild, attempt(wild), cases)).toMatchObject({ fault: 'stopped' });
  });

  test('is the same for the same attempt, and changes nothing', () => {
    const before = structuredClone(level);
    expect(judgeSpiking(level, attempt(level))).toEqual(judgeSpiking(level, attempt(level)));
    expect(level).toEqual(before);
  });
});

describe('live', () => {
  const level = livingLevel('live');
  const tap = (...ticks: number[]): SpikingAttempt => attempt(level, { touches: ticks.map((tick) => ({ cell: 'tap', tick })) });

  test('one tap is not enough, two quick ones are, two slow ones are not', () => {
    expect(judgeSpiking(level, tap(50)).solved).toBe(false);
    expect(judgeSpiking(level, tap(50, 80)).solved).toBe(true);
    expect(judgeSpiking(level, tap(50, 400)).solved).toBe(false);
  });

  test('frugal counts the touches', () => {
    const two = { ...level, par: { ...level.par!, frugal: 2 } };
    expect(judgeSpiking(two, tap(50, 80))).toMatchObject({ measures: { touches: 2 }, badges: { frugal: true } });
    expect(judgeSpiking(two, tap(50, 60, 70))).toMatchObject({ solved: true, measures: { touches: 3 }, badges: { frugal: false } });
  });
});

describe('impossible', () => {
  const level = livingLevel('impossible');
  const circuit = withWeight(level.circuit, 'tap>n', 9);

  test('is solved by a claim on a circuit that does as well as any can', () => {
    expect(judgeSpiking(level, attempt(level, { circuit, claimed: true })).solved).toBe(true);
    expect(judgeSpiking(level, attempt(level, { circuit })).solved).toBe(false);
    expect(judgeSpiking({ ...level, par: { ...level.par!, best: 2 } }, attempt(level, { circuit, claimed: true })).solved).toBe(false);
    expect(judgeSpiking({ ...level, par: undefined }, attempt(level, { circuit, claimed: true })).solved).toBe(false);
  });
});

describe('predict', () => {
  const level = livingLevel('predict');

  test('is solved by a streak of right counts; after the last question the first comes again', () => {
    const two: SpikingLevel = { ...level, goal: { ...level.goal, streak: 3 } as SpikingGoal };
    const truths = judgeSpiking(two, attempt(two, { predictions: [0, 0] })).cases.map(({ truth }) => truth!);
    expect(truths[0]).toBe(3);
    const says = [truths[0]! + 1, truths[1]!, truths[0]!, truths[1]!];
    const verdict = judgeSpiking(two, attempt(two, { predictions: says }));
    expect([verdict.solved, verdict.streak, verdict.cases.map(({ pass }) => pass)]).toEqual([true, 3, [false, true, true, true]]);
    expect(judgeSpiking(two, attempt(two, { predictions: says.slice(0, 3) })).solved).toBe(false);
  });

  test('frugal is the number of predictions until then, sturdy the longest streak', () => {
    const level2: SpikingLevel = { ...level, par: { ...level.par!, frugal: 1, sturdy: 2 } };
    const truth = judgeSpiking(level2, attempt(level2, { predictions: [0, 0] })).cases.map((one) => one.truth!);
    expect(judgeSpiking(level2, attempt(level2, { predictions: truth })).badges).toEqual({ solved: true, frugal: true, sturdy: true });
    expect(judgeSpiking(level2, attempt(level2, { predictions: [truth[0]! + 1, truth[1]!] })).badges).toEqual({
      solved: true,
      frugal: false,
      sturdy: false,
    });
  });
});

describe('what went wrong is said with numbers', () => {
  const spikes = (circuit: SpikingCircuit, want: Want) => {
    const level = levelInTime(circuit, { kind: 'spikes', cases: [{ ms: 40, wants: [want] }], jitter }, {});
    return diagnoseSpiking(level, attempt(level), judgeSpiking(level, attempt(level)).cases);
  };

  test('a spike is missing: how far below the threshold the highest rise stayed', () => {
    const near = spikes(inTime([pattern('in', [0]), lif('n')], ['in>n delta 12 d1']), { cell: 'n', count: 1 });
    expect(near).toMatchObject({ index: 0, hidden: false, fault: 'tooFew', by: 1 });
    // The arrival lifts v by 12 of the 15 mV that it would take.
    expect(near!.missedByMv).toBeCloseTo(3, 1);
  });

  test('the climb to a spike is no near miss', () => {
    const found = spikes(inTime([pattern('in', [0, 200]), lif('n')], ['in>n delta 40 d1']), { cell: 'n', count: 3 });
    expect(found).toMatchObject({ fault: 'tooFew', by: 1 });
    expect(found!.missedByMv).toBeCloseTo(15, 5);
  });

  test('spikes too many, or too late', () => {
    expect(spikes(echo, { cell: 'n', count: { min: 0, max: 1 } })).toMatchObject({ fault: 'tooMany', by: 2, missedByMv: undefined });
    const late = spikes(echo, { cell: 'n', timesMs: [1, 11, 15], toleranceMs: 1 });
    expect(late).toMatchObject({ fault: 'wrongTime', by: 0 });
    expect(late!.missedByMs).toBeCloseTo(6.1, 9);
    expect(spikes(echo, { cell: 'n', timesMs: [1, 11, 30], toleranceMs: 1 })!.missedByMs).toBeCloseTo(-8.9, 9);
  });

  test('nothing when all is right', () => {
    expect(spikes(echo, { cell: 'n', count: 3 })).toBeUndefined();
  });
});

describe('a jostled circuit', () => {
  const shaken = jostle(everything, { weights: 0.1, delaysMs: 1, trials: 1 }, 'a level', 3);

  test('has every weight and delay a little off, whole ticks, within its bounds', () => {
    for (const [i, one] of shaken.synapses.entries()) {
      const own = everything.synapses[i]!;
      const [before, after] = [own, one].map((synapse) => (isSpikeSynapse(synapse) ? synapse.weight : synapse.gain)) as [number, number];
      expect(Math.abs(after - before)).toBeLessThanOrEqual(Math.abs(before) * 0.1 + 1e-12);
      expect(after).not.toBe(before);
      if (!isSpikeSynapse(one) || !isSpikeSynapse(own)) continue;
      expect(Math.abs(one.delayMs - own.delayMs)).toBeLessThanOrEqual(1.05);
      expect(one.delayMs / 0.1).toBeCloseTo(Math.round(one.delayMs / 0.1), 6);
      expect(one.delayMs).toBeGreaterThanOrEqual(0.1);
    }
  });

  test('is the same whatever the order in the file, and another in another trial', () => {
    const turned = jostle(
      { ...everything, synapses: everything.synapses.toReversed() },
      { weights: 0.1, delaysMs: 1, trials: 1 },
      'a level',
      3,
    );
    expect(turned.synapses.toReversed()).toEqual(shaken.synapses);
    expect(jostle(everything, { weights: 0.1, delaysMs: 1, trials: 1 }, 'a level', 4).synapses).not.toEqual(shaken.synapses);
  });
});
