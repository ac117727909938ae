// The trainer: examples on the left, the network in the middle, what it says on the right, and under it how it went.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { trainerWords } from '../../i18n/trainer.ts';
import { words } from '../../i18n/words.ts';
import { interpretKey } from '../../input/keys.ts';
import { isOfPoints } from '../../session/trainer/plan.ts';
import { canRedoChoice, canUndoChoice, entryOf, travelChoice, type Trainer } from '../../session/trainer/trainer.ts';
import { follow } from '../../views/follow.ts';
import { LossCurve } from '../../views/learning/LossCurve.tsx';
import { useGame } from '../context.ts';
import { Header } from '../Header.tsx';
import { Round } from '../Transport.tsx';
import { Bench } from './bench.ts';
import type { Book } from './book.ts';
import type { Host } from './host.ts';
import { Coach } from './Coach.tsx';
import { DataDetails, DataTiles } from './DataPanel.tsx';
import { chooseData } from './choices.ts';
import { FileTools, shareTraining } from './FileTools.tsx';
import { TableDialog, tableText } from './TableDialog.tsx';
import { useAutosave } from './autosave.ts';
import { recordTraining } from '../../session/trainer/record.ts';
import type { TrainingFile } from '../../core/learning/plan.ts';
import { LandscapeAnswer } from './LandscapeAnswer.tsx';
import { MapAnswer, accuracyOf } from './MapAnswer.tsx';
import { Middle } from './Middle.tsx';
import { NetworkBar } from './NetworkBar.tsx';
import { PixelAnswer } from './PixelAnswer.tsx';
import { HowItLearns, Runner } from './Runner.tsx';
import { showShare } from '../../i18n/charts.ts';

interface Props {
  readonly trainer: Trainer;
  /** What was written down while it was run again. */
  readonly book: Book | undefined;
  readonly host: Host;
  readonly isGuest: boolean;
  /** Another one was opened. */
  onTraining(file: TrainingFile): void;
}

/** Of the curve, in the page's own unit. */
const CURVE_REM = 10.5;

export function TrainerScreen({ trainer, book, host, isGuest: isGuestAtFirst, onTraining }: Props) {
  const game = useGame();
  const w = trainerWords();
  const [isGuest, setGuest] = useState(isGuestAtFirst);
  const [table, setTable] = useState<string | undefined>(undefined);
  const bench = useMemo(
    () =>
      new Bench(
        trainer,
        {
          isStill: () => game.isStill.peek(),
          speed: () => game.settings.peek().speed,
          openWorker: host.openWorker,
          onBroken: () => game.notify(trainerWords().run.failed),
        },
        book,
      ),
    [trainer, game, host, book],
  );
  useEffect(() => {
    let request = 0;
    let last = performance.now();
    const tick = (now: number): void => {
      bench.advance(now, now - last);
      last = now;
      request = requestAnimationFrame(tick);
    };
    request = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(request);
      bench.pause();
    };
  }, [bench]);
  useAutosave(trainer, host, isGuest);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (obey(bench, event, game.settings.value.letterKeys)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [bench]);
  return (
    <div class="level trainer">
      <Header title={w.title} chapter={w.subtitle}>
        <UndoChoices trainer={trainer} />
        <Round icon="share" label={w.file.share} testId="share" onClick={() => void shareTraining(bench, host, game)} />
      </Header>
      <main class="trainer-stage" id="main">
        <div class="trainer-data">
          <DataTiles bench={bench} onTable={() => setTable(tableText(entryOf(trainer).plan.data))} />
          <DataDetails bench={bench} onTable={() => setTable(tableText(entryOf(trainer).plan.data))} />
          <FileTools bench={bench} onTraining={onTraining} onTable={setTable} />
        </div>
        {isGuest && (
          <p class="guest-note" role="note">
            {w.file.guest}{' '}
            <button
              type="button"
              class="link"
              data-testid="keep-training"
              onClick={() => {
                setGuest(false);
                if (!host.keep(recordTraining(entryOf(trainer), true))) return game.notify(w.file.tooLarge);
                game.notify(w.file.kept);
              }}
            >
              {w.file.keep}
            </button>
          </p>
        )}
        <Coach bench={bench} />
        <NetworkBar bench={bench} />
        <Middle bench={bench} />
        <div class="trainer-foot">
          <Runner bench={bench} />
          <HowItLearns bench={bench} />
        </div>
        <Answer bench={bench} />
        <Progress bench={bench} />
      </main>
      {table !== undefined && (
        <TableDialog
          text={table}
          onClose={() => setTable(undefined)}
          onUse={(data) => {
            setTable(undefined);
            void chooseData(bench, data);
          }}
        />
      )}
    </div>
  );
}

