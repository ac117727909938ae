// The first and last page of a lesson: what it is about, its steps with what was done of them, and the code for the teacher.
import './lesson.css';
import { useState } from 'preact/hooks';
import { writeResult } from '../../files/write.ts';
import { lessonWords } from '../../i18n/lesson.ts';
import { plainText } from '../../i18n/rich.ts';
import { RichText } from '../../i18n/RichText.tsx';
import { told, words } from '../../i18n/words.ts';
import { nextStep, resultOf, stepResult } from '../../lesson/attempt.ts';
import { writeCode } from '../../lesson/code.ts';
import type { Step } from '../../lesson/lesson.ts';
import { badgeNames } from '../../levels/verdict.ts';
import { useGame, type Game } from '../context.ts';
import { Header } from '../Header.tsx';
import { Icon } from '../Icon.tsx';
import { attemptOf, type LessonRun } from './run.ts';
import { useLessonLanguage } from './StepScreen.tsx';
import { titleOf } from './titles.ts';

interface Props {
  readonly run: LessonRun;
  onStep(index: number): void;
  saveFile(name: string, content: string): void;
}

export function StartScreen({ run, onStep, saveFile }: Props) {
  useLessonLanguage(run);
  const w = lessonWords();
  const { lesson, keys } = run;
  const attempt = attemptOf(run);
  const results = keys.map((key) => stepResult(attempt, key));
  const isBegun = results.some(({ status }) => status !== 'untouched');
  const isThrough = results.every(({ status }) => status === 'solved' || status === 'skipped');
  const about = lesson.about && titleOf(lesson.about);
  const health = run.health.value;
  return (
    <div class="page lesson-page">
      <Header title={titleOf(lesson.title)} chapter={`${w.lesson} · ${w.count(keys.length)}`} />
      <main id="main" class="sheet">
        {about && <p class="lesson-about">{about}</p>}
        {isThrough && (
          <p class="lesson-through" role="status" data-testid="lesson-through">
            <Icon name="star" /> {w.allDone}
          </p>
        )}
        {health !== 'ok' && <p role="alert">{w.trouble[health]}</p>}
        <div class="buttons">
          <button type="button" class="btn main large" data-testid="lesson-go" onClick={() => onStep(isThrough ? 0 : nextStep(results))}>
            {isThrough ? w.again : isBegun ? w.goOn : w.start}
          </button>
        </div>
        <h2>{w.steps}</h2>
        <ol class="lesson-list">
          {lesson.steps.map((step, index) => (
            <li key={keys[index]}>
              <StepButton step={step} run={run} index={index} onStep={onStep} />
            </li>
          ))}
        </ol>
        <h2>{w.result.title}</h2>
        {isBegun ? <Outcome run={run} saveFile={saveFile} /> : <p>{w.result.nothing}</p>}
      </main>
    </div>
  );
}

function StepButton({ step, run, index, onStep }: Pick<Props, 'run' | 'onStep'> & { readonly step: Step; readonly index: number }) {
  const { campaign } = useGame();
  const w = lessonWords();
  const key = run.keys[index]!;
  const { status, ...badges } = stepResult(attemptOf(run), key);
  const hasGoal = step.kind === 'level' || step.kind === 'file';
  const title = stepTitle(campaign, step);
  const earned = { solved: status === 'solved', ...badges };
  return (
    <button type="button" class={`lesson-card ${status}`} data-testid={`lesson-step-${index + 1}`} onClick={() => onStep(index)}>
      <span class="lesson-number">{status === 'solved' ? <Icon name="solved" /> : index + 1}</span>
      <span class="lesson-title">
        <b>{title}</b>
        <small>
          {hasGoal || status !== 'solved' ? w.status[status] : w.finished}
          {hasGoal ? '' : ` · ${w.kind[step.kind]}`}
        </small>
      </span>
      {hasGoal && (
        <span class="lesson-badges">
          {badgeNames.map((name) => (
            <span key={name} class={`badge ${name} ${earned[name] ? 'on' : ''}`}>
              <Icon name={name} />
              {earned[name] && <span class="visually-hidden">{words().badge[name]}</span>}
            </span>
          ))}
        </span>
      )}
    </button>
  );
}

/** In the language on screen. */
export function stepTitle(campaign: Game['campaign'], step: Step): string {
  switch (step.kind) {
    case 'level': {
      const card = campaign.flatMap(({ levels }) => levels).find(({ id }) => id === step.level);
      return card ? plainText(told(card.title)) : step.level;
    }
    case 'file':
      return plainText(told(step.file.text).title || step.file.text.en.title || step.file.text.ja.title);
    case 'circuit':
    case 'training':
      return titleOf(step.title);
  }
}

function Outcome({ run, saveFile }: Pick<Props, 'run' | 'saveFile'>) {
  const game = useGame();
  const [name, setName] = useState(run.name.peek());
  const w = lessonWords().result;
  const result = resultOf(run.lesson, attemptOf(run));
  const code = writeCode(result);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(name.trim() ? `${name.trim()}: ${code}` : code);
      game.notify(w.copied);
    } catch {
      game.notify(w.manual);
    }
  };
  const save = (): void => {
    const { id, title } = run.lesson;
    const named = name.trim() ? { name: name.trim() } : {};
    saveFile(
      `hibana-${name.trim().replaceAll(/[^\p{L}\p{N}]+/gu, '-') || code.slice(5, 9)}.json`,
      writeResult({ format: 'hibana.result', version: 1, lesson: id, title, ...named, ...result }),
    );
  };
  return (
    <div class="lesson-outcome">
      <p>
        <RichText text={w.why} />
      </p>
      <output class="lesson-code" aria-label={w.code} data-testid="lesson-code" translate={false}>
        {code.split('-').map((group, index) => (
          // Groups may be alike.
          <span key={index}>{group}</span>
        ))}
      </output>
      <label class="lesson-name">
        <span>{w.name}</span>
        <input
          type="text"
          value={name}
          maxLength={60}
          autoComplete="off"
          data-testid="lesson-name"
          onInput={(event) => {
            setName(event.currentTarget.value);
            run.setName(event.currentTarget.value);
          }}
        />
      </label>
      <div class="buttons">
        <button type="button" class="btn main" data-testid="copy-code" onClick={() => void copy()}>
          {w.copy}
        </button>
        <button type="button" class="btn" data-testid="save-result" onClick={save}>
          {w.file}
        </button>
      </div>
    </div>
  );
}
