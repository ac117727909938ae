// Neurons in time on a whole screen: a level with its goal, or a circuit that somebody shared.
import { loadSolvedDialog } from './parts.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isLiving } from '../core/spiking/circuit.ts';
import type { CompiledSpiking } from '../core/spiking/compile.ts';
import { words } from '../i18n/words.ts';
import { interpretKey, type Shortcut } from '../input/keys.ts';
import { isHidden } from '../lesson/rules.ts';
import type { BadgeName } from '../levels/verdict.ts';
import type { SpikingLevel } from '../levels/spiking/level.ts';
import {
  commandLiving,
  restartLiving,
  seekLiving,
  stepLiving,
  stepToSpike,
  toggleLiving,
  type LivingMoment,
  type LivingPlay,
} from '../session/spiking/play.ts';
import { startLivingTrial } from '../session/spiking/trial.ts';
import { LivingBoard } from '../views/board/living/LivingBoard.tsx';
import { Lazy } from '../views/Lazy.tsx';
import { follow } from '../views/follow.ts';
import { hasSecrets, isCovered, isPresenting, isSealed } from '../views/presenting.ts';
import { PresentButton, Presenting } from './Presenting.tsx';
import { Instruments } from '../views/instruments/Instruments.tsx';
import { livingChallenge } from './challenge.ts';
import { useGame, type Game } from './context.ts';
import { LevelFrame } from './LevelFrame.tsx';
import { LivingGoal } from './LivingGoal.tsx';
import { livingDiagnosis } from './livingDiagnosis.ts';
import { CodeButton } from './CodeButton.tsx';
import { LivingTransport } from './LivingTransport.tsx';
import { refusalText } from './refusal.ts';
import { Round } from './Transport.tsx';

/** The burst is seen before the dialog opens. */
const JOY_MS = 1100;
const STILL_JOY_MS = 250;

interface LevelProps {
  readonly play: LivingPlay;
  readonly level: SpikingLevel;
  /** Hints that were open when the level was left. */
  readonly hintsBefore: number;
}

export function LivingLevelScreen({ play, level, hintsBefore }: LevelProps) {
  follow(play);
  const game = useGame();
  const [hints, setHints] = useState(hintsBefore);
  const opened = useRef(hints);
  opened.current = hints;
  const [isSolved, setSolved] = useState(false);
  const [spoken, setSpoken] = useState('');
  const w = words();
  const progress = game.progress.value.levels[level.id];
  const isBeginner = level.goal.kind === 'live' && play.run.touches.length === 0 && !progress?.solved;
  const how = (name: BadgeName): string => livingChallenge(level, name, play.verdict.measures);
  const openHint = (): void => {
    const count = Math.min(level.hints.length, hints + 1);
    setHints(count);
    game.saveAttempt(play, count);
    game.playSound('hintShown');
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = (moment: LivingMoment): void => {
      if (moment.type === 'settled' && !play.trial)
        setSpoken(hasSecrets() || isHidden(game.rules, 'advice') ? '' : livingDiagnosis(play, level));
      if (moment.type !== 'levelSolved') return;
      game.saveAttempt(play, opened.current, true);
      void loadSolvedDialog();
      timer = setTimeout(() => setSolved(true), game.isStill.peek() ? STILL_JOY_MS : JOY_MS);
    };
    const save = (): void => {
      // A moving run changes nothing that is kept.
      if (!play.clock.isRunning) game.saveAttempt(play, opened.current);
    };
    play.moments.add(hear);
    play.changed.add(save);
    return () => {
      play.moments.delete(hear);
      play.changed.delete(save);
      clearTimeout(timer);
    };
  }, [play, game, level]);
  useVoice(play);
  useShortcuts(play, isSolved, openHint);
  return (
    <>
      <LevelFrame play={play} level={level} class="in-time" spoken={spoken} how={how}>
        <LivingBoard
          play={play}
          isStill={game.isStill}
          onBadNumber={() => game.notify(w.notANumber)}
          tip={isBeginner ? w.living.touchTip : undefined}
        />
        <LivingGoal play={play} level={level} hints={hints} onHint={openHint} />
        <Foot play={play} />
      </LevelFrame>
      <Presenting load={loadPresenter} play={play} />
      {isSolved && <Lazy load={loadSolvedDialog} level={level} badges={play.verdict.badges} how={how} onClose={() => setSolved(false)} />}
    </>
  );
}

