// By how much a lesson changed a weight or a tide, written beside it for a while.
import { showSigned } from '../../i18n/numbers.ts';
import type { Play } from '../../session/play.ts';
import type { Point } from './geometry.ts';
import { at } from './place.ts';

interface Props {
  readonly play: Play;
  /** The synapse, or the neuron for its bias. */
  readonly id: string;
  readonly place: Point;
}

/** More changes at once are a blur; lines and glasses show them. */
const MOST_WRITTEN = 16;

export function Change({ play, id, place }: Props) {
  const { learned } = play;
  if (!learned || learned.changes.size > MOST_WRITTEN) return null;
  const exact = learned.changes.get(id);
  // Two decimals are as much as can be read in passing.
  const change = Math.round((exact ?? 0) * 100) / 100;
  if (change === 0) return null;
  return (
    <div class={`change ${change > 0 ? 'for' : 'against'}`} style={at(place)} aria-hidden="true">
      {change > 0 ? '▲' : '▼'} {showSigned(change)}
    </div>
  );
}
