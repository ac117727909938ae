// The player is the rule: after each mistake they say for every weight and the bias whether it goes up, down, or stays.
import { useEffect, useState } from 'preact/hooks';
import { isNeuron, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import { show, showSigned } from '../../i18n/numbers.ts';
import { learningWords } from '../../i18n/learning.ts';
import { ruleSigns } from '../../levels/teach/pupil.ts';
import { command } from '../../session/play.ts';
import { caseAt, loadCase } from '../../session/playback.ts';
import { pupilOf } from '../../session/session.ts';
import { follow } from '../../views/follow.ts';
import { nameOf } from '../../views/names.ts';
import { CaseList } from '../CaseList.tsx';
import { TaughtPictures } from './pictures.tsx';
import type { TeachProps } from './TeachPanel.tsx';
import { useScenery } from './useScenery.ts';

type Sign = -1 | 0 | 1;
const ways = [
  [1, 'up', '▲'],
  [0, 'same', '●'],
  [-1, 'down', '▼'],
] as const;

interface Part {
  readonly id: Id;
  readonly name: string;
  /** What came in through it. */
  readonly input: number | undefined;
  readonly value: number;
}

export function HandPanel({ play, level, goal }: TeachProps) {
  follow(play);
  useScenery(play);
  const w = learningWords();
  const pupil = pupilOf(play.session)!;
  const cases = play.verdict.cases.filter(({ hidden }) => !hidden);
  const [after, setAfter] = useState(-1);
  const [chosen, choose] = useState<number | undefined>(undefined);
  const [signs, setSigns] = useState<Readonly<Record<Id, Sign>>>({});
  const [told, setTold] = useState('');
  // The next mistake in turn, so that none is taught twice while others wait.
  const inTurn = [...cases.slice(after + 1), ...cases.slice(0, after + 1)];
  const wrong = cases.find(({ index, pass }) => index === chosen && !pass) ?? inTurn.find(({ pass }) => !pass);
  const at = wrong?.index;
  useEffect(() => {
    setSigns({});
    if (at !== undefined) loadCase(play, caseAt(play, at, false));
  }, [play, at]);
  const parts = at === undefined ? [] : partsOf(play.circuit, caseAt(play, at, false).in, w.bias);
  const change = (): void => {
    if (at === undefined) return;
    const rule = ruleSigns(level, goal, play.circuit, at);
    if (command(play, { type: 'nudge', example: at, signs })) return;
    const slip = parts.find(({ id }) => (signs[id] ?? 0) !== (rule[id] ?? 0));
    setTold(slip ? w.slip(slip.name, ways.find(([sign]) => sign === (rule[slip.id] ?? 0))![1]) : w.asTheRule);
    setAfter(at);
    choose(undefined);
    setSigns({});
  };
  const neuron = wrong && play.circuit.cells.filter(isNeuron).find(({ id }) => wrong.states[id] !== undefined);
  const state = neuron ? wrong.states[neuron.id]! : 0;
  return (
    <>
      {wrong && neuron ? (
        <fieldset class="hand" disabled={pupil.updates >= goal.updates}>
          <legend>
            <b>{w.example(wrong.index + 1)}.</b>{' '}
            {(state > 0 ? w.shouldRest : w.shouldFire)(nameOf(play.circuit, neuron.id), showSigned(state))}
          </legend>
          <p>{pupil.updates >= goal.updates ? w.allUsed : w.youAreTheRule}</p>
          {parts.map(({ id, name, input, value }) => (
            <div key={id} class="part" role="radiogroup" aria-label={name}>
              <span class="part-name">
                {name} <small>{input === undefined ? '' : w.inputNow(show(input))}</small>
              </span>
              <output>{show(value)}</output>
              {ways.map(([sign, way, mark]) => (
                <button
                  key={way}
                  type="button"
                  role="radio"
                  class={`way ${way}`}
                  aria-checked={(signs[id] ?? 0) === sign}
                  aria-label={w[way]}
                  title={w[way]}
                  data-testid={`${way}-${id}`}
                  onClick={() => setSigns({ ...signs, [id]: sign })}
                >
                  {mark}
                </button>
              ))}
            </div>
          ))}
          <button type="button" class="btn main" data-testid="nudge" onClick={change}>
            {w.change}
          </button>
        </fieldset>
      ) : (
        <p>{w.allKnown}</p>
      )}
      <p class="lesson-told" aria-live="polite">
        {told}
      </p>
      <CaseList play={play} level={level} onPick={({ index }) => choose(index)} />
      <p class="lessons" data-testid="lessons">
        {w.lessons(pupil.updates, goal.updates)}
      </p>
      <TaughtPictures play={play} level={level} goal={goal} />
    </>
  );
}

/** Everything that may be moved, with what it brought. */
function partsOf(circuit: RoundsCircuit, given: Readonly<Record<Id, number>>, bias: string): Part[] {
  const { synapses, cells } = circuit;
  const isOne = cells.filter(isNeuron).length === 1;
  return [
    ...synapses
      .filter(({ locked }) => !locked)
      .map(({ id, from, to, weight }) => ({
        id,
        name: isOne ? nameOf(circuit, from) : `${nameOf(circuit, from)} → ${nameOf(circuit, to)}`,
        input: given[from],
        value: weight,
      })),
    ...cells
      .filter(isNeuron)
      .filter(({ locked }) => !locked)
      .map((cell) => ({ id: cell.id, name: isOne ? bias : `${bias} ${nameOf(circuit, cell.id)}`, input: undefined, value: cell.bias })),
  ];
}
