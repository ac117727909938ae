// A stack without its cells: one matrix a block, so that thousands of examples pass in the time the board needs for a few.
// Bit for bit what step.ts computes: a column is summed in the order of its synapse ids, then the bias is added.
import { activatorNames, byId } from '../circuit.ts';
import type { Block, Stack } from '../layers.ts';
import { activatorTable, softmax } from './activators.ts';

/** Columns summed at once, so that no sum waits for the one before. */
const LANES = 8;

const STEP = activatorNames.indexOf('step');
const IDENTITY = activatorNames.indexOf('identity');
const RELU = activatorNames.indexOf('relu');

export interface DenseBlock {
  readonly rows: number;
  readonly columns: number;
  /** `weights[(group · rows + k) · LANES + lane]` belongs to column group · LANES + lane and to the k-th row of its order. */
  readonly weights: Float64Array;
  /** Laid out as the weights: the row that comes k-th. undefined when all columns take the rows as `shared` says. */
  readonly own: Int32Array | undefined;
  /** undefined when rows come in their own order. */
  readonly shared: Int32Array | undefined;
  readonly bias: Float64Array;
  /** Index into `activatorNames`, a column each. */
  readonly activator: Uint8Array;
  readonly temperature: number | undefined;
  /** 0 … columns − 1. */
  readonly indices: Int32Array;
  /** What the last pass left here, of whole groups of lanes. */
  readonly states: Float64Array;
  readonly outputs: Float64Array;
  /** Inputs in the order of summing. */
  readonly ordered: Float64Array;
}

export interface Dense {
  readonly inputs: number;
  readonly outputs: number;
  readonly blocks: readonly DenseBlock[];
}

export function compileDense(stack: Stack): Dense {
  const blocks = stack.blocks.map(compileBlock);
  const inputs = stack.inputs.length;
  return { inputs, outputs: blocks.at(-1)?.columns ?? inputs, blocks };
}

function compileBlock({ from, cells, synapses, softmax: shares }: Block): DenseBlock {
  const [rows, columns] = [from.length, cells.length];
  const groups = Math.ceil(columns / LANES);
  const orders = cells.map((_, column) => orderInto(synapses, column));
  const common = commonOrder(orders, rows);
  const weights = new Float64Array(groups * rows * LANES);
  const own = common ? undefined : new Int32Array(weights.length);
  for (const [column, order] of orders.entries()) {
    const start = Math.floor(column / LANES) * rows * LANES + (column % LANES);
    for (const [k, row] of (common ?? order).entries()) {
      weights[start + k * LANES] = synapses[row]![column]?.weight ?? 0;
      if (own) own[start + k * LANES] = row;
    }
  }
  return {
    rows,
    columns,
    weights,
    own,
    shared: common?.some((row, k) => row !== k) ? Int32Array.from(common) : undefined,
    bias: Float64Array.from(cells, ({ bias }) => bias),
    activator: Uint8Array.from(cells, ({ activator }) => activatorNames.indexOf(activator)),
    temperature: shares?.temperature,
    indices: Int32Array.from(cells.keys()),
    states: new Float64Array(groups * LANES),
    outputs: new Float64Array(groups * LANES),
    ordered: new Float64Array(rows),
  };
}

/** The rows that have a synapse to this column, as the core sums them. */
function orderInto(synapses: Block['synapses'], column: number): number[] {
  const present = synapses.flatMap((row, index) => (row[column] ? [{ id: row[column].id, index }] : []));
  return present.sort(byId).map(({ index }) => index);
}

/** An order of all rows that agrees with that of every column, where the longest column shows one; a row without a synapse may stand anywhere. */
function commonOrder(orders: readonly (readonly number[])[], rows: number): number[] | undefined {
  const longest = orders.reduce((most, order) => (order.length > most.length ? order : most), []);
  const inIt = new Set(longest);
  const common = [...longest, ...Array.from({ length: rows }, (_, row) => row).filter((row) => !inIt.has(row))];
  const placeOf = new Map(common.map((row, place) => [row, place]));
  const agrees = orders.every((order) => order.every((row, k) => k === 0 || placeOf.get(order[k - 1]!)! < placeOf.get(row)!));
  return agrees ? common : undefined;
}

