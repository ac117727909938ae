// What the prover sees of a level: a vector of whole numbers k (the settings, value = min + step·k) and, for every wanted output, one
// row of whole numbers. State = quantum · (Σ coefficient·k + constant), exactly; it fires when that sum is at least 1.
import { isInput, isNeuron, type RoundsCircuit, type Id } from '../../core/circuit.ts';
import type { Case, Expected, RoundsLevel, Range } from '../level.ts';

export interface Setting {
  readonly kind: 'weight' | 'bias';
  /** The synapse or the neuron. */
  readonly id: Id;
  readonly range: Range;
  /** k of the largest allowed value; the smallest is 0. */
  readonly top: number;
  /** k at the start; not whole when the start is outside the kit. */
  readonly start: number;
}

export interface Row {
  /** Shown cases first, then hidden ones. */
  readonly case: number;
  readonly cell: Id;
  readonly fires: boolean;
  readonly coefficients: Int32Array;
  readonly constant: number;
}

export interface Model {
  readonly level: RoundsLevel;
  readonly settings: readonly Setting[];
  /** In case order. */
  readonly rows: readonly Row[];
  readonly cases: readonly Case[];
  readonly shownCount: number;
  /** All states are whole multiples of it; a power of two. */
  readonly quantum: number;
  /** Total |w| + |b| of what the player may not change. */
  readonly lockedStrength: number;
}

/** The level asks for something that the prover cannot put into rows. */
export class Unprovable extends Error {}

/** Values with at most ten binary places; sums and products of a few of them are exact in float64. */
const SCALE = 1024;
/** Of a state, in quanta. */
const MOST_QUANTA = 1e6;

/**
 * Rows for one layer of step neurons that read inputs only.
 * Throws Unprovable for deeper circuits, other activators and goals without cases.
 */
export function createModel(level: RoundsLevel): Model {
  const { circuit, goal } = level;
  if (goal.kind !== 'cases' && goal.kind !== 'impossible') throw new Unprovable(`a goal of the kind ${goal.kind} is not made of rows`);
  if (level.kit.activators || goal.cases.some(({ before }) => before)) throw new Unprovable('only votes of one round are rows');
  checkLayer(circuit, goal.rounds);
  const settings = settingsOf(level);
  const cases = goal.kind === 'cases' ? [...goal.cases, ...(goal.hidden ?? [])] : goal.cases;
  const raw = cases.flatMap((one, index) => rowsOf(circuit, settings, one, index));
  if (settings.length === 0) throw new Unprovable('the kit lets nothing be changed');
  const unit = raw.reduce((divisor, row) => row.terms.reduce(gcd, gcd(divisor, row.constant)), 0) || SCALE * SCALE;
  const power = powerIn(unit);
  for (const { terms, constant } of raw) checkSize(settings, terms, constant, power);
  return {
    level,
    settings,
    cases,
    shownCount: goal.cases.length,
    quantum: power / (SCALE * SCALE),
    rows: raw.map(({ terms, constant, ...row }) => ({
      ...row,
      coefficients: Int32Array.from(terms, (term) => term / power),
      constant: constant / power,
    })),
    lockedStrength: lockedStrength(level),
  };
}

export function valueAt({ range }: Setting, k: number): number {
  return range.min + range.step * k;
}

/** The level's circuit with these settings. */
export function circuitAt({ level: { circuit }, settings }: Model, ks: ArrayLike<number>): RoundsCircuit {
  const values = new Map(settings.map((setting, index) => [`${setting.kind} ${setting.id}`, valueAt(setting, ks[index]!)]));
  return {
    ...circuit,
    cells: circuit.cells.map((cell) => (isNeuron(cell) ? { ...cell, bias: values.get(`bias ${cell.id}`) ?? cell.bias } : cell)),
    synapses: circuit.synapses.map((synapse) => ({ ...synapse, weight: values.get(`weight ${synapse.id}`) ?? synapse.weight })),
  };
}

/** How many settings there are in all; may exceed what can be counted one by one. */
export function countSettings({ settings }: Model): number {
  return settings.reduce((product, { top }) => product * (top + 1), 1);
}

