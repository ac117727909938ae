// Rules between parts of a training: examples and network go together, numbers are as many as there are weights, and running it again ends.
import type { RoundsCircuit } from '../core/circuit.ts';
import { networkOf } from '../core/learning/network.ts';
import { hasCircuit, MOST_NEURONS, MOST_TRAINED, MOST_WORK, workOf, type LayerValues, type TrainingFile } from '../core/learning/plan.ts';
import { obstacle } from '../core/learning/settings.ts';
import { fail, pathOf, quote, type FileError } from './result.ts';
import type { Key } from './spikingReferences.ts';

type CheckCircuit = (circuit: RoundsCircuit, at: readonly Key[]) => FileError | undefined;

const IRIS = { columns: 4, kinds: 3, rows: 150 };
const DIGITS = { columns: 64, kinds: 10, rows: 1_797 };

const CANNOT = 'this network cannot learn from these examples, so nothing can have been run';

interface Shape {
  /** Inputs, then the neurons of each layer. */
  readonly sizes: readonly number[];
}

export function checkTraining(training: TrainingFile, checkCircuit: CheckCircuit): FileError | undefined {
  const bad = (path: readonly Key[], message: string) => fail('reference', pathOf(path), message);
  const { data, features, answer, network, runs, weights, share } = training;
  const wrongData = checkData(training, bad);
  if (wrongData) return wrongData;
  const { columns, kinds, rows } = measure(training);
  if (answer === 'one' && kinds !== 2) return bad(['answer'], `one output cannot tell ${kinds} kinds apart`);
  const isOfPoints = data.kind === 'planar' || data.kind === 'points';
  if (isOfPoints !== features.length > 0)
    return bad(['features'], isOfPoints ? 'points need a feature at least' : 'only points have features');
  if (new Set(features).size < features.length) return bad(['features'], 'a feature is named twice');
  let shape: Shape;
  if (hasCircuit(network)) {
    const wrong = checkCircuit(network.circuit, ['network', 'circuit']);
    if (wrong) return wrong;
    const own = networkOf(network.circuit);
    if (!own || own.layers.length === 0) return bad(['network', 'circuit'], 'this circuit is no stack of layers');
    shape = { sizes: [own.inputs, ...own.layers.map((layer) => layer.columns)] };
    const outputs = own.outputs === 1 && kinds === 2 ? 1 : kinds;
    for (const [index, run] of runs.entries()) {
      if (obstacle(own, run.settings.rule, { columns, outputs })) return bad(['runs', index], CANNOT);
    }
  } else {
    const most = data.kind === 'digits' ? Infinity : MOST_NEURONS;
    const wide = network.layers.findIndex(({ neurons }) => neurons > most);
    if (wide >= 0) return bad(['network', 'layers', wide, 'neurons'], `a layer here has at most ${most} neurons`);
    shape = { sizes: [columns, ...network.layers.map(({ neurons }) => neurons), answer === 'one' ? 1 : kinds] };
    const hasStep = network.layers.some(({ activator }) => activator === 'step');
    const stray = runs.findIndex((run) => hasStep || run.settings.rule !== 'gradient');
    if (stray >= 0) return bad(['runs', stray], CANNOT);
    const wrong = network.start && wrongValues(network.start, shape, ['network', 'start'], bad);
    if (wrong) return wrong;
  }
  const wrong = weights && wrongValues(weights, shape, ['weights'], bad);
  if (wrong) return wrong;
  if (runs.length > 0 && (rows === 0 || share === 0)) return bad(['runs'], 'without examples nothing can have been run');
  const updates = runs.reduce((sum, run) => sum + run.updates, 0);
  if (updates > MOST_TRAINED) return bad(['runs'], `a training has at most ${MOST_TRAINED} updates`);
  const neurons = shape.sizes.slice(1).reduce((sum, size) => sum + size, 0);
  if (workOf(runs, rows, countWeights(shape), neurons) > MOST_WORK) return bad(['runs'], 'running this training again would take too long');
  return undefined;
}

type Bad = (path: readonly Key[], message: string) => FileError;

function checkData({ data }: TrainingFile, bad: Bad): FileError | undefined {
  if (data.kind === 'points') {
    const stray = data.points.findIndex(([, , kind]) => kind >= data.kinds);
    if (stray >= 0) return bad(['data', 'points', stray, 2], `there are only ${data.kinds} kinds, counted from 0`);
  }
  if (data.kind !== 'table') return undefined;
  const columns = data.names.length;
  for (const [index, row] of data.rows.entries()) {
    if (row.length !== columns + 1) return bad(['data', 'rows', index], `this row has ${row.length} numbers, not ${columns + 1}`);
    const kind = row[columns]!;
    if (!Number.isInteger(kind) || kind < 0 || kind >= data.kinds.length)
      return bad(['data', 'rows', index, columns], `the last number of a row is its kind, from 0 to ${data.kinds.length - 1}`);
  }
  const twice = data.kinds.findIndex((kind, index) => data.kinds.indexOf(kind) < index);
  return twice >= 0 ? bad(['data', 'kinds', twice], `the kind ${quote(data.kinds[twice]!)} is named twice`) : undefined;
}

function measure({ data, features }: TrainingFile): { readonly columns: number; readonly kinds: number; readonly rows: number } {
  switch (data.kind) {
    case 'planar':
      return { columns: features.length, kinds: data.name === 'blobs' ? 3 : 2, rows: data.points };
    case 'iris':
      return IRIS;
    case 'digits':
      return DIGITS;
    case 'points':
      return { columns: features.length, kinds: data.kinds, rows: data.points.length };
    case 'table':
      return { columns: data.names.length, kinds: data.kinds.length, rows: data.rows.length };
  }
}

function countWeights({ sizes }: Shape): number {
  return sizes.slice(1).reduce((sum, size, layer) => sum + (sizes[layer]! + 1) * size, 0);
}

function wrongValues(values: readonly LayerValues[], { sizes }: Shape, at: readonly Key[], bad: Bad): FileError | undefined {
  if (values.length !== sizes.length - 1) return bad(at, `there are ${sizes.length - 1} layers, not ${values.length}`);
  for (const [layer, { weights, bias }] of values.entries()) {
    const [before, own] = [sizes[layer]!, sizes[layer + 1]!];
    if (weights.length !== before * own)
      return bad([...at, layer, 'weights'], `this layer has ${before * own} weights, not ${weights.length}`);
    if (bias.length !== own) return bad([...at, layer, 'bias'], `this layer has ${own} biases, not ${bias.length}`);
  }
  return undefined;
}
