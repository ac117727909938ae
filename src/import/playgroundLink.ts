// A link to TensorFlow Playground: everything that was chosen there stands behind its #, as key=value&key=value. What is missing has its default.
import { fail, type FileResult } from '../files/result.ts';
import { shown, type Note } from './report.ts';

export const activations = ['tanh', 'relu', 'sigmoid', 'linear'] as const;
export const dataSets = ['circle', 'xor', 'gauss', 'spiral'] as const;
export const numberSets = ['reg-plane', 'reg-gauss', 'reg-maximum', 'reg-argmax'] as const;
/** In the order in which they enter the network. */
export const inputs = ['x', 'y', 'xSquared', 'ySquared', 'xTimesY', 'sinX', 'sinY'] as const;

export interface PlaygroundState {
  readonly problem: 'classification' | 'regression';
  readonly dataset: (typeof dataSets)[number];
  readonly regDataset: (typeof numberSets)[number];
  /** Percent. */
  readonly noise: number;
  /** Percent of the points that are learned from. */
  readonly percTrainData: number;
  readonly seed: string;
  readonly inputs: readonly (typeof inputs)[number][];
  /** Neurons of each hidden layer. */
  readonly networkShape: readonly number[];
  readonly activation: (typeof activations)[number];
  readonly initZero: boolean;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly regularization: 'none' | 'L1' | 'L2';
  readonly regularizationRate: number;
}

/** Longest link that is looked at. */
const MOST_LETTERS = 10_000;
const HIDE = '_hide';
const DEFAULT_SEED = '1';
const DEFAULT_SHAPE: readonly number[] = [4, 2];

/** How the page looks. */
const views = ['showTestData', 'discretize', 'collectStats', 'hideText'] as const;
/** Switches that stand in links though nothing there uses them. */
const cosines = ['cosX', 'cosY'] as const;
const others = [
  'problem', 'dataset', 'regDataset', 'noise', 'percTrainData', 'seed', 'networkShape', 'activation', 'initZero', 'batchSize', 'learningRate',
  'regularization', 'regularizationRate', 'tutorial',
]; // prettier-ignore
const keys: ReadonlySet<string> = new Set([...inputs, ...views, ...cosines, ...others]);

/** True for text that can only be meant as such a link, whole or from its # on. */
export function isPlaygroundLink(text: string): boolean {
  const link = text.trim();
  if (link.length > MOST_LETTERS || /[\s{}<>"]/.test(link)) return false;
  return (
    /^(https?:\/\/)?playground\.tensorflow\.org\b/i.test(link) || (/^[^=]*#/.test(link) && pairsOf(link).some(([key]) => keys.has(key)))
  );
}

/** Never refuses what the Playground would open: what means nothing there is noted and has its default. */
export function readPlaygroundLink(text: string, note: Note): FileResult<PlaygroundState> {
  const link = text.trim();
  if (link.length > MOST_LETTERS) return fail('tooLarge', '', 'this link is too long');
  if (!isPlaygroundLink(link)) return fail('wrongFormat', '', 'this is no link to TensorFlow Playground');
  const pairs = new Map(pairsOf(link));
  for (const [key, value] of pairs) noteAside(key, value, note);
  const read = { pairs, note };
  const state: PlaygroundState = {
    problem: choice(read, 'problem', ['classification', 'regression']),
    dataset: choice(read, 'dataset', dataSets),
    regDataset: choice(read, 'regDataset', numberSets),
    noise: number(read, 'noise', 0),
    percTrainData: number(read, 'percTrainData', 50),
    seed: pairs.get('seed')?.trim() || DEFAULT_SEED,
    inputs: inputs.filter((name) => flag(read, name, name === 'x' || name === 'y') && pairs.get(name + HIDE) !== 'true'),
    networkShape: shape(read),
    activation: choice(read, 'activation', activations),
    initZero: flag(read, 'initZero', false),
    batchSize: number(read, 'batchSize', 10),
    learningRate: number(read, 'learningRate', 0.03),
    regularization: choice(read, 'regularization', ['none', 'L1', 'L2']),
    regularizationRate: number(read, 'regularizationRate', 0),
  };
  return { ok: true, value: state };
}

function pairsOf(link: string): [string, string][] {
  const at = link.indexOf('#');
  return (at < 0 ? '' : link.slice(at + 1))
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, equals)), decoded(pair.slice(equals + 1))];
    });
}

/** Some programs write commas as %2C. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What has no place in a training. */
function noteAside(key: string, value: string, note: Note): void {
  const isOn = value !== 'false' && value.trim() !== '';
  if (key.endsWith(HIDE)) {
    // A hidden input is no input any more; a hidden control is a matter of looks.
    const name = key.slice(0, -HIDE.length);
    if (value === 'true' && !inputs.some((input) => input === name)) note('view', shown(key));
  } else if (!keys.has(key)) note('unknownKey', shown(key));
  else if (views.some((view) => view === key)) {
    if (isOn) note('view', key);
  } else if (cosines.some((cosine) => cosine === key)) {
    if (isOn) note('cosine', key);
  } else if (key === 'tutorial' && isOn) note('tutorial', key, { name: shown(value) });
}

interface Read {
  readonly pairs: ReadonlyMap<string, string>;
  readonly note: Note;
}

function choice<const Choice extends string>({ pairs, note }: Read, key: string, choices: readonly Choice[]): Choice {
  const value = pairs.get(key) ?? '';
  const known = choices.find((one) => one === value);
  if (known !== undefined) return known;
  if (value.trim() !== '') note('unknownValue', key, { value: shown(value), used: choices[0]! });
  return choices[0]!;
}

function number({ pairs, note }: Read, key: string, byDefault: number): number {
  const value = pairs.get(key) ?? '';
  if (value.trim() === '') return byDefault;
  const read = Number(value);
  if (Number.isFinite(read)) return read;
  note('unknownValue', key, { value: shown(value), used: String(byDefault) });
  return byDefault;
}

function flag({ pairs }: Read, key: string, byDefault: boolean): boolean {
  const value = pairs.get(key) ?? '';
  return value.trim() === '' ? byDefault : value !== 'false';
}

function shape({ pairs, note }: Read): readonly number[] {
  const value = pairs.get('networkShape');
  if (value === undefined) return DEFAULT_SHAPE;
  if (value.trim() === '') return [];
  const neurons = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (neurons.every((count) => Number.isInteger(count) && count > 0)) return neurons;
  note('unknownValue', 'networkShape', { value: shown(value), used: DEFAULT_SHAPE.join() });
  return DEFAULT_SHAPE;
}
