// The player's own shelf: circuits, chips, levels and packs as cards, by kind, always as they are now, also in another tab.
import './shelf.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseAny } from '../../files/parse.ts';
import type { ShelfItem } from '../../files/shelf.ts';
import { writeCompact, writeFile } from '../../files/write.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import { useGame } from '../context.ts';
import { Header } from '../Header.tsx';
import { fileName } from '../playground/FileMenu.tsx';
import { handOver } from '../playground/handOver.ts';
import type { Host, Opening } from '../playground/host.ts';
import type { Desk } from '../playground/desk.ts';
import { OpenText } from '../playground/OpenText.tsx';
import { emptyCircuit } from '../playground/desk.ts';
import { freshItemId } from '../playground/useKeeping.ts';
import { contentsOf } from './contents.ts';
import { firstOpen } from './ForeignScreen.tsx';
import { Intake, type Brought } from './Intake.tsx';
import { isReceived, ownProgress } from './names.ts';
import { putChip } from './putChip.ts';
import type { Item, Trouble } from './keep.ts';
import { receive } from './receive.ts';
import { ShelfCard, type CardDeeds } from './ShelfCard.tsx';
import { tellText } from './tellText.ts';
import { useShelf } from './useShelf.ts';

const groups = {
  circuits: ({ kind }) => kind === 'circuit',
  chips: ({ kind }) => kind === 'chip',
  lessons: ({ kind }) => kind === 'lesson',
  mine: (item) => (item.kind === 'level' || item.kind === 'pack') && !isReceived(item),
  others: (item) => (item.kind === 'level' || item.kind === 'pack') && isReceived(item),
} as const satisfies Readonly<Record<string, (item: ShelfItem) => boolean>>;
type Group = keyof typeof groups;

export function ShelfScreen({ host }: { readonly host: Host }) {
  const game = useGame();
  const items = useShelf(host.shelf);
  const [trouble, setTrouble] = useState<Trouble>(undefined);
  const [removed, setRemoved] = useState<ShelfItem | undefined>(undefined);
  const [queue, setQueue] = useState<readonly Brought[]>([]);
  const w = shelfWords();

  /** What cannot be kept is there for this visit, and it is said. */
  const put = async (item: Item, revision?: number): Promise<void> => {
    const done = await host.shelf.put(item, revision);
    if (done.ok) return;
    game.notify(done.why === 'elsewhere' ? w.elsewhere : w.trouble[done.why]);
    if (done.why !== 'elsewhere') setTrouble(done.why);
  };
  const putCircuit = async ({ circuit, name }: Opening): Promise<string> => {
    const id = freshItemId(host);
    await put({ id, kind: 'circuit', name, text: writeCompact(circuit) });
    return id;
  };
  const bring = async (brought: readonly Brought[]): Promise<void> => {
    if (brought.length === 1) return setQueue(brought);
    const rest: Brought[] = [];
    for (const one of brought) {
      const told = await tellText(one.text);
      const way = told.kind === 'file' && /circuit|level|pack/.test(told.file.format) && (await receive(told.file, one.name, host.shelf));
      if (way && way.kind === 'desk') await putCircuit(way.opening);
      else if (way && way.kind === 'kept') setTrouble(way.trouble);
      else rest.push(one);
    }
    if (rest.length < brought.length) game.notify(w.bring.several(brought.length - rest.length));
    setQueue(rest);
  };
  const next = (): void => setQueue(queue.slice(1));
  const onOpened = async (opening: Opening, desk: Desk | undefined): Promise<void> => {
    if (desk) handOver({ kind: 'desk', opening, desk });
    const id = desk ? undefined : await putCircuit(opening);
    if (queue.length > 1) next();
    else game.go({ screen: 'play', id });
  };
  const deeds: CardDeeds = {
    onOpen: (item) => {
      if (item.kind === 'circuit') game.go({ screen: 'play', id: item.id });
      else if (item.kind === 'lesson') game.go({ screen: 'teach', page: `make/${item.id}` });
      else if (item.kind === 'chip') void putChip(item, host, game);
      else {
        const contents = contentsOf(item);
        const index =
          contents.kind === 'levels' ? firstOpen(contents.levels, ownProgress(item.id, contents.levels, game.progress.value)) : 0;
        game.go({ screen: 'own', id: item.id, index });
      }
    },
    onPlay: ({ id }, index) => game.go({ screen: 'own', id, index }),
    onRename: (item, name) => void put({ ...item, name }, item.revision),
    onDuplicate: (item) => void put({ ...item, id: freshItemId(host), name: w.card.copyOf(item.name).slice(0, 200) }),
    onSave: (item) => host.saveFile(`${fileName(item.name)}.json`, fileOf(item)),
    onRemove: (item) => {
      setRemoved(item);
      void host.shelf.remove(item.id);
    },
  };
  const bringBack = (): void => {
    if (removed) void put(removed);
    setRemoved(undefined);
  };
  return (
    <div class="page shelf-page">
      <Header title={w.title} chapter={w.subtitle} />
      <main id="main">
        <Intake onBring={(brought) => void bring(brought)} onFresh={startFresh} />
        {trouble && (
          <p class="shelf-trouble" role="alert" data-testid="trouble">
            {w.trouble[trouble]}
          </p>
        )}
        {items?.length === 0 && <Empty />}
        {(Object.keys(groups) as Group[]).map((group) => (
          <GroupList key={group} group={group} items={items?.filter(groups[group]) ?? []} deeds={deeds} />
        ))}
      </main>
      {removed && <Removed name={removed.name} onUndo={bringBack} />}
      {queue[0] && (
        <OpenText
          key={queue.length}
          {...queue[0]}
          host={host}
          playground={undefined}
          onOpen={(opening, desk) => void onOpened(opening, desk)}
          onClose={next}
        />
      )}
    </div>
  );

  /** It comes to the shelf with its first part. */
  function startFresh(): void {
    handOver({ kind: 'desk', opening: { circuit: emptyCircuit('milliseconds'), name: playgroundWords().untitled }, desk: undefined });
    game.go({ screen: 'play' });
  }
}

