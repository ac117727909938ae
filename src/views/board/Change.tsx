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

export function Change({ play, id, place }: Props) {
  const change = play.learned?.changes.get(id);
  if (change === undefined) return null;
  return (
    <div class={`change ${change > 0 ? 'for' : 'against'}`} style={at(place)} aria-hidden="true">
      {change > 0 ? '▲' : '▼'} {showSigned(change)}
    </div>
  );
}
