import { describe, expect, test } from 'vitest';
import { judgeSpiking } from '../../src/levels/spiking/judge.ts';
import type { SpikingGoal, SpikingKit, SpikingLevel } from '../../src/levels/spiking/level.ts';
import { changesIn, choiceOf, circuitWith, countSettings, settingsOf } from '../../src/levels/spiking/settings.ts';
import { prove } from '../../src/levels/prove.ts';
import { breachesOf } from '../../src/levels/rules.ts';
import { livingLevel } from '../helpers/living.ts';
import { isSolvedBy } from '../helpers/solve.ts';
import { inTime, lif, pattern } from '../helpers/spikingCircuit.ts';
import { levelInTime } from '../helpers/time.ts';

const jitter = { weights: 0.02, delaysMs: 0.1, trials: 4 };
const ears = inTime([pattern('a', [50]), pattern('b', [80]), lif('n')], ['a>n delta 1 d1', 'b>n delta 1 d1']);
const small: SpikingKit = { weights: { min: 0, max: 12, step: 4 }, delaysMs: { min: 1, max: 5, step: 1 } };

function puzzle(goal: SpikingGoal, kit: SpikingKit = small): SpikingLevel {
  return levelInTime(ears, goal, kit);
}

/** Every setting, judged by the judge alone. */
function byJudge(level: SpikingLevel) {
  const settings = settingsOf(level);
  const verdicts = Array.from({ length: countSettings(settings) }, (_, n) => {
    let rest = n;
    const ks = settings.map(({ values }) => {
      const k = rest % values.length;
      rest = Math.floor(rest / values.length);
      return k;
    });
    const circuit = circuitWith(level.circuit, settings, ks);
    return { ks, verdict: judgeSpiking(level, { circuit, touches: [], predictions: [], claimed: true }) };
  });
  const rightOf = ({ verdict }: (typeof verdicts)[number]): number => verdict.cases.filter(({ pass }) => pass).length;
  const best = Math.max(...verdicts.map(rightOf));
  const right = verdicts.filter((one) => rightOf(one) === best);
  return {
    best,
    density: right.length / verdicts.length,
    frugal: Math.min(...right.map(({ verdict }) => verdict.measures.spikes)),
    sturdy: Math.max(...right.map(({ verdict }) => verdict.measures.steady)),
    distance: Math.min(...right.map(({ ks }) => changesIn(settings, ks))),
  };
}

describe('the settings of a kit', () => {
  test('are weights, delays and parameters that are not locked, on their steps', () => {
    const level = livingLevel();
    const settings = settingsOf(level);
    expect(settings.map(({ dial, values }) => [dial.type, values.length])).toEqual([
      ['setWeight', 21],
      ['setDelay', 6],
      ['setWeight', 21],
      ['setDelay', 6],
      ['setWeight', 21],
      ['setParameter', 5],
    ]);
    expect(settings[5]!.values).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    const ks = [3, 2, 1, 0, 4, 2];
    expect(choiceOf(circuitWith(level.circuit, settings, ks), settings)).toEqual(ks);
    expect(changesIn(settings, choiceOf(level.circuit, settings))).toBe(0);
  });

  test('of a plastic synapse stay within its bounds', () => {
    const synapses = ears.synapses.map((one) => ({
      ...one,
      plasticity: { kind: 'hebbian', rate: 1, windowMs: 10, min: 0, max: 4 } as const,
    }));
    const level = levelInTime({ ...ears, synapses }, { kind: 'spikes', cases: [], jitter }, { weights: small.weights });
    expect(settingsOf(level).map(({ values }) => values)).toEqual([
      [0, 4],
      [0, 4],
    ]);
  });
});

