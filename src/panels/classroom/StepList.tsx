// The steps of a lesson in the making: chosen, put in order by buttons or by dragging, each with what pupils may see and use.
import { useState } from 'preact/hooks';
import { classroomWords } from '../../i18n/classroom.ts';
import type { Lesson, Step } from '../../lesson/lesson.ts';
import { stepKeys } from '../../lesson/names.ts';
import { useGame } from '../context.ts';
import { Icon } from '../Icon.tsx';
import { stepTitle } from '../lesson/StartScreen.tsx';
import type { ClassroomHost } from './host.ts';
import { StepOptions } from './StepOptions.tsx';
import type { Making } from './useLesson.ts';

interface Props {
  readonly host: ClassroomHost;
  readonly lesson: Lesson;
  readonly chosen: number;
  onChoose(index: number): void;
  readonly change: Making['change'];
}

export function StepList({ host, lesson, chosen, onChoose, change }: Props) {
  const game = useGame();
  const [dragged, drag] = useState<number | undefined>(undefined);
  const [over, setOver] = useState<number | undefined>(undefined);
  const [removed, setRemoved] = useState<{ readonly step: Step; readonly index: number } | undefined>(undefined);
  const [told, tell] = useState('');
  const w = classroomWords().make;
  const keys = stepKeys(lesson.steps);
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= lesson.steps.length || from === to) return;
    change((now) => {
      const step = now.steps[from]!;
      return { ...now, steps: now.steps.toSpliced(from, 1).toSpliced(to, 0, step) };
    });
    onChoose(to);
    tell(w.moved(stepTitle(game.campaign, lesson.steps[from]!), to + 1));
  };
  const remove = (index: number): void => {
    setRemoved({ step: lesson.steps[index]!, index });
    change((now) => ({ ...now, steps: now.steps.toSpliced(index, 1) }));
    if (index < chosen) onChoose(chosen - 1);
  };
  return (
    <>
      {lesson.steps.length === 0 && <p class="classroom-why">{w.empty}</p>}
      <ol class="step-list" data-testid="step-list">
        {lesson.steps.map((step, index) => {
          const title = stepTitle(game.campaign, step);
          const isChosen = index === chosen;
          return (
            <li
              key={keys[index]}
              class={`step-item ${isChosen ? 'chosen' : ''} ${over === index && dragged !== index ? 'over' : ''} ${dragged === index ? 'dragged' : ''}`}
              data-testid={`step-${index + 1}`}
              onDragOver={(event) => {
                if (dragged === undefined) return;
                event.preventDefault();
                setOver(index);
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== undefined) move(dragged, index);
                setOver(undefined);
                drag(undefined);
              }}
            >
              <div class="step-head">
                <span
                  class="step-grip"
                  aria-hidden="true"
                  draggable
                  onDragStart={(event) => {
                    event.dataTransfer?.setData('text/plain', title);
                    drag(index);
                  }}
                  onDragEnd={() => {
                    drag(undefined);
                    setOver(undefined);
                  }}
                >
                  ⠿
                </span>
                <button
                  type="button"
                  class="step-name"
                  aria-pressed={isChosen}
                  data-testid={`choose-${index + 1}`}
                  onClick={() => onChoose(index)}
                >
                  <b>
                    {index + 1}. {title}
                  </b>
                  <small>{[w.kind[step.kind], ...chipsOf(step)].join(' · ')}</small>
                </button>
                <button
                  type="button"
                  class="round small step-up"
                  aria-label={w.up(title)}
                  disabled={index === 0}
                  data-testid={`up-${index + 1}`}
                  onClick={() => move(index, index - 1)}
                >
                  <Icon name="back" />
                </button>
                <button
                  type="button"
                  class="round small step-down"
                  aria-label={w.down(title)}
                  disabled={index === lesson.steps.length - 1}
                  data-testid={`down-${index + 1}`}
                  onClick={() => move(index, index + 1)}
                >
                  <Icon name="back" />
                </button>
                <button
                  type="button"
                  class="round small"
                  aria-label={w.remove(title)}
                  data-testid={`remove-${index + 1}`}
                  onClick={() => remove(index)}
                >
                  <Icon name="close" />
                </button>
              </div>
              {isChosen && (
                <details class="step-options" data-testid="options">
                  <summary aria-label={w.optionsFor(title)}>{w.options}</summary>
                  <StepOptions
                    host={host}
                    step={step}
                    change={(how) => change((now) => ({ ...now, steps: now.steps.with(index, how(now.steps[index]!)) }))}
                  />
                </details>
              )}
            </li>
          );
        })}
      </ol>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      {removed && (
        <p class="step-removed" role="status">
          {w.removed(stepTitle(game.campaign, removed.step))}{' '}
          <button
            type="button"
            class="link"
            data-testid="step-back-in"
            onClick={() => {
              change((now) => ({ ...now, steps: now.steps.toSpliced(removed.index, 0, removed.step) }));
              onChoose(removed.index);
              setRemoved(undefined);
            }}
          >
            {w.bringBack}
          </button>
        </p>
      )}
    </>
  );
}

/** What is restricted, in a few words. */
function chipsOf({ note, hints, hidden, locked, speeds, seed }: Step): string[] {
  const w = classroomWords().make.chips;
  return [
    note && w.note,
    hints !== undefined && w.hints(hints),
    hidden?.length && w.hidden(hidden.length),
    locked?.length && w.locked(locked.length),
    speeds && w.speeds,
    seed !== undefined && w.seed,
  ].filter((chip) => typeof chip === 'string');
}
