// Neurons and generators of Neuronify as cells. A leaky neuron is C·dV/dt = −(V − rest) / R + I, so τ is R · C.
import type { Label } from '../core/circuit.ts';
import { LONGEST_MS } from '../core/spiking/parameters.ts';
import type { CurrentSource, LifCell, SpikeSource, SpikingCell } from '../core/spiking/circuit.ts';
import type { Item, NeuronifyFile, Values } from './neuronifyFile.ts';
import type { Role } from './neuronifyKinds.ts';
import { shown, type Note } from './report.ts';
import { megohms, milliseconds, millivolts, nanoamperes, tidy, wholeTicks, within } from './units.ts';

type Version = NeuronifyFile['version'];

/** What the program itself takes for what a file leaves out. */
const defaults = {
  old: { capacitance: 1e-6, resistance: 1e4, restingPotential: -0.065, initialPotential: -0.08, threshold: 0, currentOutput: 10e-6 },
  now: { capacitance: 2e-10, resistance: 1e8, restingPotential: -0.07, initialPotential: -0.08, threshold: -0.055, currentOutput: 3e-10 },
} as const;
const REFRACTORY = 2e-3;
const AMPLITUDE = 3e-10;
const FREQUENCY = 50;
const RATE = 500;

const MOST_LETTERS = 200;
const MOST_GAIN = 1e6;
const MOST_NA = 1000;

/** Where it stands: the middle of the item, before all are moved to our middle. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Made {
  readonly cell: SpikingCell;
  /** By which the synapses of a current source multiply, because its own current would be too large a number. */
  readonly gain: number;
}

/** Of an item that is a cell; the id is new. */
export function makeCell(role: Role, item: Item, id: string, place: Place, version: Version, note: Note): Made | undefined {
  const base = { id, ...place, ...labelled(item, note) };
  switch (role) {
    case 'neuron':
      return { cell: makeNeuron(base, item, version, note), gain: 1 };
    case 'constant':
    case 'sine':
      return makeCurrent(role, base, item, version, note);
    case 'regular':
    case 'poisson':
    case 'touch':
      return { cell: makeSpiking(role, base, item, note), gain: 1 };
    case 'voltmeter':
    case 'meter':
    case 'speaker':
    case 'note':
    case 'nextFile':
    case 'camera':
    case 'compartment':
    case 'unknown':
      return undefined;
  }
}

interface Base {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label?: Label;
}

function makeNeuron(base: Base, { where, kind, values }: Item, version: Version, note: Note): LifCell {
  const own = { ...defaultsOf(version), ...values };
  const isLeaky = kind.startsWith('Leaky') || kind.startsWith('Passive');
  const refractory = values.refractoryPeriod ?? (isLeaky && version > 2 ? REFRACTORY : 0);
  const restMv = within(note, where, 'restMv', millivolts(own.restingPotential));
  const resetMv = within(note, where, 'resetMv', millivolts(own.initialPotential));
  const startMv = values.voltage === undefined ? resetMv : within(note, where, 'startMv', millivolts(values.voltage));
  if (kind.startsWith('Burst')) note('burst', where);
  return {
    ...base,
    kind: 'lif',
    restMv,
    thresholdMv: within(note, where, 'thresholdMv', millivolts(own.threshold)),
    resetMv,
    tauMs: within(note, where, 'tauMs', milliseconds(own.resistance * own.capacitance)),
    resistanceMohm: within(note, where, 'resistanceMohm', megohms(own.resistance)),
    refractoryMs: wholeTicks(note, where, 'refractoryMs', milliseconds(refractory), 0),
    ...(startMv === restMv ? {} : { startMv }),
  };
}

function makeCurrent(shape: 'constant' | 'sine', base: Base, { where, values }: Item, version: Version, note: Note): Made {
  const scaled = values.currentOutputScaled === undefined ? defaultsOf(version).currentOutput : values.currentOutputScaled * 1e-6;
  const na = nanoamperes(shape === 'sine' ? (values.amplitude ?? AMPLITUDE) : (values.currentOutput ?? scaled));
  let gain = 1;
  while (Math.abs(na) / gain > MOST_NA && gain < MOST_GAIN) gain *= 10;
  const amplitudeNa = within(note, where, 'amplitudeNa', tidy(na / gain));
  if (gain > 1) note('largeCurrent', where, { na, amplitudeNa, gain });
  const source = { ...base, kind: 'current', amplitudeNa } as const;
  if (shape === 'constant') return { cell: { ...source, shape }, gain };
  const { time = 0, frequency = FREQUENCY } = values;
  const frequencyHz = within(note, where, 'frequencyHz', tidy(frequency));
  const phase = frequencyHz * time - Math.floor(frequencyHz * time);
  if (Number.isFinite(phase) && phase > 1e-3 && phase < 1 - 1e-3) note('phase', where, { turns: Number(phase.toFixed(3)) });
  const cell: CurrentSource = { ...source, shape, frequencyHz, offsetNa: 0 };
  return { cell, gain };
}

function makeSpiking(kind: 'regular' | 'poisson' | 'touch', base: Base, { where, values }: Item, note: Note): SpikeSource {
  if (kind === 'touch') return { ...base, kind };
  const rateHz = within(note, where, 'rateHz', tidy(values.rate ?? RATE));
  if (kind === 'poisson') return { ...base, kind, rateHz };
  // The first spike comes after one whole period.
  const startMs = rateHz > 0 ? Math.min(LONGEST_MS, tidy(1000 / rateHz)) : 0;
  return { ...base, kind, rateHz, startMs };
}

export function defaultsOf(version: Version) {
  return version === 2 ? defaults.old : defaults.now;
}

/** Where the potential is stopped; undefined where it is not. Only version 4 can say so, and only version 3 never did. */
export function stopsOf(values: Values, version: Version): { readonly lowest: number; readonly highest: number } | undefined {
  if (version === 2) return { lowest: -200, highest: 200 };
  if (!(values.voltageClamped ?? version === 4)) return undefined;
  return { lowest: millivolts(values.minimumVoltage ?? -0.09), highest: millivolts(values.maximumVoltage ?? 0.06) };
}

function labelled({ where, values }: Item, note: Note): { readonly label?: Label } {
  const { label = '' } = values;
  if (label.trim() === '') return {};
  const kept = label.slice(0, MOST_LETTERS);
  if (kept.length < label.length) note('longText', where, { letters: label.length, kept: MOST_LETTERS });
  return { label: { en: kept, ja: kept } };
}

/** Says which items are left out. */
export function noteLeftOut(role: Role, { where, file }: Item, note: Note): void {
  switch (role) {
    case 'meter':
      return note('meter', where, { file: shown(file) });
    case 'unknown':
      return note('unknownItem', where, { file: shown(file) });
    case 'speaker':
    case 'nextFile':
    case 'camera':
    case 'compartment':
      return note(role, where);
    case 'voltmeter':
    case 'note':
    case 'neuron':
    case 'constant':
    case 'sine':
    case 'regular':
    case 'poisson':
    case 'touch':
      return undefined;
  }
}