const loadPresenter = () => import('./presenter/LivingPresenter.tsx').then(({ LivingPresenter }) => LivingPresenter);

function Foot({ play }: { readonly play: LivingPlay }) {
  const game = useGame();
  return (
    <footer class="foot">
      {!hasSecrets() && !isHidden(game.rules, 'instruments') && <Instruments play={play} />}
      <LivingTransport play={play}>
        {!hasSecrets() && !isHidden(game.rules, 'code') && <CodeButton play={play} />}
        <PresentButton />
        <Round icon="share" label={words().share} testId="share" onClick={() => void game.share(play)} />
      </LivingTransport>
    </footer>
  );
}

/** Spikes are heard, each cell at its own pitch; what went wrong is said. */
function useVoice(play: LivingPlay): void {
  const game = useGame();
  useEffect(() => {
    const hear = (moment: LivingMoment): void => {
      // A secret is not given away by its sound.
      if (isCovered('answer') && moment.type !== 'refused') return;
      switch (moment.type) {
        case 'spiked': {
          const pitch = pitchOf(play, moment.cell);
          if (pitch >= 0) game.playNote(pitch);
          break;
        }
        case 'refused':
          game.notify(refusalText(moment.refusal));
          game.playSound('refused');
          break;
        case 'ranAway': {
          const { stop } = play.run.state;
          if (stop !== 'none') game.notify(words().living.stopped[stop]);
          game.playSound('ranAway');
          break;
        }
        case 'settled':
        case 'caseRight':
        case 'caseWrong':
        case 'trialEnded':
        case 'levelSolved':
        case 'toggledOn':
        case 'undone':
        case 'weightStepped':
          game.playSound(moment.type);
      }
    };
    play.moments.add(hear);
    return () => {
      play.moments.delete(hear);
    };
  }, [play, game]);
}

const scale = ['do', 're', 'mi', 'fa', 'so', 'la', 'ti'];

/** One list a circuit, because a crowd spikes thousands of times a second. */
const pitches = new WeakMap<CompiledSpiking, readonly number[]>();

/** Steps of the major scale above its first note: named by a cell that is called after a note, else by its place among the living cells; −1 for sources. */
function pitchOf({ run: { state } }: LivingPlay, index: number): number {
  const { compiled } = state;
  let known = pitches.get(compiled);
  if (!known) {
    const living = compiled.circuit.cells.filter(isLiving).map(({ id }) => id);
    const place = new Map(living.map((id, nth) => [id, nth]));
    pitches.set(compiled, (known = compiled.cellIds.map((id) => (place.has(id) ? noteOf(id, place.get(id)!) : -1))));
  }
  return known[index]!;
}

/** A second cell of a note sounds the same; do8 is an octave up. */
function noteOf(id: string, place: number): number {
  const named = /^(do|re|mi|fa|so|la|ti)(\d?)$/.exec(id);
  if (!named) return place % 15;
  return scale.indexOf(named[1]!) + (id === 'do8' ? 7 : 0);
}

function useShortcuts(play: LivingPlay, isBlocked: boolean, onHint: (() => void) | undefined): void {
  const game = useGame();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const shortcut = interpretKey(event, game.settings.value.letterKeys);
      if (!shortcut || isBlocked) return;
      event.preventDefault();
      if (shortcut === 'hint') onHint?.();
      else obey(game, play, shortcut);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function obey(game: Game, play: LivingPlay, shortcut: Exclude<Shortcut, 'hint'>): void {
  if (shortcut === 'undo' || shortcut === 'redo') commandLiving(play, { type: shortcut });
  if (shortcut === 'present' && !isSealed.value) isPresenting.value = !isPresenting.value;
  if (shortcut === 'mute') game.changeSettings({ muted: !game.settings.value.muted });
  if (shortcut === 'copyRecording') void game.copyRecording(play);
  if (!play.isAsking) obeyInTime(play, shortcut);
}

function obeyInTime(play: LivingPlay, shortcut: Shortcut): void {
  const goal = play.session.level?.goal.kind;
  if (shortcut === 'play') toggleLiving(play);
  else if (shortcut === 'stepBack') seekLiving(play, play.run.state.tick - 1);
  else if (shortcut === 'step') stepLiving(play);
  else if (shortcut === 'nextSpike') stepToSpike(play);
  else if (shortcut === 'tryAll' && (goal === 'spikes' || goal === 'impossible')) startLivingTrial(play);
  else if (shortcut === 'tryAll' && goal === 'live') restartLiving(play);
}
