// The workbench: the trainer and what is to be seen of it. It turns the time that passes into updates, and updates into pictures: thirty times a second
// at most, numbers four times.
import { circuitWith, copyNetwork, networkOf, type Network } from '../../core/learning/network.ts';
import { workOf } from '../../core/learning/plan.ts';
import { learnedBetween } from '../../session/learned.ts';
import { notify } from '../../session/play.ts';
import { explain, type Advice } from '../../session/trainer/explain.ts';
import type { Milestone } from '../../session/trainer/job.ts';
import { sizeOf, startingFrom } from '../../session/trainer/record.ts';
import { advanceTape, courseAt, examineTape, seekTape, stepTape, type Tape } from '../../session/trainer/tape.ts';
import { choosePlan, entryOf, networkNow, tellTrainer, type Entry, type Trainer } from '../../session/trainer/trainer.ts';
import { dialValue, setDial, type Dial } from '../../views/learning/lossGrid.ts';
import { addStep } from '../../views/learning/path.ts';
import { Books, writeDown, type Book } from './book.ts';
import { giveNetwork, mirrorNetwork, type Easel } from './easel.ts';
import type { TrainingWorker } from './elsewhere.ts';
import { Errands } from './errands.ts';
import { Sight } from './sight.ts';

/** Of a frame, for updates. */
const BUDGET_MS = 2.5;
/** An update that takes longer is made beside the page. */
const HEAVY_MS = 2;
/** Of a multiplication, where nothing was measured yet. */
const WORK_MS = 2.5e-6;
const SLOWEST_FRAME_MS = 200;
const PICTURE_MS = 33;
const STILL_PICTURE_MS = 250;
/** While training is done elsewhere there is time for pictures, but not for one at each message. */
const AWAY_PICTURE_MS = 80;
const BEAT_MS = 250;
/** A slow machine, whose frames are far apart, gets a picture in every so many of them, at most, and numbers in every so many. */
const PICTURE_FRAMES = 3;
const BEAT_FRAMES = 7;
/** Of the many small maps, in pictures. */
const SMALL_PICTURES = 4;
/** Examining may take this share of the time. */
const EXAMINE_SHARE = 0.06;

interface Surroundings {
  isStill(): boolean;
  /** Of votes on the board. */
  speed(): number;
  openWorker(): TrainingWorker | undefined;
  /** A worker broke. */
  onBroken(): void;
}

export class Bench {
  readonly sight: Sight;
  readonly errands: Errands;
  book: Book;
  advice: readonly Advice[] = [];
  /** Dials of the landscape, whose way is noted. */
  dials: readonly [Dial, Dial] | undefined;
  private readonly books = new Books();
  private entry: Entry;
  private drawn = 0;
  private beaten = 0;
  private examined = 0;
  private examineCost = 0;
  /** Of one update, in ms, as measured here; undefined before. */
  private cost: number | undefined;
  private isTelling = false;
  private request: number | undefined;
  private pictures = 0;
  /** From frame to frame. */
  private frameMs = 16;

  constructor(
    readonly trainer: Trainer,
    private readonly around: Surroundings,
    book: Book | undefined,
  ) {
    this.entry = entryOf(trainer);
    this.book = this.books.open(this.entry.tape, undefined, book);
    this.sight = new Sight(this.entry, around.speed, (circuit, gesture) =>
      this.takeByHand(networkOf(circuit)!, gesture && `hand ${gesture}`),
    );
    this.errands = new Errands(
      around.openWorker,
      () => this.beat(),
      (milestone) => this.pass(milestone),
      () => around.onBroken(),
    );
    trainer.changed.add(() => this.follow());
    this.examine(0);
    this.advice = explain(this.entry, this.book.samples);
  }

  get network(): Network {
    return networkNow(this.entry);
  }

  get tape(): Tape | undefined {
    return this.entry.tape;
  }

  get easel(): Easel {
    return this.sight.easel;
  }

  /** Lets time pass. */
  advance(now: number, elapsedMs: number): void {
    const { tape } = this;
    if (!tape?.isRunning) return;
    const start = performance.now();
    const made = advanceTape(tape, this.trainer.pace, elapsedMs, () => performance.now() < start + BUDGET_MS);
    if (made === 0 && tape.isRunning) return;
    this.cost = 0.95 * this.costOf(tape) + (0.05 * (performance.now() - start)) / Math.max(1, made);
    if (tape.isRunning && this.cost > HEAVY_MS) return this.errands.send(tape, Infinity);
    this.frameMs = 0.8 * this.frameMs + 0.2 * Math.min(SLOWEST_FRAME_MS, elapsedMs);
    const picture = Math.max(this.around.isStill() ? STILL_PICTURE_MS : PICTURE_MS, PICTURE_FRAMES * this.frameMs);
    if (!tape.isRunning || now - this.beaten >= Math.max(BEAT_MS, BEAT_FRAMES * this.frameMs)) this.beat(now);
    else if (now - this.drawn >= picture) this.draw(now);
  }

  toggle(): void {
    const { tape } = this;
    if (!tape || this.errands.callBack(true)) return;
    if (!tape.isRunning && this.costOf(tape) > HEAVY_MS) return this.errands.send(tape, Infinity);
    tape.isRunning = !tape.isRunning;
    this.beat();
  }

