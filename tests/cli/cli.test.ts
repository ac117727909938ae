import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readLevels } from '../../src/cli/files.ts';
import type { Verdict } from '../../src/levels/judge.ts';
import { writeCircuit, writeFile, writeLevel, writeRecording } from '../../src/files/write.ts';
import { circuit } from '../helpers/circuit.ts';
import { hibana, temporaryFiles } from '../helpers/cli.ts';
import { and, attempt, level, progress, rich } from '../helpers/samples.ts';

const file = temporaryFiles();
const andFile = file('and.json', writeCircuit(and));
const badFile = file('bad.json', writeCircuit(and).replace('-1.5', '"low"'));
const levelFile = file('level.json', writeLevel(level()));
const attemptFile = file('attempt.json', writeRecording(attempt()));

describe('hibana', () => {
  test('without a command shows its usage and exits 2; with --help it exits 0', async () => {
    expect(await hibana()).toMatchObject({ code: 2, out: '' });
    const { code, out } = await hibana('--help');
    expect(code).toBe(0);
    for (const command of ['check', 'levels', 'run', 'judge', 'prove', 'replay']) expect(out).toContain(`  ${command} `);
    expect(await hibana('run', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--rounds') });
  });

  test.each([
    [['sing']],
    [['check']],
    [['run']],
    [['run', 'a', 'b']],
    [['run', andFile, '--loud']],
    [['levels', 'one']],
    [['replay']],
    [['judge']],
    [['constructor']],
  ])('refuses the call %j with one line and exit 2', async (args) => {
    const { code, out, err } = await hibana(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^hibana.*(usage|--help)[^\n]*$/);
  });

  test('works as a program, from any folder', () => {
    const program = fileURLToPath(new URL('../../src/cli/hibana.mjs', import.meta.url));
    const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { cwd: tmpdir(), encoding: 'utf8' });
    expect(run('run', andFile, '--json')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('"out": -0.5') });
    expect(run('check', badFile)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `${badFile}: cells[2].bias: must be number, not "low"\n`,
    });
  });
});

describe('check', () => {
  test('says nothing about good files', async () => {
    const good = [and, rich, level(), attempt(), progress].map((value, i) => file(`good${i}.json`, writeFile(value)));
    expect(await hibana('check', ...good)).toEqual({ code: 0, out: '', err: '' });
  });

  test('says where and why about each bad one', async () => {
    const missing = `${andFile}.gone`;
    const binary = file('binary.json', Uint8Array.of(0xff, 0xfe));
    const hours = file('hours.json', writeCircuit(and).replace('"rounds"', '"hours"'));
    const { code, out, err } = await hibana('check', andFile, badFile, missing, binary, hours, tmpdir());
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toEqual([
      `${badFile}: cells[2].bias: must be number, not "low"`,
      `${missing}: there is no such file`,
      `${binary}: this is not text in UTF-8`,
      `${hours}: clock: must be ("rounds" | "milliseconds"), not "hours"`,
      `${tmpdir()}: this is a folder`,
    ]);
  });
});

