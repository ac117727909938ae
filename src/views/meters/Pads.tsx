// What fingers and ears are for: pads and keys to play on, speakers, lamps.
import { isSpiking, type Circuit, type Id } from '../../core/circuit.ts';
import { metersWords } from '../../i18n/meters.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { follow } from '../follow.ts';
import { padCells } from './fittings.ts';
import { LampList } from './LampList.tsx';
import { Pad } from './Pad.tsx';
import { SpeakerList } from './SpeakerList.tsx';

/** More would be too small for a finger. */
const MOST_PADS = 24;

interface PadsProps {
  readonly playground: Playground;
  playNote(step: number): void;
}

export function Pads({ playground, playNote }: PadsProps) {
  follow(playground);
  const w = metersWords();
  const circuit = circuitOf(playground);
  const cells = padCells(circuit);
  const chosen = spikingOf(circuit, playground.selection);
  return (
    <div class="pads">
      <section class="pad-board" aria-label={w.pads}>
        {cells.length === 0 && <p class="meter-empty">{isSpiking(circuit) ? w.noPads : w.noPadsRounds}</p>}
        <div class="pad-grid">
          {cells.slice(0, MOST_PADS).map((id) => (
            <Pad key={id} playground={playground} cell={id} />
          ))}
        </div>
        {cells.length > MOST_PADS && <p class="meter-help">{w.padsMore(cells.length - MOST_PADS)}</p>}
      </section>
      <div class="pad-fittings">
        <SpeakerList playground={playground} chosen={chosen} playNote={playNote} />
        <LampList playground={playground} chosen={chosen} />
      </div>
    </div>
  );
}

/** Of the chosen parts, the cells that can spike or fire. */
function spikingOf(circuit: Circuit, chosen: readonly Id[]): Id[] {
  const cells: readonly { readonly id: Id; readonly kind: string }[] = circuit.cells;
  return chosen.filter((id) => cells.some((cell) => cell.id === id && cell.kind !== 'current' && cell.kind !== 'input'));
}
