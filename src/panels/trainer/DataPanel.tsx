// Where the examples come from, and what of them the network is given.
import { useRef } from 'preact/hooks';
import type { DataPlan, FeatureName, PlanarName, TrainingPlan } from '../../core/learning/plan.ts';
import { showShare } from '../../i18n/charts.ts';
import { trainerNames, trainerWords } from '../../i18n/trainer.ts';
import { told } from '../../i18n/words.ts';
import { newGesture } from '../../input/NumberField.tsx';
import {
  featureChoices,
  isOfPoints,
  kindsOf,
  nextSeed,
  planarData,
  withAnswer,
  withData,
  withFeature,
} from '../../session/trainer/plan.ts';
import { entryOf } from '../../session/trainer/trainer.ts';
import { follow } from '../../views/follow.ts';
import type { Bench } from './bench.ts';
import { choose, chooseData } from './choices.ts';
import { PlanarThumb, SetThumb } from './Thumb.tsx';

const planarNames: readonly PlanarName[] = ['line', 'and', 'circle', 'xor', 'moons', 'blobs', 'spiral'];
const setNames = ['iris', 'digits', 'points', 'table'] as const;
const pointChoices: readonly number[] = [20, 50, 100, 200, 300, 500, 1_000];

interface Props {
  readonly bench: Bench;
  onTable(): void;
}

export function DataTiles({ bench, onTable }: Props) {
  follow(bench.trainer);
  const w = trainerWords().data;
  const { data } = entryOf(bench.trainer).plan;
  const isOn = (name: string): boolean => (data.kind === 'planar' ? data.name : data.kind) === name;
  const take = (name: (typeof setNames)[number]): void => {
    const last = bench.sight.lastData.get(name);
    if (name === 'table' && (!last || isOn(name))) return onTable();
    if (!isOn(name)) void chooseData(bench, last ?? freshData(name));
  };
  return (
    <section class="data-tiles" aria-labelledby="data-title">
      <div class="data-head">
        <h2 id="data-title">{w.title}</h2>
        <button
          type="button"
          class="link"
          data-testid="new-sample"
          onClick={() => void choose(bench, (own) => withData(own, { ...own.data, seed: nextSeed(own.data.seed) }))}
        >
          {w.newSample}
        </button>
      </div>
      <div class="tiles-row" role="group" aria-labelledby="data-title">
        {planarNames.map((name) => (
          <button
            key={name}
            type="button"
            class="data-tile"
            aria-pressed={isOn(name)}
            data-testid={`data-${name}`}
            onClick={() => {
              if (!isOn(name)) void chooseData(bench, planarData(name));
            }}
          >
            <PlanarThumb name={name} />
            <span>{w.names[name]}</span>
          </button>
        ))}
        {setNames.map((name) => (
          <button
            key={name}
            type="button"
            class="data-tile"
            aria-pressed={isOn(name)}
            data-testid={`data-${name}`}
            onClick={() => take(name)}
          >
            <SetThumb name={name} />
            <span>{w.names[name]}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

function freshData(name: 'iris' | 'digits' | 'points' | 'table'): DataPlan {
  switch (name) {
    case 'points':
    case 'table':
      return { kind: 'points', kinds: 2, points: [], seed: '1' };
    case 'iris':
    case 'digits':
      return { kind: name, seed: '1' };
  }
}

/** How many, how noisy, how many are kept back; inputs and answers. */
export function DataDetails({ bench, onTable }: Props) {
  follow(bench.trainer);
  const w = trainerWords();
  const { plan, material } = entryOf(bench.trainer);
  const { data, share } = plan;
  const change = (next: DataPlan, gesture?: string): void => void choose(bench, (own) => withData(own, next), { gesture });
  return (
    <section class="data-details" aria-label={w.data.details}>
      {data.kind === 'planar' && (
        <>
          <Slider
            label={w.data.points}
            text={String(data.points)}
            value={nearest(pointChoices, data.points)}
            max={pointChoices.length - 1}
            testId="points"
            onChange={(at, gesture) => change({ ...data, points: pointChoices[at]! }, gesture)}
          />
          <Slider
            label={w.data.noise}
            text={percent(data.noise)}
            value={Math.round(data.noise * 20)}
            max={20}
            testId="noise"
            onChange={(at, gesture) => change({ ...data, noise: at / 20 }, gesture)}
          />
        </>
      )}
      {data.kind === 'table' && (
        <p class="table-line">
          {w.table.current(data.rows.length, data.names.length, data.kinds.length)}{' '}
          <button type="button" class="link" data-testid="another-table" onClick={onTable}>
            {w.table.change}
          </button>
        </p>
      )}
      <Slider
        label={w.data.share}
        text={showShare(share)}
        hint={w.data.shareOf(material.seen.rows, material.unseen.rows)}
        value={Math.round(share * 10)}
        min={1}
        max={10}
        testId="seen-share"
        onChange={(at, gesture) => void choose(bench, (own) => ({ ...own, share: at / 10 }), { gesture })}
      />
      {isOfPoints(data) && <Features bench={bench} plan={plan} />}
      {kindsOf(data) === 2 && <AnswerChoice bench={bench} plan={plan} />}
    </section>
  );
}

function Features({ bench, plan }: { readonly bench: Bench; readonly plan: TrainingPlan }) {
  const toggle = (name: FeatureName, isOn: boolean): void => void choose(bench, (own) => withFeature(own, name, !isOn));
  return (
    <fieldset class="pick-set">
      <legend>{trainerWords().data.inputs}</legend>
      {featureChoices.map((name) => {
        const isOn = plan.features.includes(name);
        return (
          <button
            key={name}
            type="button"
            class="pick"
            aria-pressed={isOn}
            data-testid={`feature-${name}`}
            onClick={() => toggle(name, isOn)}
          >
            {told(trainerNames.features[name])}
          </button>
        );
      })}
    </fieldset>
  );
}

function AnswerChoice({ bench, plan }: { readonly bench: Bench; readonly plan: TrainingPlan }) {
  const w = trainerWords().data;
  return (
    <fieldset class="pick-set">
      <legend>{w.answers}</legend>
      {(['one', 'shares'] as const).map((answer) => (
        <button
          key={answer}
          type="button"
          class="pick"
          aria-pressed={plan.answer === answer}
          data-testid={`answer-${answer}`}
          onClick={() => void choose(bench, (own) => (own.answer === answer ? own : withAnswer(own, answer)))}
        >
          {answer === 'one' ? w.answerOne : w.answerShares}
        </button>
      ))}
    </fieldset>
  );
}

interface SliderProps {
  readonly label: string;
  readonly text: string;
  readonly hint?: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly testId: string;
  onChange(value: number, gesture: string): void;
}

/** One drag is one choice for undo. */
function Slider({ label, text, hint, value, min = 0, max, testId, onChange }: SliderProps) {
  const gesture = useRef(newGesture());
  return (
    <label class="slide" title={hint}>
      <span>
        {label} <b>{text}</b>
      </span>
      <input
        type="range"
        min={min}
        max={max}
        step={1}
        value={value}
        aria-valuetext={hint ? `${text}. ${hint}` : text}
        data-testid={testId}
        onInput={(event) => onChange(Number(event.currentTarget.value), `${testId} ${gesture.current}`)}
        onChange={() => (gesture.current = newGesture())}
      />
    </label>
  );
}

function nearest(choices: readonly number[], value: number): number {
  let best = 0;
  for (const [at, choice] of choices.entries()) if (Math.abs(choice - value) < Math.abs(choices[best]! - value)) best = at;
  return best;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
