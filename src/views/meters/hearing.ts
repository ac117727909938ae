// Spikes that have happened since one last looked.
import type { RunView } from '../../session/playground/engine.ts';
import { firstSpikeAt, spikeCell, spikeTick } from '../../session/spiking/spikeBook.ts';
import { lastKnown } from './told.ts';

export interface Hearing {
  /** The last tick whose spikes have been heard. */
  upTo: number;
}

/** Calls with each new spike's cell; nothing after time was turned back, or when more than `most` ticks have passed unheard. */
export function hear(hearing: Hearing, view: RunView, most: number, onSpike: (cell: number) => void): void {
  const { spikes } = view;
  const last = lastKnown(view);
  const from = hearing.upTo + 1;
  hearing.upTo = last;
  if (last < from || last - from >= most) return;
  for (let i = firstSpikeAt(spikes, from); i < spikes.count && spikeTick(spikes, i) <= last; i++) onSpike(spikeCell(spikes, i));
}
