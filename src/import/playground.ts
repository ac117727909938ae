// What was chosen in TensorFlow Playground, as a training that has not begun. Loss, output (one tanh, −1 or 1) and gradient are the same in both.
import type { ActivatorName } from '../core/circuit.ts';
import { MOST_LAYERS, MOST_NEURONS, type FeatureName, type LayeredPlan, type TrainingFile } from '../core/learning/plan.ts';
import type { Settings } from '../core/learning/settings.ts';
import type { PlaygroundState } from './playgroundLink.ts';
import { pointsOf } from './playgroundPoints.ts';
import type { Note } from './report.ts';
import { freshHash, zeros } from './freshNetwork.ts';
import { tidy } from './units.ts';

const activators = { tanh: 'tanh', relu: 'relu', sigmoid: 'sigmoid', linear: 'identity' } as const satisfies Readonly<
  Record<PlaygroundState['activation'], ActivatorName>
>;
const features = { x: 'x', y: 'y', xSquared: 'xx', ySquared: 'yy', xTimesY: 'xy', sinX: 'sinX', sinY: 'sinY' } as const satisfies Readonly<
  Record<PlaygroundState['inputs'][number], FeatureName>
>;

const MOST_SEED = 200;
const MOST_BATCH = 1_000;
const MOST_RATE = 1_024;
/** A rate of nothing learns nothing, and cannot be set here. */
const LEAST_RATE = 1e-6;

export function trainingOf(state: PlaygroundState, note: Note): TrainingFile {
  const seed = state.seed.slice(0, MOST_SEED);
  if (seed.length < state.seed.length) note('longText', 'seed', { letters: state.seed.length, kept: MOST_SEED });
  note('random', 'seed');
  const data = pointsOf({ ...state, seed }, note);
  const chosen = featuresOf(state, note);
  const layers = layersOf(state, note);
  const sizes = [chosen.length, ...layers.map(({ neurons }) => neurons), 1];
  const share = limited('percTrainData', state.percTrainData, 0, 100, note) / 100;
  return {
    format: 'hibana.training',
    version: 1,
    data,
    features: chosen,
    share,
    answer: 'one',
    network: state.initZero ? { layers, start: zeros(sizes) } : { layers },
    seed,
    runs: [],
    settings: settingsOf(state, seed, note),
    hash: freshHash(sizes, state.initZero ? undefined : seed),
  };
}

function featuresOf({ inputs }: PlaygroundState, note: Note): FeatureName[] {
  const chosen = inputs.map((name) => features[name]);
  if (chosen.length === 0) {
    note('noFeatures', 'x');
    chosen.push('x', 'y');
  }
  if (chosen.some((name) => name !== 'sinX' && name !== 'sinY')) note('featureScale', inputs[0] ?? 'x');
  return chosen;
}

function layersOf({ networkShape, activation }: PlaygroundState, note: Note): LayeredPlan['layers'] {
  if (networkShape.length > MOST_LAYERS) note('tooManyLayers', 'networkShape', { layers: networkShape.length, kept: MOST_LAYERS });
  return networkShape.slice(0, MOST_LAYERS).map((count) => ({
    neurons: limited('networkShape', count, 1, MOST_NEURONS, note),
    activator: activators[activation],
  }));
}

function settingsOf(state: PlaygroundState, seed: string, note: Note): Settings {
  const { regularization, regularizationRate } = state;
  const batch = Math.round(limited('batchSize', state.batchSize, 1, MOST_BATCH, note));
  if (batch !== state.batchSize && state.batchSize >= 1 && state.batchSize <= MOST_BATCH)
    note('limited', 'batchSize', { key: 'batchSize', from: state.batchSize, to: batch });
  if (regularization === 'L1' && regularizationRate !== 0) note('l1', 'regularization', { rate: regularizationRate });
  // There the sum over a batch is regularised once, here each mean; so λ is the rate over the batch.
  const decay = regularization === 'L2' ? limited('regularizationRate', tidy(regularizationRate / batch), 0, 1, note) : 0;
  const rate = limited('learningRate', state.learningRate, LEAST_RATE, MOST_RATE, note);
  // Its points are shuffled once and then always come in that order; ours come in turns of kinds.
  return { rule: 'gradient', rate, momentum: 0, decay, batch, order: 'given', seed };
}

function limited(key: string, value: number, min: number, max: number, note: Note): number {
  const to = Math.min(max, Math.max(min, value));
  if (to !== value) note('limited', key, { key, from: value, to });
  return to;
}