describe('trying every setting agrees with the judge', () => {
  test.each<[string, SpikingGoal]>([
    ['a count', { kind: 'spikes', cases: [{ ms: 30, wants: [{ cell: 'n', count: 1 }] }], jitter }],
    ['a time', { kind: 'spikes', cases: [{ ms: 30, wants: [{ cell: 'n', timesMs: [10], toleranceMs: 1.2 }] }], jitter }],
    [
      'several cases',
      {
        kind: 'spikes',
        cases: [
          { ms: 30, wants: [{ cell: 'n', count: 1, fromMs: 8 }] },
          { ms: 30, timesMs: { b: [20] }, wants: [{ cell: 'n', count: 0 }] },
        ],
        hidden: [{ ms: 30, timesMs: { a: [2], b: [5] }, wants: [{ cell: 'n', rateHz: { min: 30, max: 40 } }] }],
        jitter,
      },
    ],
  ])('%s', async (_, goal) => {
    const level = puzzle(goal);
    const { par } = await prove(level);
    expect(par).toMatchObject({ ...byJudge(level), proven: true, method: 'exhaustive', densityBy: 'enumeration' });
  });

  test('an impossible level: as many cases as any setting meets', async () => {
    const level = puzzle({
      kind: 'impossible',
      cases: [
        { ms: 30, wants: [{ cell: 'n', count: 1 }] },
        { ms: 30, wants: [{ cell: 'n', count: 0 }] },
        { ms: 30, timesMs: { b: [] }, wants: [{ cell: 'n', count: 0 }] },
      ],
      jitter,
    });
    const { par } = await prove(level);
    const { density, best, distance, frugal } = byJudge(level);
    expect(par).toMatchObject({ best: 2, density, distance, frugal, proven: true });
    expect(best).toBe(2);
  });

  test('an impossible level that can be done is not proven', async () => {
    const level = puzzle({ kind: 'impossible', cases: [{ ms: 30, wants: [{ cell: 'n', count: 1 }] }], jitter });
    const proof = await prove(level);
    expect(proof.par).toMatchObject({ best: 1, proven: false });
    expect(breachesOf(proof, undefined).map(({ rule }) => rule)).toContain('proven');
  });
});

describe('too many settings to try', () => {
  const kit: SpikingKit = { weights: { min: 0, max: 20, step: 0.25 }, delaysMs: { min: 0.1, max: 9, step: 0.1 } };
  const level: SpikingLevel = {
    ...puzzle({ kind: 'spikes', cases: [{ ms: 30, wants: [{ cell: 'n', timesMs: [10], toleranceMs: 0.1 }] }], jitter }, kit),
    solution: {
      ...levelInTime(ears, { kind: 'spikes', cases: [], jitter }, {}).solution,
      commands: [
        { tick: 0, type: 'setWeight', synapse: 'a>n', weight: 10 },
        { tick: 0, type: 'setWeight', synapse: 'b>n', weight: 10 },
        { tick: 0, type: 'setDelay', synapse: 'a>n', delayMs: 4.9 },
        { tick: 0, type: 'setDelay', synapse: 'b>n', delayMs: 1.9 },
      ],
    },
  };

  test('are searched from the stored solution and from a seeded sample: the best known, and the file may say so', async () => {
    const proof = await prove(level);
    expect(proof.par).toMatchObject({ best: 1, proven: false, method: 'search', densityBy: 'sampling', frugal: 1 });
    expect(proof.par.density).toBeLessThan(0.05);
    expect(proof.par).toEqual((await prove(level)).par);
    const said = breachesOf({ ...proof, level: { ...level, par: proof.par } }, undefined).map(({ rule }) => rule);
    expect(said).not.toContain('proven');
  }, 60_000);
});

describe('a live level', () => {
  const level = livingLevel('live');

  test('asks for as few touches as do it, which is proven by trying fewer at every tick', async () => {
    const { par, startSolved, solutionSolves } = await prove({ ...level, kit: {} });
    expect([startSolved, solutionSolves]).toEqual([false, true]);
    expect(par).toMatchObject({ frugal: 2, distance: 2, best: 1, densityBy: 'sampling' });
    expect(par.proven).toBe(par.sturdy === 5);
  });

  test('keeps only the touches that are needed', async () => {
    const { commands } = level.solution;
    const solution = { ...level.solution, commands: [...commands, { tick: 300, type: 'touch', cell: 'tap' } as const] };
    expect((await prove({ ...level, kit: {}, solution })).par.frugal).toBe(2);
  });
});

test('a level that asks for counts has the odds of guessing them', async () => {
  const level = livingLevel('predict');
  const { par, solutionSolves } = await prove(level);
  expect(solutionSolves).toBe(true);
  expect(par).toMatchObject({ frugal: 1, sturdy: 2, best: 1, proven: true, distance: 1 });
  expect(1 / par.density).toBe(Math.round(1 / par.density));
});

test.each(['spikes', 'live', 'impossible', 'predict'] as const)('the sample level %s is solved by its solution', (kind) => {
  const level = livingLevel(kind);
  expect(isSolvedBy(level, level.solution)).toBe(true);
});
