// One case of the vote: its inputs and answers can be changed, it can be hidden, shown on the canvas, taken out.
import { isInput, type Id } from '../../core/circuit.ts';
import { makerWords } from '../../i18n/maker.ts';
import { show } from '../../i18n/numbers.ts';
import type { Expected } from '../../levels/level.ts';
import { isDecided } from '../../session/maker/cases.ts';
import type { DraftCase, RoundsDraft } from '../../session/maker/draft.ts';
import { withInput } from '../../session/maker/kit.ts';
import { nameOf } from '../../views/names.ts';
import { Icon } from '../Icon.tsx';
import { Small } from '../playground/Small.tsx';
import { NumberBox } from './NumberBox.tsx';
import { hold } from './onCanvas.ts';
import { sayInputs } from './say.ts';
import { ShowButton } from './ShowButton.tsx';
import type { Maker } from './useMaker.ts';

interface Props {
  readonly maker: Maker;
  readonly draft: RoundsDraft;
  readonly index: number;
  readonly one: DraftCase;
  /** The solution does as the case asks; undefined where that is not known. */
  readonly isRight: boolean | undefined;
}

export function CaseItem({ maker, draft, index, one, isRight }: Props) {
  const w = makerWords().goal;
  const { asked, solution, kit } = draft;
  const title = w.caseTitle(index + 1);
  const put = (next: DraftCase | undefined, nextKit = kit): void => {
    const cases = asked.cases.flatMap((other, place) => (place === index ? (next ?? []) : other));
    maker.change({ ...draft, kit: nextKit, asked: { ...asked, cases } });
  };
  const setInput = (id: Id, value: number): void => put({ ...one, in: { ...one.in, [id]: value } }, withInput(kit, id, [value]));
  return (
    <li class="made-case" data-testid={`made-${index + 1}`}>
      <div class="made-head">
        <b>{title}</b>
        {isRight !== undefined && (
          <span
            class={`mark ${isRight ? 'ok' : 'no'}`}
            role="img"
            aria-label={isRight ? w.right : w.wrong}
            title={isRight ? w.right : w.wrong}
          >
            <Icon name={isRight ? 'solved' : 'close'} />
          </span>
        )}
        {asked.kind === 'cases' && (
          <label class="check" title={w.hiddenWhy}>
            <input
              type="checkbox"
              checked={one.hidden}
              aria-label={`${title}: ${w.hidden}`}
              data-testid={`hide-made-${index + 1}`}
              onChange={(event) => put({ ...one, hidden: event.currentTarget.checked })}
            />
            {w.hidden}
          </label>
        )}
        <ShowButton label={`${title}: ${w.show}`} testId={`show-made-${index + 1}`} onClick={() => hold(maker, one.in)} />
        <Small
          sign="bin"
          label={`${title}: ${w.remove}`}
          testId={`remove-made-${index + 1}`}
          onClick={() => {
            put(undefined);
            maker.say(w.removed);
          }}
        />
      </div>
      {one.before && <p class="made-before">{one.before.map((held) => w.before(sayInputs(solution, held))).join(', ')}</p>}
      <div class="made-row">
        {solution.cells.filter(isInput).map((cell) => {
          const value = one.in[cell.id] ?? cell.value;
          const name = nameOf(solution, cell.id);
          if (kit.inputs?.[cell.id])
            return (
              <NumberBox
                key={cell.id}
                label={name}
                spoken={`${title}, ${w.input(name)}`}
                value={value}
                min={-1e6}
                max={1e6}
                step={0.5}
                exact={1 / 64}
                testId={`made-${index + 1}-${cell.id}`}
                onChange={(next) => setInput(cell.id, next)}
              />
            );
          return (
            <button
              key={cell.id}
              type="button"
              class="made-input"
              aria-pressed={value > 0}
              aria-label={`${title}, ${w.input(name)}: ${show(value)}`}
              data-testid={`made-${index + 1}-${cell.id}`}
              onClick={() => setInput(cell.id, value > 0 ? 0 : 1)}
            >
              {name} <b>{show(value)}</b>
            </button>
          );
        })}
      </div>
      {Object.entries(one.out).map(([id, expected]) => (
        <Answer
          key={id}
          name={nameOf(solution, id)}
          title={title}
          expected={expected}
          isDecided={isDecided(solution, id)}
          testId={`made-${index + 1}-${id}`}
          onChange={(next) => put({ ...one, out: { ...one.out, [id]: next } })}
        />
      ))}
    </li>
  );
}

interface AnswerProps {
  readonly name: string;
  readonly title: string;
  readonly expected: Expected;
  /** A neuron that either fires or is silent. */
  readonly isDecided: boolean;
  readonly testId: string;
  onChange(expected: Expected): void;
}

function Answer({ name, title, expected, isDecided: isStep, testId, onChange }: AnswerProps) {
  const w = makerWords().goal;
  const kind = typeof expected === 'object' ? 'interval' : typeof expected === 'number' ? 'exactly' : expected;
  const number = typeof expected === 'number' ? expected : typeof expected === 'object' ? expected.min : kind === 'fires' ? 1 : 0;
  const choose = (next: string): void => {
    if (next === 'fires' || next === 'silent') onChange(next);
    else onChange(next === 'exactly' ? number : { min: number, max: number });
  };
  const spoken = `${title}, ${w.answer(name)}`;
  return (
    <div class="made-row made-answer">
      <span>→ {name}</span>
      <select aria-label={spoken} value={kind} data-testid={testId} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="fires">{w.fires}</option>
        <option value="silent">{w.silent}</option>
        {!isStep && <option value="interval">{w.interval}</option>}
        {!isStep && <option value="exactly">{w.exactly}</option>}
      </select>
      {typeof expected === 'object' && (
        <>
          <NumberBox
            label={w.least}
            spoken={`${spoken}, ${w.least}`}
            value={expected.min}
            min={-1e6}
            max={expected.max}
            step={0.05}
            testId={`${testId}-min`}
            onChange={(min) => onChange({ ...expected, min })}
          />
          <NumberBox
            label={w.most}
            spoken={`${spoken}, ${w.most}`}
            value={expected.max}
            min={expected.min}
            max={1e6}
            step={0.05}
            testId={`${testId}-max`}
            onChange={(max) => onChange({ ...expected, max })}
          />
        </>
      )}
      {typeof expected === 'number' && (
        <NumberBox
          label=""
          spoken={spoken}
          value={expected}
          min={-1e6}
          max={1e6}
          step={0.5}
          testId={`${testId}-exactly`}
          onChange={onChange}
        />
      )}
    </div>
  );
}
