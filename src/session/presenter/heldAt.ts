// Where the membrane that is about to spike stands.
import type { SpikingState } from '../../core/spiking/state.ts';
import { isRefractory } from '../../core/spiking/state.ts';
import type { Held } from './podium.ts';

/** The cell nearest to its threshold (or farthest beyond it), of those that are not deaf. An Izhikevich cell has none of its own. */
export function heldAt(state: SpikingState): Held {
  const { compiled, v } = state;
  let nearest = -1;
  let least = Infinity;
  for (let cell = 0; cell < compiled.livingCount; cell++) {
    if (isRefractory(state, cell)) continue;
    const line = cell < compiled.lifCount ? compiled.lif.threshold[cell]! : PEAK_MV;
    if (line - v[cell]! >= least) continue;
    least = line - v[cell]!;
    nearest = cell;
  }
  if (nearest < 0) return {};
  const held = { cell: compiled.cellIds[nearest]!, v: v[nearest]! };
  return nearest < compiled.lifCount ? { ...held, threshold: compiled.lif.threshold[nearest]! } : held;
}

/** Where an Izhikevich cell's spike ends. */
const PEAK_MV = 30;