describe('run', () => {
  test('prints states, outputs and hash', async () => {
    const { code, out } = await hibana('run', andFile, '--set', 'b=1', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      rounds: 1,
      states: { out: 0.5 },
      outputs: { out: 1 },
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect((await hibana('run', andFile)).out).toMatch(/^out: state -0.5, output 0\nrounds 1\nhash [0-9a-f]{16}$/);
  });

  test('runs as many rounds as asked, and traces states', async () => {
    const latch = file('latch.json', writeCircuit(circuit('a:1 -> q(0.5 identity); a>q 1; q>q 0.5')));
    const { out } = await hibana('run', latch, '--rounds', '3', '--trace', 'q,a', '--json');
    expect(JSON.parse(out)).toMatchObject({ rounds: 3, trace: { q: [0, 1.5, 2.25, 2.625], a: [1, 1, 1, 1] } });
    expect(JSON.parse((await hibana('run', latch, '--rounds', '0', '--json')).out)).toMatchObject({ rounds: 0, states: { q: 0 } });
  });

  test('prints numbers that read back to the same bits', async () => {
    const tiny = file('tiny.json', writeCircuit(circuit('a:-0 -> x(0.30000000000000004 identity) y(1e-7 tanh); a>x 1')));
    const { out } = await hibana('run', tiny, '--json', '--trace', 'a');
    const { states, trace } = JSON.parse(out) as { states: Record<string, number>; trace: Record<string, number[]> };
    expect(states).toEqual({ x: 0.30000000000000004, y: 1e-7 });
    expect(Object.is(trace['a']![0], -0)).toBe(true);
  });

  test('says when a number ran away, and at which round', async () => {
    const runaway = file('runaway.json', writeCircuit(circuit('a:1 -> x(0 identity); a>x 1; x>x 1000000')));
    expect(JSON.parse((await hibana('run', runaway, '--rounds', '100', '--json')).out)).toMatchObject({ rounds: 18, ranAway: 'x' });
  });

  test('the seed is part of the circuit only where there is chance', async () => {
    expect((await hibana('run', andFile, '--seed', 'x')).out).toBe((await hibana('run', andFile)).out);
  });

  test.each([
    [['--ms', '10'], 'clock: this circuit counts rounds'],
    [['--set', 'out=1'], '"out", which is no input here'],
    [['--trace', 'x'], '"x", which is no cell here'],
    [['--set', 'a'], 'a=1,b=0 is needed'],
    [['--set', 'a=1e999'], 'a=1,b=0 is needed'],
    [['--rounds', '-1'], 'rounds'],
    [['--rounds', '1.5'], 'a whole number'],
  ])('refuses %j with one line', async (options, why) => {
    const { code, out, err } = await hibana('run', andFile, ...options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
    expect(err).not.toContain('\n');
  });
});

describe('judge', () => {
  test("judges a level's own solution", async () => {
    const { code, out } = await hibana('judge', levelFile, '--json');
    expect(code).toBe(0);
    const verdict = JSON.parse(out) as Verdict;
    expect(verdict).toMatchObject({
      solved: true,
      badges: { solved: true, frugal: true, sturdy: true },
      measures: { strength: 3.5, margin: 0.5, cells: 3, synapses: 2 },
    });
    expect(verdict.cases.map(({ index, hidden, pass }) => ({ index, hidden, pass }))).toEqual([
      { index: 0, hidden: false, pass: true },
      { index: 1, hidden: false, pass: true },
      { index: 2, hidden: false, pass: true },
      { index: 0, hidden: true, pass: true },
    ]);
    expect(verdict.cases[3]).toMatchObject({ got: { out: 1 }, want: { out: 'fires' } });
  });

  test('judges a circuit, and exits 1 when it is no answer', async () => {
    expect((await hibana('judge', levelFile, andFile)).code).toBe(0);
    const or = file('or.json', writeCircuit(circuit('a b -> out(-0.5); a>out 1; b>out 1')));
    const { code, out } = await hibana('judge', levelFile, or);
    expect(code).toBe(1);
    expect(out.split('\n')[1]).toBe('wrong  case 1: out 1 (state 0.5, wanted 0)');
    expect(out.split('\n').slice(-2)).toEqual(['badges: none', 'not solved']);
  });

  test('judges a recording', async () => {
    const solution = file('solution.json', writeRecording(level().solution));
    expect((await hibana('judge', levelFile, solution)).code).toBe(0);
    const nothing = file('nothing.json', writeRecording({ ...level().solution, commands: [] }));
    expect((await hibana('judge', levelFile, nothing)).code).toBe(1);
  });

  test.each(['impossible', 'predict'] as const)('judges a level of kind %s', async (kind) => {
    expect((await hibana('judge', file(`${kind}.json`, writeLevel(level(kind))))).code).toBe(0);
  });

  test('refuses what does not fit the level', async () => {
    const other = file('other.json', writeCircuit(circuit('a -> out')));
    expect(await hibana('judge', levelFile, other)).toMatchObject({ code: 2, err: `${other}: cells: the level needs the input "b"` });
    expect(await hibana('judge', levelFile, levelFile)).toMatchObject({ code: 2 });
    const foreign = file('foreign.json', writeRecording({ ...level().solution, level: 'vote-xyz' }));
    expect(await hibana('judge', levelFile, foreign)).toMatchObject({ code: 2 });
    expect(await hibana('judge', 'no-such-level')).toMatchObject({ code: 2, err: 'no-such-level: there is no such level or file' });
  });
});

describe('replay', () => {
  test('says that a recording is the same', async () => {
    expect(await hibana('replay', attemptFile)).toMatchObject({ code: 0, out: `same: ${attempt().hash}` });
    const { hash } = attempt();
    expect(JSON.parse((await hibana('replay', attemptFile, '--json')).out)).toEqual({ hash, expected: hash, same: true });
  });

  test('exits 1 when it is not', async () => {
    const other = file('changed.json', writeRecording({ ...attempt(), hash: '0123456789abcdef' }));
    expect(await hibana('replay', other, '--json')).toMatchObject({ code: 1, out: expect.stringContaining('"same": false') });
  });

  test('finds the level of a recording in the campaign', async () => {
    const [first] = readLevels();
    if (!first) throw new Error('the campaign has no levels');
    expect(await hibana('replay', file('first.json', writeRecording(first.solution)))).toMatchObject({ code: 0 });
    expect(await hibana('judge', first.id)).toMatchObject({ code: 0 });
  });

  test('refuses a recording of a level that is not there', async () => {
    const orphan = file('orphan.json', writeRecording(level().solution));
    expect(await hibana('replay', orphan)).toEqual({ code: 2, out: '', err: `${orphan}: level: there is no level test-cases` });
  });
});

test('levels lists the campaign in playing order', async () => {
  const { code, out } = await hibana('levels', '--json');
  expect(code).toBe(0);
  const rows = JSON.parse(out) as { id: string; chapter: string; order: number; goal: string; clock: string }[];
  for (const row of rows) expect(Object.keys(row)).toEqual(['id', 'chapter', 'order', 'goal', 'clock']);
  const chapters = [...new Set(rows.map(({ chapter }) => chapter))];
  expect(rows).toEqual(chapters.flatMap((chapter) => rows.filter((row) => row.chapter === chapter).toSorted((a, b) => a.order - b.order)));
});
