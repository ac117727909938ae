// Time in the builder's hand: run, pause, one step on or back, the timeline, the speed, again from the start.
import { useEffect, useState } from 'preact/hooks';
import { isSpiking } from '../../core/circuit.ts';
import { show } from '../../i18n/numbers.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import {
  circuitOf,
  resetMembranes,
  restart,
  roundsSpeeds,
  seekTo,
  setSpeed,
  spikingSpeeds,
  stepOn,
  toggleRunning,
  type Playground,
} from '../../session/playground/playground.ts';
import { allowedSpeeds } from '../../lesson/rules.ts';
import { follow } from '../../views/follow.ts';
import { useGame } from '../context.ts';
import { Round, SpeedSelect } from '../Transport.tsx';
import { Small } from './Small.tsx';

export function TimeBar({ playground }: { readonly playground: Playground }) {
  follow(playground.time);
  const { rules } = useGame();
  const w = playgroundWords().time;
  const { clock, engine } = playground;
  const { view } = engine;
  const isTime = view.clock === 'milliseconds';
  const at = isTime ? w.ms(show(Math.round(view.tick * view.dtMs * 10) / 10)) : w.round(view.tick);
  return (
    <div class="transport playground-time" role="toolbar" aria-label={w.title}>
      <Round icon="reset" label={w.restart} testId="restart" onClick={() => void restart(playground)} />
      <Round
        icon="stepBack"
        label={w.stepBack}
        disabled={view.tick <= view.earliestTick}
        testId="step-back"
        onClick={() => void seekTo(playground, view.tick - 1)}
      />
      <Round
        icon={clock.isRunning ? 'pause' : 'play'}
        label={clock.isRunning ? w.pause : w.run}
        disabled={view.stop !== 'none'}
        testId="play"
        isMain
        onClick={() => toggleRunning(playground)}
      />
      <Round icon="step" label={w.step} disabled={view.stop !== 'none'} testId="step" onClick={() => void stepOn(playground)} />
      <SpeedSelect
        speed={clock.speed}
        options={allowedSpeeds(rules, isTime ? spikingSpeeds : roundsSpeeds).map((speed) => [speed, w.times(show(speed))])}
        onChange={(speed) => setSpeed(playground, speed)}
      />
      <div class="time">
        <input
          type="range"
          min={view.earliestTick}
          max={Math.max(view.earliestTick + 1, view.latestTick)}
          step={1}
          value={view.tick}
          aria-label={w.timeline}
          aria-valuetext={at}
          data-testid="timeline"
          onInput={(event) => void seekTo(playground, Number(event.currentTarget.value))}
        />
        <output data-testid="tick">
          {at} <Fingerprint playground={playground} />
        </output>
      </div>
      {isTime && <Small sign="drop" label={w.resetAll} testId="reset-membranes" onClick={() => resetMembranes(playground)} />}
      {hasNoise(playground) && !rules && (
        <Small
          sign="dice"
          label={w.newSeed}
          testId="new-seed"
          onClick={() => void restart(playground, nextSeed(circuitOf(playground).seed))}
        />
      )}
    </div>
  );
}

/** Told apart only while the run stands still: a moving one cannot be compared. */
function Fingerprint({ playground }: { readonly playground: Playground }) {
  follow(playground);
  const { engine, clock } = playground;
  const { tick } = engine.view;
  const [hash, setHash] = useState('');
  const { circuit } = engine;
  useEffect(() => {
    let isGone = false;
    if (clock.isRunning) setHash('');
    else
      void engine.hash().then((found) => {
        if (!isGone) setHash(found);
      });
    return () => {
      isGone = true;
    };
  }, [tick, circuit, clock.isRunning]);
  if (hash === '') return null;
  return (
    <code title={playgroundWords().time.fingerprint} data-testid="fingerprint">
      #{hash.slice(0, 4)}
    </code>
  );
}

/** Does chance play a part in it? */
export function hasNoise(playground: Playground): boolean {
  const circuit = circuitOf(playground);
  return isSpiking(circuit) && circuit.cells.some(({ kind }) => kind === 'poisson');
}

/** A number counts up; any other name gets one. */
export function nextSeed(seed: string): string {
  const [, stem = '', number = '0'] = /^(.*?)(\d{0,9})$/.exec(seed) ?? [];
  return `${stem.slice(0, 180)}${Number(number || '0') + 1}`;
}
