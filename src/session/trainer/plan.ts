// What can be chosen, and what follows from a choice. A plan is never changed, only another one made.
import type { ActivatorName } from '../../core/circuit.ts';
import { networkOf } from '../../core/learning/network.ts';
import {
  hasCircuit,
  MOST_LAYERS,
  MOST_NEURONS,
  MOST_PIXEL_NEURONS,
  type DataPlan,
  type FeatureName,
  type PlanarName,
  type TrainingPlan,
} from '../../core/learning/plan.ts';
import type { HiddenLayer } from '../../core/learning/reshape.ts';
import { gentle, type Settings } from '../../core/learning/settings.ts';
import { hiddenOf } from './fit.ts';

export const featureChoices: readonly FeatureName[] = ['x', 'y', 'xx', 'yy', 'xy', 'sinX', 'sinY'];
export const rateChoices: readonly number[] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
export const momentumChoices: readonly number[] = [0, 0.5, 0.9];
export const decayChoices: readonly number[] = [0, 0.0001, 0.001, 0.01, 0.1];
export const batchChoices: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 1_000];
/** Updates a second; the last is as many as there is time for. */
export const paceChoices: readonly number[] = [1, 5, 25, 100, 500, 100_000];

const PIXELS = 64;
const IRIS_MEASURES = 4;
const IRIS_KINDS = 3;
const DIGITS = 10;
const PLANAR_POINTS = 200;

/** Hidden layers with which a data set is learned in a minute, and how. */
export interface Preset {
  readonly layers: readonly HiddenLayer[];
  readonly settings: Settings;
  readonly pace: number;
}

const tanh = (...neurons: readonly number[]): HiddenLayer[] => neurons.map((count) => ({ neurons: count, activator: 'tanh' }));
const set = (layers: HiddenLayer[], rate: number, pace: number, momentum = 0): Preset => ({
  layers,
  settings: { ...gentle, rate, momentum },
  pace,
});

const planarPresets: Readonly<Record<PlanarName, Preset>> = {
  and: set([], 0.3, 5),
  xor: set(tanh(4), 1, 25),
  line: set([], 0.3, 5),
  circle: set(tanh(6), 1, 25),
  moons: set(tanh(6), 0.3, 25, 0.9),
  spiral: set(tanh(12, 8), 0.1, 100, 0.9),
  blobs: set(tanh(4), 0.3, 5),
};

export function presetFor(data: DataPlan): Preset {
  switch (data.kind) {
    case 'planar':
      return planarPresets[data.name];
    case 'iris':
      return set(tanh(4), 0.3, 25);
    case 'digits':
      return set(tanh(16), 0.3, 25, 0.5);
    case 'points':
      return set(tanh(6), 0.3, 25, 0.5);
    case 'table':
      return set(tanh(6), 0.1, 25, 0.5);
  }
}

/** To watch these data at. */
export function paceFor(data: DataPlan): number {
  return presetFor(data).pace;
}

export function planarData(name: PlanarName, seed = '1'): DataPlan {
  return { kind: 'planar', name, points: PLANAR_POINTS, noise: 0.1, seed };
}

/** The first thing anybody sees. */
export function firstPlan(): TrainingPlan {
  const data = planarData('circle');
  return { data, features: ['x', 'y'], share: 0.7, answer: 'one', network: { layers: presetFor(data).layers }, seed: '1' };
}

/** Whether the network is given features of points. */
export function isOfPoints({ kind }: DataPlan): boolean {
  return kind === 'planar' || kind === 'points';
}

export function kindsOf(data: DataPlan): number {
  switch (data.kind) {
    case 'planar':
      return data.name === 'blobs' ? 3 : 2;
    case 'iris':
      return IRIS_KINDS;
    case 'digits':
      return DIGITS;
    case 'points':
      return data.kinds;
    case 'table':
      return data.kinds.length;
  }
}

export function columnsOf({ data, features }: Pick<TrainingPlan, 'data' | 'features'>): number {
  switch (data.kind) {
    case 'planar':
    case 'points':
      return features.length;
    case 'iris':
      return IRIS_MEASURES;
    case 'digits':
      return PIXELS;
    case 'table':
      return data.names.length;
  }
}

/** Hidden layers, whatever the network is. */
export function layersOf({ network }: TrainingPlan): readonly HiddenLayer[] {
  return hasCircuit(network) ? hiddenOf(network.circuit) : network.layers;
}

