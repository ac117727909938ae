// Time in the player's hand: play, pause, one tick on or back, on to the next spike, the timeline, slow motion; and undo.
import type { ComponentChildren } from 'preact';
import { dtOf } from '../core/spiking/circuit.ts';
import { hashSpiking } from '../core/spiking/hash.ts';
import { words } from '../i18n/words.ts';
import { allowedSpeeds } from '../lesson/rules.ts';
import { livingSpeeds } from '../session/spiking/clock.ts';
import {
  commandLiving,
  restartLiving,
  seekLiving,
  setLivingSpeed,
  stepLiving,
  stepToSpike,
  toggleLiving,
  type LivingPlay,
} from '../session/spiking/play.ts';
import { earliestTick } from '../session/spiking/run.ts';
import { follow } from '../views/follow.ts';
import { useGame } from './context.ts';
import { Round, SpeedSelect, UndoButtons } from './Transport.tsx';

export function LivingTransport({ play, children }: { readonly play: LivingPlay; readonly children?: ComponentChildren }) {
  follow(play.time);
  const game = useGame();
  const w = words();
  const { run, clock, session } = play;
  const { tick } = run.state;
  const dt = dtOf(play.circuit);
  const isPredict = session.level?.goal.kind === 'predict';
  const isBlind = play.isAsking;
  const time = w.living.time((tick * dt).toFixed(1));
  return (
    <div class="transport" role="toolbar" aria-label={w.timeline}>
      {!isPredict && <UndoButtons play={play} onUndo={(type) => commandLiving(play, { type })} />}
      <div class="time">
        <input
          type="range"
          min={earliestTick(run)}
          max={Math.max(1, run.latestTick)}
          step={1}
          value={tick}
          disabled={isBlind}
          aria-label={w.timeline}
          aria-valuetext={time}
          data-testid="timeline"
          onInput={(event) => seekLiving(play, Number(event.currentTarget.value))}
        />
        <output>
          {time} <code title={w.fingerprint}>{clock.isRunning ? '' : `#${hashSpiking(run.state).slice(0, 4)}`}</code>
        </output>
      </div>
      <Round icon="toStart" label={w.living.restart} disabled={isBlind} testId="restart" onClick={() => restartLiving(play)} />
      <Round
        icon="stepBack"
        label={w.living.stepBack}
        disabled={isBlind || tick <= earliestTick(run)}
        testId="step-back"
        onClick={() => seekLiving(play, tick - 1)}
      />
      <Round
        icon={clock.isRunning ? 'pause' : 'play'}
        label={clock.isRunning ? w.pause : w.living.play}
        disabled={isBlind}
        testId="play"
        isMain
        onClick={() => toggleLiving(play)}
      />
      <Round icon="step" label={w.living.step} disabled={isBlind} testId="step" onClick={() => stepLiving(play)} />
      <Round icon="toSpike" label={w.living.nextSpike} disabled={isBlind} testId="next-spike" onClick={() => stepToSpike(play)} />
      <SpeedSelect
        speed={clock.speed}
        options={allowedSpeeds(game.rules, livingSpeeds).map((speed) => [speed, w.living.slower(Math.round(1 / speed))])}
        onChange={(speed) => {
          setLivingSpeed(play, speed);
          game.changeSettings({ livingSpeed: speed });
        }}
      />
      {children}
    </div>
  );
}
