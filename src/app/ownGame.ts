// The game as a level sees it that is none of the campaign's: its pack is the whole campaign, and what lies behind it is the shelf.
import { computed } from '@preact/signals';
import { isTooLongForLink, toLink } from '../files/link.ts';
import { writeLevel } from '../files/write.ts';
import { shelfWords } from '../i18n/shelf.ts';
import type { Label } from '../core/circuit.ts';
import type { Level } from '../levels/level.ts';
import { titleOf } from '../levels/titleOf.ts';
import type { Chapter, Game } from '../panels/context.ts';
import { asOwn, ownLevelId, ownProgress } from '../panels/shelf/names.ts';
import { writeRoute } from './router.ts';
import { copyText, saveFile } from './save.ts';

/** The levels of an item of the shelf, as they are played and as they were sent. */
export interface OwnLevels {
  readonly item: string;
  readonly title: Label;
  readonly levels: readonly Level[];
  readonly originals: readonly Level[];
}

/** What is remembered of attempts, under the levels' own ids. */
export type Memory = Pick<Game, 'progress' | 'saveAttempt' | 'skipLevel'>;

/** Where the ways out of a level lead. */
export interface Doors {
  toLevel(index: number): void;
  back(): void;
  /** What lies there, by its name. */
  behind(): string;
}

export function ownLevels(item: string, title: Label, originals: readonly Level[]): OwnLevels {
  return { item, title, originals, levels: asOwn(originals) };
}

/** With the game's progress, under ids that no level of the campaign has. */
export function keptMemory(base: Game, { item, levels }: OwnLevels): Memory {
  return {
    progress: computed(() => ownProgress(item, levels, base.progress.value)),
    saveAttempt: (play, hints, isSolved) => {
      const id = play.session.level?.id;
      if (id !== undefined) base.saveAttempt(play, hints, isSolved, ownLevelId(item, id));
    },
    skipLevel: (id) => base.skipLevel(ownLevelId(item, id)),
  };
}

export function createOwnGame(base: Game, own: OwnLevels, doors: Doors, memory: Memory): Game {
  const placeOf = (id: string | undefined): number => own.levels.findIndex((level) => level.id === id);
  return {
    ...base,
    ...memory,
    campaign: [chapterOf(own)],
    get behind() {
      return doors.behind();
    },
    go: (route) => {
      if (route.screen === 'map') doors.back();
      else if (route.screen === 'level' && placeOf(route.id) >= 0) doors.toLevel(placeOf(route.id));
      else base.go(route);
    },
    // An attempt names its level, which others do not have: the level itself is what can be shared.
    share: ({ session }) => shareLevel(base, own.originals[placeOf(session.level?.id)]!),
  };
}

function chapterOf({ title, levels }: OwnLevels): Chapter {
  return {
    id: 'own',
    title,
    levels: levels.map(({ id, chapter, order, text, goal }) => ({
      id,
      chapter,
      order,
      title: titleOf({ text }),
      goal: goal.kind,
    })),
  };
}

async function shareLevel({ notify }: Game, level: Level): Promise<void> {
  const w = shelfWords().level;
  const payload = await toLink(level);
  if (isTooLongForLink(payload)) {
    saveFile(`${level.id}.json`, writeLevel(level));
    return notify(w.tooLong);
  }
  const address = `${location.href.split('#')[0]}${writeRoute({ screen: 'shared', payload })}`;
  notify((await copyText(address)) ? w.shared : `${w.manual} ${address}`);
}
