// A level: story and goal, cases or questions, the board, the formula, the transport, hints, badges.
import { loadProof, loadSheet, loadSolvedDialog } from './parts.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isNeuron } from '../core/circuit.ts';
import { hasTwin } from '../core/spiking/twin.ts';
import { words } from '../i18n/words.ts';
import { interpretKey, type Shortcut } from '../input/keys.ts';
import { isHidden } from '../lesson/rules.ts';
import type { BadgeName } from '../levels/verdict.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { command, type Moment, type Play } from '../session/play.ts';
import { seek, stepForward, togglePlaying } from '../session/playback.ts';
import { hasCases } from '../levels/goals/given.ts';
import { startTrial } from '../session/trial.ts';
import { Board } from '../views/board/Board.tsx';
import type { Layout } from '../views/board/geometry.ts';
import { Sentence, spokenVote } from '../views/formula/Formula.tsx';
import { challenge } from './challenge.ts';
import { chapterOf, useGame, type Game } from './context.ts';
import { GoalPanel } from './GoalPanel.tsx';
import { LevelFrame } from './LevelFrame.tsx';
import { refusalText } from './refusal.ts';
import { Transport, Round } from './Transport.tsx';
import { OtherViews, ROOM, showsAll, Views } from './Views.tsx';
import { Lazy } from '../views/Lazy.tsx';
import { follow } from '../views/follow.ts';
import { hasSecrets, isCovered, isPresenting, isSealed } from '../views/presenting.ts';
import { PresentButton, Presenting } from './Presenting.tsx';

interface Props {
  readonly play: Play;
  readonly level: RoundsLevel;
  /** Hints that were open when the level was left. */
  readonly hintsBefore: number;
}

/** The burst and the pulse are seen before the dialog opens. */
const JOY_MS = 1100;
const STILL_JOY_MS = 250;

export function LevelScreen({ play, level, hintsBefore }: Props) {
  follow(play);
  const game = useGame();
  const [hints, setHints] = useState(hintsBefore);
  const opened = useRef(hints);
  opened.current = hints;
  const [isSolved, setSolved] = useState(false);
  const [spoken, setSpoken] = useState('');
  const [isTwin, setTwin] = useState(false);
  const w = words();
  const isAll = showsAll(play, game.rules);
  const isPictured = level.goal.kind === 'teach' && level.goal.watch.some((what) => what !== 'curve') && matchMedia(ROOM).matches;
  const chapter = chapterOf(game.campaign, level.chapter);
  const progress = game.progress.value.levels[level.id];

  const isBeginner = chapter?.opens === true && level.order <= 2 && play.session.history.length === 1 && !progress?.solved;

  const openHint = (): void => {
    const count = Math.min(level.hints.length, hints + 1);
    setHints(count);
    game.saveAttempt(play, count);
    game.playSound('hintShown');
  };

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = (moment: Moment): void => {
      voice(game, moment);
      if (moment.type === 'refused') game.notify(refusalText(moment.refusal));
      if (moment.type === 'ranAway') game.notify(words().ranAway);
      if (moment.type === 'settled' && !play.trial) {
        const neuron = play.circuit.cells.find(isNeuron);
        if (neuron) setSpoken(hasSecrets() || isHidden(game.rules, 'sentence') ? '' : spokenVote(play, neuron));
      }
      if (moment.type === 'levelSolved') {
        game.saveAttempt(play, opened.current, true);
        void loadSolvedDialog();
        timer = setTimeout(() => setSolved(true), game.isStill.peek() ? STILL_JOY_MS : JOY_MS);
      }
    };
    const save = (): void => game.saveAttempt(play, opened.current);
    play.moments.add(hear);
    play.changed.add(save);
    return () => {
      play.moments.delete(hear);
      play.changed.delete(save);
      clearTimeout(timer);
    };
  }, [play, game]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const shortcut = interpretKey(event, game.settings.value.letterKeys);
      if (!shortcut || isSolved) return;
      event.preventDefault();
      if (shortcut === 'hint') openHint();
      else obeyShortcut(game, play, shortcut);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  const onBadNumber = (): void => game.notify(w.notANumber);
  const how = (name: BadgeName): string => challenge(level, name, play.verdict.measures);
  return (
    <>
      <LevelFrame play={play} level={level} spoken={spoken} how={how}>
        <div class={`boards ${isAll ? 'four' : isTwin ? 'two' : isPictured ? 'taught' : ''}`}>
          <Board
            play={play}
            isStill={game.isStill}
            onBadNumber={onBadNumber}
            tip={isBeginner ? w.tip : undefined}
            overlay={overlayOf(play, level)}
          />
          {isAll && <OtherViews play={play} isStill={game.isStill} onBadNumber={onBadNumber} />}
          {isTwin && !isAll && !hasSecrets() && <Lazy load={loadTwin} play={play} isStill={game.isStill} onBadNumber={onBadNumber} />}
          {isPictured && !isAll && !isTwin && level.goal.kind === 'teach' && (
            <Lazy load={loadBeside} play={play} level={level} goal={level.goal} />
          )}
        </div>
        <GoalPanel play={play} level={level} hints={hints} onHint={openHint} />
        <footer class="foot">
          <Lazy load={loadSheet} play={play} level={level} />
          <Views play={play} isStill={game.isStill} onBadNumber={onBadNumber} />
          {!isHidden(game.rules, 'sentence') && <Sentence play={play} />}
          <Transport play={play}>
            {hasTwin(level.circuit) && level.goal.kind !== 'predict' && !isHidden(game.rules, 'sentence') && (
              <Round icon="twin" label={isTwin ? w.living.twinBack : w.living.twin} testId="twin" onClick={() => setTwin(!isTwin)} />
            )}
            <PresentButton />
            <Round icon="share" label={w.share} testId="share" onClick={() => void game.share(play)} />
          </Transport>
        </footer>
      </LevelFrame>
      <Presenting load={loadPresenter} play={play} level={level} />
      {isSolved && (
        <Lazy load={loadSolvedDialog} level={level} badges={play.verdict.badges} how={how} onClose={() => setSolved(false)}>
          {level.goal.kind === 'impossible' && <Lazy load={loadProof} level={level} goal={level.goal} circuit={play.circuit} />}
        </Lazy>
      )}
    </>
  );
}

