// The ready lessons as cards.
import './notes.css';
import { notesWords } from '../../i18n/notes.ts';
import { RichText } from '../../i18n/RichText.tsx';
import { told, toldOf } from '../../i18n/words.ts';
import { readyLessons } from '../../lesson/ready/ready.ts';
import type { ClassroomHost } from './host.ts';
import { ReadyActions } from './ReadyActions.tsx';

export function ReadyCards({ host }: { readonly host: ClassroomHost }) {
  const w = notesWords().ready;
  return (
    <section aria-labelledby="ready">
      <h2 id="ready">{w.title}</h2>
      <p class="classroom-why">{w.why}</p>
      <ul class="ready-cards">
        {readyLessons.map((ready) => {
          const { lesson, plan } = ready;
          return (
            <li key={lesson.id} data-testid={`ready-${lesson.id}`}>
              <p class="ready-facts">
                {w.ages} {plan.ages} · {w.minutes(plan.minutes)} · {w.steps(lesson.steps.length)}
              </p>
              <h3>{told(lesson.title)}</h3>
              <p>
                <RichText text={toldOf(lesson.about) ?? ''} />
              </p>
              <ReadyActions host={host} ready={ready} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
