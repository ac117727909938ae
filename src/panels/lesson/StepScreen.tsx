// A step of a lesson under its bar: how far one is, the way on and back, what the teacher says, and what everyone should see.
import './lesson.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { lessonWords } from '../../i18n/lesson.ts';
import { speak } from '../../i18n/words.ts';
import { stepResult } from '../../lesson/attempt.ts';
import type { Step } from '../../lesson/lesson.ts';
import { noCovers, type CoverKind } from '../../session/presenter/covers.ts';
import { covers, isPresenting, isSealed } from '../../views/presenting.ts';
import { useGame } from '../context.ts';
import { Icon } from '../Icon.tsx';
import { attemptOf, type LessonRun } from './run.ts';
import { titleOf } from './titles.ts';

interface Props {
  readonly run: LessonRun;
  /** Of the step, from 0. */
  readonly index: number;
  readonly fingerprint: string;
  /** The level, circuit or training on its screen. */
  readonly children: ComponentChildren;
  toStep(index: number): void;
  toStart(): void;
}

export function StepScreen({ children, ...bar }: Props) {
  useLessonLanguage(bar.run);
  useCovers(bar.run.lesson.steps[bar.index]!);
  useSeconds(bar.run, bar.run.keys[bar.index]!);
  return (
    <div class="lesson-step">
      <LessonBar {...bar} />
      {children}
    </div>
  );
}

function LessonBar({ run, index, fingerprint, toStep, toStart }: Omit<Props, 'children'>) {
  const [isNoted, setNoted] = useState(true);
  const w = lessonWords();
  const { lesson, keys } = run;
  const step = lesson.steps[index]!;
  const key = keys[index]!;
  const isLast = index === keys.length - 1;
  const note = step.note && titleOf(step.note);
  const hasGoal = step.kind === 'level' || step.kind === 'file';
  const isDone = run.progress.value.levels[key]?.solved ?? false;
  return (
    <nav class="lesson-bar" aria-label={w.bar} data-testid="lesson-bar">
      <button type="button" class="btn lesson-home" data-testid="lesson-start" onClick={toStart}>
        {w.toStart}
      </button>
      <button
        type="button"
        class="round small"
        aria-label={w.previous}
        title={w.previous}
        disabled={index === 0}
        data-testid="lesson-previous"
        onClick={() => toStep(index - 1)}
      >
        <Icon name="back" />
      </button>
      <b class="lesson-where">{w.where(index + 1, keys.length)}</b>
      <Dots run={run} index={index} toStep={toStep} />
      <button
        type="button"
        class="round small onward"
        aria-label={isLast ? w.toEnd : w.next}
        title={isLast ? w.toEnd : w.next}
        data-testid="lesson-next"
        onClick={() => (isLast ? toStart() : toStep(index + 1))}
      >
        <Icon name={isLast ? 'solved' : 'back'} />
      </button>
      {!hasGoal && (
        <button
          type="button"
          class={`btn ${isDone ? '' : 'main'}`}
          aria-pressed={isDone}
          data-testid="lesson-done"
          onClick={() => run.keep(key, { solved: !isDone, frugal: false, sturdy: false, updatedAt: Date.now() })}
        >
          <Icon name="solved" /> {w.done}
        </button>
      )}
      {note && !isNoted && (
        <button type="button" class="btn" data-testid="lesson-note-open" onClick={() => setNoted(true)}>
          {w.note}
        </button>
      )}
      <p class="lesson-print" title={w.printWhy(fingerprint)}>
        <span>{w.print}</span> <b data-testid="lesson-print">{fingerprint}</b>
      </p>
      {note && isNoted && (
        <p class="lesson-note" data-testid="lesson-note">
          <b>{w.note}</b> <span>{note}</span>
          <button type="button" class="round small" aria-label={w.hideNote} data-testid="lesson-note-close" onClick={() => setNoted(false)}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </nav>
  );
}

function Dots({ run, index, toStep }: Pick<Props, 'run' | 'index' | 'toStep'>) {
  const game = useGame();
  const w = lessonWords();
  const attempt = attemptOf(run);
  const cards = game.campaign[0]!.levels;
  return (
    <ol class="lesson-dots">
      {run.keys.map((key, at) => {
        const { status } = stepResult(attempt, key);
        return (
          <li key={key}>
            <button
              type="button"
              class={status}
              aria-current={at === index ? 'step' : undefined}
              aria-label={w.step(at + 1, titleOf(cards[at]!.title), w.status[status])}
              title={titleOf(cards[at]!.title)}
              data-testid={`lesson-dot-${at + 1}`}
              onClick={() => toStep(at)}
            >
              <span>{status === 'solved' ? <Icon name="solved" /> : at + 1}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** The lesson's language while one is in it; then the pupil's own again. */
export function useLessonLanguage(run: LessonRun): void {
  const { settings } = useGame();
  useEffect(() => {
    const wanted = run.language.peek();
    if (wanted) void speak(wanted);
    return () => void speak(settings.peek().language);
  }, [run]);
}

/** What is hidden on the board lies under covers that nobody lifts. */
function useCovers({ hidden }: Step): void {
  useLayoutEffect(() => {
    const kinds = (hidden ?? []).flatMap((name): CoverKind[] =>
      name === 'weights' ? ['weight', 'bias'] : name === 'state' ? ['state'] : [],
    );
    if (kinds.length === 0) return undefined;
    isPresenting.value = false;
    isSealed.value = true;
    covers.value = { kinds: new Set(kinds), open: [] };
    return () => {
      isSealed.value = false;
      covers.value = noCovers;
    };
  }, [hidden]);
}

/** Time counts while the page is in sight. */
function useSeconds(run: LessonRun, key: string): void {
  useEffect(() => {
    run.addSeconds(key, 1);
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') run.addSeconds(key, 1);
    }, 1000);
    return () => clearInterval(timer);
  }, [run, key]);
}
