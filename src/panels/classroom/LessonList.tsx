// A teacher's own lessons, and the way to a new one.
import './classroom.css';
import { parseLesson } from '../../files/parse.ts';
import { classroomWords } from '../../i18n/classroom.ts';
import { useGame } from '../context.ts';
import { Header } from '../Header.tsx';
import { useShelf } from '../shelf/useShelf.ts';
import type { ClassroomHost } from './host.ts';
import { freshLessonId } from './useLesson.ts';

export function LessonList({ host }: { readonly host: ClassroomHost }) {
  const game = useGame();
  const items = useShelf(host.shelf)?.filter(({ kind }) => kind === 'lesson');
  const w = classroomWords().list;
  const open = (id: string): void => game.go({ screen: 'teach', page: `make/${id}` });
  return (
    <div class="page classroom">
      <Header title={w.title} chapter={classroomWords().title} />
      <main id="main">
        <p class="classroom-why">{w.why}</p>
        <div class="buttons">
          <button type="button" class="btn main large" data-testid="new-lesson" onClick={() => open(freshLessonId(host.now()))}>
            {w.fresh}
          </button>
        </div>
        <h2>{w.mine}</h2>
        {items?.length === 0 && <p class="classroom-why">{w.none}</p>}
        <ul class="lesson-items">
          {items?.map(({ id, name, text }) => {
            const read = parseLesson(text);
            return (
              <li key={id}>
                <button type="button" aria-label={w.open(name)} data-testid={`lesson-${id}`} onClick={() => open(id)}>
                  <b>{name}</b>
                  <small>{read.ok ? w.steps(read.value.steps.length) : w.broken}</small>
                </button>
              </li>
            );
          })}
        </ul>
      </main>
    </div>
  );
}
