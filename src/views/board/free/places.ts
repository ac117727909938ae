// Where every part stands and which wires leave it, in arrays by slot. What an edit changes in them is in keepUp.ts.
import type { AnyCell, AnySynapse, Circuit, Id, Instrument } from '../../../core/circuit.ts';
import type { Extent } from '../../../session/playground/camera.ts';
import type { ChipBox, ChipFrame, NoteBox, RetinaBox } from './boxes.ts';
import { createGrid, type Grid } from './grid.ts';
import { createSlots, type Slots } from './slots.ts';

/** What a cell looks like. */
export const VESSEL = 0;
export const LAMP = 1;
export const PIXEL = 2;

/** Radius of a usual vessel and lamp, in world units. */
export const VESSEL_RADIUS = 34;
const LAMP_RADIUS = 30;

export interface Places {
  circuit: Circuit;
  readonly cells: Slots<AnyCell>;
  readonly wires: Slots<AnySynapse>;
  /** By cell. */
  x: Float64Array;
  y: Float64Array;
  radius: Float32Array;
  body: Uint8Array;
  /** By cell: which of `boxes` hides it; −1 for none. */
  holder: Int32Array;
  /** By cell: the first of the wires that leave and that reach it; −1 for none. */
  outHead: Int32Array;
  inHead: Int32Array;
  /** By wire: its ends, and the next wire with the same end. */
  from: Int32Array;
  to: Int32Array;
  outNext: Int32Array;
  inNext: Int32Array;
  /** By wire. In time in ticks, in rounds in rounds; 0 for a current. */
  delay: Int32Array;
  /** What every wire is measured against: the largest weight. */
  largest: number;
  readonly grid: Grid;
  boxes: readonly ChipBox[];
  boxOf: ReadonlyMap<Id, ChipBox>;
  frames: readonly ChipFrame[];
  notes: readonly NoteBox[];
  retinas: readonly RetinaBox[];
  /** Lamps, speakers and keys of each cell. */
  instruments: ReadonlyMap<Id, readonly Instrument[]>;
  /** Sizes of cells as a share of the usual. */
  size: number;
  /** Counts up with each difference. */
  revision: number;
  /** Counts up when cells come or go. */
  membership: number;
  /** Counts up when wires come or go, or are folded away. */
  wiring: number;
  /** The first circuit, while it is being taken in by and by; undefined when it is there. */
  coming: Circuit | undefined;
  /** How many of its cells and synapses have been taken in. */
  loaded: number;
}

/** What an edit has changed. */
export interface Difference {
  /** Everything may be new. */
  readonly isAll: boolean;
  /** Slots of cells that were put or are gone. */
  readonly cells: readonly number[];
  /** Slots of wires that were put or are gone, or that an end of has moved. */
  readonly wires: ReadonlySet<number>;
  /** Chips, notes or instruments. */
  readonly areBoxesNew: boolean;
}

export function createPlaces(circuit: Circuit): Places {
  return {
    circuit: { ...circuit, cells: [], synapses: [], layers: [], notes: [], chips: undefined, instruments: undefined },
    cells: createSlots(),
    wires: createSlots(),
    x: new Float64Array(0),
    y: new Float64Array(0),
    radius: new Float32Array(0),
    body: new Uint8Array(0),
    holder: new Int32Array(0),
    outHead: new Int32Array(0),
    inHead: new Int32Array(0),
    from: new Int32Array(0),
    to: new Int32Array(0),
    outNext: new Int32Array(0),
    inNext: new Int32Array(0),
    delay: new Int32Array(0),
    largest: 1,
    grid: createGrid(),
    boxes: [],
    boxOf: new Map(),
    frames: [],
    notes: [],
    retinas: [],
    instruments: new Map(),
    size: 1,
    revision: 0,
    membership: 0,
    wiring: 0,
    coming: circuit,
    loaded: 0,
  };
}

/** Is it there, and not folded away? */
export function isShown({ cells, holder }: Places, slot: number): boolean {
  return cells.parts[slot] !== undefined && holder[slot]! < 0;
}

/** Around all that is drawn; undefined for an empty canvas. */
export function extentOfAll(places: Places): Extent | undefined {
  const all = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const take = (left: number, top: number, right: number, bottom: number): void => {
    all.left = Math.min(all.left, left);
    all.top = Math.min(all.top, top);
    all.right = Math.max(all.right, right);
    all.bottom = Math.max(all.bottom, bottom);
  };
  const { cells, x, y, radius } = places;
  for (let slot = 0; slot < cells.parts.length; slot++) {
    if (!isShown(places, slot)) continue;
    const r = radius[slot]!;
    take(x[slot]! - r, y[slot]! - r, x[slot]! + r, y[slot]! + r);
  }
  for (const { left, top, right, bottom } of [...places.boxes, ...places.frames, ...places.notes, ...places.retinas])
    take(left, top, right, bottom);
  return all.left <= all.right ? all : undefined;
}

/** Can synapses reach it? */
export function isReceiver({ kind }: AnyCell): boolean {
  return kind === 'neuron' || kind === 'lif' || kind === 'izhikevich';
}

export function weightIn(wire: AnySynapse): number {
  return 'weight' in wire ? wire.weight : wire.gain;
}

export function radiusOf({ body, size }: Places, slot: number): number {
  return (body[slot] === LAMP ? LAMP_RADIUS : VESSEL_RADIUS) * size;
}
