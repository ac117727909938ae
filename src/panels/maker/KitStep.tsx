// What players may change: ranges with their steps, and how many choices that makes.
import { activatorNames, isInput, isSpiking } from '../../core/circuit.ts';
import { dtOf } from '../../core/spiking/circuit.ts';
import { makerWords } from '../../i18n/maker.ts';
import { language } from '../../i18n/words.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import type { Kit } from '../../levels/level.ts';
import type { SpikingKit } from '../../levels/spiking/level.ts';
import type { RoundsDraft, TimeDraft } from '../../session/maker/draft.ts';
import { delaysFor, roundsKitFor, spikingKitFor } from '../../session/maker/kit.ts';
import { isCountable, offSteps, ontoSteps, turnable } from '../../session/maker/steps.ts';
import { setLocked } from '../../session/playground/arrange.ts';
import { change } from '../../session/playground/playground.ts';
import { follow } from '../../views/follow.ts';
import { nameOf } from '../../views/names.ts';
import { gainsOf } from './LockList.tsx';
import { putOnCanvas } from './onCanvas.ts';
import { ParameterRanges } from './ParameterRanges.tsx';
import { RangeFields } from './RangeFields.tsx';
import { sayPart } from './say.ts';
import type { Maker } from './useMaker.ts';

/** Of the vote’s numbers: float64 makes no error on them. */
const FINE = 1 / 64;
/** Of numbers with a unit. */
const THOUSANDTH = 0.001;

export function KitStep({ maker }: { readonly maker: Maker }) {
  follow(maker.playground);
  const { draft } = maker;
  const w = makerWords().kit;
  if (draft.asked.kind === 'predict') return <p class="maker-why">{w.predict}</p>;
  return (
    <>
      <p class="maker-why">{w.why}</p>
      {draft.clock === 'rounds' ? <RoundsKit maker={maker} draft={draft} /> : <TimeKit maker={maker} draft={draft} />}
      {(draft.asked.kind === 'cases' || draft.asked.kind === 'spikes') && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.kit.claim ?? false}
            data-testid="kit-claim"
            onChange={(event) => {
              const claim = event.currentTarget.checked;
              maker.change((now) =>
                now.clock === 'rounds' ? { ...now, kit: { ...now.kit, claim } } : { ...now, kit: { ...now.kit, claim } },
              );
            }}
          />
          {w.claim}
        </label>
      )}
      <OffSteps maker={maker} />
      <Count maker={maker} />
    </>
  );
}

function RoundsKit({ maker, draft }: { readonly maker: Maker; readonly draft: RoundsDraft }) {
  const w = makerWords().kit;
  const { kit, start, solution } = draft;
  const set = (part: Partial<Kit>): void => maker.change({ ...draft, kit: { ...kit, ...part } });
  const first = (): Kit => roundsKitFor(start, solution, undefined);
  const graded = solution.cells.filter(isInput).filter(({ id }) => kit.inputs?.[id]);
  return (
    <>
      <RangeFields
        name={w.weights}
        range={kit.weights}
        first={() => first().weights ?? VOTE}
        quantum={FINE}
        testId="kit-weights"
        onChange={(weights) => set({ weights })}
      />
      <RangeFields
        name={w.bias}
        range={kit.bias}
        first={() => first().bias ?? VOTE}
        quantum={FINE}
        testId="kit-bias"
        onChange={(bias) => set({ bias })}
      />
      {solution.layers.some(({ softmax }) => softmax) && (
        <RangeFields
          name={w.temperature}
          range={kit.temperature}
          first={() => kit.temperature ?? { min: 0.25, max: 4, step: 0.25 }}
          least={FINE}
          quantum={FINE}
          testId="kit-temperature"
          onChange={(temperature) => set({ temperature })}
        />
      )}
      {graded.map(({ id }) => (
        <RangeFields
          key={id}
          name={w.inputs(nameOf(solution, id))}
          range={kit.inputs?.[id]}
          first={() => ({ min: 0, max: 1, step: 0.5 })}
          quantum={FINE}
          testId={`kit-input-${id}`}
          onChange={(range) => {
            const { [id]: _, ...others } = kit.inputs ?? {};
            set({ inputs: range ? { ...others, [id]: range } : others });
          }}
        />
      ))}
      <fieldset class="range-fields">
        <legend>{w.activators}</legend>
        {activatorNames.map((name) => (
          <label key={name} class="check">
            <input
              type="checkbox"
              checked={kit.activators?.includes(name) ?? false}
              data-testid={`kit-activator-${name}`}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                const wanted = activatorNames.filter((one) => (one === name ? checked : kit.activators?.includes(one)));
                set({ activators: wanted.length > 0 ? wanted : undefined });
              }}
            />
            <span lang={language.value}>{playgroundWords().choice[name]}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

const VOTE = { min: -3, max: 3, step: 1 };

function TimeKit({ maker, draft }: { readonly maker: Maker; readonly draft: TimeDraft }) {
  const w = makerWords().kit;
  const { kit, start, solution } = draft;
  const set = (part: Partial<SpikingKit>): void => maker.change({ ...draft, kit: { ...kit, ...part } });
  const gains = gainsOf(maker.canvas);
  const hasBoth = kit.weights && gains.length > 0 && solution.synapses.some(({ kind, locked }) => kind !== 'current' && !locked);
  const dt = dtOf(solution);
  return (
    <>
      <RangeFields
        name={w.weightsInTime}
        range={kit.weights}
        first={() => spikingKitFor(start, solution, undefined).weights ?? { min: 0, max: 20, step: 1 }}
        quantum={THOUSANDTH}
        testId="kit-weights"
        onChange={(weights) => set({ weights })}
      />
      {hasBoth && (
        <p class="maker-note">
          {w.gains}{' '}
          <button
            type="button"
            class="btn"
            data-testid="lock-gains"
            onClick={() => change(maker.playground, setLocked(maker.canvas, gains, true))}
          >
            {w.lockGains}
          </button>
        </p>
      )}
      <RangeFields
        name={w.delaysMs}
        range={kit.delaysMs}
        first={() => delaysFor(solution)}
        least={dt}
        most={1000}
        quantum={dt}
        testId="kit-delays"
        onChange={(delaysMs) => set({ delaysMs })}
      />
      <ParameterRanges maker={maker} draft={draft} />
    </>
  );
}

function OffSteps({ maker }: { readonly maker: Maker }) {
  const w = makerWords().kit;
  const { draft, playground, canvas } = maker;
  const off = offSteps(draft);
  if (off.length === 0) return null;
  const names = [...new Set(off.map(({ side, edit }) => sayPart(draft[side], edit)))];
  return (
    <p class="maker-note bad">
      {w.off(names.slice(0, 4).join('; ') + (names.length > 4 ? ' …' : ''))}{' '}
      <button
        type="button"
        class="btn"
        data-testid="onto-steps"
        onClick={() => {
          const next = ontoSteps(draft);
          maker.change(next);
          if (isSpiking(canvas) === isSpiking(next.solution)) putOnCanvas(playground, next.solution);
          maker.say(w.rounded);
        }}
      >
        {w.round}
      </button>
    </p>
  );
}

function Count({ maker: { draft } }: { readonly maker: Maker }) {
  const w = makerWords().kit;
  const found = turnable(draft);
  const count = found.choices < 1e15 ? found.choices.toLocaleString('en') : `10^${Math.round(Math.log10(found.choices))}`;
  return (
    <p class="maker-note" data-testid="kit-count">
      {found.settings === 0 ? w.nothing : `${w.choices(found.settings, count)} ${isCountable(draft, found) ? w.countable : w.many}`}
    </p>
  );
}
