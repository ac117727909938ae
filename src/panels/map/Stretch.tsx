// One chapter: a stretch of the pool with its creature, and its levels on the path, which turns at the end of each row.
import { told, words } from '../../i18n/words.ts';
import { journeyWords } from '../../i18n/journey.ts';
import { useGame, type Chapter, type LevelCard } from '../context.ts';
import { Bubble } from './Bubble.tsx';
import { Creature } from './Creature.tsx';
import { statusOf } from './reached.ts';
import type { Place } from './winding.ts';

interface Props {
  readonly chapter: Chapter;
  /** Where each level stands; `columns` in all. */
  readonly places: readonly Place[];
  readonly columns: number;
  readonly nextId: string | undefined;
  readonly isNew: boolean;
  onLocked(level: LevelCard): void;
}

export function Stretch({ chapter, places, columns, nextId, isNew, onLocked }: Props) {
  const game = useGame();
  const w = words();
  const { length } = chapter.levels;
  const solved = chapter.levels.filter(({ id }) => statusOf(game, id) === 'solved').length;
  const isDone = solved === length;
  return (
    <section class={`chapter-path mood-${chapter.id} ${isDone ? 'done' : ''}`} data-testid={`chapter-${chapter.id}`}>
      <div class="stretch-head">
        <Creature of={chapter.id} />
        <div>
          <h2>
            {told(chapter.title)} <small>{w.levelsSolved(solved, length)}</small>
          </h2>
          {isDone ? (
            <p class="stretch-done">{journeyWords().chapterDone}</p>
          ) : (
            <div class="stretch-bar" aria-hidden="true">
              <i style={{ width: `${(solved / length) * 100}%` }} />
            </div>
          )}
        </div>
      </div>
      <ol style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {chapter.levels.map((level, i) => {
          const { row, column, drop } = places[i]!;
          return (
            <li key={level.id} style={{ gridArea: `${row} / ${column}`, marginTop: `${drop}rem` }}>
              <Bubble level={level} isNext={level.id === nextId} isNew={isNew} onLocked={onLocked} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
