// A new level of this circuit, drafts that wait, and finished levels that are opened again.
import { useState } from 'preact/hooks';
import type { ShelfItem } from '../../files/shelf.ts';
import { writeCompact } from '../../files/write.ts';
import { makerWords } from '../../i18n/maker.ts';
import { beginDraft, type Draft } from '../../session/maker/draft.ts';
import { useGame } from '../context.ts';
import { freshItemId } from '../playground/useKeeping.ts';
import { isReceived } from '../shelf/names.ts';
import { Small } from '../playground/Small.tsx';
import { dropDraft, keepDraft, openToEdit, readDrafts } from './drafts.ts';
import { titleOf } from './say.ts';
import { freshLevelId, type Maker } from './useMaker.ts';

export function OtherLevels({ maker }: { readonly maker: Maker }) {
  const game = useGame();
  const { draft, host, canvas } = maker;
  const w = makerWords().start;
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [mine, setMine] = useState<readonly ShelfItem[]>([]);
  const look = async (): Promise<void> => {
    setDrafts(readDrafts().filter(({ id }) => id !== draft.id));
    setMine((await host.shelf.list()).filter((item) => item.kind === 'level' && !isReceived(item)));
  };
  const handOver = async (other: Draft): Promise<void> => {
    keepDraft(draft);
    keepDraft(other);
    const name = titleOf(other);
    const id = freshItemId(host);
    // Its circuit becomes one of its own, so that what lies on the canvas now stays as it is.
    await host.shelf.put({ id, kind: 'circuit', name, text: writeCompact(other.solution) }, undefined);
    game.notify(w.handedOver(name));
    game.go({ screen: 'play', id });
  };
  return (
    <details
      class="maker-card"
      onToggle={(event) => {
        if (event.currentTarget.open) void look();
      }}
    >
      <summary data-testid="other-levels">{w.others}</summary>
      <p>
        <button
          type="button"
          class="btn"
          data-testid="anew"
          onClick={() => {
            keepDraft(draft);
            maker.change(beginDraft(canvas, freshLevelId(host)));
            maker.say(w.anewDone);
            void look();
          }}
        >
          {w.anew}
        </button>
      </p>
      <h3>{w.drafts}</h3>
      {drafts.length === 0 && <p class="maker-why">{w.none}</p>}
      <ul class="other-levels">
        {drafts.map((other) => (
          <li key={other.id}>
            <button type="button" class="link" data-testid={`draft-${other.id}`} onClick={() => void handOver(other)}>
              {w.edit(titleOf(other))}
            </button>
            <Small
              sign="bin"
              label={w.drop(titleOf(other))}
              testId={`drop-${other.id}`}
              onClick={() => {
                dropDraft(other.id);
                void look();
              }}
            />
          </li>
        ))}
      </ul>
      <h3>{w.mine}</h3>
      {mine.length === 0 && <p class="maker-why">{w.none}</p>}
      <ul class="other-levels">
        {mine.map(({ id, name, text, revision }) => (
          <li key={id}>
            <button
              type="button"
              class="link"
              data-testid={`edit-${id}`}
              onClick={() => {
                const opened = openToEdit(text, { id, revision });
                if (opened) void handOver(opened);
                else maker.say(w.notHere);
              }}
            >
              {w.edit(name)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
