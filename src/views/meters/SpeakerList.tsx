// Speakers on cells, with their pitch; a cell that is chosen on the board can be given one.
import { metersWords } from '../../i18n/meters.ts';
import type { Id } from '../../core/circuit.ts';
import { change, circuitOf, type Playground } from '../../session/playground/playground.ts';
import { nameOf } from '../names.ts';
import { attach, detach, MOST_STEP, setPitch, speakersOf, type Speaker } from './fittings.ts';

interface SpeakerListProps {
  readonly playground: Playground;
  /** Cells that may get one: those that spike and are chosen. */
  readonly chosen: readonly Id[];
  /** A new pitch is heard at once. */
  playNote(step: number): void;
}

export function SpeakerList({ playground, chosen, playNote }: SpeakerListProps) {
  const w = metersWords();
  const circuit = circuitOf(playground);
  const speakers = speakersOf(circuit);
  const free = chosen.filter((id) => !speakers.some(({ cell }) => cell === id));
  return (
    <section class="fittings" aria-label={w.speakers}>
      <h3>{w.speakers}</h3>
      {speakers.length === 0 && <p class="meter-note">{w.noSpeakers}</p>}
      <ul>
        {speakers.map((speaker) => (
          <li key={speaker.id}>
            <span class="fitting-name">{nameOf(circuit, speaker.cell)}</span>
            <Pitch
              speaker={speaker}
              name={nameOf(circuit, speaker.cell)}
              onPitch={(step) => {
                playNote(step);
                change(playground, setPitch(speaker, step));
              }}
            />
            <button
              type="button"
              class="meter-button"
              aria-label={w.detach(nameOf(circuit, speaker.cell))}
              data-testid={`mute-${speaker.cell}`}
              onClick={() => change(playground, detach(speaker))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {free.slice(0, 3).map((id) => (
        <button
          key={id}
          type="button"
          class="meter-button wide"
          data-testid={`speaker-${id}`}
          onClick={() => change(playground, attach(circuitOf(playground), 'speaker', id))}
        >
          + {w.addSpeaker(nameOf(circuit, id))}
        </button>
      ))}
      {chosen.length === 0 && <p class="meter-help">{w.chooseFirst}</p>}
    </section>
  );
}

function Pitch({ speaker, name, onPitch }: { readonly speaker: Speaker; readonly name: string; onPitch(step: number): void }) {
  const w = metersWords();
  const steps = Array.from({ length: Math.max(MOST_STEP, speaker.step) + 1 }, (_, step) => step);
  return (
    <select
      class="meter-pick"
      aria-label={w.pitch(name)}
      data-testid={`pitch-${speaker.cell}`}
      value={String(speaker.step)}
      onChange={({ currentTarget: { value } }) => onPitch(Number(value))}
    >
      {steps.map((step) => (
        <option key={step} value={String(step)}>
          {w.note(w.notes[step % 7]!, Math.floor(step / 7))}
        </option>
      ))}
    </select>
  );
}
