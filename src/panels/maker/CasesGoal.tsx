// Cases of the vote: the inputs as they are held, added one by one or all at once; or questions of what will happen.
import { useState } from 'preact/hooks';
import { depth, isNeuron } from '../../core/circuit.ts';
import { isEqual } from '../../core/patch.ts';
import { makerWords } from '../../i18n/maker.ts';
import {
  addCase,
  answerAnew,
  answersTo,
  canRemember,
  caseVerdicts,
  combinations,
  heldInputs,
  isAsked,
  type Inputs,
} from '../../session/maker/cases.ts';
import type { RoundsDraft } from '../../session/maker/draft.ts';
import { follow } from '../../views/follow.ts';
import { nameOf } from '../../views/names.ts';
import { Small } from '../playground/Small.tsx';
import { CaseItem } from './CaseItem.tsx';
import { NumberBox } from './NumberBox.tsx';
import { hold } from './onCanvas.ts';
import { sayAnswers, sayInputs } from './say.ts';
import { ShowButton } from './ShowButton.tsx';
import type { Maker } from './useMaker.ts';

interface Props {
  readonly maker: Maker;
  readonly draft: RoundsDraft;
}

const MOST_ROUNDS = 10_000;
/** More are not judged at every step of the maker. */
const MOST_JUDGED = 300;

export function CasesGoal({ maker, draft }: Props) {
  follow(maker.playground);
  const w = makerWords().goal;
  const { asked, solution } = draft;
  const isPredict = asked.kind === 'predict';
  const neurons = solution.cells.filter(isNeuron);
  const verdicts = asked.cases.length <= MOST_JUDGED ? caseVerdicts(draft, solution) : [];
  return (
    <>
      {neurons.length > 1 && (
        <fieldset class="asked-cells">
          <legend>{w.asked}</legend>
          {neurons.map(({ id }) => (
            <label key={id} class="check">
              <input
                type={isPredict ? 'radio' : 'checkbox'}
                name="asked"
                checked={isPredict ? asked.cells[0] === id : asked.cells.includes(id)}
                data-testid={`ask-${id}`}
                onChange={(event) => {
                  const rest = asked.cells.filter((other) => other !== id);
                  const kept = neurons
                    .map((cell) => cell.id)
                    .filter((other) => rest.includes(other) || (other === id && event.currentTarget.checked));
                  maker.change({ ...draft, asked: { ...asked, cells: isPredict ? [id, ...rest] : kept } });
                }}
              />
              {nameOf(solution, id)}
            </label>
          ))}
        </fieldset>
      )}
      <AddCase maker={maker} draft={draft} />
      {isPredict ? (
        <NumberBox
          label={w.streak}
          value={asked.streak}
          min={1}
          max={100}
          step={1}
          exact={1}
          testId="streak"
          onChange={(streak) => maker.change({ ...draft, asked: { ...asked, streak } })}
        />
      ) : (
        <NumberBox
          label={w.rounds}
          value={asked.rounds}
          min={1}
          max={MOST_ROUNDS}
          step={1}
          exact={1}
          testId="rounds"
          onChange={(rounds) => maker.change({ ...draft, asked: { ...asked, rounds } })}
        />
      )}
      {isPredict ? (
        <Questions maker={maker} draft={draft} />
      ) : (
        <ol class="made-cases" data-testid="made-cases">
          {asked.cases.map((one, index) => (
            <CaseItem
              key={JSON.stringify([one.in, one.before])}
              maker={maker}
              draft={draft}
              index={index}
              one={one}
              isRight={verdicts[index]?.pass}
            />
          ))}
        </ol>
      )}
      {!isPredict && asked.cases.length > 0 && asked.kind === 'cases' && (
        <p>
          <button
            type="button"
            class="btn"
            disabled={verdicts.length > 0 && verdicts.every(({ pass }) => pass)}
            data-testid="answer-anew"
            onClick={() => {
              maker.change(answerAnew(draft));
              maker.say(w.anewDone);
            }}
          >
            {w.anew}
          </button>
        </p>
      )}
    </>
  );
}