interface GroupProps {
  readonly group: Group;
  readonly items: readonly ShelfItem[];
  readonly deeds: CardDeeds;
}

function GroupList({ group, items, deeds }: GroupProps) {
  const w = shelfWords();
  if (items.length === 0) return null;
  return (
    <section class="shelf-group" aria-labelledby={`shelf-${group}`}>
      <h2 id={`shelf-${group}`}>
        {w.groups[group]} <small>{w.groupsAbout[group]}</small>
      </h2>
      <ul data-testid={`group-${group}`}>
        {items.map((item) => (
          <li key={item.id}>
            <ShelfCard item={item} {...deeds} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Empty() {
  const game = useGame();
  const w = shelfWords().empty;
  return (
    <section class="shelf-empty" data-testid="shelf-empty">
      <h2>{w.title}</h2>
      <p>{w.text}</p>
      <div class="buttons">
        <button type="button" class="btn main" data-testid="build" onClick={() => game.go({ screen: 'play' })}>
          {w.build}
        </button>
        <button type="button" class="btn" data-testid="to-gallery" onClick={() => game.go({ screen: 'gallery' })}>
          {w.gallery}
        </button>
      </div>
    </section>
  );
}

/** The focus comes here, because what had it is gone. */
function Removed({ name, onUndo }: { readonly name: string; onUndo(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), [name]);
  const w = shelfWords();
  return (
    <p class="shelf-removed" role="status">
      {w.removed(name)}{' '}
      <button ref={button} type="button" class="btn" data-testid="bring-back" onClick={onUndo}>
        {w.undo}
      </button>
    </p>
  );
}

/** Laid out to be read, where it can be read. */
function fileOf({ text }: ShelfItem): string {
  const read = parseAny(text);
  return read.ok ? writeFile(read.value) : text;
}
