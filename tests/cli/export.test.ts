import { describe, expect, test } from 'vitest';
import { writeCircuit } from '../../src/files/write.ts';
import { hibana, temporaryFiles } from '../helpers/cli.ts';
import { everything } from '../helpers/living.ts';
import { and } from '../helpers/samples.ts';

const file = temporaryFiles();
const rounds = file('and.json', writeCircuit(and));
const time = file('time.json', writeCircuit(everything));

describe('hibana export', () => {
  test.each([
    ['numpy', rounds, 'H1 = step(X @ W1 + b1)'],
    ['keras', rounds, 'keras.layers.Dense(1, activation=step)'],
    ['pytorch', rounds, 'nn.Linear(2, 1)'],
    ['brian2', time, 'NeuronGroup(1, """'],
    ['csv', rounds, 'round,a state,a output,b state,b output,out state,out output'],
    ['csv', time, 'tMs,cell'],
  ])('writes %s of %s', async (target, circuit, part) => {
    expect(await hibana('export', circuit, '--to', target)).toEqual({ code: 0, err: '', out: expect.stringContaining(part) });
  });

  test('runs as long as it is told', async () => {
    const { out } = await hibana('export', rounds, '--to', 'csv', '--rounds', '7');
    expect(out.split('\r\n').at(-1)).toMatch(/^7,/);
    expect((await hibana('export', time, '--to', 'brian2', '--ms', '20')).out).toContain('TICKS = 200\n');
    expect((await hibana('export', rounds, '--to', 'numpy', '--rounds', '7')).out).toContain('ROUNDS = 7\n');
  });

  test.each([
    [[rounds], '--to: one of numpy, keras'],
    [[rounds, '--to', 'fortran'], 'not "fortran"'],
    [['--to', 'numpy'], 'expected one CIRCUIT'],
    [[rounds, '--to', 'brian2'], '--to brian2 is not for it, but numpy, keras, pytorch, csv'],
    [[time, '--to', 'keras'], '--to keras is not for it, but brian2, csv'],
    [[rounds, '--to', 'csv', '--ms', '5'], 'use --rounds, not --ms'],
    [[time, '--to', 'csv', '--rounds', '5'], 'use --ms, not --rounds'],
    [[time, '--to', 'csv', '--ms', '-5x'], '--ms'],
    [[rounds, '--to', 'csv', '--rounds', '1.5'], 'a whole number'],
    [['nowhere.json', '--to', 'csv'], 'there is no such file'],
  ])('refuses %j in one line', async (args, says) => {
    const { code, out, err } = await hibana('export', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).not.toContain('\n');
  });
});
