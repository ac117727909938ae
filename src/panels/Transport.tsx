// Time in the player's hand: play, pause, one round on, one back, the timeline, the speed; and undo.
import type { ComponentChildren } from 'preact';
import { hash } from '../core/hash.ts';
import { words } from '../i18n/words.ts';
import { canRedo, canUndo } from '../session/history.ts';
import { command, seek, setSpeed, stepForward, togglePlaying, type Play } from '../session/play.ts';
import { speeds } from '../session/clock.ts';
import { useGame } from './context.ts';
import { Icon, type IconName } from './Icon.tsx';
import { follow } from '../views/follow.ts';

export function Transport({ play, children }: { readonly play: Play; readonly children?: ComponentChildren }) {
  follow(play);
  const game = useGame();
  const w = words();
  const { run, clock, session } = play;
  const { tick } = run.state;
  const isPredict = session.level?.goal.kind === 'predict';
  const isBlind = play.isAsking;
  return (
    <div class="transport" role="toolbar" aria-label={w.timeline}>
      {!isPredict && (
        <>
          <Round icon="undo" label={w.undo} disabled={!canUndo(session)} testId="undo" onClick={() => command(play, { type: 'undo' })} />
          <Round icon="redo" label={w.redo} disabled={!canRedo(session)} testId="redo" onClick={() => command(play, { type: 'redo' })} />
          <Round icon="reset" label={w.reset} disabled={!canUndo(session)} testId="start-again" onClick={() => game.startAgain(play)} />
        </>
      )}
      <div class="time">
        <input
          type="range"
          min={0}
          max={Math.max(1, run.latestTick)}
          step={1}
          value={tick}
          disabled={isBlind}
          aria-label={w.timeline}
          aria-valuetext={w.round(tick)}
          data-testid="timeline"
          onInput={(event) => seek(play, Number(event.currentTarget.value))}
        />
        <output>
          {w.round(tick)} <code title={w.fingerprint}>#{hash(run.state).slice(0, 4)}</code>
        </output>
      </div>
      <Round icon="stepBack" label={w.stepBack} disabled={isBlind || tick === 0} testId="step-back" onClick={() => seek(play, tick - 1)} />
      <Round
        icon={clock.isRunning ? 'pause' : 'play'}
        label={clock.isRunning ? w.pause : w.play}
        disabled={isBlind}
        testId="play"
        isMain
        onClick={() => togglePlaying(play)}
      />
      <Round icon="step" label={w.step} disabled={isBlind} testId="step" onClick={() => stepForward(play)} />
      <label class="speed">
        <span class="visually-hidden">{w.speed}</span>
        <select
          value={String(clock.speed)}
          data-testid="speed"
          onChange={(event) => {
            const speed = Number(event.currentTarget.value);
            setSpeed(play, speed);
            game.changeSettings({ speed });
          }}
        >
          {speeds.map((speed) => (
            <option key={speed} value={String(speed)}>
              {w.times(speed)}
            </option>
          ))}
        </select>
      </label>
      {children}
    </div>
  );
}

interface RoundProps {
  readonly icon: IconName;
  readonly label: string;
  readonly testId: string;
  readonly disabled?: boolean;
  readonly isMain?: boolean;
  onClick(): void;
}

export function Round({ icon, label, testId, disabled = false, isMain = false, onClick }: RoundProps) {
  return (
    <button
      type="button"
      class={`round ${isMain ? 'main' : ''}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      data-testid={testId}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
