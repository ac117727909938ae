// Title, story, goal, hints and teacher's notes, in the language on screen; the other one if the maker likes.
import { useState } from 'preact/hooks';
import { makerWords } from '../../i18n/maker.ts';
import { language, languageName, writtenIn } from '../../i18n/words.ts';
import type { Language } from '../../levels/level.ts';
import { countCharacters, countWords } from '../../levels/words.ts';
import type { Draft } from '../../session/maker/draft.ts';
import { longestWords, type WordName } from '../../session/maker/words.ts';
import { TextField } from '../playground/TextField.tsx';
import { wantText } from '../wantText.ts';
import { sayAnswers, sayInputs } from './say.ts';
import type { Maker } from './useMaker.ts';

const main: readonly WordName[] = ['title', 'story', 'goal', 'learned'];
const hints: readonly WordName[] = ['hint1', 'hint2', 'hint3'];
const teacher: readonly WordName[] = ['aim', 'ask', 'misconception', 'next'];
const long = new Set<WordName>(['story', 'goal', 'learned', 'hint1', 'hint2', 'hint3', 'aim', 'ask', 'misconception', 'next']);
const MOST_SUGGESTED = 4;

export function WordsStep({ maker }: { readonly maker: Maker }) {
  const { draft } = maker;
  const w = makerWords().words;
  const own = writtenIn();
  const other: Language = own === 'en' ? 'ja' : 'en';
  const [isBoth, setBoth] = useState(() => Object.values(draft.texts[other]).some((text) => text !== ''));
  const asked = suggestion(draft);
  return (
    <>
      <p class="maker-why">{w.why(languageName(language.value))}</p>
      <p class="maker-why">{w.marks}</p>
      <Fields maker={maker} in={own} isOther={false} />
      {asked !== '' && draft.texts[own].goal === '' && (
        <p class="maker-note">
          {asked}{' '}
          <button type="button" class="btn" data-testid="suggest" onClick={() => maker.change(withWord(draft, own, 'goal', asked))}>
            {w.suggest}
          </button>
        </p>
      )}
      <p>
        <label class="check">
          <input type="checkbox" checked={isBoth} data-testid="both-languages" onChange={(event) => setBoth(event.currentTarget.checked)} />
          {w.other(languageName(other))}
        </label>
      </p>
      {isBoth && (
        <section lang={other}>
          <h3>{w.otherTitle(languageName(other))}</h3>
          <Fields maker={maker} in={other} isOther />
        </section>
      )}
    </>
  );
}

function Fields({ maker, in: where, isOther }: { readonly maker: Maker; readonly in: Language; readonly isOther: boolean }) {
  const { draft } = maker;
  const w = makerWords().words;
  const texts = draft.texts[where];
  const field = (name: WordName) => (
    <TextField
      key={name}
      label={w.names[name]}
      value={texts[name]}
      longest={longestWords[name]}
      isLong={long.has(name)}
      testId={`${isOther ? 'other-' : ''}word-${name}`}
      onChange={(text) => maker.change(withWord(draft, where, name, text.trim()))}
    />
  );
  const isVote = draft.clock === 'rounds';
  return (
    <div class="word-fields">
      {main.map(field)}
      <p class="maker-why" data-testid={`${isOther ? 'other-' : ''}word-count`}>
        {where === 'ja' ? w.characters(countCharacters(texts.story + texts.goal)) : w.count(countWords(`${texts.story} ${texts.goal}`))}
      </p>
      {isVote && (
        <div class="made-row">
          {field('fires')}
          {field('silent')}
        </div>
      )}
      <details>
        <summary data-testid={`${isOther ? 'other-' : ''}hints`}>{w.hints}</summary>
        {hints.map(field)}
      </details>
      <details>
        <summary data-testid={`${isOther ? 'other-' : ''}teacher`}>{w.teacher}</summary>
        {teacher.map(field)}
      </details>
    </div>
  );
}

function withWord(draft: Draft, where: Language, name: WordName, text: string): Draft {
  return { ...draft, texts: { ...draft.texts, [where]: { ...draft.texts[where], [name]: text } } };
}

/** What is asked, in words; '' while nothing is. */
function suggestion(draft: Draft): string {
  if (draft.clock === 'rounds') {
    const { kind, cases } = draft.asked;
    if (kind === 'predict') return '';
    const said = cases.filter(({ hidden }) => !hidden).slice(0, MOST_SUGGESTED);
    return said.map((one) => `${sayInputs(draft.solution, one.in)} → ${sayAnswers(draft.solution, one.out)}`).join('; ');
  }
  const wants = draft.asked.runs.filter(({ hidden }) => !hidden).flatMap((run) => run.wants);
  return [...new Set(wants.map((want) => wantText(draft.solution, want)))].slice(0, MOST_SUGGESTED).join('; ');
}
