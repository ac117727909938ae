// Where steps come from: the game's own levels, the shelf, and links or files of any kind.
import { useRef, useState } from 'preact/hooks';
import type { AnyFile } from '../../files/parse.ts';
import { parseAny } from '../../files/parse.ts';
import { classroomWords } from '../../i18n/classroom.ts';
import { plainText } from '../../i18n/rich.ts';
import { told } from '../../i18n/words.ts';
import type { Lesson, Step } from '../../lesson/lesson.ts';
import { useGame, type LevelCard } from '../context.ts';
import { readFile } from '../playground/FileMenu.tsx';
import { tellText } from '../shelf/tellText.ts';
import { useShelf } from '../shelf/useShelf.ts';
import type { ClassroomHost } from './host.ts';

interface Props {
  readonly host: ClassroomHost;
  readonly lesson: Lesson;
  onAdd(steps: readonly Step[]): void;
}

export function AddStep({ host, lesson, onAdd }: Props) {
  const [isOpen, setOpen] = useState(lesson.steps.length === 0);
  const w = classroomWords().add;
  return (
    <section class="add-step" aria-labelledby="add-step">
      <h2 id="add-step">{w.title}</h2>
      <details open={isOpen} data-testid="add-campaign" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{w.campaign}</summary>
        <Campaign lesson={lesson} onAdd={onAdd} />
      </details>
      <details data-testid="add-shelf">
        <summary>{w.shelf}</summary>
        <Shelf host={host} onAdd={onAdd} />
      </details>
      <details data-testid="add-other">
        <summary>{w.other}</summary>
        <Other onAdd={onAdd} />
      </details>
    </section>
  );
}

function Campaign({ lesson, onAdd }: Pick<Props, 'lesson' | 'onAdd'>) {
  const { campaign } = useGame();
  const [sought, seek] = useState('');
  const w = classroomWords().add;
  const wanted = sought.normalize('NFKC').trim().toLowerCase();
  const chapters = campaign
    .map((chapter) => ({ ...chapter, levels: chapter.levels.filter((level) => wanted === '' || matches(level, wanted)) }))
    .filter(({ levels }) => levels.length > 0);
  const taken = new Set(lesson.steps.flatMap((step) => (step.kind === 'level' ? [step.level] : [])));
  return (
    <>
      <input
        type="search"
        class="add-search"
        placeholder={w.search}
        aria-label={w.search}
        value={sought}
        data-testid="search-levels"
        onInput={(event) => seek(event.currentTarget.value)}
      />
      {chapters.length === 0 && <p>{w.nothing}</p>}
      {chapters.map((chapter) => (
        <details key={chapter.id} class="add-chapter" open={wanted !== '' || campaign[0]?.id === chapter.id}>
          <summary data-testid={`chapter-${chapter.id}`}>{told(chapter.title)}</summary>
          <ul>
            {chapter.levels.map((level) => {
              const title = plainText(told(level.title));
              return (
                <li key={level.id}>
                  <AddButton
                    title={title}
                    isTaken={taken.has(level.id)}
                    testId={`add-${level.id}`}
                    onClick={() => onAdd([{ kind: 'level', level: level.id }])}
                  />
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </>
  );
}

/** In either language. */
function matches({ title }: LevelCard, wanted: string): boolean {
  return [title.en, title.ja, told(title)].some((text) => plainText(text).normalize('NFKC').toLowerCase().includes(wanted));
}

function Shelf({ host, onAdd }: Pick<Props, 'host' | 'onAdd'>) {
  const items = useShelf(host.shelf)?.filter(({ kind }) => kind === 'circuit' || kind === 'level' || kind === 'pack');
  const game = useGame();
  const w = classroomWords().add;
  if (!items) return null;
  if (items.length === 0) return <p>{w.shelfNone}</p>;
  return (
    <ul>
      {items.map(({ id, name, text }) => (
        <li key={id}>
          <AddButton
            title={name}
            isTaken={false}
            testId={`add-item-${id}`}
            onClick={() => {
              const read = parseAny(text);
              const steps = read.ok ? stepsOf(read.value, name) : [];
              if (steps.length > 0) onAdd(steps);
              else game.notify(w.refused);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function Other({ onAdd }: Pick<Props, 'onAdd'>) {
  const game = useGame();
  const [typed, type] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const w = classroomWords().add;
  const bring = async (text: string, name: string): Promise<void> => {
    const read = await tellText(text);
    const file = read.kind === 'file' || read.kind === 'link' ? read.file : read.kind === 'imported' ? read.imported.file : undefined;
    const steps = file ? stepsOf(file, name) : [];
    if (steps.length === 0) return game.notify(w.refused);
    type('');
    onAdd(steps);
  };
  return (
    <form
      class="add-other"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') void bring(typed, classroomWords().make.kind.circuit);
      }}
    >
      <p>{w.otherWhy}</p>
      <input
        type="text"
        placeholder={w.paste}
        aria-label={w.paste}
        value={typed}
        autoComplete="off"
        spellcheck={false}
        data-testid="add-paste"
        onInput={(event) => type(event.currentTarget.value)}
      />
      <div class="buttons">
        <button type="submit" class="btn" data-testid="add-paste-go" disabled={typed.trim() === ''}>
          {w.go}
        </button>
        <button type="button" class="btn" onClick={() => input.current?.click()}>
          {w.file}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,.nfy,.txt"
          data-testid="add-file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void readFile(file).then((text) => bring(text, file.name.replace(/\.[^.]*$/, '')));
          }}
        />
      </div>
    </form>
  );
}

function AddButton({ title, isTaken, testId, onClick }: { title: string; isTaken: boolean; testId: string; onClick(): void }) {
  return (
    <button
      type="button"
      class={`add-button ${isTaken ? 'taken' : ''}`}
      aria-label={classroomWords().add.level(title)}
      data-testid={testId}
      onClick={onClick}
    >
      <span aria-hidden="true">{isTaken ? '✓' : '+'}</span> {title}
    </button>
  );
}

/** None for files that no pupil could play; a lesson brings its own steps. */
function stepsOf(file: AnyFile, name: string): readonly Step[] {
  const title = { en: name.slice(0, 200), ja: name.slice(0, 200) };
  switch (file.format) {
    case 'hibana.level':
      return [{ kind: 'file', file }];
    case 'hibana.pack':
      return file.levels.map((level) => ({ kind: 'file', file: level }));
    case 'hibana.circuit':
      return [{ kind: 'circuit', title, circuit: file }];
    case 'hibana.training':
      return [{ kind: 'training', title: name === classroomWords().make.kind.circuit ? kindTitle() : title, training: file }];
    case 'hibana.lesson':
      return file.steps;
    case 'hibana.recording':
    case 'hibana.progress':
    case 'hibana.result':
      return [];
  }
}

function kindTitle() {
  const { training } = classroomWords().make.kind;
  return { en: training, ja: training };
}
