// A lesson is made: title and steps on one side, how the chosen step looks to a pupil on the other, and the ways to hand it out.
import './classroom.css';
import { useState } from 'preact/hooks';
import { classroomWords } from '../../i18n/classroom.ts';
import { languageCodes, languageName, writtenIn } from '../../i18n/words.ts';
import { MOST_STEPS, type Lesson, type Step } from '../../lesson/lesson.ts';
import { useGame } from '../context.ts';
import { Header } from '../Header.tsx';
import { stepTitle } from '../lesson/StartScreen.tsx';
import { AddStep } from './AddStep.tsx';
import { HandOut } from './HandOut.tsx';
import type { ClassroomHost } from './host.ts';
import { Preview } from './Preview.tsx';
import { StepList } from './StepList.tsx';
import { useLesson, type Making } from './useLesson.ts';

interface Props {
  readonly host: ClassroomHost;
  readonly id: string;
}

export function LessonMaker({ host, id }: Props) {
  const making = useLesson(host, id);
  return making ? <Maker host={host} making={making} /> : <div class="loading" aria-busy="true" />;
}

function Maker({ host, making }: { readonly host: ClassroomHost; readonly making: Making }) {
  const game = useGame();
  const [chosen, choose] = useState(0);
  const w = classroomWords();
  const { lesson, keeping, change } = making;
  const index = Math.min(chosen, lesson.steps.length - 1);
  const add = (steps: readonly Step[]): void => {
    const room = steps.slice(0, MOST_STEPS - lesson.steps.length);
    if (room.length < steps.length) game.notify(w.make.full);
    if (room.length === 0) return;
    change((now) => ({ ...now, steps: [...now.steps, ...room] }));
    choose(lesson.steps.length);
    game.notify(w.add.added(stepTitle(game.campaign, room[0]!)));
  };
  return (
    <div class="page classroom">
      <Header title={w.make.title} chapter={w.title} />
      <main id="main" class="maker-desk">
        <div class="maker-side">
          <Words lesson={lesson} change={change} />
          <p class="maker-keeping" role="status" data-testid="keeping">
            {keeping === 'empty' ? '' : keeping === 'kept' ? w.make.kept : keeping === 'saving' ? w.make.saving : w.make.unsaved[keeping]}
          </p>
          <h2>{w.make.steps}</h2>
          <StepList host={host} lesson={lesson} chosen={index} onChoose={choose} change={change} />
          <AddStep host={host} lesson={lesson} onAdd={add} />
        </div>
        <div class="maker-look">
          <Preview host={host} lesson={lesson} index={index} />
          <HandOut host={host} lesson={lesson} />
        </div>
      </main>
    </div>
  );
}

/** Typed in the language that is on screen; the other one stays as it is. */
function Words({ lesson, change }: Pick<Making, 'lesson' | 'change'>) {
  const w = classroomWords().make;
  const own = writtenIn();
  const say = (name: 'title' | 'about', text: string): void =>
    change((now): Lesson => {
      const label = { en: '', ja: '', ...now[name], [own]: text };
      if (name === 'about' && label.en === '' && label.ja === '') return { ...now, about: undefined };
      return { ...now, [name]: label };
    });
  const other = own === 'en' ? 'ja' : 'en';
  return (
    <div class="maker-words">
      <label>
        <span>{w.name}</span>
        <input
          type="text"
          value={lesson.title[own]}
          placeholder={lesson.title[other] || w.untitled}
          maxLength={200}
          autoComplete="off"
          data-testid="lesson-title"
          onInput={(event) => say('title', event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{w.about}</span>
        <textarea
          rows={2}
          value={lesson.about?.[own] ?? ''}
          placeholder={lesson.about?.[other]}
          maxLength={1_000}
          data-testid="lesson-about"
          onInput={(event) => say('about', event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{w.language}</span>
        <select
          value={lesson.language ?? 'own'}
          data-testid="lesson-language"
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change((now) => ({ ...now, language: chosen === 'own' ? undefined : chosen }));
          }}
        >
          <option value="own">{w.languageOwn}</option>
          {languageCodes.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
        <small>{w.languageWhy}</small>
      </label>
    </div>
  );
}
