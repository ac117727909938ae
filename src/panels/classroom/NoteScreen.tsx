// The teacher's notes beside the game: a list by chapter, and one page a level.
import './classroom.css';
import './actions.css';
import './notes.css';
import { useEffect, useState } from 'preact/hooks';
import { notesWords } from '../../i18n/notes.ts';
import { plainText } from '../../i18n/rich.ts';
import { RichText } from '../../i18n/RichText.tsx';
import { told, words } from '../../i18n/words.ts';
import { difficulty } from '../../levels/difficulty.ts';
import type { Level } from '../../levels/level.ts';
import { useGame } from '../context.ts';
import { Header } from '../Header.tsx';
import { Thumbnail } from '../../views/thumbnail/Thumbnail.tsx';
import type { ClassroomHost } from './host.ts';
import { LevelActions } from './LevelActions.tsx';
import { NoteAnswer } from './NoteAnswer.tsx';

export function NoteList() {
  const { campaign } = useGame();
  const w = notesWords();
  return (
    <div class="page classroom">
      <Header title={w.title} chapter={words().teachers} />
      <main id="main">
        <p class="classroom-why">{w.why}</p>
        {campaign.map(({ id, title, levels }) => (
          <section key={id} aria-labelledby={`notes-${id}`}>
            <h2 id={`notes-${id}`}>{told(title)}</h2>
            <ol class="note-list">
              {levels.map((card) => {
                const name = plainText(told(card.title));
                return (
                  <li key={card.id}>
                    <a href={`#/teach/notes/${card.id}`} aria-label={w.open(name)} data-testid={`note-${card.id}`}>
                      <b>{name}</b>
                      <span>{w.kinds[card.goal]}</span>
                    </a>
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
      </main>
    </div>
  );
}

export function NoteScreen({ host, id }: { readonly host: ClassroomHost; readonly id: string }) {
  const { campaign } = useGame();
  const [level, setLevel] = useState<Level | 'none' | undefined>(undefined);
  useEffect(() => void host.levelOf(id).then((found) => setLevel(found ?? 'none')), [id]);
  const w = notesWords();
  if (level === undefined) return <div class="loading" aria-busy="true" />;
  const all = campaign.flatMap(({ levels }) => levels);
  const place = all.findIndex((card) => card.id === id);
  const chapter = campaign.find(({ levels }) => levels.some((card) => card.id === id));
  return (
    <div class="page classroom">
      <Header
        title={level === 'none' ? w.title : plainText(told(level.text).title)}
        chapter={chapter ? told(chapter.title) : words().teachers}
      />
      <main id="main" class="note">
        {level === 'none' ? <p role="alert">{words().unknownPage}</p> : <Note level={level} />}
        <nav class="buttons note-ways" aria-label={w.title}>
          {[
            [w.before, all[place - 1]?.id],
            [w.after, all[place + 1]?.id],
          ].map(([label, to]) =>
            to === undefined ? null : (
              <a key={to} class="btn" href={`#/teach/notes/${to}`}>
                {label}
              </a>
            ),
          )}
          <a class="btn" href="#/teach/notes">
            {w.all}
          </a>
        </nav>
      </main>
    </div>
  );
}

function Note({ level }: { readonly level: Level }) {
  const w = notesWords();
  const text = told(level.text);
  const note = told(level.teacher);
  const parts = words().teacherParts;
  return (
    <>
      <div class="note-head">
        <div>
          <p class="note-story">
            <RichText text={text.story} />
          </p>
          <dl class="note-facts">
            <Fact name={w.goal} text={text.goal} />
            <Fact name={w.kind} text={w.kinds[level.goal.kind]} />
            {level.par && <Hard par={level.par} />}
          </dl>
        </div>
        <div class="note-picture">
          <Thumbnail circuit={level.circuit} />
        </div>
      </div>
      <LevelActions id={level.id} title={plainText(text.title)} />
      <dl class="note-parts">
        {(['aim', 'ask', 'misconception', 'next'] as const).map((part) => (
          <div key={part} class={`note-${part}`}>
            <dt>{parts[part]}</dt>
            <dd>{note[part]}</dd>
          </div>
        ))}
      </dl>
      <NoteAnswer level={level} />
    </>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <RichText text={text} />
      </dd>
    </div>
  );
}

/** Each star is about a step of one change more, or three times fewer right settings. */
const STARS = [1.5, 3, 4.5, 6];

function Hard({ par }: { readonly par: NonNullable<Level['par']> }) {
  const w = notesWords();
  const hard = difficulty(par);
  const stars = 1 + STARS.filter((limit) => hard > limit).length;
  return (
    <div>
      <dt>{w.hard}</dt>
      <dd>
        <span aria-hidden="true" class="note-stars">
          {'●'.repeat(stars)}
          {'○'.repeat(5 - stars)}
        </span>{' '}
        {w.hardOf(stars)}. {w.rare(Math.round(par.density * 10_000) / 100)}
      </dd>
    </div>
  );
}
