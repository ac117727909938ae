// Time in the player's hand: play, pause, one round on, one back, the timeline, the speed; and undo.
import type { ComponentChildren } from 'preact';
import { hash } from '../core/hash.ts';
import { words } from '../i18n/words.ts';
import { allowedSpeeds } from '../lesson/rules.ts';
import { canRedo, canUndo } from '../session/history.ts';
import { command, type Play } from '../session/play.ts';
import { seek, setSpeed, stepForward, togglePlaying } from '../session/playback.ts';
import { speeds } from '../session/clock.ts';
import { useGame, type AnyPlay } from './context.ts';
import { Icon, type IconName } from './Icon.tsx';
import { follow } from '../views/follow.ts';

export function Transport({ play, children }: { readonly play: Play; readonly children?: ComponentChildren }) {
  follow(play);
  const w = words();
  const goal = play.session.level?.goal;
  const isPredict = goal?.kind === 'predict';
  const isRuled = goal?.kind === 'teach' && goal.by === 'rule';
  const isBlind = play.isAsking;
  return (
    <div class="transport" role="toolbar" aria-label={w.timeline}>
      {!isPredict && <UndoButtons play={play} onUndo={(type) => command(play, { type })} />}
      {!isRuled && <VoteTime play={play} isBlind={isBlind} />}
      {children}
    </div>
  );
}

/** The clock of the vote; a level whose rule runs has the rule's own. */
function VoteTime({ play, isBlind }: { readonly play: Play; readonly isBlind: boolean }) {
  follow(play);
  const game = useGame();
  const w = words();
  const { run, clock } = play;
  const { tick } = run.state;
  return (
    <>
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
      <SpeedSelect
        speed={clock.speed}
        options={allowedSpeeds(game.rules, speeds).map((speed) => [speed, w.times(speed)])}
        onChange={(speed) => {
          setSpeed(play, speed);
          game.changeSettings({ speed });
        }}
      />
    </>
  );
}

interface UndoProps {
  readonly play: AnyPlay;
  onUndo(type: 'undo' | 'redo'): void;
}

/** Undo, redo, and back to the start of the level or circuit, which can itself be undone. */
export function UndoButtons({ play, onUndo }: UndoProps) {
  const game = useGame();
  const w = words();
  const { session } = play;
  return (
    <>
      <Round icon="undo" label={w.undo} disabled={!canUndo(session)} testId="undo" onClick={() => onUndo('undo')} />
      <Round icon="redo" label={w.redo} disabled={!canRedo(session)} testId="redo" onClick={() => onUndo('redo')} />
      <Round icon="reset" label={w.reset} disabled={!canUndo(session)} testId="start-again" onClick={() => game.startAgain(play)} />
    </>
  );
}

interface SpeedProps {
  readonly speed: number;
  readonly options: readonly (readonly [number, string])[];
  onChange(speed: number): void;
}

export function SpeedSelect({ speed, options, onChange }: SpeedProps) {
  return (
    <label class="speed">
      <span class="visually-hidden">{words().speed}</span>
      <select value={String(speed)} data-testid="speed" onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {options.map(([value, name]) => (
          <option key={value} value={String(value)}>
            {name}
          </option>
        ))}
      </select>
    </label>
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
