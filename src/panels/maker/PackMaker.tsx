// Several levels of one's own shelf become one pack: chosen, put in order, titled.
import { useState } from 'preact/hooks';
import { parseLevel } from '../../files/parse.ts';
import { writeCompact, writeFile } from '../../files/write.ts';
import { makerWords } from '../../i18n/maker.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import type { Level } from '../../levels/level.ts';
import type { Pack } from '../../levels/pack.ts';
import { useGame } from '../context.ts';
import { fileName } from '../playground/FileMenu.tsx';
import { TextField } from '../playground/TextField.tsx';
import { freshItemId } from '../playground/useKeeping.ts';
import { isReceived } from '../shelf/names.ts';
import { shareLink } from './shareLink.ts';
import { freshLevelId, type Maker } from './useMaker.ts';

interface Own {
  readonly name: string;
  readonly level: Level;
}

const MOST_LEVELS = 100;

export function PackMaker({ maker: { host, say } }: { readonly maker: Maker }) {
  const game = useGame();
  const w = makerWords().share;
  const [own, setOwn] = useState<readonly Own[]>([]);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [title, setTitle] = useState('');
  const look = async (): Promise<void> => {
    const items = (await host.shelf.list()).filter((item) => item.kind === 'level' && !isReceived(item));
    const found = items.flatMap(({ name, text }) => {
      const read = parseLevel(text);
      return read.ok ? [{ name, level: read.value }] : [];
    });
    // Copies of one level have one id, which a pack holds once.
    setOwn(found.filter(({ level }, index) => found.findIndex((other) => other.level.id === level.id) === index));
  };
  const name = title.trim() || w.packUntitled;
  const listed = [
    ...chosen.flatMap((id) => own.find(({ level }) => level.id === id) ?? []),
    ...own.filter(({ level }) => !chosen.includes(level.id)),
  ];
  const packOf = (): Pack => ({
    format: 'hibana.pack',
    version: 1,
    id: freshLevelId(host).replace('made', 'pack'),
    title: { en: name, ja: name },
    levels: listed.slice(0, chosen.length).map(({ level }) => level),
  });
  const move = (place: number, by: number): void => {
    const next = [...chosen];
    const [id] = next.splice(place, 1);
    next.splice(place + by, 0, id!);
    choose(next);
  };
  const keep = async (): Promise<void> => {
    const done = await host.shelf.put({ id: freshItemId(host), kind: 'pack', name, text: writeCompact(packOf()) }, undefined);
    if (done.ok) say(w.shelved(name));
    else if (done.why !== 'elsewhere') game.notify(shelfWords().trouble[done.why]);
  };
  return (
    <details
      class="maker-card"
      onToggle={(event) => {
        if (event.currentTarget.open) void look();
      }}
    >
      <summary data-testid="pack-maker">{w.pack}</summary>
      <p class="maker-why">{own.length > 0 ? w.packWhy : w.packEmpty}</p>
      {own.length > 0 && <TextField label={w.packTitle} value={title} longest={200} testId="pack-title" onChange={setTitle} />}
      <ol class="other-levels">
        {listed.map(({ name: called, level }, place) => {
          const isIn = place < chosen.length;
          return (
            <li key={level.id}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={isIn}
                  aria-label={w.choose(called)}
                  data-testid={`pack-${level.id}`}
                  onChange={() => choose(isIn ? chosen.filter((id) => id !== level.id) : [...chosen, level.id].slice(0, MOST_LEVELS))}
                />
                {isIn && <b>{place + 1}.</b>} {called}
              </label>
              {isIn && (
                <>
                  <Arrow
                    sign="↑"
                    label={w.earlier(called)}
                    testId={`earlier-${level.id}`}
                    isOff={place === 0}
                    onClick={() => move(place, -1)}
                  />
                  <Arrow
                    sign="↓"
                    label={w.later(called)}
                    testId={`later-${level.id}`}
                    isOff={place === chosen.length - 1}
                    onClick={() => move(place, 1)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
      {chosen.length > 0 && (
        <>
          <p class="maker-why">{chosen.length === MOST_LEVELS ? w.packTooMany : w.packCount(chosen.length)}</p>
          <div class="buttons">
            <button type="button" class="btn" data-testid="pack-link" onClick={() => void shareLink(packOf(), name, host, game)}>
              {w.packLink}
            </button>
            <button
              type="button"
              class="btn"
              data-testid="pack-file"
              onClick={() => host.saveFile(`${fileName(name)}.json`, writeFile(packOf()))}
            >
              {w.packFile}
            </button>
            <button type="button" class="btn" data-testid="pack-shelf" onClick={() => void keep()}>
              {w.packShelf}
            </button>
          </div>
        </>
      )}
    </details>
  );
}

interface ArrowProps {
  readonly sign: '↑' | '↓';
  readonly label: string;
  readonly testId: string;
  readonly isOff: boolean;
  onClick(): void;
}

function Arrow({ sign, label, testId, isOff, onClick }: ArrowProps) {
  return (
    <button type="button" class="round small" aria-label={label} title={label} disabled={isOff} data-testid={testId} onClick={onClick}>
      {sign}
    </button>
  );
}