/** What the player may change: unlocked synapses and neurons for which the kit has a range. */
export function settingsOf({ circuit, kit }: RoundsLevel): Setting[] {
  const make = (kind: Setting['kind'], id: Id, range: Range, start: number): Setting => ({
    kind,
    id,
    range,
    top: Math.floor((range.max - range.min) / range.step),
    start: (start - range.min) / range.step,
  });
  const { weights, bias } = kit;
  return [
    ...(weights ? circuit.synapses.filter(({ locked }) => !locked).map(({ id, weight }) => make('weight', id, weights, weight)) : []),
    ...(bias
      ? circuit.cells
          .filter(isNeuron)
          .filter(({ locked }) => !locked)
          .map((cell) => make('bias', cell.id, bias, cell.bias))
      : []),
  ];
}

function checkLayer(circuit: RoundsCircuit, rounds = 1): void {
  const inputs = new Set(circuit.cells.filter(isInput).map(({ id }) => id));
  for (const { id, from, delay = 1 } of circuit.synapses) {
    if (!inputs.has(from)) throw new Unprovable(`synapse ${id} comes from a neuron; only one layer can be proven`);
    if (delay > rounds) throw new Unprovable(`synapse ${id} has a delay of ${delay} rounds and is read after ${rounds}`);
  }
}

interface RawRow {
  readonly case: number;
  readonly cell: Id;
  readonly fires: boolean;
  readonly terms: readonly number[];
  readonly constant: number;
}

function rowsOf(circuit: RoundsCircuit, settings: readonly Setting[], { in: inputs, out }: Case, index: number): RawRow[] {
  const value = new Map(circuit.cells.filter(isInput).map((cell) => [cell.id, inputs[cell.id] ?? cell.value]));
  return Object.entries(out).map(([id, expected]) => {
    const cell = circuit.cells.find((other) => other.id === id);
    if (!cell || !isNeuron(cell)) throw new Unprovable(`${id} is no neuron`);
    const terms = settings.map(() => 0);
    let constant = 0;
    const add = (kind: Setting['kind'], part: Id, held: number, x: number): void => {
      const at = settings.findIndex((setting) => setting.kind === kind && setting.id === part);
      if (at >= 0) terms[at] = scaled(x) * scaled(settings[at]!.range.step);
      constant += scaled(x) * scaled(at >= 0 ? settings[at]!.range.min : held);
    };
    for (const synapse of circuit.synapses) if (synapse.to === id) add('weight', synapse.id, synapse.weight, value.get(synapse.from)!);
    add('bias', id, cell.bias, 1);
    return { case: index, cell: id, fires: wantsFiring(expected, cell.activator === 'step', id), terms, constant };
  });
}

function wantsFiring(expected: Expected, isStep: boolean, cell: Id): boolean {
  if (expected === 'fires' || (isStep && expected === 1)) return true;
  if (expected === 'silent' || (isStep && expected === 0)) return false;
  throw new Unprovable(`${cell} is wanted neither firing nor silent`);
}

/** Total |w| + |b| of what the player may not change. */
export function lockedStrength(level: RoundsLevel): number {
  const free = new Set(settingsOf(level).map(({ kind, id }) => `${kind} ${id}`));
  const weights = level.circuit.synapses.filter(({ id }) => !free.has(`weight ${id}`)).map(({ weight }) => Math.abs(weight));
  const biases = level.circuit.cells.filter(isNeuron).filter(({ id }) => !free.has(`bias ${id}`));
  return [...weights, ...biases.map(({ bias }) => Math.abs(bias))].reduce((sum, amount) => sum + amount, 0);
}

/** As a whole number of 1/1024; throws Unprovable when it is none. */
function scaled(value: number): number {
  const whole = value * SCALE;
  if (!Number.isInteger(whole)) throw new Unprovable(`${value} is not a sum of halves, quarters, … down to 1/1024`);
  return whole;
}

/** The largest power of two that divides a whole number up to 2^53. */
function powerIn(unit: number): number {
  let power = 1;
  while (power < SCALE * SCALE && unit % (power * 2) === 0) power *= 2;
  return power;
}

/** Sums over the settings are kept in 32 bits, and a solver's tolerance must stay far below 1. */
function checkSize(settings: readonly Setting[], terms: readonly number[], constant: number, power: number): void {
  const most = settings.reduce((sum, { top }, i) => sum + Math.abs(terms[i]!) * top, Math.abs(constant)) / power;
  if (most > MOST_QUANTA) throw new Unprovable('its numbers are too large next to their steps');
}

function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}