/** The main button: what is held now becomes a case or a question. */
export function AddCase({ maker, draft }: Props) {
  follow(maker.playground);
  const w = makerWords().goal;
  const { asked, solution } = draft;
  const [before, setBefore] = useState<readonly Inputs[]>([]);
  const held = heldInputs(maker.playground.engine.view, solution);
  const isPredict = asked.kind === 'predict';
  const all = combinations(draft);
  const add = (): void => {
    if (isPredict) {
      maker.change({ ...draft, asked: { ...asked, questions: [...asked.questions, held] } });
      return maker.say(w.questionAdded(asked.questions.length + 1, sayInputs(solution, held)));
    }
    const next = addCase(draft, held, before);
    if (next === draft) return maker.say(w.known);
    maker.change(next);
    setBefore([]);
    const [last] = next.asked.cases.slice(-1);
    maker.say(w.added(next.asked.cases.length, `${sayInputs(solution, held)} → ${sayAnswers(solution, last!.out)}`));
  };
  const addAll = (): void => {
    if (isPredict) {
      const fresh = (all ?? []).filter((inputs) => !asked.questions.some((one) => isEqual(one, inputs)));
      maker.change({ ...draft, asked: { ...asked, questions: [...asked.questions, ...fresh] } });
      return maker.say(w.allAdded(fresh.length));
    }
    const next = (all ?? []).reduce((now, inputs) => addCase(now, inputs), draft);
    maker.change(next);
    maker.say(w.allAdded(next.asked.cases.length - asked.cases.length));
  };
  if (asked.cells.length === 0) return <p class="maker-note bad">{makerWords().check.gap.noCells}</p>;
  const isKnown = !isPredict && isAsked(draft, { in: held, ...(before.length > 0 ? { before } : {}) });
  return (
    <section class="maker-record">
      <p data-testid="held">
        {w.held}: <b>{[...before.map((inputs) => w.before(sayInputs(solution, inputs))), sayInputs(solution, held)].join(', ')}</b>
        {!isPredict && ` → ${sayAnswers(solution, answersTo(draft, { in: held, before }))}`}
      </p>
      <div class="buttons">
        <button type="button" class="btn main" disabled={isKnown} data-testid="add-case" onClick={add}>
          {isPredict ? w.addQuestion : w.add}
        </button>
        {all && (
          <button type="button" class="btn unfolded" data-testid="all-combinations" onClick={addAll}>
            {w.all}
          </button>
        )}
        {!isPredict && canRemember(draft) && (
          <button type="button" class="btn" data-testid="hold-first" onClick={() => setBefore([...before, held])}>
            {w.first}
          </button>
        )}
        {before.length > 0 && (
          <button type="button" class="btn" data-testid="no-before" onClick={() => setBefore([])}>
            {w.noBefore}
          </button>
        )}
      </div>
      {asked.cases.length + asked.questions.length === 0 && <p class="maker-why">{w.empty}</p>}
    </section>
  );
}

function Questions({ maker, draft }: Props) {
  const w = makerWords().goal;
  const { asked, solution } = draft;
  return (
    <ol class="made-cases" data-testid="made-cases">
      {asked.questions.map((held, index) => (
        <li key={index} class="made-case" data-testid={`made-${index + 1}`}>
          <div class="made-head">
            <b>{w.questionTitle(index + 1)}</b>
            <span>
              {sayInputs(solution, held)} →{' '}
              {sayAnswers(
                solution,
                answersTo({ ...draft, asked: { ...asked, cells: asked.cells.slice(0, 1), rounds: depth(solution) } }, { in: held }),
              )}
            </span>
            <ShowButton
              label={`${w.questionTitle(index + 1)}: ${w.show}`}
              testId={`show-made-${index + 1}`}
              onClick={() => hold(maker, held)}
            />
            <Small
              sign="bin"
              label={`${w.questionTitle(index + 1)}: ${w.remove}`}
              testId={`remove-made-${index + 1}`}
              onClick={() => {
                maker.change({ ...draft, asked: { ...asked, questions: asked.questions.filter((_, place) => place !== index) } });
                maker.say(w.removed);
              }}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}
