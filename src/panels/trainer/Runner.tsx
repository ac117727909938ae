// Time in the trainer's hand: learn, pause, an update on or back, from the start, the pace; and how it learns.
import { hashNetwork } from '../../core/learning/network.ts';
import { trainerWords } from '../../i18n/trainer.ts';
import { batchChoices, decayChoices, momentumChoices, paceChoices, rateChoices, withSeed } from '../../session/trainer/plan.ts';
import { courseAt, isTapeAtEnd } from '../../session/trainer/tape.ts';
import { entryOf, settingsNow, tellTrainer } from '../../session/trainer/trainer.ts';
import { follow } from '../../views/follow.ts';
import { Icon } from '../Icon.tsx';
import { Round } from '../Transport.tsx';
import type { Bench } from './bench.ts';
import type { Away } from './errands.ts';
import { anotherStart, changeSettings, choose } from './choices.ts';

/** Offered as one press, made beside the page. */
const LONG: readonly number[] = [1_000, 10_000];

export function Runner({ bench }: { readonly bench: Bench }) {
  follow(bench.trainer);
  const w = trainerWords().run;
  const { tape } = entryOf(bench.trainer);
  const { away } = bench.errands;
  if (away && !away.isOpen) return <AwayBar bench={bench} away={away} />;
  const isRunning = tape?.isRunning === true || away !== undefined;
  const at = tape?.at ?? 0;
  const isOver = !tape || isTapeAtEnd(tape);
  return (
    <div class="runner" role="toolbar" aria-label={trainerWords().title}>
      <Round
        icon="toStart"
        label={w.fromStart}
        disabled={at === 0 || away !== undefined}
        testId="from-start"
        onClick={() => bench.seek(0)}
      />
      <Round
        icon="stepBack"
        label={w.stepBack}
        disabled={at === 0 || away !== undefined}
        testId="step-back"
        onClick={() => bench.seek(at - 1)}
      />
      <button
        type="button"
        class={`btn main learn ${at === 0 && !isRunning && !isOver ? 'ready' : ''}`}
        disabled={isOver && !isRunning}
        data-testid="learn"
        aria-pressed={isRunning}
        onClick={() => bench.toggle()}
      >
        <Icon name={isRunning ? 'pause' : 'play'} />
        {isRunning ? w.pause : w.learn}
      </button>
      <Round icon="step" label={w.step} disabled={isOver || away !== undefined} testId="step" onClick={() => bench.step()} />
      <Made bench={bench} isRunning={isRunning} />
      {LONG.map((count) => (
        <button
          key={count}
          type="button"
          class="pick long"
          disabled={isOver}
          aria-label={w.trainOnLong(grouped(count))}
          title={w.trainOnLong(grouped(count))}
          data-testid={`train-on-${count}`}
          onClick={() => bench.sendAway(count)}
        >
          {w.trainOn(grouped(count))}
        </button>
      ))}
    </div>
  );
}

function Made({ bench, isRunning }: { readonly bench: Bench; readonly isRunning: boolean }) {
  follow(bench.trainer);
  const w = trainerWords().run;
  const { tape } = entryOf(bench.trainer);
  const at = tape?.at ?? 0;
  return (
    <output class="made">
      <b data-testid="updates" data-updates={at}>
        {w.updates(grouped(at))}
      </b>
      <small>
        {isRunning ? (
          tape && w.epochs(String(courseAt(tape).training.epochs))
        ) : (
          <code title={w.fingerprint} data-testid="fingerprint">
            #{hashNetwork(bench.network).slice(0, 6)}
          </code>
        )}
      </small>
    </output>
  );
}

function AwayBar({ bench, away }: { readonly bench: Bench; readonly away: Away }) {
  const w = trainerWords().run;
  const { made, asked, isPaused } = away;
  return (
    <div class="runner" role="toolbar" aria-label={w.elsewhere}>
      <label class="away">
        <span data-testid="updates" data-updates={away.from + made}>
          {w.under(grouped(made), grouped(asked))}
        </span>
        <progress value={made} max={asked} data-testid="away" />
      </label>
      <button type="button" class="btn main" data-testid="away-hold" onClick={() => bench.errands.hold(!isPaused)}>
        {isPaused ? w.goOn : w.pause}
      </button>
      <button type="button" class="btn" data-testid="away-stop" onClick={() => bench.errands.callBack(true)}>
        {w.stopHere}
      </button>
      <button type="button" class="btn" data-testid="away-cancel" onClick={() => bench.errands.callBack(false)}>
        {w.cancel}
      </button>
    </div>
  );
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

export function HowItLearns({ bench }: { readonly bench: Bench }) {
  follow(bench.trainer);
  const w = trainerWords().settings;
  const { run } = trainerWords();
  const { plan } = entryOf(bench.trainer);
  const { rate, momentum, decay, batch } = settingsNow(entryOf(bench.trainer));
  return (
    <div class="how" role="group" aria-label={w.title}>
      <Pick
        label={run.pace}
        value={bench.trainer.pace}
        choices={paceChoices.map((pace, index) => [pace, run.paces[index]!])}
        testId="pace"
        onChange={(pace) => {
          bench.trainer.pace = pace;
          tellTrainer(bench.trainer);
        }}
      />
      <Pick
        label={w.rate}
        value={rate}
        choices={numbers(rateChoices)}
        testId="rate"
        onChange={(value) => changeSettings(bench, { rate: value })}
      />
      <Pick
        label={w.batch}
        value={batch}
        choices={batchChoices.map((value) => [value, value >= 1_000 ? w.all : String(value)])}
        testId="batch"
        onChange={(value) => changeSettings(bench, { batch: value })}
      />
      <Pick
        label={w.momentum}
        value={momentum}
        choices={numbers(momentumChoices)}
        testId="momentum"
        onChange={(value) => changeSettings(bench, { momentum: value })}
      />
      <Pick
        label={w.decay}
        value={decay}
        choices={numbers(decayChoices)}
        testId="decay"
        onChange={(value) => changeSettings(bench, { decay: value })}
      />
      <label class="choice seed">
        <span>{run.seed}</span>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={plan.seed}
          data-testid="seed"
          onChange={(event) => {
            const seed = event.currentTarget.value.trim().slice(0, 200);
            if (seed !== '' && seed !== plan.seed) void choose(bench, (own) => withSeed(own, seed));
            else event.currentTarget.value = plan.seed;
          }}
        />
      </label>
      <button type="button" class="pick" data-testid="another-start" onClick={() => void anotherStart(bench)}>
        {run.anotherStart}
      </button>
    </div>
  );
}

function numbers(values: readonly number[]): (readonly [number, string])[] {
  return values.map((value) => [value, String(value)]);
}

interface PickProps {
  readonly label: string;
  readonly value: number;
  readonly choices: readonly (readonly [number, string])[];
  readonly testId: string;
  onChange(value: number): void;
}

/** A value that came with a file and is no choice here is one more. */
function Pick({ label, value, choices, testId, onChange }: PickProps) {
  const isKnown = choices.some(([choice]) => choice === value);
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={String(value)} data-testid={testId} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {!isKnown && <option value={String(value)}>{value}</option>}
        {choices.map(([choice, name]) => (
          <option key={choice} value={String(choice)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
