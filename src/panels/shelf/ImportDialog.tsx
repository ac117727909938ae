// What became of another program's file: every difference in a sentence, with its places, before anything is opened.
import './shelf.css';
import { useState } from 'preact/hooks';
import { notCarriedWords } from '../../i18n/notCarried.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import type { Imported } from '../../import/report.ts';
import { Dialog } from '../Dialog.tsx';
import { sayAll, type Fate, type Said } from './sayNotCarried.ts';

interface Props {
  readonly name: string;
  readonly imported: Imported;
  /** To be said before it is put beside a circuit of the player's. */
  readonly besideNote: string | undefined;
  onOpen(): void;
  readonly onBeside: (() => void) | undefined;
  onClose(): void;
}

export function ImportDialog({ name, imported: { file, notCarried }, besideNote, onOpen, onBeside, onClose }: Props) {
  const shelf = shelfWords();
  const w = shelf.opening;
  const said = sayAll(notCarried, notCarriedWords(), playgroundWords().property);
  return (
    <Dialog title={w.title(name)} class="import" testId="import" onClose={onClose}>
      <p>
        {file.format === 'hibana.circuit' ? w.circuit : w.training} {said.length === 0 ? w.all : w.some}
      </p>
      <FateList fate="leftOut" said={said} />
      <FateList fate="changed" said={said} />
      {file.format === 'hibana.circuit' && besideNote && <p>{besideNote}</p>}
      <div class="buttons">
        <button type="button" class="btn" data-testid="cancel-import" onClick={onClose}>
          {w.cancel}
        </button>
        {onBeside && (
          <button type="button" class="btn" data-testid="import-beside" onClick={onBeside}>
            {shelf.guest.beside}
          </button>
        )}
        <button type="button" class="btn main" autoFocus data-testid="import-open" onClick={onOpen}>
          {w.open}
        </button>
      </div>
    </Dialog>
  );
}

function FateList({ fate, said }: { readonly fate: Fate; readonly said: readonly Said[] }) {
  const list = said.filter((one) => one.fate === fate);
  if (list.length === 0) return null;
  return (
    <section class="fates">
      <h3>{shelfWords().opening[fate]}</h3>
      <ul data-testid={`fate-${fate}`}>
        {list.map(({ sentence, places }) => (
          <li key={sentence}>
            {sentence} <Places places={places} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** More at first glance would hide the other sentences. */
const MOST_PLACES = 8;

function Places({ places }: { readonly places: readonly string[] }) {
  const [isAll, showAll] = useState(false);
  const w = shelfWords().opening;
  const shown = isAll ? places : places.slice(0, MOST_PLACES);
  const hidden = places.length - shown.length;
  return (
    <small class="places" aria-label={w.places}>
      {shown.map((place, i) => (
        <code key={`${i} ${place}`}>{place}</code>
      ))}
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {w.more(hidden)}
        </button>
      )}
    </small>
  );
}
