// The pages for teachers, behind one import that waits until one of them is wanted.
import { h } from 'preact';
import { words } from '../i18n/words.ts';
import type { Game } from '../panels/context.ts';
import type { ClassroomHost } from '../panels/classroom/host.ts';
import { HubScreen } from '../panels/classroom/HubScreen.tsx';
import type { Opened } from './levels.ts';
import { contentOf, lessonShelf } from './lessons.ts';
import { writeRoute } from './router.ts';
import { keepLast, forgetLast } from './lastChange.ts';
import { copyText, saveFile } from './save.ts';
import { shelf } from './shelf.ts';

const host: ClassroomHost = {
  shelf,
  lessons: lessonShelf,
  addressOf: (route) => `${location.href.split('#')[0]}${writeRoute(route)}`,
  copy: copyText,
  now: () => Date.now(),
  saveFile,
  keepLast,
  forgetLast,
  contentOf: async (step, key, order) => {
    const content = await contentOf(step, key, order);
    return 'problem' in content ? undefined : content.value;
  },
};

export async function openTeach(_game: Game, page: string | undefined): Promise<Opened> {
  const [name, id] = page?.split('/') ?? [];
  switch (name) {
    case undefined:
      return { Screen: () => h(HubScreen, {}), hints: 0 };
    case 'make': {
      if (id === undefined) {
        const { LessonList } = await import('../panels/classroom/LessonList.tsx');
        return { Screen: () => h(LessonList, { host }), hints: 0 };
      }
      const { LessonMaker } = await import('../panels/classroom/LessonMaker.tsx');
      return { Screen: () => h(LessonMaker, { host, id }), hints: 0 };
    }
    case 'results': {
      const { ResultsScreen } = await import('../panels/classroom/ResultsScreen.tsx');
      return { Screen: () => h(ResultsScreen, { host }), hints: 0 };
    }
    default:
      return { problem: words().unknownPage };
  }
}
