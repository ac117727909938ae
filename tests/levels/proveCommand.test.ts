import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeLevel } from '../../src/files/write.ts';
import { hibana, temporaryFiles } from '../helpers/cli.ts';
import { levelNamed } from './campaign.ts';

const file = temporaryFiles();
const bell = levelNamed('vote-or');

describe('hibana prove', () => {
  test('answers in JSON what was computed', async () => {
    const { code, out, err } = await hibana('prove', 'vote-or', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject([
      {
        level: 'vote-or',
        startSolved: false,
        solutionSolves: true,
        par: bell.par!,
        proven: true,
        method: 'milp',
        density: 91 / 2197,
        distance: 2,
        broken: [],
      },
    ]);
  });

  test('prints a table with a line for each level', async () => {
    const { code, out } = await hibana('prove', 'vote-or', 'one-predict');
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^level +goal +density +distance +difficulty/);
    expect(lines.slice(1).map((line) => line.split(/\s+/)[0])).toEqual(['vote-or', 'one-predict']);
    expect(lines.slice(1).every((line) => line.endsWith('ok'))).toBe(true);
  });

  test('says 1 and names the rule for a level that breaks one', async () => {
    const path = file('mute.json', writeLevel({ ...bell, text: { ...bell.text, ja: { ...bell.text.ja, learned: '' } } }));
    const { code, out, err } = await hibana('prove', path);
    expect(code).toBe(1);
    expect(out).toContain('bilingual');
    expect(err).toContain('vote-or: bilingual: learned (ja) is missing');
  });

  test('writes pars and the solution’s hash into the file, and finds nothing to say afterwards', async () => {
    const path = file('fresh.json', writeLevel({ ...bell, par: undefined, solution: { ...bell.solution, hash: '0'.repeat(16) } }));
    expect((await hibana('prove', path)).code).toBe(1);
    expect((await hibana('prove', path, '--write')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(writeLevel(bell));
    expect((await hibana('prove', path)).code).toBe(0);
  });

  test('says 1 for a level whose kit lets nothing be changed', async () => {
    const shut = { ...bell, kit: {}, solution: { ...bell.solution, commands: [] } };
    const { code, err } = await hibana('prove', file('shut.json', writeLevel(shut)));
    expect(code).toBe(1);
    expect(err).toContain('the kit lets nothing be changed');
  });

  test('says 2 for a level that is not there or does not parse', async () => {
    expect((await hibana('prove', 'vote-nothing')).code).toBe(2);
    expect((await hibana('prove', file('broken.json', '{'))).code).toBe(2);
  });
});
