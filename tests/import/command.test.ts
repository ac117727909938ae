import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAny } from '../../src/files/parse.ts';
import { hibana, temporaryFiles } from '../helpers/cli.ts';
import { and } from '../helpers/samples.ts';
import { writeCircuit } from '../../src/files/write.ts';
import { fixture } from './fixtures.ts';

const file = temporaryFiles();
const drip = file('drip.nfy', fixture('drip.nfy'));
const link = 'https://playground.tensorflow.org/#dataset=circle&networkShape=3&regularization=L1&regularizationRate=0.1';

describe('hibana import', () => {
  test('prints a circuit that run takes, and what could not be carried over', async () => {
    const { code, out, err } = await hibana('import', drip);
    expect([code, err]).toEqual([0, 'workspace: how the page looks is not carried over']);
    expect(parseAny(out)).toMatchObject({ ok: true });
    const ran = await hibana('run', file('drip.json', out), '--ms', '100', '--summary');
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('n1: 6 spikes') });
  });

  test('writes the file that it is told to', async () => {
    const target = file('out.json', '');
    expect(await hibana('import', drip, '--out', target)).toMatchObject({ code: 0, out: '' });
    expect(await hibana('check', target)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(target, 'utf8')).toMatch(/\}\n$/);
  });

  test('takes a link, itself or in a file', async () => {
    const direct = await hibana('import', link);
    expect(direct).toMatchObject({ code: 0, err: expect.stringContaining('regularization: L1 regularisation (0.1) was left out') });
    expect(JSON.parse(direct.out)).toMatchObject({ format: 'hibana.training', network: { layers: [{ neurons: 3, activator: 'tanh' }] } });
    expect(await hibana('import', file('link.txt', `${link}\n`))).toEqual(direct);
  });

  test('says twenty times the same and then how often more', async () => {
    const nodes = Array.from({ length: 30 }, () => ({ filename: 'meters/Speaker.qml' }));
    const { err } = await hibana('import', file('loud.nfy', JSON.stringify({ fileFormatVersion: 4, nodes, edges: [] })));
    expect(err.split('\n')).toHaveLength(21);
    expect(err).toContain('… and 10 more of the kind speaker');
  });

  test.each([
    [[], 'expected one FILE or link'],
    [[drip, drip], 'expected one FILE or link'],
    [[drip, '--to', 'x'], '--to'],
    [['nowhere.nfy'], 'nowhere.nfy: there is no such file'],
    [[file('broken.nfy', '{"nodes":')], 'neither a .nfy file of Neuronify nor a link'],
    [[file('bytes.nfy', Uint8Array.of(0xff, 0xfe))], 'not text in UTF-8'],
    [[file('old.neuronify', Uint8Array.from([...Buffer.from('SQLite format 3\0'), 0xff]))], "a database of Neuronify's"],
    [[file('ours.json', writeCircuit(and))], 'one of our own files'],
    [[file('wrong.nfy', '{"fileFormatVersion":4,"nodes":[{"filename":3}],"edges":[]}')], 'nodes[0].filename: must be string, not 3'],
    [[drip, '--out', '/no/such/folder/x.json'], '/no/such/folder/x.json: there is no such'],
  ])('refuses %j in one line', async (args, says) => {
    const { code, out, err } = await hibana('import', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).not.toContain('\n');
  });
});
