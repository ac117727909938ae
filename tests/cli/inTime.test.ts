import { describe, expect, test } from 'vitest';
import { writeCircuit, writeFile, writeLevel, writeRecording } from '../../src/files/write.ts';
import { hashSpiking } from '../../src/core/spiking/hash.ts';
import type { SpikingVerdict } from '../../src/levels/spiking/verdict.ts';
import { hibana, temporaryFiles } from '../helpers/cli.ts';
import { everything, livingAttempt, livingLevel } from '../helpers/living.ts';
import { runSpikes } from '../helpers/runSpikes.ts';
import { and } from '../helpers/samples.ts';
import { constant, inTime, lif, pattern, synapse } from '../helpers/spikingCircuit.ts';

const file = temporaryFiles();
const driven = inTime([constant('drive', 0.2), lif('n1'), lif('n2')], ['drive>n1 current 1', 'n1>n2 delta 15.5 d1.5']);
const drivenFile = file('driven.json', writeCircuit(driven));
const everythingFile = file('everything.json', writeCircuit(everything));

interface Ran {
  readonly ticks: number;
  readonly dtMs: number;
  readonly spikes: { readonly cell: string; readonly tick: number }[];
  readonly weights: Record<string, number>;
  readonly hash: string;
  readonly trace?: Record<string, number[]>;
}

async function runJson(...args: string[]): Promise<Ran> {
  const { code, out, err } = await hibana('run', ...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Ran;
}

describe('run, in milliseconds', () => {
  test('prints spikes by their ticks, weights and the hash', async () => {
    const { spikes, state } = runSpikes(driven, 1000);
    const ran = await runJson(drivenFile, '--ms', '100');
    expect(ran).toEqual({ ticks: 1000, dtMs: 0.1, spikes: ran.spikes, weights: { 'n1>n2': 15.5 }, hash: hashSpiking(state) });
    for (const id of ['n1', 'n2']) expect(ran.spikes.filter(({ cell }) => cell === id).map(({ tick }) => tick)).toEqual(spikes[id]);
    expect(ran.spikes.map(({ tick }) => tick)).toEqual(ran.spikes.map(({ tick }) => tick).toSorted((a, b) => a - b));
  });

  test('traces v at t = j·dt before tick j, to the bit', async () => {
    const { traces } = runSpikes(driven, 300, ['n1', 'n2']);
    expect((await runJson(drivenFile, '--ms', '30', '--trace', 'n1,n2')).trace).toEqual(traces);
  });

  test('sums spikes up by cell', async () => {
    const { spikes } = runSpikes(everything, 2000);
    const counted = Object.fromEntries(everything.cells.filter(({ kind }) => kind !== 'current').map(({ id }) => [id, spikes[id]!.length]));
    expect((await runJson(everythingFile, '--ms', '200', '--summary')).spikes).toEqual(counted);
  });

  test('takes parameters, weights, delays, touches and a seed', async () => {
    expect((await runJson(drivenFile, '--ms', '100', '--set', 'drive.amplitudeNa=0')).spikes).toEqual([]);
    expect((await runJson(drivenFile, '--ms', '100', '--set', 'n1>n2.weight=-1,n1>n2.delayMs=3')).weights).toEqual({ 'n1>n2': -1 });
    expect((await runJson(drivenFile, '--ms', '100', '--set', 'drive>n1.gain=0')).spikes).toEqual([]);
    const touched = await runJson(everythingFile, '--ms', '50', '--touch', 't@10,t@12.5');
    expect(touched.spikes.filter(({ cell }) => cell === 't').map(({ tick }) => tick)).toEqual([100, 125]);
    const seeded = await Promise.all(['1', '1', '2'].map((seed) => runJson(everythingFile, '--ms', '200', '--seed', seed)));
    expect(seeded[0]).toEqual(seeded[1]);
    expect(seeded[0]!.hash).not.toBe(seeded[2]!.hash);
  });

  test('runs a second unless told otherwise, and no time at all when asked', async () => {
    expect((await runJson(drivenFile)).ticks).toBe(10_000);
    expect(await runJson(drivenFile, '--ms', '0', '--trace', 'n1')).toMatchObject({ ticks: 0, spikes: [], trace: { n1: [-65] } });
  });

  test('gives plastic weights at the end', async () => {
    const hebbian = { kind: 'hebbian', rate: 0.5, windowMs: 20, min: 0, max: 20 } as const;
    const learning = inTime([pattern('p', [10, 200, 400]), lif('n')], [synapse('p>n delta 16 d1', hebbian)]);
    const { weights } = await runJson(file('learning.json', writeCircuit(learning)), '--ms', '60');
    expect(weights).toEqual({ 'p>n': 17.5 });
  });

  test('says it in words too', async () => {
    const { out } = await hibana('run', drivenFile, '--ms', '30');
    expect(out).toMatch(/^27\.7 ms {2}n1 \(tick 277\)\n(.*\n)*weight n1>n2: 15\.5\nticks 300 of 0\.1 ms\nhash [0-9a-f]{16}$/);
    expect((await hibana('run', drivenFile, '--ms', '30', '--summary')).out).toContain('n1: 1 spike\n');
  });

  test('says why a run stopped by itself', async () => {
    const mad = inTime([constant('i', 100), lif('n', { refractoryMs: 0, thresholdMv: -64, tauMs: 1 })], ['i>n current 1']);
    expect(await runJson(file('mad.json', writeCircuit(mad)), '--ms', '100')).toMatchObject({ stopped: { why: 'storm' } });
  });

  test.each([
    ['--rounds', '3'],
    ['--ms', 'long'],
    ['--ms', '-1'],
    ['--trace', 'x'],
    ['--set', 'n1=3'],
    ['--set', 'n1.mood=3'],
    ['--set', 'n1.tauMs=0'],
    ['--set', 'n1>n2.delayMs=0.05'],
    ['--set', 'n1.tauMs='],
    ['--touch', 'n1@3'],
    ['--touch', 't'],
  ])('refuses %s %s with one line and exit 2', async (option, value) => {
    const { code, out, err } = await hibana('run', drivenFile, option, value);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]{20,}$/);
  });

  test('has nothing to do with a circuit in rounds', async () => {
    const rounds = file('and.json', writeCircuit(and));
    for (const option of [['--ms', '3'], ['--summary'], ['--touch', 'a@1']]) expect((await hibana('run', rounds, ...option)).code).toBe(2);
  });
});

