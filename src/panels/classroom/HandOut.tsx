// A lesson leaves the page: as a link, a file, or code for another page; with what everyone should see.
import { useEffect, useState } from 'preact/hooks';
import { isTooLongForLink, toLink } from '../../files/link.ts';
import { writeLesson } from '../../files/write.ts';
import { classroomWords } from '../../i18n/classroom.ts';
import { fingerprint } from '../../lesson/fingerprint.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { stepKeys } from '../../lesson/names.ts';
import { useGame } from '../context.ts';
import { stepTitle } from '../lesson/StartScreen.tsx';
import { titleOf } from '../lesson/titles.ts';
import { fileName } from '../playground/FileMenu.tsx';
import type { ClassroomHost } from './host.ts';
import { soundLesson } from './useLesson.ts';

interface Props {
  readonly host: ClassroomHost;
  readonly lesson: Lesson;
}

export function HandOut({ host, lesson }: Props) {
  const game = useGame();
  const w = classroomWords().hand;
  const isEmpty = lesson.steps.length === 0;
  const save = (): void => {
    const sound = soundLesson(lesson);
    host.saveFile(`${fileName(titleOf(sound.title))}.json`, writeLesson(sound));
  };
  /** Handed to `use`, or saved as a file where it is too long. */
  const withAddress = async (use: (address: string) => Promise<void>): Promise<void> => {
    const payload = await toLink(soundLesson(lesson));
    if (isTooLongForLink(payload)) {
      save();
      return game.notify(w.tooLong);
    }
    await use(host.addressOf({ screen: 'shared', payload }));
  };
  const copy = (text: (address: string) => string, done: string): Promise<void> =>
    withAddress(async (address) => game.notify((await host.copy(text(address))) ? done : `${w.manual} ${address}`));
  return (
    <section class="hand-out" aria-labelledby="hand-out">
      <h2 id="hand-out">{w.title}</h2>
      <p class="classroom-why">{isEmpty ? w.needsStep : w.why}</p>
      {!isEmpty && (
        <>
          <div class="buttons">
            <button type="button" class="btn main" data-testid="copy-lesson" onClick={() => void copy((address) => address, w.linkCopied)}>
              {w.link}
            </button>
            <button type="button" class="btn" data-testid="save-lesson" onClick={save}>
              {w.file}
            </button>
            <button type="button" class="btn" data-testid="embed-lesson" onClick={() => void copy(embedCode(lesson), w.embedCopied)}>
              {w.embed}
            </button>
            <button
              type="button"
              class="btn"
              data-testid="try-lesson"
              onClick={() => void toLink(soundLesson(lesson)).then((payload) => game.go({ screen: 'shared', payload }))}
            >
              {w.try}
            </button>
          </div>
          <Fingerprints host={host} lesson={lesson} />
        </>
      )}
    </section>
  );
}

/** Quotation marks in a title would end it. */
function embedCode({ title }: Lesson): (address: string) => string {
  const safe = titleOf(title).replaceAll(/[&<>"]/g, ' ');
  return (address) =>
    `<iframe src="${address}" title="${safe}" width="100%" height="720" style="border:0" allow="fullscreen; clipboard-write"></iframe>`;
}

function Fingerprints({ host, lesson }: Props) {
  const { campaign } = useGame();
  const [prints, setPrints] = useState<readonly string[]>([]);
  const w = classroomWords().hand;
  useEffect(() => {
    let isGone = false;
    const keys = stepKeys(lesson.steps);
    void Promise.all(
      lesson.steps.map(async (step, index) => {
        const content = await host.contentOf(step, keys[index]!, index + 1);
        return content ? fingerprint(lesson.id, step, content) : '';
      }),
    ).then((found) => {
      if (!isGone) setPrints(found);
    });
    return () => {
      isGone = true;
    };
  }, [lesson.steps]);
  return (
    <>
      <h3>{w.prints}</h3>
      <p class="classroom-why">{w.printsWhy}</p>
      <ol class="prints">
        {lesson.steps.map((step, index) => (
          <li key={index}>
            <span>
              {index + 1}. {stepTitle(campaign, step)}
            </span>
            <b data-testid={`print-${index + 1}`}>{prints[index]}</b>
          </li>
        ))}
      </ol>
    </>
  );
}
