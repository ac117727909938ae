// How full a cell is: of a living cell its membrane potential, of a neuron in rounds its state.
import type { AnyCell, Circuit } from '../../../core/circuit.ts';
import { isSpiking } from '../../../core/circuit.ts';
import { isLiving } from '../../../core/spiking/circuit.ts';
import { gaugeOf } from '../living/height.ts';
import { heightOf } from '../level.ts';

/** The dotted line, rest, and what fills half of the way to the rim: mV, or units of the state. */
export interface FreeGauge {
  readonly line: number;
  readonly rest: number;
  readonly unit: number;
}

const none: FreeGauge = { line: 0, rest: 0, unit: 1 };

/** `unit`: see `unitOf`. */
export function freeGauge(cell: AnyCell, unit: number): FreeGauge {
  if (cell.kind === 'neuron') return { line: 0, rest: cell.bias, unit };
  if (cell.kind !== 'input' && isLiving(cell)) {
    const { lineMv: line, restMv: rest, unit: own } = gaugeOf(cell);
    return { line, rest, unit: own };
  }
  return none;
}

/** In rounds the state that fills half of the way to the rim: it grows with the biases, in steps. */
export function unitOf(circuit: Circuit): number {
  if (isSpiking(circuit)) return 1;
  let largest = 2;
  for (const cell of circuit.cells) if (cell.kind === 'neuron') while (Math.abs(cell.bias) > largest) largest *= 2;
  return largest;
}

/** Share of the glass that is full, 0 … 1. */
export function fillOf(line: number, unit: number, level: number): number {
  return Math.max(0, Math.min(1, (heightOf(level - line, unit) + 1) / 2)) || 0;
}

/** How brightly a source or input shines, 0 … 1; `level` and `output` as the run has them. */
export function lightOf(cell: AnyCell, isLit: boolean, level: number, output: number): number {
  if (cell.kind === 'input') return Math.min(1, Math.abs(level));
  if (cell.kind === 'current') return Math.min(1, Math.abs(output) * 2);
  return isLit ? 1 : 0;
}

/** How bright a pixel is: its input's value, or its source's current against the brightest. */
export function pixelOf(cell: AnyCell, level: number, brightest: number): number {
  if (cell.kind === 'current') return Math.min(1, Math.abs(cell.amplitudeNa) / brightest);
  return cell.kind === 'input' ? Math.min(1, Math.abs(level)) : 0;
}
