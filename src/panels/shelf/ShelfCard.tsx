// One thing on the shelf: its picture and name open it; below are its own small tools.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShelfItem } from '../../files/shelf.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import { language } from '../../i18n/words.ts';
import { Thumbnail } from '../../views/thumbnail/Thumbnail.tsx';
import { useGame } from '../context.ts';
import { contentsOf, type Contents } from './contents.ts';
import { LevelDots } from './LevelDots.tsx';
import { ownProgress } from './names.ts';
import { Tool } from './Tool.tsx';
import { useSight } from './useShelf.ts';

export interface CardDeeds {
  onOpen(item: ShelfItem): void;
  onPlay(item: ShelfItem, index: number): void;
  onRename(item: ShelfItem, name: string): void;
  onDuplicate(item: ShelfItem): void;
  onSave(item: ShelfItem): void;
  onRemove(item: ShelfItem): void;
}

interface Props extends CardDeeds {
  readonly item: ShelfItem;
}

const LONGEST_NAME = 80;

export function ShelfCard({ item, ...deeds }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const isSeen = useSight(card);
  const [isNaming, setNaming] = useState(false);
  const w = shelfWords().card;
  const contents = isSeen ? contentsOf(item) : undefined;
  const { id, kind, name } = item;
  const deed = kind === 'chip' ? w.put : kind === 'circuit' ? w.open : kind === 'lesson' ? w.change : w.play;
  const sayFor = (what: string): string => w.of(what, name);
  return (
    <div class="shelf-card" ref={card} data-testid={`item-${id}`}>
      <button type="button" class="shelf-open" aria-label={sayFor(deed)} data-testid={`open-${id}`} onClick={() => deeds.onOpen(item)}>
        <span class="shelf-picture">
          <Picture contents={contents} />
          <span class="shelf-deed">{deed}</span>
        </span>
      </button>
      {isNaming ? (
        <NameField
          name={name}
          onDone={(typed) => {
            setNaming(false);
            if (typed !== undefined && typed !== name) deeds.onRename(item, typed);
          }}
        />
      ) : (
        <h3>{name}</h3>
      )}
      <p class="shelf-about">{aboutOf(item, contents)}</p>
      {contents?.kind === 'broken' && (
        <p class="shelf-broken">
          {w.broken} <code lang="en">{[contents.error.path, contents.error.message].filter(Boolean).join(': ')}</code>
        </p>
      )}
      {contents?.kind === 'levels' && <Dots item={item} levels={contents.levels} onPlay={deeds.onPlay} />}
      <div class="shelf-tools">
        <Tool sign="pen" label={sayFor(w.rename)} testId={`rename-${id}`} onClick={() => setNaming(!isNaming)} />
        <Tool sign="twice" label={sayFor(w.duplicate)} testId={`duplicate-${id}`} onClick={() => deeds.onDuplicate(item)} />
        <Tool sign="save" label={sayFor(w.save)} testId={`save-${id}`} onClick={() => deeds.onSave(item)} />
        <Tool sign="bin" label={sayFor(w.remove)} testId={`remove-${id}`} onClick={() => deeds.onRemove(item)} />
      </div>
    </div>
  );
}

function Picture({ contents }: { readonly contents: Contents | undefined }) {
  if (contents?.kind === 'circuit') return <Thumbnail circuit={contents.circuit} />;
  if (contents?.kind === 'levels') return <Thumbnail circuit={contents.levels[0]!.circuit} />;
  if (contents?.kind === 'lesson') return <span class="shelf-large">{shelfWords().card.lesson}</span>;
  return contents?.kind === 'large' ? <span class="shelf-large">{shelfWords().card.large}</span> : null;
}

/** Levels by number, with what was earned in them. */
function Dots({ item, levels, onPlay }: Pick<Props, 'item' | 'onPlay'> & Pick<Parameters<typeof LevelDots>[0], 'levels'>) {
  const game = useGame();
  const progress = ownProgress(item.id, levels, game.progress.value);
  return <LevelDots levels={levels} progress={progress} onPlay={(index) => onPlay(item, index)} />;
}

function aboutOf({ kind, changedAt }: ShelfItem, contents: Contents | undefined): string {
  const w = shelfWords().card;
  const parts: string[] = [];
  if (contents?.kind === 'circuit') parts.push(w.clock[contents.circuit.clock], w.cells(contents.circuit.cells.length));
  else if (contents?.kind === 'levels') parts.push(kind === 'pack' ? w.levels(contents.levels.length) : w.level);
  else if (contents?.kind === 'lesson') parts.push(w.steps(contents.lesson.steps.length));
  parts.push(new Intl.DateTimeFormat(language.value, { dateStyle: 'medium', timeStyle: 'short' }).format(changedAt));
  return parts.join(' · ');
}

/** Enter or leaving takes the name, Escape forgets it. */
function NameField({ name, onDone }: { readonly name: string; onDone(typed: string | undefined): void }) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => field.current?.select(), []);
  const end = (typed: string | undefined): void => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(typed?.trim() || undefined);
  };
  return (
    <input
      ref={field}
      type="text"
      class="shelf-naming"
      defaultValue={name}
      maxLength={LONGEST_NAME}
      aria-label={shelfWords().card.name}
      data-testid="naming"
      autoComplete="off"
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') end(undefined);
        // Enter also ends a word that is being composed.
        if (event.key === 'Enter' && !event.isComposing) end(event.currentTarget.value);
      }}
    />
  );
}