/**
 * One example through all blocks, `inputs[at …]` to `out[0 …]`, without allocating; afterwards each block holds its states and outputs.
 * A state that runs away is not stopped here as it is on the board.
 */
export function forward({ blocks, outputs }: Dense, inputs: Float64Array, out: Float64Array, at = 0): void {
  let from = inputs;
  let offset = at;
  for (let i = 0; i < blocks.length; i++) {
    pass(blocks[i]!, from, offset);
    from = blocks[i]!.outputs;
    offset = 0;
  }
  for (let j = 0; j < outputs; j++) out[j] = from[offset + j]!;
}

function pass(block: DenseBlock, inputs: Float64Array, at: number): void {
  const { rows, columns, weights, own, shared, bias, activator, states, outputs, ordered, temperature } = block;
  if (own) {
    for (let start = 0; start < columns; start += LANES) sumOwn(states, start, inputs, at, weights, own, rows);
  } else if (shared) {
    for (let k = 0; k < rows; k++) ordered[k] = inputs[at + shared[k]!]!;
    for (let start = 0; start < columns; start += LANES) sumShared(states, start, ordered, 0, weights, rows);
  } else {
    for (let start = 0; start < columns; start += LANES) sumShared(states, start, inputs, at, weights, rows);
  }
  for (let j = 0; j < columns; j++) {
    const state = states[j]! + bias[j]!;
    states[j] = state;
    // These need no call, and a call may box its number.
    if (activator[j] === STEP) outputs[j] = state > 0 ? 1 : 0;
    else if (activator[j] === RELU) outputs[j] = state > 0 ? state : 0;
    else if (temperature !== undefined || activator[j] === IDENTITY) outputs[j] = state;
    else outputs[j] = activatorTable[activator[j]!]!(state);
  }
  if (temperature !== undefined) softmax(states, block.indices, temperature, outputs, 0);
}

/** Eight columns from `start` on. */
function sumShared(states: Float64Array, start: number, inputs: Float64Array, at: number, weights: Float64Array, rows: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let w = start * rows;
  for (let k = 0; k < rows; k++, w += LANES) {
    const x = inputs[at + k]!;
    a += x * weights[w]!;
    b += x * weights[w + 1]!;
    c += x * weights[w + 2]!;
    d += x * weights[w + 3]!;
    e += x * weights[w + 4]!;
    f += x * weights[w + 5]!;
    g += x * weights[w + 6]!;
    h += x * weights[w + 7]!;
  }
  states[start] = a;
  states[start + 1] = b;
  states[start + 2] = c;
  states[start + 3] = d;
  states[start + 4] = e;
  states[start + 5] = f;
  states[start + 6] = g;
  states[start + 7] = h;
}

/** The same where each column takes its rows in an order of its own. */
function sumOwn(
  states: Float64Array,
  start: number,
  inputs: Float64Array,
  at: number,
  weights: Float64Array,
  own: Int32Array,
  rows: number,
): void {
  for (let lane = 0; lane < LANES; lane++) {
    let sum = 0;
    let w = start * rows + lane;
    for (let k = 0; k < rows; k++, w += LANES) sum += inputs[at + own[w]!]! * weights[w]!;
    states[start + lane] = sum;
  }
}

/** Index of the output that is greater than all others, −1 when two share the first place. */
export function greatest(outputs: Float64Array, count: number): number {
  let best = -1;
  let most = -Infinity;
  for (let j = 0; j < count; j++) {
    if (outputs[j]! > most) {
      most = outputs[j]!;
      best = j;
    } else if (outputs[j] === most) best = -1;
  }
  return best;
}
