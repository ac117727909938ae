// What a teacher does with a level: open it, show it, hand it out, put it into a page, print it.
import './actions.css';
import { notesWords } from '../../i18n/notes.ts';
import { useGame } from '../context.ts';
import { embedCode } from '../embedCode.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  /** The level is on screen already. */
  readonly isHere?: boolean;
}

export function LevelActions({ id, title, isHere = false }: Props) {
  const game = useGame();
  const w = notesWords();
  const address = `${location.href.split('#')[0]!}#/level/${id}`;
  const copy = async (text: string, done: string): Promise<void> => {
    await game.copyText(text);
    game.notify(done);
  };
  return (
    <div class="buttons level-actions" role="group" aria-label={w.actions}>
      {!isHere && (
        <a class="btn main" href={`#/level/${id}`} data-testid="note-open">
          {w.openLevel}
        </a>
      )}
      <a class="btn" href={`#/level/${id}?present`} data-testid="note-present">
        {w.present}
      </a>
      <button type="button" class="btn" data-testid="note-link" onClick={() => void copy(address, w.linkCopied)}>
        {w.link}
      </button>
      <button
        type="button"
        class="btn"
        data-testid="note-embed"
        onClick={() => void copy(embedCode(address, `Hibana: ${title}`), w.embedCopied)}
      >
        {w.embed}
      </button>
      <a class="btn" href={`#/teach/sheets/${id}`} data-testid="note-sheet">
        {w.sheet}
      </a>
    </div>
  );
}