  pause(): void {
    if (this.errands.callBack(true) || !this.tape?.isRunning) return;
    this.tape.isRunning = false;
    this.beat();
  }

  /** One update, whose error is shown on its way back. */
  step(): void {
    const { tape, easel } = this;
    if (!tape || this.errands.away) return;
    const before = circuitWith(easel.given, this.network);
    tape.isRunning = false;
    if (stepTape(tape)) this.showPicked(tape);
    this.beat();
    easel.play.learned = learnedBetween(before, easel.play.circuit);
    notify(easel.play);
  }

  seek(updates: number): void {
    if (this.wind(updates)) this.beat();
  }

  /** The same while something is dragged: the last place of each frame is shown. */
  drag(updates: number): void {
    if (!this.wind(updates)) return;
    this.request ??= requestAnimationFrame(() => {
      this.request = undefined;
      this.beat();
    });
  }

  private wind(updates: number): boolean {
    const { tape } = this;
    if (!tape || this.errands.away) return false;
    tape.isRunning = false;
    seekTape(tape, updates);
    return true;
  }

  sendAway(updates: number): void {
    if (this.tape) this.errands.send(this.tape, updates);
  }

  /** Everything is shown as it is now, numbers too. */
  beat(now = performance.now()): void {
    if (!this.errands.away) this.examine(now, this.tape?.isRunning);
    giveNetwork(this.easel, this.network);
    this.drawn = this.beaten = now;
    this.sight.repaint(this.tape?.isRunning === true && this.pictures++ % 2 === 1);
    this.advice = explain(this.entry, this.book.samples, this.errands.away?.isPaused === false);
    this.tell();
  }

  tell(): void {
    this.isTelling = true;
    tellTrainer(this.trainer);
    this.isTelling = false;
  }

  setDials(dials: readonly [Dial, Dial]): void {
    this.dials = dials;
    this.tell();
  }

  /** Both are set by hand. */
  turnDials(a: number, b: number): void {
    if (!this.dials) return;
    const network = copyNetwork(this.network);
    setDial(network, this.dials[0], a);
    setDial(network, this.dials[1], b);
    this.takeByHand(network, 'landscape');
  }

  /** Weights that were set by hand are a new start. */
  private takeByHand(network: Network, gesture: string | undefined): void {
    this.errands.drop();
    if (this.tape) this.tape.isRunning = false;
    const { plan, material } = this.entry;
    choosePlan(this.trainer, startingFrom(plan, network), material, undefined, gesture);
  }

  /** What was trained elsewhere was measured there too. */
  private pass({ onSeen, onUnseen }: Milestone): void {
    const { tape } = this;
    if (!tape) return;
    const course = courseAt(tape);
    Object.assign(course.onSeen, onSeen);
    Object.assign(course.onUnseen, onUnseen);
    this.note(tape);
    const now = performance.now();
    // The last one before a pause is shown at once.
    if (now - this.beaten >= BEAT_MS || this.errands.away?.isPaused) this.beat(now);
    else if (now - this.drawn >= (this.around.isStill() ? STILL_PICTURE_MS : AWAY_PICTURE_MS)) this.draw(now);
  }

  private draw(now: number): void {
    mirrorNetwork(this.easel, this.network);
    if (!this.errands.away) this.examine(now, true);
    this.drawn = now;
    this.sight.repaint(this.pictures++ % SMALL_PICTURES !== 0);
  }

  /** `isHurried`: only where it would not take too much of the time. */
  private examine(now: number, isHurried = false): void {
    const { tape } = this;
    if (!tape || (isHurried && now - this.examined < this.examineCost / EXAMINE_SHARE)) return;
    const start = performance.now();
    examineTape(tape);
    this.examineCost = performance.now() - start;
    this.examined = now;
    this.note(tape);
  }

  private note(tape: Tape): void {
    const { network, dials, book } = this;
    const { onSeen, onUnseen, unseen } = courseAt(tape);
    writeDown(book, tape.at, onSeen, unseen.rows > 0 ? onUnseen : undefined);
    if (dials) addStep(book.path, tape.at, dialValue(network, dials[0]), dialValue(network, dials[1]));
  }

  /** In ms. */
  private costOf(tape: Tape): number {
    if (this.cost !== undefined) return this.cost;
    const { training, seen } = courseAt(tape);
    return workOf([{ settings: training.settings, updates: 1 }], seen.rows, ...sizeOf(training.network)) * WORK_MS;
  }

  /** A single example that was just learned from is put on the board. */
  private showPicked(tape: Tape): void {
    const { training } = courseAt(tape);
    if (training.count === 1) this.sight.showExample(this.entry.material.rows.seen[training.picked[training.from]!]!);
  }

  /** Another entry is the present one. */
  private follow(): void {
    const before = this.entry;
    const entry = entryOf(this.trainer);
    if (this.isTelling || entry === before) return;
    this.errands.drop();
    this.cost = undefined;
    this.entry = entry;
    this.book = this.books.open(entry.tape, before.tape);
    this.sight.show(entry);
    this.beat();
  }
}
