// A Circuit is what a player builds: immutable plain data. Nothing in it changes while it runs.
import type { SpikingCell, SpikingCircuit, SpikingSynapse } from './spiking/circuit.ts';

/** Cell, synapse and layer names: `[A-Za-z0-9_>.-]{1,64}`. */
export type Id = string;

/** A file speaks both; it may carry other languages besides, by their codes. */
export interface Label {
  readonly en: string;
  readonly ja: string;
}

export const activatorNames = ['step', 'identity', 'sigmoid', 'tanh', 'relu', 'leakyRelu', 'softplus'] as const;
export type ActivatorName = (typeof activatorNames)[number];

export interface CellBase {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly locked?: boolean | undefined;
  readonly label?: Label | undefined;
}

export interface InputCell extends CellBase {
  readonly kind: 'input';
  readonly value: number;
}

export interface NeuronCell extends CellBase {
  readonly kind: 'neuron';
  readonly bias: number;
  readonly activator: ActivatorName;
}

export type Cell = InputCell | NeuronCell;

export interface Synapse {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly weight: number;
  /** Whole rounds, at least 1 (the default). */
  readonly delay?: number | undefined;
  readonly locked?: boolean | undefined;
}

/** An ordered list of cells; with `softmax` its temperature shares one unit of output among them. */
export interface Layer {
  readonly id: Id;
  readonly cells: readonly Id[];
  readonly softmax?: { readonly temperature: number } | undefined;
}

export interface Note {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Cells, and chips, folded into one part with named pins. It only groups what is drawn: the circuit runs as if it were open. */
export interface Chip {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Cells and other chips; each belongs to one chip at most. */
  readonly members: readonly Id[];
  /** Cells inside, however deep, that are wired to from outside. */
  readonly pins: readonly Pin[];
  readonly isOpen?: boolean | undefined;
}

export interface Pin {
  readonly cell: Id;
  readonly name: string;
}

/** What a player senses with, and through what a circuit senses the player. None of them changes how a cell computes. */
export type Instrument =
  /** Sounds when its cell spikes; `step` of the major scale. */
  | { readonly id: Id; readonly kind: 'speaker'; readonly cell: Id; readonly step: number }
  /** Lights up when its cell spikes or fires. */
  | { readonly id: Id; readonly kind: 'lamp'; readonly cell: Id }
  /** A key of the keyboard, as `KeyboardEvent.key`, that touches its source or holds its input. */
  | { readonly id: Id; readonly kind: 'key'; readonly cell: Id; readonly key: string }
  /** Pixels to paint, row by row; each is an input, or a current source whose amplitude is its brightness. */
  | {
      readonly id: Id;
      readonly kind: 'retina';
      readonly columns: number;
      /** columns × rows of them. */
      readonly cells: readonly Id[];
    };

/** What both clocks have in common. */
export interface CircuitBase {
  readonly format: 'hibana.circuit';
  readonly version: 1;
  readonly seed: string;
  readonly layers: readonly Layer[];
  /** Ids of the cells whose state is watched. */
  readonly probes: readonly Id[];
  readonly notes: readonly Note[];
  readonly chips?: readonly Chip[] | undefined;
  readonly instruments?: readonly Instrument[] | undefined;
}

/** The vote: one tick is one round. */
export interface RoundsCircuit extends CircuitBase {
  readonly clock: 'rounds';
  readonly cells: readonly Cell[];
  readonly synapses: readonly Synapse[];
}

export type Circuit = RoundsCircuit | SpikingCircuit;

export function isSpiking(circuit: Circuit): circuit is SpikingCircuit {
  return circuit.clock === 'milliseconds';
}

export type AnyCell = Cell | SpikingCell;
export type AnySynapse = Synapse | SpikingSynapse;

/** The cells of a circuit of either clock as one list, which the union of the two is not. */
export function cellsOf({ cells }: Circuit): readonly AnyCell[] {
  return cells;
}

export function synapsesOf({ synapses }: Circuit): readonly AnySynapse[] {
  return synapses;
}

export function isInput(cell: Cell): cell is InputCell {
  return cell.kind === 'input';
}

export function isNeuron(cell: Cell): cell is NeuronCell {
  return cell.kind === 'neuron';
}

export function findCell(circuit: RoundsCircuit, id: Id): Cell | undefined {
  return circuit.cells.find((cell) => cell.id === id);
}

export function findSynapse(circuit: RoundsCircuit, id: Id): Synapse | undefined {
  return circuit.synapses.find((synapse) => synapse.id === id);
}

/** Neurons that no synapse leaves: what a case list reads when it names no cell. In file order. */
export function outputCells(circuit: RoundsCircuit): NeuronCell[] {
  const sources = new Set(circuit.synapses.map((synapse) => synapse.from));
  return circuit.cells.filter(isNeuron).filter((cell) => !sources.has(cell.id));
}

/** Code-unit order, the same in every engine and locale. */
export function byId(a: { readonly id: Id }, b: { readonly id: Id }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Rounds after which a circuit with a loop is looked at, at most. */
const LONGEST_WAIT = 10_000;

/**
 * Rounds until a change at the inputs has reached every cell: the longest path, delays counted.
 * A circuit with a loop never settles; it gets the longest delay times the number of cells, at most 10,000, as a bound.
 */
export function depth(circuit: RoundsCircuit): number {
  const { reach, seen } = follow(circuit);
  if (seen === circuit.cells.length) return reach.reduce((most, rounds) => Math.max(most, rounds), 1);
  const longest = circuit.synapses.reduce((most, synapse) => Math.max(most, synapse.delay ?? 1), 1);
  return Math.min(LONGEST_WAIT, longest * circuit.cells.length);
}

/** True when some cell can hear itself again: such a circuit runs on and never settles. */
export function isRecurrent(circuit: RoundsCircuit): boolean {
  return follow(circuit).seen < circuit.cells.length;
}

/** Walks from the cells that hear nobody, each cell after all that it hears; cells in or behind a loop are not seen. */
function follow({ cells, synapses }: RoundsCircuit): { readonly reach: number[]; readonly seen: number } {
  const indexOf = new Map(cells.map((cell, index) => [cell.id, index]));
  const leaving: Synapse[][] = cells.map(() => []);
  const waiting = cells.map(() => 0);
  const reach = cells.map(() => 0);
  for (const synapse of synapses) {
    leaving[indexOf.get(synapse.from)!]!.push(synapse);
    waiting[indexOf.get(synapse.to)!]!++;
  }
  const ready = [...waiting.keys()].filter((index) => waiting[index] === 0);
  let seen = 0;
  for (let index = ready.pop(); index !== undefined; index = ready.pop()) {
    seen++;
    for (const { to, delay } of leaving[index]!) {
      const target = indexOf.get(to)!;
      reach[target] = Math.max(reach[target]!, reach[index]! + (delay ?? 1));
      if (--waiting[target]! === 0) ready.push(target);
    }
  }
  return { reach, seen };
}