const loadSmallMaps = () => import('./teach/SmallMaps.tsx').then(({ SmallMaps }) => SmallMaps);

/** What every hidden neuron says everywhere, where the level shows a map. */
function overlayOf(play: Play, level: RoundsLevel) {
  const { goal } = level;
  if (goal.kind !== 'teach' || !goal.watch.includes('map')) return undefined;
  return (layout: Layout) => <Lazy load={loadSmallMaps} play={play} level={level} goal={goal} layout={layout} />;
}

const loadBeside = () => import('./teach/Beside.tsx').then(({ Beside }) => Beside);
const loadTwin = () => import('./TwinBoard.tsx').then(({ TwinBoard }) => TwinBoard);

const loadPresenter = () => import('./presenter/RoundsPresenter.tsx').then(({ RoundsPresenter }) => RoundsPresenter);

/** A secret is not given away by its sound. */
function voice(game: Game, moment: Moment): void {
  if (isCovered('answer') && moment.type !== 'voted' && moment.type !== 'refused') return;
  if (moment.type === 'voted') game.playSound('voted', moment.amount);
  else game.playSound(moment.type);
}

function obeyShortcut(game: Game, play: Play, shortcut: Exclude<Shortcut, 'hint'>): void {
  switch (shortcut) {
    case 'present':
      if (!isSealed.value) isPresenting.value = !isPresenting.value;
      break;
    case 'undo':
    case 'redo':
      command(play, { type: shortcut });
      break;
    case 'play':
      if (play.rule) play.rule.toggle();
      else if (!play.isAsking) togglePlaying(play);
      break;
    case 'stepBack':
      if (play.rule) play.rule.stepBack();
      else if (!play.isAsking) seek(play, play.run.state.tick - 1);
      break;
    case 'step':
      if (play.rule) play.rule.step();
      else if (!play.isAsking) stepForward(play);
      break;
    case 'tryAll':
      if (play.session.level && hasCases(play.session.level.goal)) startTrial(play);
      break;
    case 'nextSpike':
      break;
    case 'mute':
      game.changeSettings({ muted: !game.settings.value.muted });
      break;
    case 'copyRecording':
      void game.copyRecording(play);
  }
}
