// What to print is chosen here; the preview is the very page that the printer gets, in a frame of its own, so its language is its own too.
import './classroom.css';
import './actions.css';
import './sheets.css';
import { useRef, useState } from 'preact/hooks';
import { paperWords } from '../../i18n/paper.ts';
import { plainText } from '../../i18n/rich.ts';
import { language, languageCodes, languageName, told, words } from '../../i18n/words.ts';
import { readyLesson, readyLessons } from '../../lesson/ready/ready.ts';
import { useGame } from '../context.ts';
import { Header } from '../Header.tsx';
import type { ClassroomHost } from './host.ts';
import { MOST_LEVELS, papers, printParts, writePrintOrder, type Paper, type PrintPart } from './printOrder.ts';

interface Props {
  readonly host: ClassroomHost;
  /** A level or a ready lesson to begin with. */
  readonly chosen: string | undefined;
}

export function SheetsScreen({ host, chosen }: Props) {
  const game = useGame();
  const w = paperWords();
  const [lesson, setLesson] = useState(readyLesson(chosen ?? '') ? chosen : undefined);
  const [levels, setLevels] = useState<readonly string[]>(() => levelsOf(chosen));
  const [parts, setParts] = useState<readonly PrintPart[]>(
    lesson === undefined ? ['pupils', 'answers'] : ['plan', 'pupils', 'answers', 'ballots'],
  );
  const [paper, setPaper] = useState<Paper>('a4');
  const [spoken, speakOnPaper] = useState(language.value);
  const frame = useRef<HTMLIFrameElement>(null);
  const place = host.addressOf({ screen: 'teach', page: writePrintOrder({ paper, parts, levels, lesson }) });
  const [before, hash] = place.split('#');
  const address = `${before!.split('?')[0]}?language=${spoken}#${hash}`;
  const isReady = parts.includes('ballots') || (parts.includes('plan') && lesson !== undefined) || levels.length > 0;
  const toggle = (id: string, on: boolean): void => {
    if (on && levels.length >= MOST_LEVELS) return game.notify(w.most(MOST_LEVELS));
    setLevels(on ? [...levels, id] : levels.filter((other) => other !== id));
  };
  return (
    <div class="page classroom">
      <Header title={w.title} chapter={words().teachers} />
      <main id="main" class="sheets-desk">
        <div>
          <p class="classroom-why">{w.why}</p>
          <fieldset>
            <legend>{w.what}</legend>
            {printParts
              .filter((part) => part !== 'plan' || lesson !== undefined)
              .map((part) => (
                <label key={part} class="sheets-tick">
                  <input
                    type="checkbox"
                    checked={parts.includes(part)}
                    data-testid={`part-${part}`}
                    onChange={(event) => {
                      const on = event.currentTarget.checked;
                      setParts(printParts.filter((one) => (one === part ? on : parts.includes(one))));
                    }}
                  />
                  {w.parts[part]}
                </label>
              ))}
          </fieldset>
          <div class="sheets-selects">
            <label>
              {w.paper}
              <select value={paper} data-testid="paper-size" onChange={(event) => setPaper(event.currentTarget.value as Paper)}>
                {papers.map((one) => (
                  <option key={one} value={one}>
                    {w.papers[one]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {w.language}
              <select value={spoken} data-testid="paper-language" onChange={(event) => speakOnPaper(event.currentTarget.value)}>
                {languageCodes.map((code) => (
                  <option key={code} value={code}>
                    {languageName(code)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {w.lesson}
              <select
                value={lesson ?? ''}
                data-testid="paper-lesson"
                onChange={(event) => {
                  const id = event.currentTarget.value || undefined;
                  setLesson(id);
                  if (id !== undefined) setLevels(levelsOf(id));
                }}
              >
                <option value="">{w.lessonNone}</option>
                {readyLessons.map((ready) => (
                  <option key={ready.lesson.id} value={ready.lesson.id}>
                    {told(ready.lesson.title)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <div class="buttons">
            <button
              type="button"
              class="btn main"
              disabled={!isReady}
              data-testid="print"
              onClick={() => frame.current?.contentWindow?.print()}
            >
              {w.print}
            </button>
            <a class="btn" href={address} target="_blank" rel="noopener" data-testid="print-tab">
              {w.newTab}
            </a>
          </div>
          <h2>{w.from}</h2>
          <p role="status" data-testid="chosen">
            {w.chosen(levels.length)}
          </p>
          {game.campaign.map((chapter) => (
            <details key={chapter.id} class="sheets-chapter" open={chapter.levels.some(({ id }) => levels.includes(id))}>
              <summary data-testid={`sheets-${chapter.id}`}>{told(chapter.title)}</summary>
              {chapter.levels.map(({ id, title }) => (
                <label key={id} class="sheets-tick">
                  <input
                    type="checkbox"
                    checked={levels.includes(id)}
                    data-testid={`pick-${id}`}
                    onChange={(event) => toggle(id, event.currentTarget.checked)}
                  />
                  {plainText(told(title))}
                </label>
              ))}
            </details>
          ))}
        </div>
        <div class="sheets-look">
          {isReady ? (
            <iframe key={address} ref={frame} src={address} title={w.preview} data-testid="sheets-preview" />
          ) : (
            <p class="classroom-why">{w.nothing}</p>
          )}
        </div>
      </main>
    </div>
  );
}

/** Of a ready lesson, or the level itself. */
function levelsOf(id: string | undefined): readonly string[] {
  if (id === undefined) return [];
  const ready = readyLesson(id);
  if (!ready) return [id];
  return [...new Set(ready.lesson.steps.flatMap((step) => (step.kind === 'level' ? [step.level] : [])))];
}
