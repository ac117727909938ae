// Layers as columns (rows in a tall box), each spread evenly over the room there is, so that any number of neurons finds its place.
import { isInput, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import type { Block, Stack } from '../../core/layers.ts';
import { isEye } from './eye.ts';
import { curve, pointOn, type CellPlace, type Layout, type Point, type SynapsePlace } from './geometry.ts';

/** In pixels: room for names, lamps and their names. */
const WIDE = { before: 84, side: 16 };
const TALL = { before: 54, side: 12 };
const LARGEST_SOMA = 78;
const LARGEST_INPUT = 34;
const LARGEST_LAMP = 30;
/** A tide handle, in pixels, and the least soma that has one without being opened. */
const TIDE_HANDLE = 88;
const TIDE_RADIUS = 27;
/** An eye with more pixels is a picture, whose pixels touch. */
const MOST_PIXELS = 16;
/** A chip on every line when no block has more; otherwise one neuron of each block shows its chips. */
const MOST_CHIPS = 8;

/** Neurons stand along the flow (`depth`) and across it. */
export function layOutLayers(circuit: RoundsCircuit, stack: Stack, width: number, height: number, isTall: boolean, rem: number): Layout {
  const side = isTall ? TALL.side : WIDE.side;
  const across = (isTall ? width : height) - 2 * side;
  const columns = stack.blocks.length;
  const lastBlock = stack.blocks[columns - 1]!;
  const isShaped = new Set(lastBlock.cells.map(({ x }) => x)).size > 1;
  const largestSoma = columns > 1 ? Math.min(LARGEST_SOMA * 0.72, width * (isTall ? 1 : 0.064)) : LARGEST_SOMA;
  const lastRadius = Math.min(largestSoma, Math.min(across / lastBlock.cells.length, LARGEST_SOMA * 3.6) * 0.38);
  const isNarrow = columns > 1 && width < 800;
  const axon = isShaped
    ? 8
    : isTall
      ? Math.min(46, lastRadius + 14)
      : lastRadius < TIDE_RADIUS
        ? 14
        : isNarrow
          ? 52
          : (TIDE_HANDLE * rem) / 16;
  const lampRadius = Math.min(isNarrow ? 20 : LARGEST_LAMP, Math.max(7, lastRadius * 0.62));
  const names = isShaped ? 10 : isTall ? 50 : (nameWidth(circuit, lastBlock) * rem) / 16 - (isNarrow ? 14 : 0);
  const before = isTall ? TALL.before : isNarrow ? 62 : WIDE.before;
  const room = { before, after: lastRadius + axon + 2 * lampRadius + names, side };
  const along = (isTall ? height : width) - room.before - room.after;
  const gap = along / Math.max(1, columns + (isEye(circuit) ? 0.35 : 0));
  const toScreen = (depth: number, place: number): Point => (isTall ? { x: place, y: depth } : { x: depth, y: place });
  const cells = new Map<Id, CellPlace>();
  const isPicture = stack.inputs.length > MOST_PIXELS;
  const eye = isEye(circuit) ? placeEye(circuit, gap, across, room, isTall) : undefined;
  if (eye) for (const [id, place] of eye.cells) cells.set(id, place);
  else
    spread(
      stack.inputs.map(({ id }) => id),
      room.before,
      LARGEST_INPUT,
      0.36,
    );
  for (const [index, block] of stack.blocks.entries()) {
    const depth = eye
      ? eye.end + ((along + room.before - eye.end) * (index + 0.85)) / (columns - 0.15 + 0.0001)
      : room.before + gap * (index + 1);
    if (index === columns - 1 && isShaped) {
      for (const [id, place] of placeShape(block, Math.min(depth, room.before + along), along * 0.24, across, room.side, isTall))
        cells.set(id, place);
      continue;
    }
    spread(
      block.cells.map(({ id }) => id),
      Math.min(depth, room.before + along),
      largestSoma,
      0.38,
    );
  }
  function spread(ids: readonly Id[], depth: number, largest: number, share: number): void {
    const step = Math.min(across / ids.length, largest * 3.6);
    const radius = Math.min(largest, step * share, gap * 0.34);
    const first = room.side + across / 2 - (step * (ids.length - 1)) / 2;
    for (const [i, id] of ids.entries()) cells.set(id, { ...toScreen(depth, first + step * i), radius });
  }
  const lamps = new Map<Id, CellPlace>();
  for (const { id } of lastBlock.cells) {
    const soma = cells.get(id)!;
    // Never as large as the step between two neurons.
    const radius = Math.min(lampRadius, Math.max(Math.min(7, soma.radius * 1.3), soma.radius * 0.62));
    const away = soma.radius + axon + radius;
    lamps.set(id, { x: soma.x + (isTall ? 0 : away), y: soma.y + (isTall ? away : 0), radius });
  }
  const synapses = new Map<Id, SynapsePlace>();
  for (const { id, from, to } of circuit.synapses) {
    const start = cells.get(from)!;
    // Behind a picture all lines of a row leave together.
    const door = isPicture && eye?.cells.has(from) ? { ...start, [isTall ? 'y' : 'x']: eye.end } : start;
    const points = curve(door, cells.get(to)!, isTall);
    const atPixel = eye?.cells.has(from) && !isPicture;
    const share = atPixel ? undefined : chipShare(stack, from, isTall);
    const chip = share === undefined ? { x: start.x, y: start.y + start.radius * 1.06 } : pointOn(points, share);
    synapses.set(id, { points, chip, share });
  }
  const smallest = Math.min(...stack.blocks.flatMap((block) => block.cells.map(({ id }) => cells.get(id)!.radius)));
  const most = Math.max(...stack.blocks.map((block) => block.cells.length));
  const isTight = most > 1 && (smallest < TIDE_RADIUS || (isTall && most > 2));
  return {
    width,
    height,
    scale: Math.max(0.3, smallest / LARGEST_SOMA),
    isTall,
    rem,
    isLayered: true,
    hidesChips: hasManyChips(stack) || (isTight && most > MOST_IN_ROW),
    opensOneByOne: isTight || hasManyChips(stack),
    isShaped,
    cells,
    lamps,
    synapses,
  };
}

/** How far along its line a chip sits: where lines have parted, and clear of the tides of a layer before. */
function chipShare({ inputs, blocks }: Stack, from: Id, isTall: boolean): number {
  if (!inputs.some(({ id }) => id === from)) return 0.62;
  if (inputs.length === 1 && blocks[0]!.cells.length > 1) return 0.6;
  return isTall ? 0.42 : inputs.length === 2 ? 0.4 : 0.34;
}

/** Too many chips to be shown at once. */
/** Neurons of a layer whose chips all have room where it is tight. */
const MOST_IN_ROW = 5;

function hasManyChips({ blocks }: Stack): boolean {
  return blocks.some(({ from, cells }) => cells.length > 1 && from.length * cells.length > MOST_CHIPS);
}

/** Room for the longest name and the number after it, roughly. */
function nameWidth(circuit: RoundsCircuit, { cells, softmax, activator }: Block): number {
  const longest = Math.max(
    ...cells.map(({ id }) => {
      const label = circuit.cells.find((cell) => cell.id === id)?.label;
      return label ? Math.max(label.en.length * 9.5, label.ja.length * 15) : 30;
    }),
  );
  return 24 + Math.min(150, longest) + (softmax || activator !== 'step' ? 62 : 0);
}

/** A last layer whose cells are not in one column keeps its own shape, such as the lamps of a digit. */
function placeShape({ cells }: Block, depth: number, room: number, across: number, side: number, isTall: boolean): Map<Id, CellPlace> {
  const xs = cells.map(({ x }) => x);
  const ys = cells.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((isTall ? across : room) / (right - left), ((isTall ? room : across) * 0.82) / Math.max(1, bottom - top));
  const middle = side + across / 2;
  const radius = Math.min(24, scale * 34);
  const x0 = isTall ? middle - (scale * (left + right)) / 2 : depth - scale * right;
  const y0 = isTall ? depth - scale * bottom : middle - (scale * (top + bottom)) / 2;
  return new Map(cells.map(({ id, x, y }) => [id, { x: x0 + scale * x, y: y0 + scale * y, radius }]));
}

/** A picture keeps its rows and columns. `end`: where it ends along the flow. */
function placeEye(
  circuit: RoundsCircuit,
  gap: number,
  across: number,
  room: { readonly before: number; readonly side: number },
  isTall: boolean,
): { readonly cells: Map<Id, CellPlace>; readonly end: number } {
  const inputs = circuit.cells.filter(isInput);
  const xs = [...new Set(inputs.map(({ x }) => x))].sort((a, b) => a - b);
  const ys = [...new Set(inputs.map(({ y }) => y))].sort((a, b) => a - b);
  const isPicture = xs.length > 4;
  const start = isPicture ? 14 : Math.min(room.before, 40);
  const pitch = isTall
    ? Math.min(across / xs.length, (gap * 1.1) / ys.length)
    : Math.min(across / ys.length, (gap * (isPicture ? 1.2 : 0.95)) / xs.length);
  const wide = pitch * (isTall ? ys.length : xs.length);
  const left = isTall ? room.side + (across - pitch * xs.length) / 2 : start;
  const top = isTall ? start : room.side + (across - pitch * ys.length) / 2;
  return {
    cells: new Map(
      inputs.map(({ id, x, y }) => [
        id,
        {
          x: left + pitch * (xs.indexOf(x) + 0.5),
          y: top + pitch * (ys.indexOf(y) + (isPicture || !isTall ? 0.5 : 0.4)),
          radius: pitch * (isPicture ? 0.5 : 0.34),
        },
      ]),
    ),
    end: start + wide,
  };
}
