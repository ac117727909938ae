// Trainings as files and links: they come back as they were, and what is wrong with one is said where it is.
import { beforeAll, describe, expect, test } from 'vitest';
import type { TrainingFile } from '../../src/core/learning/plan.ts';
import { fromLink, isTooLongForLink, toLink } from '../../src/files/link.ts';
import { parseTraining } from '../../src/files/parse.ts';
import { writeFile } from '../../src/files/write.ts';
import { loadFor, materialOf } from '../../src/panels/trainer/material.ts';
import { firstPlan, withData } from '../../src/session/trainer/plan.ts';
import { recordTraining } from '../../src/session/trainer/record.ts';
import { planOf, replay, trainAtOnce } from '../../src/session/trainer/replay.ts';
import { circuit } from '../helpers/circuit.ts';
import { trained, trainings } from '../helpers/trainings.ts';

beforeAll(async () => {
  await loadFor({ kind: 'iris', seed: '1' });
  await loadFor({ kind: 'digits', seed: '1' });
});

const nameOf = ({ data, network }: TrainingFile) => `${data.kind} ${Object.keys(network).join()}`;

describe.each(trainings().map((file) => [nameOf(file), file] as const))('a training of %s', (_, file) => {
  test('is written and read as it was', () => {
    expect(parseTraining(writeFile(file))).toEqual({ ok: true, value: file });
  });

  test('travels in a link with its weights, and is the same when it is run again', async () => {
    const link = await toLink(file);
    expect(isTooLongForLink(link)).toBe(false);
    const read = await fromLink(link);
    expect(read).toEqual({ ok: true, value: file });
    expect((await replay(file, materialOf(planOf(file)), trainAtOnce, () => undefined)).outcome).toBe('same');
  });
});

test('the digits travel in a link too, without their weights', async () => {
  const entry = trained(withData(firstPlan(), { kind: 'digits', seed: '1' }));
  expect(isTooLongForLink(await toLink(recordTraining(entry, true)))).toBe(true);
  const link = await toLink(recordTraining(entry, false));
  expect(link.length).toBeLessThan(1_500);
  const read = await fromLink(link);
  if (!read.ok || read.value.format !== 'hibana.training') throw new Error('not a training');
  expect((await replay(read.value, materialOf(planOf(read.value)), trainAtOnce, () => undefined)).outcome).toBe('same');
});

describe('what does not go together is refused', () => {
  const [planar, blobs, painted, table, ofCircuit, own] = trainings() as [TrainingFile, TrainingFile, TrainingFile, TrainingFile, TrainingFile, TrainingFile]; // prettier-ignore
  const run = planar.runs[0]!;
  const data = (file: TrainingFile, change: object) => ({ ...file, data: { ...file.data, ...change } });
  const cases: readonly (readonly [string, unknown, string, RegExp])[] = [
    ['one output for three kinds', { ...blobs, answer: 'one' }, 'answer', /3 kinds/],
    ['no features', { ...planar, features: [] }, 'features', /feature/],
    ['features of a table', { ...table, features: ['x'] }, 'features', /only points/],
    ['a feature twice', { ...planar, features: ['x', 'x'] }, 'features', /twice/],
    ['a kind that is none', data(painted, { points: [[0, 0, 3]] }), 'data.points[0][2]', /3 kinds/],
    ['a point off the map', data(painted, { points: [[0, 7, 1]] }), 'data.points[0][1]', /at most 6/],
    ['an uneven row', data(table, { rows: [[1, 2, 0], [1, 0]] }), 'data.rows[1]', /2 numbers, not 3/],
    ['a row of no kind', data(table, { rows: [[1, 2, 0], [1, 2, 0.5]] }), 'data.rows[1][2]', /from 0 to 1/],
    ['a kind twice', data(table, { kinds: ['cat', 'cat'] }), 'data.kinds[1]', /twice/],
    ['too many neurons', { ...planar, network: { layers: [{ neurons: 20, activator: 'tanh' }] } }, 'network.layers[0].neurons', /at most 16/],
    ['too many layers', { ...planar, network: { layers: Array.from({ length: 7 }, () => ({ neurons: 1, activator: 'tanh' })) } }, 'network', /.+/],
    ['starting weights of another shape', { ...own, network: { ...own.network, start: planar.weights!.slice(1) } }, 'network.start', /2 layers/],
    ['too few weights', { ...planar, weights: [{ ...planar.weights![0]!, weights: [1] }, planar.weights![1]!] }, 'weights[0].weights', /4 weights/],
    ['too few biases', { ...planar, weights: [{ ...planar.weights![0]!, bias: [] }, planar.weights![1]!] }, 'weights[0].bias', /2 biases/],
    ['a circuit that is no stack', { ...ofCircuit, network: { circuit: circuit('a b -> h out; a>h 1; b>out 1; h>out 1') } }, 'network.circuit', /no stack/],
    ['a circuit that is broken', { ...ofCircuit, network: { circuit: { ...circuit('a b -> out; a>out 1; b>out 1'), probes: ['x'] } } }, 'network.circuit.probes[0]', /x/],
    ['runs of examples that do not fit', { ...ofCircuit, features: ['x', 'y', 'xx'] }, 'runs[0]', /cannot learn/],
    ['runs through a step', { ...planar, network: { layers: [{ neurons: 2, activator: 'step' }] } }, 'runs[0]', /cannot learn/],
    ['runs by a rule that does not fit', { ...planar, runs: [{ ...run, settings: { ...run.settings, rule: 'perceptron' } }] }, 'runs[0]', /cannot learn/],
    ['runs without examples', { ...painted, share: 0 }, 'runs', /without examples/],
    ['too many updates', { ...planar, runs: [{ ...run, updates: 600_000 }, { ...run, updates: 600_000 }] }, 'runs', /1000000/],
    ['too much work', { ...planar, runs: [{ settings: { ...run.settings, batch: 1_000 }, updates: 900_000 }] }, 'runs', /too long/],
    ['a hash that is none', { ...planar, hash: 'abc' }, 'hash', /hexadecimal/],
    ['a key from elsewhere', { ...planar, colour: 'red' }, 'colour', /not known/],
    ['a version to come', { ...planar, version: 2 }, 'version', /newer/],
  ]; // prettier-ignore
  test.each(cases)('%s', (_, file, path, why) => {
    const read = parseTraining(JSON.stringify(file));
    if (read.ok) throw new Error('was accepted');
    expect([read.path, read.message]).toEqual([path, expect.stringMatching(why)]);
  });
});
