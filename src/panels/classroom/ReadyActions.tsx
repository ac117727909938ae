// What a teacher does with a ready lesson. It travels as a link, so whoever opens it has all of it.
import './actions.css';
import { toLink } from '../../files/link.ts';
import { writeCompact } from '../../files/write.ts';
import { notesWords } from '../../i18n/notes.ts';
import { told } from '../../i18n/words.ts';
import type { ReadyLesson } from '../../lesson/ready/plan.ts';
import { useGame } from '../context.ts';
import type { ClassroomHost } from './host.ts';
import { freshLessonId } from './useLesson.ts';

interface Props {
  readonly host: ClassroomHost;
  readonly ready: ReadyLesson;
  /** The plan is on screen already. */
  readonly isPlan?: boolean;
}

export function ReadyActions({ host, ready: { lesson }, isPlan = false }: Props) {
  const game = useGame();
  const w = notesWords().ready;
  const title = told(lesson.title);
  const address = async (): Promise<string> => host.addressOf({ screen: 'shared', payload: await toLink(lesson) });
  const copyLink = async (): Promise<void> => {
    const link = await address();
    game.notify((await host.copy(link)) ? w.linkCopied : link);
  };
  const present = async (): Promise<void> => {
    location.hash = `${(await address()).split('#')[1]!}?present`;
  };
  const change = async (): Promise<void> => {
    const id = freshLessonId(host.now());
    const done = await host.shelf.put({ id, kind: 'lesson', name: title.slice(0, 80), text: writeCompact({ ...lesson, id }) }, undefined);
    if (!done.ok && done.why === 'full') return game.notify(w.full);
    game.notify(w.copied(title));
    game.go({ screen: 'teach', page: `make/${id}` });
  };
  return (
    <div class="buttons" role="group" aria-label={w.actions(title)}>
      {!isPlan && (
        <a class="btn main" href={`#/teach/plan/${lesson.id}`} data-testid={`plan-${lesson.id}`}>
          {w.plan}
        </a>
      )}
      <button
        type="button"
        class="btn"
        data-testid={`open-${lesson.id}`}
        onClick={() => void toLink(lesson).then((payload) => game.go({ screen: 'shared', payload }))}
      >
        {w.open}
      </button>
      <button type="button" class="btn" data-testid={`link-${lesson.id}`} onClick={() => void copyLink()}>
        {w.link}
      </button>
      <button type="button" class="btn" data-testid={`present-${lesson.id}`} onClick={() => void present()}>
        {w.present}
      </button>
      <a class="btn" href={`#/teach/sheets/${lesson.id}`} data-testid={`print-${lesson.id}`}>
        {w.print}
      </a>
      <button type="button" class="btn" data-testid={`change-${lesson.id}`} onClick={() => void change()}>
        {w.copy}
      </button>
    </div>
  );
}
