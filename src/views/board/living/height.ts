// What a membrane potential looks like in the vessel: the dotted line is the threshold, the tide is rest.
import type { LivingCell } from '../../../core/spiking/circuit.ts';

export interface Gauge {
  /** The dotted line. */
  readonly lineMv: number;
  readonly restMv: number;
  /** The lowest potential that is ordinary: rest or reset. */
  readonly lowMv: number;
  /** mV from the line that fill half of the way to the rim. */
  readonly unit: number;
}

/** An Izhikevich cell has no threshold of its own: its line is where the upstroke begins to run by itself. */
const UPSTROKE_MV = -45;

export function gaugeOf(cell: LivingCell): Gauge {
  if (cell.kind === 'izhikevich') return { lineMv: UPSTROKE_MV, restMv: -70, lowMv: -72, unit: 16 };
  const { thresholdMv: lineMv, restMv, resetMv } = cell;
  const lowMv = Math.min(restMv, resetMv, lineMv - 1);
  return { lineMv, restMv, lowMv, unit: (lineMv - lowMv) * 0.62 };
}
