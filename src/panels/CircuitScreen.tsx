// A circuit that somebody shared: to run, to change, without a goal.
import { stackOf } from '../core/layers.ts';
import { words } from '../i18n/words.ts';
import { interpretKey } from '../input/keys.ts';
import { useEffect } from 'preact/hooks';
import { command, type Moment, type Play } from '../session/play.ts';
import { seek, stepForward, togglePlaying } from '../session/playback.ts';
import { Board } from '../views/board/Board.tsx';
import { Sentence } from '../views/formula/Formula.tsx';
import { useGame } from './context.ts';
import { Header } from './Header.tsx';
import { refusalText } from './refusal.ts';
import { OtherViews, showsAll, Views } from './Views.tsx';
import { Round, Transport } from './Transport.tsx';
import { follow } from '../views/follow.ts';

/** A stack of layers can be trained, with the weights that it has now. */
function TrainThis({ play }: { readonly play: Play }) {
  follow(play);
  const game = useGame();
  const { circuit } = play;
  if (!stackOf(circuit)) return null;
  const train = async (): Promise<void> => {
    const { linkToTrain } = await import('./trainer/fromCircuit.ts');
    const payload = await linkToTrain(circuit);
    if (payload) game.go({ screen: 'shared', payload });
    else game.notify(words().trainNot);
  };
  return (
    <button type="button" class="btn" data-testid="train-this" onClick={() => void train()}>
      {words().trainThis}
    </button>
  );
}

export function CircuitScreen({ play }: { readonly play: Play }) {
  follow(play);
  const game = useGame();
  const w = words();
  useEffect(() => {
    const hear = (moment: Moment): void => {
      if (moment.type === 'voted') game.playSound('voted', moment.amount);
      else game.playSound(moment.type);
      if (moment.type === 'refused') game.notify(refusalText(moment.refusal));
      if (moment.type === 'ranAway') game.notify(words().ranAway);
    };
    play.moments.add(hear);
    return () => {
      play.moments.delete(hear);
    };
  }, [play, game]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const shortcut = interpretKey(event);
      if (shortcut === 'undo' || shortcut === 'redo') command(play, { type: shortcut });
      else if (shortcut === 'play') togglePlaying(play);
      else if (shortcut === 'step') stepForward(play);
      else if (shortcut === 'stepBack') seek(play, play.run.state.tick - 1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [play]);
  const onBadNumber = (): void => game.notify(w.notANumber);
  return (
    <div class="level free">
      <Header title={w.linkCircuit} chapter={w.linkNotice} />
      <main class="stage" id="main">
        <div class={`boards ${showsAll(play) ? 'four' : ''}`}>
          <Board play={play} isStill={game.isStill} onBadNumber={onBadNumber} />
          {showsAll(play) && <OtherViews play={play} isStill={game.isStill} onBadNumber={onBadNumber} />}
        </div>
        <footer class="foot">
          <Views play={play} isStill={game.isStill} onBadNumber={onBadNumber} />
          <Sentence play={play} />
          <Transport play={play}>
            <Round icon="share" label={w.share} testId="share" onClick={() => void game.share(play)} />
            <TrainThis play={play} />
          </Transport>
        </footer>
      </main>
    </div>
  );
}
