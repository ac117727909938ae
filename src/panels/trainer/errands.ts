// Training beside the page, one at a time: it is sent, held, called back, and what it tells on the way is put on the tape.
import { MOST_TRAINED } from '../../core/learning/plan.ts';
import { takeSnapshot } from '../../core/learning/training.ts';
import type { Job, Milestone } from '../../session/trainer/job.ts';
import { adoptInTape, courseAt, latestOf, seekTape, stepTape, type Tape } from '../../session/trainer/tape.ts';
import { sendAway, type Errand, type TrainingWorker } from './elsewhere.ts';

export interface Away {
  readonly errand: Errand;
  readonly tape: Tape;
  /** Updates of the tape when it set out. */
  readonly from: number;
  readonly asked: number;
  readonly made: number;
  readonly isPaused: boolean;
  /** It goes on until somebody stops it. */
  readonly isOpen: boolean;
}

export class Errands {
  away: Away | undefined;

  constructor(
    private readonly openWorker: () => TrainingWorker | undefined,
    /** It has begun, is held, or is over. */
    private readonly onNews: () => void,
    private readonly onMilestone: (milestone: Milestone) => void,
    private readonly onBroken: () => void,
  ) {}

  /** So many more updates at the end of the tape; Infinity: until it is called back. */
  send(tape: Tape, updates: number): void {
    if (this.away) return;
    tape.isRunning = false;
    seekTape(tape, latestOf(tape));
    const { training, seen, unseen } = courseAt(tape);
    const { network, settings } = training;
    const from = tape.at;
    const asked = Math.min(updates, MOST_TRAINED - from);
    if (asked > 0) {
      const job: Job = { network, seen, unseen, settings, snapshot: takeSnapshot(training), updates: asked };
      const errand = sendAway(this.openWorker, job, (milestone) => {
        if (this.away?.errand === errand) this.take(this.away, milestone);
      });
      this.away = { errand, tape, from, asked, made: 0, isPaused: false, isOpen: updates === Infinity };
      errand.done.catch(() => {
        if (this.away?.errand !== errand) return;
        this.away = undefined;
        this.onNews();
        this.onBroken();
      });
    }
    this.onNews();
  }

  /** Where it has come to is kept, or the tape goes back to where it set out. False where nothing was away. */
  callBack(isKept: boolean): boolean {
    const { away } = this;
    if (!away) return false;
    this.drop();
    if (!isKept) seekTape(away.tape, away.from);
    this.onNews();
    return true;
  }

  /** Its tape is no longer the present one. */
  drop(): void {
    this.away?.errand.drop();
    this.away = undefined;
  }

  hold(isPaused: boolean): void {
    if (!this.away) return;
    if (isPaused) this.away.errand.pause();
    else this.away.errand.goOn();
    this.away = { ...this.away, isPaused };
    this.onNews();
  }

  private take(away: Away, milestone: Milestone): void {
    const { snapshot, made, isDone } = milestone;
    adoptInTape(away.tape, snapshot);
    this.away = isDone ? undefined : { ...away, made };
    // The update that cannot be made says why.
    if (isDone && made < away.asked) stepTape(away.tape);
    if (isDone) this.onNews();
    else this.onMilestone(milestone);
  }
}
