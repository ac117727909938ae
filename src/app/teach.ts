// The pages for teachers, behind one import that waits until one of them is wanted.
import { h } from 'preact';
import { words } from '../i18n/words.ts';
import type { Game } from '../panels/context.ts';
import type { ClassroomHost } from '../panels/classroom/host.ts';
import { HubScreen } from '../panels/classroom/HubScreen.tsx';
import { loadLevel } from './campaign.ts';
import { filled, type Opened } from './levels.ts';
import { contentOf, lessonShelf } from './lessons.ts';
import { readPrintOrder } from '../panels/classroom/printOrder.ts';
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
  levelOf: async (id) => {
    const read = await loadLevel(id);
    return read?.ok ? filled(read.value) : undefined;
  },
  contentOf: async (step, key, order) => {
    const content = await contentOf(step, key, order);
    return 'problem' in content ? undefined : content.value;
  },
};

export async function openTeach(_game: Game, page: string | undefined): Promise<Opened> {
  const [name, id, rest] = page?.split('/') ?? [];
  switch (name) {
    case undefined:
      return { Screen: () => h(HubScreen, { host }), hints: 0 };
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
    case 'notes': {
      const { NoteList, NoteScreen } = await import('../panels/classroom/NoteScreen.tsx');
      return { Screen: () => (id === undefined ? h(NoteList, {}) : h(NoteScreen, { host, id })), hints: 0 };
    }
    case 'sheets': {
      const { SheetsScreen } = await import('../panels/classroom/SheetsScreen.tsx');
      return { Screen: () => h(SheetsScreen, { host, chosen: id }), hints: 0 };
    }
    case 'print': {
      const { PrintScreen } = await import('../panels/classroom/paper/PrintScreen.tsx');
      return { Screen: () => h(PrintScreen, { host, order: readPrintOrder(id, rest) }), hints: 0 };
    }
    case 'plan': {
      const { PlanScreen } = await import('../panels/classroom/PlanScreen.tsx');
      return { Screen: () => h(PlanScreen, { host, id }), hints: 0 };
    }
    default:
      return { problem: words().unknownPage };
  }
}
