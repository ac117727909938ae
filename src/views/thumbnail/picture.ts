// A circuit as a small picture: what is drawn where, as data. Many cells of one kind are one path, so a picture never has many elements.
import { cellsInside, chipsOf, hiddenBy } from '../../core/chips.ts';
import { isSpiking, type Cell, type Chip, type Circuit, type Id } from '../../core/circuit.ts';
import type { SpikingCell } from '../../core/spiking/circuit.ts';
import { layWires, type Part, type Wires } from './wires.ts';

/** How a cell is drawn. */
export type Look = 'vessel' | 'moody' | 'source' | 'lit' | 'dark';

export interface Drawing {
  /** Discs of cells, or points of a crowd, all of one look in one path. */
  readonly look: Look | 'exciting' | 'inhibiting';
  readonly path: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly viewBox: string;
  /** Radius of a cell, in units of the view box. */
  readonly unit: number;
  readonly isCrowd: boolean;
  readonly wires: Wires;
  readonly drawings: readonly Drawing[];
  /** The water in the vessels, and the marks of the sources. */
  readonly water: string;
  readonly marks: string;
  /** Folded chips, open ones, and the frames of retinas. */
  readonly boxes: readonly Box[];
  readonly frames: readonly Box[];
}

/** More cells than this are points without lines. */
const MOST_CELLS = 300;
const MOST_POINTS = 2_000;
const USUAL_RADIUS = 34;
/** Cells are at least this share of the picture's width. */
const LEAST_SHARE = 1 / 44;
/** The same for the points of a crowd. */
const POINT_SHARE = 1 / 160;
const CHIP = { halfWidth: 66, halfHeight: 44 };
/** A picture of two cells is not filled by them. */
const LEAST = { width: 640, height: 400 };
/** Width over height. */
const SHAPE = 1.6;

type AnyCell = Cell | SpikingCell;

export function pictureOf(circuit: Circuit): Picture {
  const cells: readonly AnyCell[] = circuit.cells;
  const hidden = hiddenBy(circuit);
  const seen = cells.filter(({ id }) => !hidden.has(id));
  const chips = chipsOf(circuit).filter(({ id }) => !hidden.has(id));
  const view = viewOf([...seen, ...chips]);
  const isCrowd = seen.length > MOST_CELLS;
  const unit = isCrowd ? view.width * POINT_SHARE : Math.max(USUAL_RADIUS, view.width * LEAST_SHARE);
  const viewBox = [view.x, view.y, view.width, view.height].map(Math.round).join(' ');
  if (isCrowd) return { ...empty, viewBox, unit, isCrowd: true, drawings: crowd(circuit, seen) };
  const folded = chips.filter(({ isOpen }) => !isOpen);
  const chipParts = new Map(folded.map((chip) => [chip.id, partOf(chip, CHIP)]));
  const pixels = pixelsOf(circuit);
  const spots = new Map(
    cells.map((cell): [Id, Part] => {
      const chip = hidden.get(cell.id);
      return [cell.id, chip ? chipParts.get(chip.id)! : partOf(cell, { halfWidth: radiusOf(cell, unit), halfHeight: unit }, false)];
    }),
  );
  return {
    viewBox,
    unit,
    isCrowd: false,
    wires: layWires(circuit, spots, unit),
    drawings: discs(seen, pixels, unit),
    water: seen
      .filter(isVessel)
      .map((cell) => waterIn(cell, unit))
      .join(''),
    marks: seen
      .filter(({ id }) => !pixels.has(id))
      .map((cell) => markOf(cell, unit))
      .join(''),
    boxes: folded.map((chip) => around([chip], CHIP.halfWidth, CHIP.halfHeight)),
    frames: [...retinas(circuit), ...chips.filter(({ isOpen }) => isOpen).map((chip) => insideOf(circuit, chip))].map((inside) =>
      around(inside, unit * 1.5, unit * 1.5),
    ),
  };
}

const empty = {
  wires: { lines: [], arrows: '', bars: '' },
  drawings: [],
  water: '',
  marks: '',
  boxes: [],
  frames: [],
} satisfies Partial<Picture>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** All parts with a margin, widened to the picture's shape. */
function viewOf(points: readonly Point[]): Box {
  const margin = 2.2 * USUAL_RADIUS;
  const { x, y, width, height } = around(points.length > 0 ? points : [{ x: 0, y: 0 }], margin, margin);
  const wide = Math.max(width, LEAST.width, Math.max(height, LEAST.height) * SHAPE);
  const high = wide / SHAPE;
  return { x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high };
}

function around(points: readonly Point[], across: number, down: number): Box {
  const [left, right] = [
    points.reduce((least, { x }) => Math.min(least, x), Infinity),
    points.reduce((most, { x }) => Math.max(most, x), -Infinity),
  ];
  const [top, bottom] = [
    points.reduce((least, { y }) => Math.min(least, y), Infinity),
    points.reduce((most, { y }) => Math.max(most, y), -Infinity),
  ];
  return { x: left - across, y: top - down, width: right - left + 2 * across, height: bottom - top + 2 * down };
}

function partOf({ x, y }: Point, size: { readonly halfWidth: number; readonly halfHeight: number }, isBox = true): Part {
  return { x, y, ...size, isBox };
}

