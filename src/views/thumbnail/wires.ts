// The synapses of a small picture as paths: one for each sign and thickness, and one each for all arrows and all bars.
import type { Circuit, Id } from '../../core/circuit.ts';
import { isSpikeSynapse, type SpikingSynapse } from '../../core/spiking/circuit.ts';
import type { Synapse } from '../../core/circuit.ts';

/** Something that lines begin and end at: a disc, or a box when it has a width of its own. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly isBox: boolean;
}

export type Sign = 'for' | 'against' | 'none';

export interface Lines {
  readonly sign: Sign;
  /** 0 thin … 2 thick. */
  readonly thickness: 0 | 1 | 2;
  readonly path: string;
}

export interface Wires {
  readonly lines: readonly Lines[];
  /** Triangles, and strokes across the ends. */
  readonly arrows: string;
  readonly bars: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a line bows out, as a share of its length; pairs that run both ways go round each other. */
const BOW = 0.05;
const PAIR_BOW = 0.16;

/** `spots` says at what each cell's lines end: itself, or the chip that hides it. */
export function layWires(circuit: Circuit, spots: ReadonlyMap<Id, Part>, unit: number): Wires {
  const synapses: readonly (Synapse | SpikingSynapse)[] = circuit.synapses;
  const ways = new Set(synapses.map(({ from, to }) => `${from} ${to}`));
  const paths = new Map<string, string[]>();
  const [arrows, bars]: [string[], string[]] = [[], []];
  const drawn = new Set<string>();
  const names = new Map([...new Set(spots.values())].map((part, index) => [part, index]));
  const largest = { spike: greatest(synapses, true), current: greatest(synapses, false) };
  for (const synapse of synapses) {
    const [from, to] = [spots.get(synapse.from), spots.get(synapse.to)];
    if (!from || !to || (from === to && (from.isBox || synapse.from !== synapse.to))) continue;
    const weight = weightOf(synapse);
    const sign: Sign = weight > 0 ? 'for' : weight < 0 ? 'against' : 'none';
    // Between two parts one line of a sign is enough.
    const line = `${names.get(from)} ${names.get(to)} ${sign}`;
    if (drawn.has(line)) continue;
    drawn.add(line);
    const share = Math.abs(weight) / (isCurrent(synapse) ? largest.current : largest.spike);
    const thickness = share > 0.66 ? 2 : share > 0.25 ? 1 : 0;
    const curve = from === to ? loop(from, unit) : bow(from, to, ways.has(`${synapse.to} ${synapse.from}`) ? PAIR_BOW : BOW);
    const key = `${sign} ${thickness}`;
    const own = paths.get(key);
    if (own) own.push(curve.path);
    else paths.set(key, [curve.path]);
    if (sign === 'for') arrows.push(arrow(curve, unit * 0.34));
    if (sign === 'against') bars.push(bar(curve, unit * 0.4));
  }
  return {
    lines: [...paths].map(([key, all]) => {
      const [sign, thickness] = key.split(' ');
      return { sign: sign as Sign, thickness: Number(thickness) as Lines['thickness'], path: all.join('') };
    }),
    arrows: arrows.join(''),
    bars: bars.join(''),
  };
}

function isCurrent(synapse: Synapse | SpikingSynapse): boolean {
  return 'kind' in synapse && !isSpikeSynapse(synapse);
}

function weightOf(synapse: Synapse | SpikingSynapse): number {
  return 'gain' in synapse ? synapse.gain : synapse.weight;
}

function greatest(synapses: readonly (Synapse | SpikingSynapse)[], ofSpikes: boolean): number {
  return synapses.reduce((most, one) => (isCurrent(one) === ofSpikes ? most : Math.max(most, Math.abs(weightOf(one)))), 1e-9);
}

interface Curve {
  readonly path: string;
  readonly end: Point;
  /** Of length 1, into the receiver. */
  readonly along: Point;
}

function bow(from: Part, to: Part, share: number): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const middle = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * share,
    y: (from.y + to.y) / 2 - (to.x - from.x) * share,
  };
  const start = onRim(from, middle, 0);
  const end = onRim(to, middle, Math.min(8, length * 0.05));
  return { path: `M${text(start)}Q${text(middle)} ${text(end)}`, end, along: towards(middle, to) };
}

/** From the right shoulder over the head to the left one. */
function loop(part: Part, unit: number): Curve {
  const at = (dx: number, dy: number): Point => ({ x: part.x + dx * unit, y: part.y + dy * unit });
  const [start, end] = [at(0.7, -0.72), at(-0.75, -0.8)];
  return { path: `M${text(start)}C${text(at(1.9, -2.4))} ${text(at(-1.9, -2.4))} ${text(end)}`, end, along: towards(at(-1.3, -1.7), end) };
}

/** Where the way to a point leaves the part, `gap` outside. */
function onRim(part: Part, point: Point, gap: number): Point {
  const { x: dx, y: dy } = towards(part, point);
  const reach = part.isBox
    ? Math.min(part.halfWidth / Math.max(1e-9, Math.abs(dx)), part.halfHeight / Math.max(1e-9, Math.abs(dy)))
    : part.halfWidth;
  return { x: part.x + dx * (reach + gap), y: part.y + dy * (reach + gap) };
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function arrow({ end, along }: Curve, size: number): string {
  const at = (forwards: number, aside: number): string =>
    text({ x: end.x + along.x * forwards - along.y * aside, y: end.y + along.y * forwards + along.x * aside });
  return `M${at(size * 0.4, 0)}L${at(-size, size * 0.8)}L${at(-size, -size * 0.8)}z`;
}

function bar({ end, along }: Curve, size: number): string {
  const at = (aside: number): string => text({ x: end.x - along.y * aside, y: end.y + along.x * aside });
  return `M${at(size)}L${at(-size)}`;
}

function text({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
