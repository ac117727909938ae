// The game as a step of a lesson sees it: the lesson is the whole campaign, what is done counts for it alone, and its restrictions hold.
import { computed } from '@preact/signals';
import { isTooLongForLink, toLink } from '../files/link.ts';
import { writeFile } from '../files/write.ts';
import { lessonWords } from '../i18n/lesson.ts';
import { speak } from '../i18n/words.ts';
import type { Chapter, Game } from '../panels/context.ts';
import { nearestSpeed } from '../lesson/rules.ts';
import type { LessonRun } from '../panels/lesson/run.ts';
import { titleOf } from '../panels/lesson/titles.ts';
import { speeds } from '../session/clock.ts';
import { livingSpeeds } from '../session/spiking/clock.ts';
import { progressAfter } from './progressAfter.ts';
import { writeRoute } from './router.ts';
import { copyText, saveFile } from './save.ts';

/** Where the ways out of a step lead. */
export interface LessonDoors {
  toStep(index: number): void;
  toStart(): void;
}

export function createLessonGame(base: Game, run: LessonRun, index: number, doors: LessonDoors): Game {
  const { lesson, keys } = run;
  const rules = lesson.steps[index]!;
  return {
    ...base,
    rules,
    progress: run.progress,
    campaign: [chapterOf(base, run)],
    // A speed that is not allowed does not begin.
    settings: computed(() => ({
      ...base.settings.value,
      speed: nearestSpeed(rules, speeds, base.settings.value.speed),
      livingSpeed: nearestSpeed(rules, livingSpeeds, base.settings.value.livingSpeed),
    })),
    get behind() {
      return titleOf(lesson.title);
    },
    go: (route) => {
      if (route.screen === 'map') doors.toStart();
      else if (route.screen === 'level' && keys.includes(route.id)) doors.toStep(keys.indexOf(route.id));
      else base.go(route);
    },
    changeSettings: (change) => {
      // Speeds of a lesson are no settings of the pupil's.
      const { speed: _, livingSpeed: __, ...rest } = change;
      changeWithin(base, run, rules.speeds ? rest : change);
    },
    saveAttempt: (play, hints, isSolved = false) => {
      const key = play.session.level?.id;
      if (key === undefined) return;
      const before = run.progress.value.levels[key];
      const { kept, earns } = progressAfter(before, play, hints, isSolved, Date.now()) ?? {};
      if (!kept) return;
      run.keep(key, kept);
      if (before?.solved && earns) base.playSound('badgeEarned');
    },
    skipLevel: (key) => {
      const before = run.progress.value.levels[key];
      run.keep(key, { solved: false, frugal: false, sturdy: false, ...before, skipped: true, updatedAt: Date.now() });
    },
    // An attempt names its level, which a step is not: the lesson is what can be handed on.
    share: async () => {
      const w = lessonWords();
      const payload = await toLink(lesson);
      if (isTooLongForLink(payload)) {
        saveFile(`${lesson.id}.json`, writeFile(lesson));
        return base.notify(w.sharedFile);
      }
      const address = `${location.href.split('#')[0]}${writeRoute({ screen: 'shared', payload })}`;
      base.notify((await copyText(address)) ? w.shared : `${w.manual} ${address}`);
    },
  };
}

/** The lesson's start page: settings are changed there too. */
export function createStartGame(base: Game, run: LessonRun): Game {
  return { ...base, changeSettings: (change) => changeWithin(base, run, change) };
}

/** A language that is chosen within a lesson is the one that it goes on in. */
function changeWithin(base: Game, run: LessonRun, change: Parameters<Game['changeSettings']>[0]): void {
  base.changeSettings(change);
  if (change.language) run.setLanguage(change.language);
  // Any other setting has brought back the pupil's own language.
  else if (run.language.value) void speak(run.language.value);
}

function chapterOf({ campaign }: Game, { lesson, keys }: LessonRun): Chapter {
  const cards = campaign.flatMap(({ levels }) => levels);
  return {
    id: 'lesson',
    title: lesson.title,
    levels: lesson.steps.map((step, index) => {
      const card = step.kind === 'level' ? cards.find(({ id }) => id === step.level) : undefined;
      const title =
        card?.title ??
        (step.kind === 'file' ? textsOf(step.file.text) : step.kind === 'level' ? { en: step.level, ja: step.level } : step.title);
      return { id: keys[index]!, chapter: 'lesson', order: index + 1, title, goal: card?.goal ?? 'cases' };
    }),
  };
}

function textsOf({ en, ja }: { readonly en: { readonly title: string }; readonly ja: { readonly title: string } }) {
  return { en: en.title, ja: ja.title };
}
