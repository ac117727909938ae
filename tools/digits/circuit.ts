// A trained net as a circuit on the board: 8 × 8 pixels at the left, layers in columns, the ten digits at the right.
import type { Cell, Id, Label, Layer as CircuitLayer, RoundsCircuit, Synapse } from '../../src/core/circuit.ts';
import type { Layer } from './train.ts';

const SIDE = 8;
const PIXEL_STEP = 40;
const PIXEL_X = -480;
const LAYER_STEP = 240;
const ROW_STEP = 90;
const HIDDEN_STEP = 75;

/** Pixel in row y and column x, both 0 … 7. */
export function pixelId(y: number, x: number): Id {
  return `p${y}${x}`;
}

export function digitId(digit: number): Id {
  return `d${digit}`;
}

function hiddenId(index: number): Id {
  return `h${String(index).padStart(2, '0')}`;
}

/** `pixels` are the inputs' values, 64 from the upper left on. */
export function circuitOfNet(layers: readonly Layer[], seed: string, pixels: ArrayLike<number>): RoundsCircuit {
  const ids: Id[][] = [Array.from({ length: SIDE * SIDE }, (_, index) => pixelId(Math.floor(index / SIDE), index % SIDE))];
  const cells: Cell[] = ids[0]!.map((id, index) => {
    const [y, x] = [Math.floor(index / SIDE), index % SIDE];
    const label: Label = { en: `row ${y + 1}, column ${x + 1}`, ja: `${y + 1}行${x + 1}列` };
    return { id, kind: 'input', x: PIXEL_X + x * PIXEL_STEP, y: (y - 3.5) * PIXEL_STEP, value: pixels[index]!, label };
  });
  const synapses: Synapse[] = [];
  const named: CircuitLayer[] = [];
  for (const [depth, { rows, columns, weights, bias }] of layers.entries()) {
    const isLast = depth === layers.length - 1;
    const names = Array.from({ length: columns }, (_, j) => (isLast ? digitId(j) : hiddenId(j)));
    for (const [j, id] of names.entries()) {
      const label: Label = isLast ? { en: `${j}`, ja: `${j}` } : { en: `hidden ${j + 1}`, ja: `かくれ${j + 1}` };
      const at = { x: depth * LAYER_STEP, y: (j - (columns - 1) / 2) * (isLast ? ROW_STEP : HIDDEN_STEP) };
      cells.push({ id, kind: 'neuron', ...at, bias: bias[j]!, activator: isLast ? 'identity' : 'relu', label });
      for (let i = 0; i < rows; i++) {
        const from = ids[depth]![i]!;
        synapses.push({ id: `${from}>${id}`, from, to: id, weight: weights[i * columns + j]! });
      }
    }
    ids.push(names);
    named.push({ id: isLast ? 'digits' : 'hidden', cells: names, ...(isLast ? { softmax: { temperature: 1 } } : {}) });
  }
  return { format: 'hibana.circuit', version: 1, clock: 'rounds', seed, cells, synapses, layers: named, probes: [], notes: [] };
}
