// In time: the spikes on their way along the wires that are drawn.
import { firstSpikeAt, spikeCell, spikeTick } from '../../../session/spiking/spikeBook.ts';
import type { RunView } from '../../../session/playground/engine.ts';
import type { Activity } from './activity.ts';
import type { Places } from './places.ts';

/** More drops than this cannot be told apart. */
export const MOST_DROPS = 600;
/** Spikes that are looked at in a frame, the latest first. */
const MOST_SPIKES = 3000;

/** Called with the wire and the share of its way, 0 … 1. */
type OnFlight = (wire: number, t: number) => void;

/** `shownAt`: by wire its place among those drawn, −1 for none. `longest`: the longest delay among them, in ticks. */
export function visitFlights(
  places: Places,
  activity: Activity,
  view: RunView,
  alpha: number,
  shownAt: Int32Array,
  longest: number,
  onFlight: OnFlight,
): number {
  const { spikes, tick } = view;
  const { outHead, outNext, delay } = places;
  const oldest = Math.max(firstSpikeAt(spikes, tick - longest - 1), spikes.count - MOST_SPIKES);
  let count = 0;
  for (let i = spikes.count - 1; i >= oldest; i--) {
    const spiked = spikeTick(spikes, i);
    const slot = activity.slotOf[spikeCell(spikes, i)] ?? -1;
    if (spiked >= tick || slot < 0) continue;
    const since = tick + alpha - spiked - 1;
    for (let wire = outHead[slot]!; wire >= 0; wire = outNext[wire]!) {
      if (shownAt[wire]! < 0 || delay[wire] === 0) continue;
      const t = since / delay[wire]!;
      if (t < 0 || t >= 1) continue;
      onFlight(wire, t);
      if (++count >= MOST_DROPS) return count;
    }
  }
  return count;
}
