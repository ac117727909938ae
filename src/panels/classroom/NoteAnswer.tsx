// The answer of a level, worked out when it is asked for.
import { useState } from 'preact/hooks';
import { notesWords } from '../../i18n/notes.ts';
import { RichText } from '../../i18n/RichText.tsx';
import { told } from '../../i18n/words.ts';
import type { Level } from '../../levels/level.ts';
import { answerOf } from '../../session/paper/answer.ts';
import { keyOf } from '../../session/paper/places.ts';
import { sheetOf } from '../../session/paper/sheet.ts';
import { placeText, valueText } from './placeText.ts';

/** More values than this are told by the last hint alone. */
const MOST_VALUES = 24;

export function NoteAnswer({ level }: { readonly level: Level }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="note-answer" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-testid="note-answer">{notesWords().answer}</summary>
      {isOpen && <Values level={level} />}
    </details>
  );
}

function Values({ level }: { readonly level: Level }) {
  const w = notesWords();
  const sheet = sheetOf(level);
  const { circuit, values } = answerOf(sheet);
  return (
    <>
      <p>
        <RichText text={told(level.hints[2])} />
      </p>
      {sheet.places.length <= MOST_VALUES && (
        <ul data-testid="note-values">
          {sheet.places.map((place) => (
            <li key={keyOf(place)}>{w.answerOf(placeText(circuit, place), valueText(values.get(keyOf(place))!))}</li>
          ))}
        </ul>
      )}
    </>
  );
}