function UndoChoices({ trainer }: { readonly trainer: Trainer }) {
  follow(trainer);
  const w = words();
  return (
    <>
      <Round icon="undo" label={w.undo} disabled={!canUndoChoice(trainer)} testId="undo" onClick={() => travelChoice(trainer, -1)} />
      <Round icon="redo" label={w.redo} disabled={!canRedoChoice(trainer)} testId="redo" onClick={() => travelChoice(trainer, 1)} />
    </>
  );
}

function Answer({ bench }: { readonly bench: Bench }) {
  follow(bench.trainer);
  const w = trainerWords();
  const [isLandscape, setLandscape] = useState(false);
  const { mapping } = bench.sight;
  const { seen, unseen } = accuracyOf(bench);
  const { plan, hindrance } = entryOf(bench.trainer);
  const isReadable = plan.data.kind === 'digits' && hindrance === undefined;
  return (
    <section class="trainer-answer" aria-label={w.answer.title} style={{ '--besides': `${roomBesides(bench, isLandscape)}rem` }}>
      <div class="answer-head">
        <div class="view-tabs" role="group" aria-label={w.tabs.title}>
          <button type="button" class="mode" aria-pressed={!isLandscape} data-testid="tab-answer" onClick={() => setLandscape(false)}>
            {w.tabs.answer}
          </button>
          <button type="button" class="mode" aria-pressed={isLandscape} data-testid="tab-landscape" onClick={() => setLandscape(true)}>
            {w.tabs.landscape}
          </button>
        </div>
        <p class="right-share" data-testid="right" data-seen={seen} data-unseen={unseen}>
          {bench.tape && w.answer.right(showShare(seen), unseen === undefined ? undefined : showShare(unseen))}
        </p>
      </div>
      {isLandscape ? (
        <LandscapeAnswer bench={bench} />
      ) : mapping ? (
        <MapAnswer bench={bench} mapping={mapping} />
      ) : isReadable ? (
        <PixelAnswer bench={bench} />
      ) : (
        <p class="say">{w.answer.none}</p>
      )}
    </section>
  );
}

/** What stands around the map, in the page's unit: a map is as large as its kinds and axes leave it. */
function roomBesides({ trainer }: Bench, isLandscape: boolean): number {
  const { material, plan } = entryOf(trainer);
  if (isLandscape) return 28.4;
  return 24.6 + 1.6 * Math.min(5, material.kinds.length) + (isOfPoints(plan.data) ? 0 : 3.4) + (plan.data.kind === 'points' ? 6.2 : 0);
}

function Progress({ bench }: { readonly bench: Bench }) {
  follow(bench.trainer);
  const game = useGame();
  const [size, setSize] = useState(innerWidth);
  useEffect(() => {
    const measure = (): void => setSize(innerWidth);
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  // Asking for it lays the page out, so it is asked for only when it may have changed.
  const rem = useMemo(() => parseFloat(getComputedStyle(document.documentElement).fontSize), [size, game.settings.value.textSize]);
  return (
    <section class="trainer-curve" aria-label={trainerWords().tabs.curve}>
      <LossCurve
        curve={bench.book.curve}
        now={() => bench.tape?.at ?? 0}
        version={bench.sight.version}
        height={Math.round(CURVE_REM * rem)}
        onSeek={(updates) => bench.drag(updates)}
      />
    </section>
  );
}

/** Keys that work wherever the focus does not want them for itself. */
function obey(bench: Bench, event: KeyboardEvent, hasLetters: boolean): boolean {
  if (event.defaultPrevented) return false;
  const shortcut = interpretKey(event, hasLetters);
  const target = event.target instanceof Element ? event.target : document.body;
  if (shortcut === 'undo' || shortcut === 'redo') {
    if (target.closest('textarea, input:not([type=range])')) return false;
    travelChoice(bench.trainer, shortcut === 'undo' ? -1 : 1);
    return true;
  }
  if (target.closest('textarea, input:not([type=range]), [role=application]') || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  // Buttons want the space bar, but no arrows.
  const hasArrows = !target.closest('input, select, [role=slider], [role=img][tabindex]');
  const isFree = hasArrows && !target.closest('button, summary, a');
  if (shortcut === 'play' || (event.key === ' ' && isFree)) bench.toggle();
  else if (shortcut === 'step' || (event.key === 'ArrowRight' && hasArrows)) bench.step();
  else if (shortcut === 'stepBack' || (event.key === 'ArrowLeft' && hasArrows)) bench.seek((entryOf(bench.trainer).tape?.at ?? 0) - 1);
  else return false;
  return true;
}
