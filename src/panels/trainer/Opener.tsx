// A training on its way to the screen: its examples are loaded, and what was run of it is run again, with its progress shown where that takes a while.
import { useEffect, useRef, useState } from 'preact/hooks';
import { workOf, type TrainingFile } from '../../core/learning/plan.ts';
import { trainerWords } from '../../i18n/trainer.ts';
import { firstPlan, paceFor, presetFor } from '../../session/trainer/plan.ts';
import { sizeOf } from '../../session/trainer/record.ts';
import { courseAt } from '../../session/trainer/tape.ts';
import { planOf, replay, stored, trainAtOnce, type Replayed, type Train } from '../../session/trainer/replay.ts';
import { createTrainer, openEntry, type Trainer } from '../../session/trainer/trainer.ts';
import { useGame } from '../context.ts';
import { Header } from '../Header.tsx';
import { createBook, writeDown, type Book } from './book.ts';
import { sendAway } from './elsewhere.ts';
import type { Host } from './host.ts';
import { loadFor, materialOf } from './material.ts';
import { TrainerScreen } from './TrainerScreen.tsx';

interface Props {
  readonly host: Host;
  /** Without one it begins with the first training of all. */
  readonly file: TrainingFile | undefined;
  /** Somebody else's: the player's own is not written over. */
  readonly isGuest: boolean;
  /** It was given another start, so it cannot end as it did. */
  readonly isAnew?: boolean;
}

interface OneProps extends Props {
  onTraining(file: TrainingFile): void;
}

interface Opened {
  readonly trainer: Trainer;
  readonly book: Book | undefined;
}

/** Multiplications that are done before anybody has noticed. */
const AT_ONCE = 30_000_000;

/** A file that is opened on the page takes the place of what is there, as somebody else's until it is kept. */
export function Opener({ host, file, isGuest, isAnew = false }: Props) {
  const [chosen, choose] = useState<{ readonly file: TrainingFile; readonly count: number } | undefined>(undefined);
  return (
    <OpenOne
      key={chosen?.count ?? 0}
      host={host}
      file={chosen?.file ?? file}
      isGuest={isGuest || chosen !== undefined}
      isAnew={isAnew && chosen === undefined}
      onTraining={(next) => choose({ file: next, count: (chosen?.count ?? 0) + 1 })}
    />
  );
}

function OpenOne({ host, file, isGuest, isAnew = false, onTraining }: OneProps) {
  const game = useGame();
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const [share, setShare] = useState<number | undefined>(undefined);
  const giveUp = useRef<((how: 'stored' | 'start') => void) | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    const show = (replayed: Replayed | undefined, book?: Book): void => {
      if (isGone || !replayed) return;
      isGone = true;
      const w = trainerWords().file;
      if (replayed.outcome === 'differs' && !isAnew) game.notify(w.differs);
      if (replayed.outcome === 'differsWithoutWeights' && !isAnew) game.notify(w.differsPlain);
      setOpened({ trainer: createTrainer(replayed.entry, paceFor(replayed.entry.plan.data)), book });
    };
    void open(host, file, setShare, (way) => (giveUp.current = (how) => show(way(how)))).then(({ replayed, book }) => show(replayed, book));
    return () => {
      isGone = true;
    };
  }, []);
  const w = trainerWords();
  if (opened) return <TrainerScreen trainer={opened.trainer} book={opened.book} host={host} isGuest={isGuest} onTraining={onTraining} />;
  if (share === undefined) return <div class="loading" aria-busy="true" />;
  return (
    <div class="page">
      <Header title={w.title} />
      <main id="main" class="sheet">
        <p role="status">{w.file.again}</p>
        <progress value={share} max={1} aria-label={w.file.again} data-testid="again" />
        <div class="buttons">
          {file?.weights && (
            <button type="button" class="btn" data-testid="use-stored" onClick={() => giveUp.current?.('stored')}>
              {w.file.useStored}
            </button>
          )}
          <button type="button" class="btn" data-testid="start-over" onClick={() => giveUp.current?.('start')}>
            {w.file.startOver}
          </button>
        </div>
      </main>
    </div>
  );
}

async function open(
  host: Host,
  file: TrainingFile | undefined,
  onShare: (share: number) => void,
  offer: (giveUp: (how: 'stored' | 'start') => Replayed | undefined) => void,
): Promise<{ readonly replayed: Replayed; readonly book?: Book }> {
  const plan = file ? planOf(file) : firstPlan();
  await loadFor(plan.data);
  const material = materialOf(plan);
  if (!file) return { replayed: { entry: openEntry(plan, material, presetFor(plan.data).settings), outcome: 'same' } };
  const start = openEntry(plan, material, file.settings);
  const size = sizeOf(start.start);
  const work = workOf(file.runs, material.seen.rows, ...size);
  const book = createBook();
  const all = file.runs.reduce((sum, { updates }) => sum + updates, 0);
  let drop = (): void => undefined;
  const train: Train =
    work <= AT_ONCE
      ? trainAtOnce
      : async (job, onMilestone) => {
          const errand = sendAway(host.openWorker, job, onMilestone);
          ({ drop } = errand);
          await errand.done.catch(() => sendAway(() => undefined, job, onMilestone).done);
        };
  if (work > AT_ONCE) {
    onShare(0);
    offer((how) => {
      drop();
      return (how === 'stored' ? stored(file, material) : undefined) ?? { entry: start, outcome: 'same' };
    });
  }
  const isTested = material.unseen.rows > 0;
  if (start.tape) {
    const { onSeen, onUnseen } = courseAt(start.tape);
    writeDown(book, 0, onSeen, isTested ? onUnseen : undefined);
  }
  const replayed = await replay(file, material, train, (at, { onSeen, onUnseen }) => {
    if (work > AT_ONCE) onShare(at / all);
    writeDown(book, at, onSeen, isTested ? onUnseen : undefined);
  });
  return replayed.outcome === 'differs' ? { replayed } : { replayed, book };
}
