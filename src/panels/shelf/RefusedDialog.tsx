// A text that cannot be opened: what kind of wrong, where, and exactly what the reader found there.
import type { FileError } from '../../files/result.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import type { ShelfWords } from '../../i18n/shelf.en.ts';
import { Dialog } from '../Dialog.tsx';

/** An error of a reader, or something sound that has no place here. */
export type Refused =
  | { readonly error: FileError; readonly isOurs: boolean }
  | { readonly why: Exclude<keyof ShelfWords['refused'], 'title' | 'where' | 'detail' | 'close' | 'ours' | 'other'> };

interface Props {
  readonly name: string;
  readonly refused: Refused;
  onClose(): void;
}

export function RefusedDialog({ name, refused, onClose }: Props) {
  const w = shelfWords().refused;
  return (
    <Dialog title={w.title} testId="refused" onClose={onClose}>
      <p>
        <b>{name}</b>
      </p>
      {'why' in refused ? <p role="alert">{w[refused.why]}</p> : <Reason {...refused} />}
      <div class="buttons">
        <button type="button" class="btn main" autoFocus onClick={onClose}>
          {w.close}
        </button>
      </div>
    </Dialog>
  );
}

function Reason({ error, isOurs }: { readonly error: FileError; readonly isOurs: boolean }) {
  const w = shelfWords().refused;
  return (
    <>
      <p role="alert">{(isOurs ? w.ours : w.other)[error.code]}</p>
      {error.path !== '' && (
        <p class="refused-part">
          {w.where} <code>{error.path}</code>
        </p>
      )}
      {(isOurs || error.code !== 'notJson') && (
        <p class="refused-part">
          {w.detail} <code lang="en">{error.message}</code>
        </p>
      )}
    </>
  );
}