export function mostNeurons({ kind }: DataPlan): number {
  return kind === 'digits' ? MOST_PIXEL_NEURONS : MOST_NEURONS;
}

/** Other data. A network that was not chosen by hand gives way to the one that suits them; weights stay only where they fit. */
export function withData(plan: TrainingPlan, data: DataPlan): TrainingPlan {
  const features = isOfPoints(data) ? (plan.features.length > 0 ? plan.features : (['x', 'y'] as const)) : [];
  const answer = kindsOf(data) > 2 ? 'shares' : kindsOf(plan.data) > 2 ? 'one' : plan.answer;
  const next = { ...plan, data, features, answer } as const;
  if (fits(plan, next)) return next;
  const isChosen =
    hasCircuit(plan.network) || sourceOf(plan.data) === sourceOf(data) || !isSame(plan.network.layers, presetFor(plan.data).layers);
  const most = mostNeurons(data);
  const layers = isChosen ? layersOf(plan) : presetFor(data).layers;
  return { ...next, network: { layers: layers.map((layer) => ({ ...layer, neurons: Math.min(most, layer.neurons) })) } };
}

function sourceOf(data: DataPlan): string {
  return data.kind === 'planar' ? data.name : data.kind;
}

/** Whether what `plan` starts from goes with the other data too. */
function fits(plan: TrainingPlan, next: TrainingPlan): boolean {
  const { network, data } = plan;
  const kinds = kindsOf(next.data);
  if (hasCircuit(network)) {
    const own = networkOf(network.circuit);
    return own?.inputs === columnsOf(next) && (own.outputs === kinds || (own.outputs === 1 && kinds === 2));
  }
  return sourceOf(data) === sourceOf(next.data) && columnsOf(plan) === columnsOf(next) && kindsOf(data) === kinds;
}

export function isSame(a: readonly HiddenLayer[], b: readonly HiddenLayer[]): boolean {
  return a.length === b.length && a.every((layer, l) => layer.neurons === b[l]!.neurons && layer.activator === b[l]!.activator);
}

export function withFeature(plan: TrainingPlan, feature: FeatureName, isOn: boolean): TrainingPlan {
  const features = featureChoices.filter((name) => (name === feature ? isOn : plan.features.includes(name)));
  return features.length === 0 ? plan : { ...plan, features, network: { layers: layersOf(plan) } };
}

export function withAnswer(plan: TrainingPlan, answer: TrainingPlan['answer']): TrainingPlan {
  return { ...plan, answer, network: { layers: layersOf(plan) } };
}

/** Other hidden layers; what the weights were is forgotten. */
export function withLayers(plan: TrainingPlan, layers: readonly HiddenLayer[]): TrainingPlan {
  return { ...plan, network: { layers } };
}

export function addLayer(plan: TrainingPlan): TrainingPlan {
  const layers = layersOf(plan);
  if (layers.length >= MOST_LAYERS) return plan;
  const last = layers[layers.length - 1];
  const activator: ActivatorName = last?.activator ?? 'tanh';
  return withLayers(plan, [...layers, { neurons: Math.min(last?.neurons ?? 4, 8), activator }]);
}

export function removeLayer(plan: TrainingPlan): TrainingPlan {
  return withLayers(plan, layersOf(plan).slice(0, -1));
}

export function withNeurons(plan: TrainingPlan, layer: number, neurons: number): TrainingPlan {
  const count = Math.max(1, Math.min(mostNeurons(plan.data), neurons));
  return withLayers(
    plan,
    layersOf(plan).map((own, l) => (l === layer ? { ...own, neurons: count } : own)),
  );
}

export function withActivator(plan: TrainingPlan, layer: number, activator: ActivatorName): TrainingPlan {
  return withLayers(
    plan,
    layersOf(plan).map((own, l) => (l === layer ? { ...own, activator } : own)),
  );
}

/** "7" → "8"; anything that is no number → "1". */
export function nextSeed(seed: string, by = 1): string {
  const number = /^\d{1,9}$/.test(seed) ? Number(seed) : 0;
  return String(Math.max(1, number + by));
}

/** The same network from other random weights. */
export function withSeed(plan: TrainingPlan, seed: string): TrainingPlan {
  return { ...plan, seed, network: { layers: layersOf(plan) } };
}
