// The plan of a ready lesson, to be read on screen.
import './classroom.css';
import './notes.css';
import { told, words } from '../../i18n/words.ts';
import { readyLesson } from '../../lesson/ready/ready.ts';
import { Header } from '../Header.tsx';
import type { ClassroomHost } from './host.ts';
import { PlanView } from './paper/PlanView.tsx';
import { ReadyActions } from './ReadyActions.tsx';

export function PlanScreen({ host, id }: { readonly host: ClassroomHost; readonly id: string | undefined }) {
  const ready = readyLesson(id ?? '');
  return (
    <div class="page classroom">
      <Header title={ready ? told(ready.lesson.title) : words().openProblem} chapter={words().teachers} />
      <main id="main" class="plan-page">
        {ready ? (
          <>
            <ReadyActions host={host} ready={ready} isPlan />
            <PlanView ready={ready} />
          </>
        ) : (
          <p role="alert">{words().unknownPage}</p>
        )}
      </main>
    </div>
  );
}