function isVessel({ kind }: AnyCell): boolean {
  return kind === 'neuron' || kind === 'lif' || kind === 'izhikevich';
}

/** Sources are a little smaller. */
function radiusOf(cell: AnyCell, unit: number): number {
  return isVessel(cell) ? unit : unit * 0.78;
}

function lookOf(cell: AnyCell): Look {
  if (cell.kind === 'input') return cell.value === 0 ? 'source' : 'lit';
  if (cell.kind === 'izhikevich') return 'moody';
  return isVessel(cell) ? 'vessel' : 'source';
}

function discs(cells: readonly AnyCell[], pixels: ReadonlySet<Id>, unit: number): Drawing[] {
  const paths = new Map<Look, string[]>();
  for (const cell of cells) {
    const isPixel = pixels.has(cell.id);
    const look = isPixel ? (brightness(cell) > 0 ? 'lit' : 'dark') : lookOf(cell);
    const path = isPixel ? square(cell, unit * 0.9) : disc(cell, radiusOf(cell, unit));
    paths.set(look, [...(paths.get(look) ?? []), path]);
  }
  return [...paths].map(([look, all]) => ({ look, path: all.join('') }));
}

function brightness(cell: AnyCell): number {
  return cell.kind === 'input' ? cell.value : cell.kind === 'current' ? cell.amplitudeNa : 0;
}

function disc({ x, y }: Point, r: number): string {
  const size = round(r);
  return `M${round(x - r)} ${round(y)}a${size} ${size} 0 1 0 ${round(2 * r)} 0a${size} ${size} 0 1 0 ${round(-2 * r)} 0`;
}

function square({ x, y }: Point, half: number): string {
  return `M${round(x - half)} ${round(y - half)}h${round(2 * half)}v${round(2 * half)}h${round(-2 * half)}z`;
}

/** The lower part of the vessel. */
function waterIn({ x, y }: Point, unit: number): string {
  const r = unit * 0.84;
  const [side, surface] = [r * 0.96, r * 0.28];
  return `M${round(x - side)} ${round(y + surface)}q${round(side / 2)} ${round(-r * 0.22)} ${round(side)} 0t${round(side)} 0a${round(r)} ${round(r)} 0 0 1 ${round(-2 * side)} 0z`;
}

/** What a source is, as a stroke or two in its middle. */
function markOf(cell: AnyCell, unit: number): string {
  const at = (dx: number, dy: number): string => `${round(cell.x + dx * unit)} ${round(cell.y + dy * unit)}`;
  switch (cell.kind) {
    case 'current':
      return cell.shape === 'sine'
        ? `M${at(-0.4, 0)}Q${at(-0.2, -0.5)} ${at(0, 0)}T${at(0.4, 0)}`
        : cell.shape === 'constant'
          ? `M${at(-0.36, 0)}L${at(0.36, 0)}`
          : `M${at(-0.4, 0.22)}L${at(-0.05, 0.22)}L${at(-0.05, -0.22)}L${at(0.4, -0.22)}`;
    case 'regular':
      return [-0.3, 0, 0.3].map((x) => `M${at(x, -0.28)}L${at(x, 0.28)}`).join('');
    case 'pattern':
      return [-0.3, -0.12, 0.3].map((x) => `M${at(x, -0.28)}L${at(x, 0.28)}`).join('');
    case 'poisson':
      return `M${at(-0.26, -0.2)}h0M${at(0.24, -0.1)}h0M${at(-0.06, 0.24)}h0`;
    case 'touch':
      return `M${at(0, 0)}h0${disc(cell, unit * 0.3)}`;
    case 'input':
    case 'neuron':
    case 'lif':
    case 'izhikevich':
      return '';
  }
}

function retinas(circuit: Circuit): Point[][] {
  const cells = new Map<Id, Point>(circuit.cells.map((cell) => [cell.id, cell]));
  return (circuit.instruments ?? []).flatMap((one) => (one.kind === 'retina' ? [one.cells.flatMap((id) => cells.get(id) ?? [])] : []));
}

function pixelsOf({ instruments = [] }: Circuit): Set<Id> {
  return new Set(instruments.flatMap((one) => (one.kind === 'retina' ? one.cells : [])));
}

function insideOf(circuit: Circuit, chip: Chip): Point[] {
  const inside = new Set(cellsInside(circuit, chip));
  return circuit.cells.filter(({ id }) => inside.has(id));
}

/** Points, at most so many, those that inhibit in their own colour. */
function crowd(circuit: Circuit, cells: readonly AnyCell[]): Drawing[] {
  const each = Math.ceil(cells.length / MOST_POINTS);
  const inhibiting = isSpiking(circuit)
    ? new Set(circuit.synapses.flatMap((one) => (one.kind !== 'current' && one.weight < 0 ? [one.from] : [])))
    : new Set(circuit.synapses.flatMap((one) => (one.weight < 0 ? [one.from] : [])));
  const shown = cells.filter((_, index) => index % each === 0);
  return (['exciting', 'inhibiting'] as const).map((look) => ({
    look,
    path: shown
      .filter(({ id }) => inhibiting.has(id) === (look === 'inhibiting'))
      .map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`)
      .join(''),
  }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
