// What the plots say in words and numbers: times, values under the pointer, and sentences for who cannot see them.
import type { Id } from '../../core/circuit.ts';
import { metersWords } from '../../i18n/meters.ts';
import { show } from '../../i18n/numbers.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { firstSpikeAt, spikeCell, spikeTick } from '../../session/spiking/spikeBook.ts';
import { firstKept, type Span } from './span.ts';

/** "12.3 ms", "round 4". */
export function saidTick({ clock, dtMs }: RunView, tick: number): string {
  const w = metersWords();
  return clock === 'rounds' ? w.readRound(Math.round(tick)) : w.readMs(saidMs(tick * dtMs));
}

/** As short as reads well. */
export function saidMs(ms: number): string {
  return show(Math.round(ms * 100) / 100);
}

export function saidValue(value: number): string {
  return show(Math.round(value * 100) / 100);
}

/** The part of the span that the run has been through. */
export function saidSpan({ clock, dtMs, tick }: RunView, { from, until }: Span): string {
  const w = metersWords();
  const end = Math.max(from, Math.min(until, tick));
  const start = Math.max(0, from);
  return clock === 'rounds' ? w.spanRounds(String(start), String(end)) : w.span(saidMs(start * dtMs), saidMs(end * dtMs));
}

/** The value of a trace at a tick; NaN where it is not known. */
export function traceAt(view: RunView, ring: Float32Array | undefined, tick: number): number {
  return ring && tick >= firstKept(view) && tick <= view.latestTick ? ring[tick % ring.length]! : NaN;
}

export function ringOf({ traces }: RunView, cell: Id): Float32Array | undefined {
  return traces.values[traces.cells.indexOf(cell)];
}

export function weightRing({ traces }: RunView, synapse: Id): Float32Array | undefined {
  return traces.weights[traces.synapses.indexOf(synapse)];
}

/** Lowest and highest in the span so far; undefined where nothing is known. */
export function extremesOf(view: RunView, ring: Float32Array | undefined, { from, until }: Span): readonly [number, number] | undefined {
  if (!ring) return undefined;
  let low = Infinity;
  let high = -Infinity;
  for (let tick = Math.max(from, firstKept(view)); tick <= Math.min(until, view.tick); tick++) {
    const value = ring[tick % ring.length]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : undefined;
}

/** Spikes in the span so far, by cell. */
export function countSpikes(view: RunView, { from, until }: Span): Map<number, number> {
  const { spikes } = view;
  const counts = new Map<number, number>();
  const end = Math.min(until, lastKnown(view));
  for (let i = firstSpikeAt(spikes, from); i < spikes.count && spikeTick(spikes, i) <= end; i++)
    counts.set(spikeCell(spikes, i), (counts.get(spikeCell(spikes, i)) ?? 0) + 1);
  return counts;
}

/** The last tick whose spikes have happened: in rounds the present one, in time the one before. */
export function lastKnown({ clock, tick }: RunView): number {
  return clock === 'rounds' ? tick : tick - 1;
}