describe('check', () => {
  test('says nothing about good files in time', async () => {
    const files = [everything, ...(['spikes', 'live', 'impossible', 'predict'] as const).map(livingLevel), livingAttempt()];
    const names = files.map((value, i) => file(`good${i}.json`, writeFile(value)));
    expect(await hibana('check', ...names)).toEqual({ code: 0, out: '', err: '' });
  });

  test('gives the nearest allowed delay', async () => {
    const late = file('late.json', writeCircuit(driven).replace('"delayMs": 1.5', '"delayMs": 1.58'));
    const { code, err } = await hibana('check', late);
    expect([code, err]).toEqual([
      2,
      `${late}: synapses[1].delayMs: must be a whole number of ticks of 0.1 ms, at least one; the nearest is 1.6`,
    ]);
  });
});

describe('judge and replay', () => {
  const level = livingLevel('spikes');
  const levelFile = file('level.json', writeLevel(level));

  test("the level's own solution, with what came and what was wanted", async () => {
    const { code, out } = await hibana('judge', levelFile, '--json');
    expect(code).toBe(0);
    const verdict = JSON.parse(out) as SpikingVerdict;
    expect(verdict).toMatchObject({ solved: true, badges: { solved: true } });
    expect(verdict.cases[0]).toMatchObject({
      index: 0,
      hidden: false,
      pass: true,
      got: { n: 1 },
      want: { n: { count: 1, fromMs: 5, untilMs: 30 } },
    });
  });

  test('a circuit that is wrong, and by how much', async () => {
    const start = file('start.json', writeCircuit(level.circuit));
    const { code, out } = await hibana('judge', levelFile, start);
    expect(code).toBe(1);
    expect(out).toMatch(/^wrong {2}case 0: NOT n 0 spikes \(wanted 1 from 5 ms until 30 ms\)\nright {2}case 1/);
    expect(out).toMatch(/missed: case 0, n: 1 too few, 11\.\d+ mV below the threshold at best/);
    expect(JSON.parse((await hibana('judge', levelFile, start, '--json')).out)).toMatchObject({
      missed: { cell: 'n', fault: 'tooFew', by: 1 },
    });
  });

  test('a recording, also one that carries its circuit', async () => {
    expect((await hibana('judge', levelFile, file('solution.json', writeRecording(level.solution)))).code).toBe(0);
    expect((await hibana('judge', levelFile, file('attempt.json', writeRecording(livingAttempt())))).code).toBe(2);
  });

  test('what does not belong to the level is bad input', async () => {
    expect((await hibana('judge', levelFile, file('and.json', writeCircuit(and)))).code).toBe(2);
    expect((await hibana('judge', levelFile, drivenFile)).code).toBe(2);
  });

  test('a live level and one that asks', async () => {
    for (const kind of ['live', 'predict', 'impossible'] as const)
      expect((await hibana('judge', file(`${kind}.json`, writeLevel(livingLevel(kind))))).code).toBe(0);
  });

  test('replay compares the hash', async () => {
    const attempt = livingAttempt();
    const { code, out } = await hibana('replay', file('same.json', writeRecording(attempt)), '--json');
    expect([code, JSON.parse(out)]).toEqual([0, { hash: attempt.hash, expected: attempt.hash, same: true }]);
    const other = file('other.json', writeRecording({ ...attempt, hash: '0'.repeat(16) }));
    expect((await hibana('replay', other)).code).toBe(1);
  });

  test('levels tells the clock', async () => {
    const rows = JSON.parse((await hibana('levels', '--json')).out) as { id: string; clock: string; chapter: string }[];
    const isInTime = (id: string, chapter: string): boolean =>
      ['alive', 'rhythm'].includes(chapter) || ['learn-together', 'learn-before-after'].includes(id);
    for (const { id, clock, chapter } of rows) expect(clock).toBe(isInTime(id, chapter) ? 'milliseconds' : 'rounds');
  });
});
