// Connections of Neuronify as synapses. A current of I amperes that a spike turns on is R · I in the neuron that it reaches, which is our weight in mV.
import { exp } from '../core/math.ts';
import type { LifCell, SpikingCell, SpikingSynapse } from '../core/spiking/circuit.ts';
import type { Edge, Item } from './neuronifyFile.ts';
import { isInhibitory } from './neuronifyKinds.ts';
import { shown, type Note } from './report.ts';
import { DT_MS, milliseconds, millivolts, tidy, wholeTicks, within } from './units.ts';

const MAXIMUM_CURRENT = 3e-9;
const TAU = 2e-3;
const DELAY = 5e-3;
/** Of version 2, in siemens, seconds and volts. */
const old = { fireOutput: 2e-4, generatorOutput: 1e-4, synapticTimeConstant: 10e-3, synapticPotential: 50e-3 };

/** Lifts any neuron over any threshold that is usual. */
const SURELY_MV = 1000;
/** Of a current that is left when the next spike can come, below which it does not matter whether it starts anew or adds up. */
const NOTHING = 1e-3;

/** A cell of the file that is made. */
export interface End {
  readonly item: Item;
  readonly cell: SpikingCell;
  readonly gain: number;
}

/** Counted for the whole file. */
export interface Tally {
  restarts: number;
  conductance: number;
}

export interface Connecting {
  readonly version: 2 | 3 | 4;
  readonly note: Note;
  readonly tally: Tally;
}

/** undefined where no spike would have an effect, which is noted. */
export function makeSynapse(
  edge: Edge,
  id: string,
  from: End,
  to: End & { readonly cell: LifCell },
  connecting: Connecting,
): SpikingSynapse | undefined {
  const { version, note } = connecting;
  const ends = { id, from: from.cell.id, to: to.cell.id };
  const sign = isInhibitory(from.item) ? -1 : 1;
  if (from.cell.kind === 'current') return { ...ends, kind: 'current', gain: sign * from.gain };
  const isTouch = from.cell.kind === 'touch';
  // Version 2 had one kind of connection; what it does depended on the sender.
  const preferred = isTouch ? 'ImmediateFireSynapse' : version === 2 ? 'Conductance' : 'CurrentSynapse';
  const kind = version === 2 || edge.kind === '' ? preferred : edge.kind;
  switch (kind) {
    case 'CurrentSynapse':
      return currentSynapse(edge, ends, sign, from, to.cell, connecting);
    case 'Conductance':
      return conductance(edge, ends, from, to, connecting);
    case 'ImmediateFireSynapse':
      if (sign > 0) return { ...ends, kind: 'delta', weight: surely(to.cell), delayMs: DT_MS };
      note('immediateInhibition', edge.where);
      return undefined;
    case 'Edge':
    case 'MeterEdge':
      note('withoutEffect', edge.where);
      return undefined;
    default:
      note('unknownConnection', edge.where, { file: shown(edge.file) });
      return undefined;
  }
}

interface Ends {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

function currentSynapse(
  { where, values, isUnderWay }: Edge,
  ends: Ends,
  sign: number,
  from: End,
  to: LifCell,
  { note, tally }: Connecting,
): SpikingSynapse {
  const { maximumCurrent = MAXIMUM_CURRENT, tau = TAU, delay = DELAY, alphaFunction = false, exponential = 0 } = values;
  const tauMs = within(note, where, 'tauMs', milliseconds(tau));
  // As much charge: the integral of (t / τ) · e^(1 − t / τ) is e · τ.
  const shape = alphaFunction ? exp(1) : 1;
  if (alphaFunction) note('alpha', where, { tauMs });
  if (isUnderWay || Math.abs(exponential) > NOTHING) note('underWay', where);
  if (exp(-shortestInterval(from.cell) / tauMs) > NOTHING) tally.restarts++;
  const weight = within(note, where, 'weight', tidy(sign * shape * maximumCurrent * 1e9 * to.resistanceMohm));
  return { ...ends, kind: 'exponential', tauMs, weight, delayMs: wholeTicks(note, where, 'delayMs', milliseconds(delay), 1) };
}

/** Between two spikes of a cell, in ms. */
function shortestInterval(cell: SpikingCell): number {
  if (cell.kind === 'regular') return cell.rateHz > 0 ? 1000 / cell.rateHz : Infinity;
  return cell.kind === 'lif' ? cell.refractoryMs : 0;
}

/** g · (E − V) as a current, V half way from rest to threshold. */
function conductance(
  { where }: Edge,
  ends: Ends,
  from: End,
  to: End & { readonly cell: LifCell },
  { note, tally }: Connecting,
): SpikingSynapse {
  const { fireOutput = from.cell.kind === 'lif' ? old.fireOutput : old.generatorOutput } = from.item.values;
  const { values } = to.item;
  const reversal = millivolts(values.synapticPotential ?? values.synapsePotential ?? old.synapticPotential);
  const halfWay = (to.cell.restMv + to.cell.thresholdMv) / 2;
  const tauMs = within(note, to.item.where, 'tauMs', milliseconds(values.synapticTimeConstant ?? old.synapticTimeConstant));
  tally.conductance++;
  const weight = within(note, where, 'weight', tidy(fireOutput * 1e6 * to.cell.resistanceMohm * (reversal - halfWay)));
  return { ...ends, kind: 'exponential', tauMs, weight, delayMs: DT_MS };
}

function surely({ restMv, resetMv, thresholdMv }: LifCell): number {
  return Math.max(SURELY_MV, 2 * (thresholdMv - Math.min(restMv, resetMv)));
}

/**
 * The conductance that each spike of an adaptive neuron adds, as a current into itself. g · (V − rest) is taken at the threshold, so that the
 * current from which on the neuron fires is the same for every g.
 */
export function makeAdaptation({ where, kind, values }: Item, cell: LifCell, version: 2 | 3 | 4, note: Note): SpikingSynapse | undefined {
  if (!kind.startsWith('Adaptation')) return undefined;
  const { adaptation = version === 2 ? 0 : 10e-9, timeConstant = 0.5 } = values;
  const tauMs = within(note, where, 'tauMs', milliseconds(timeConstant));
  const share = adaptation * 1e6 * cell.resistanceMohm;
  const weight = within(note, where, 'weight', tidy(-share * Math.max(0, cell.thresholdMv - cell.restMv)));
  note('adaptation', where, { nanosiemens: tidy(adaptation * 1e9), tauMs, weightMv: weight });
  if (weight === 0) return undefined;
  return { id: `${cell.id}>${cell.id}`, from: cell.id, to: cell.id, kind: 'exponential', tauMs, weight, delayMs: DT_MS };
}
