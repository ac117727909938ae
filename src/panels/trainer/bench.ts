// The workbench: the trainer, the board that follows it, and what is drawn beside. It turns the time that passes into updates, and updates into
// pictures: thirty times a second at most, numbers four times.
import { signal } from '@preact/signals';
import { stackOf } from '../../core/layers.ts';
import { outputOf } from '../../core/state.ts';
import { circuitWith, copyNetwork, networkOf, type Network } from '../../core/learning/network.ts';
import { learnedBetween } from '../../session/learned.ts';
import { notify } from '../../session/play.ts';
import { explain, type Advice } from '../../session/trainer/explain.ts';
import type { Job, Milestone } from '../../session/trainer/job.ts';
import { sizeOf, startingFrom } from '../../session/trainer/record.ts';
import { adoptInTape, advanceTape, courseAt, examineTape, latestOf, seekTape, stepTape, type Tape } from '../../session/trainer/tape.ts';
import { choosePlan, entryOf, networkNow, tellTrainer, type Entry, type Trainer } from '../../session/trainer/trainer.ts';
import { addStep } from '../../views/learning/path.ts';
import { dialValue, setDial, type Dial } from '../../views/learning/lossGrid.ts';
import type { Place } from '../../views/learning/mapper.ts';
import { mappingOf, type Axes, type Mapping } from './mapping.ts';
import { MOST_TRAINED, workOf, type DataPlan } from '../../core/learning/plan.ts';
import { takeSnapshot } from '../../core/learning/training.ts';
import { sendAway, type Errand, type TrainingWorker } from './elsewhere.ts';
import { copyBook, createBook, writeDown, type Book } from './book.ts';
import { changedByHand, createEasel, giveCircuit, giveNetwork, mirrorNetwork, showRow, type Easel } from './easel.ts';

/** Of a frame, for updates. */
const BUDGET_MS = 3.5;
/** An update that takes longer is made beside the page. */
const HEAVY_MS = 2;
/** Of a multiplication, where nothing was measured yet. */
const WORK_MS = 2.5e-6;
const PICTURE_MS = 33;
const STILL_PICTURE_MS = 250;
const BEAT_MS = 250;
const TELL_MS = 90;
/** Examining may take this share of the time. */
const EXAMINE_SHARE = 0.12;

export interface Away {
  readonly errand: Errand;
  /** Updates of the tape when it set out. */
  readonly from: number;
  readonly asked: number;
  readonly made: number;
  readonly isPaused: boolean;
  /** It goes on until somebody stops it. */
  readonly isOpen: boolean;
}

export class Bench {
  easel: Easel;
  book: Book;
  advice: readonly Advice[] = [];
  /** Counts up with every new picture. */
  readonly version = signal(0);
  /** The row of the data on the board; −1 for a place that is none of them. */
  row = -1;
  /** Undefined where there are too many inputs for a map. */
  mapping: Mapping | undefined;
  /** The last data of each kind, to come back to. */
  readonly lastData = new Map<DataPlan['kind'], DataPlan>();
  /** Training that is done elsewhere. */
  away: Away | undefined;
  /** Dials whose way is noted. */
  dials: readonly [Dial, Dial] | undefined;
  private readonly books = new WeakMap<Tape, Book>();
  private entry: Entry;
  private drawn = 0;
  private beaten = 0;
  private examined = 0;
  private examineCost = 0;
  /** Of one update, in ms, as measured here; undefined before. */
  private cost: number | undefined;
  private isBusy = false;
  private told = 0;
  private telling: ReturnType<typeof setTimeout> | undefined;
  private axes: Axes = [2, 3];

  constructor(
    readonly trainer: Trainer,
    private readonly isStill: () => boolean,
    private readonly speed: () => number,
    book: Book | undefined,
    private readonly openWorker: () => TrainingWorker | undefined,
    private readonly onBroken: () => void,
  ) {
    this.entry = entryOf(trainer);
    if (book && this.entry.tape) this.books.set(this.entry.tape, book);
    this.book = this.bookOf(this.entry.tape, undefined);
    this.easel = this.openEasel();
    this.openData();
    trainer.changed.add(() => this.follow());
    this.examine(0);
    this.explain();
  }

  get network(): Network {
    return networkNow(this.entry);
  }

  get tape(): Tape | undefined {
    return this.entry.tape;
  }

  /** Lets time pass. */
  advance(now: number, elapsedMs: number): void {
    const { tape } = this;
    if (!tape?.isRunning) return;
    const start = performance.now();
    const made = advanceTape(tape, this.trainer.pace, elapsedMs, () => performance.now() < start + BUDGET_MS);
    if (made === 0 && tape.isRunning) return;
    const cost = (performance.now() - start) / Math.max(1, made);
    this.cost = 0.95 * this.costNow(tape) + 0.05 * cost;
    if (this.cost > HEAVY_MS && tape.isRunning) return this.sendAway(Infinity);
    if (now - this.drawn >= (this.isStill() ? STILL_PICTURE_MS : PICTURE_MS)) this.draw(now);
    if (!tape.isRunning || now - this.beaten >= BEAT_MS) this.beat(now);
  }

  toggle(): void {
    const { tape } = this;
    if (!tape) return;
    if (this.away) return this.callBack(true);
    if (!tape.isRunning && this.costNow(tape) > HEAVY_MS) return this.sendAway(Infinity);
    tape.isRunning = !tape.isRunning;
    this.beat();
  }

  pause(): void {
    this.callBack(true);
    if (!this.tape?.isRunning) return;
    this.tape.isRunning = false;
    this.beat();
  }

  /** So many more updates at the end of the tape, or as many as it takes until somebody stops it, beside the page. */
  sendAway(updates: number): void {
    const { tape } = this;
    if (!tape || this.away) return;
    tape.isRunning = false;
    seekTape(tape, latestOf(tape));
    const { training, seen, unseen } = courseAt(tape);
    const from = tape.at;
    const asked = Math.min(updates, MOST_TRAINED - from);
    if (asked <= 0) return this.beat();
    const job: Job = {
      network: training.network,
      seen,
      unseen,
      settings: training.settings,
      snapshot: takeSnapshot(training),
      updates: asked,
    };
    const errand = sendAway(this.openWorker, job, (milestone) => {
      if (this.away?.errand === errand) this.takeMilestone(tape, milestone);
    });
    this.away = { errand, from, asked, made: 0, isPaused: false, isOpen: updates === Infinity };
    errand.done.catch(() => {
      if (this.away?.errand !== errand) return;
      this.away = undefined;
      this.beat();
      this.onBroken();
    });
    this.beat();
  }

  /** The errand is over; where it has come to is kept, or the tape goes back to where it set out. */
  callBack(isKept: boolean): void {
    const { away, tape } = this;
    if (!away || !tape) return;
    this.away = undefined;
    away.errand.drop();
    if (!isKept) seekTape(tape, away.from);
    this.beat();
  }

  holdAway(isPaused: boolean): void {
    if (!this.away) return;
    if (isPaused) this.away.errand.pause();
    else this.away.errand.goOn();
    this.away = { ...this.away, isPaused };
    tellTrainer(this.trainer);
  }

  private takeMilestone(tape: Tape, milestone: Milestone): void {
    const { away } = this;
    if (!away) return;
    adoptInTape(tape, milestone.snapshot);
    this.away = milestone.isDone ? undefined : { ...away, made: milestone.made };
    // The update that cannot be made says why.
    if (milestone.isDone && milestone.made < away.asked) stepTape(tape);
    this.beat();
  }

  /** In ms. */
  private costNow(tape: Tape): number {
    if (this.cost !== undefined) return this.cost;
    const { training, seen } = courseAt(tape);
    return workOf([{ settings: training.settings, updates: 1 }], seen.rows, ...sizeOf(training.network)) * WORK_MS;
  }

  /** One update, whose error is shown on its way back. */
  step(): void {
    const { tape } = this;
    if (!tape || this.away) return;
    const before = circuitWith(this.easel.given, this.network);
    tape.isRunning = false;
    if (stepTape(tape)) this.showPicked(tape);
    this.beat();
    this.easel.play.learned = learnedBetween(before, this.easel.play.circuit);
    notify(this.easel.play);
  }

  seek(updates: number): void {
    const { tape } = this;
    if (!tape || this.away) return;
    tape.isRunning = false;
    seekTape(tape, updates);
    this.beat();
  }

  /** Everything is shown as it is now, numbers too. */
  beat(now = performance.now()): void {
    this.examine(now);
    giveNetwork(this.easel, this.network);
    this.drawn = this.beaten = now;
    this.version.value++;
    this.explain();
    this.isBusy = true;
    tellTrainer(this.trainer);
    this.isBusy = false;
  }

  /** A row of the data on the board. */
  showExample(row: number): void {
    this.row = row;
    showRow(this.easel, this.entry.material.all, row);
    notify(this.easel.play);
    this.version.value++;
  }

  /** A place that somebody points at: its inputs are on the board until nobody does. */
  probe(place: Place | undefined): void {
    const { mapping, easel } = this;
    if (!mapping) return;
    if (place) {
      const inputs = new Float64Array(easel.ids.length);
      mapping.inputsAt(place.x, place.y, inputs, 0);
      showRow(easel, inputs, 0);
    } else if (this.row >= 0) showRow(easel, this.entry.material.all, this.row);
    this.tellSoon();
  }

  /** Columns of a table that its map is drawn over. */
  setAxes(axes: Axes): void {
    this.axes = axes;
    this.mapping = mappingOf(this.entry, axes, this.mapping);
    tellTrainer(this.trainer);
  }

  /** The two weights of the landscape. */
  setDials(dials: readonly [Dial, Dial]): void {
    this.dials = dials;
    tellTrainer(this.trainer);
  }

  /** Both are set by hand, as a new start. */
  turnDials(a: number, b: number): void {
    if (!this.dials) return;
    const network = copyNetwork(this.network);
    setDial(network, this.dials[0], a);
    setDial(network, this.dials[1], b);
    this.pause();
    const { plan, material } = this.entry;
    choosePlan(this.trainer, startingFrom(plan, network), material, undefined, 'landscape');
  }

  /** What the network says to what is on the board. */
  answerNow(): readonly number[] {
    const { run } = this.easel.play;
    const last = stackOf(this.easel.given)!.blocks.at(-1)!;
    return last.cells.map(({ id }) => outputOf(run.state, id));
  }

  getAxes(): Axes {
    const last = this.entry.material.inputs.length - 1;
    return [Math.min(this.axes[0], last), Math.min(this.axes[1], last)];
  }

  /** Numbers follow a pointer ten times a second. */
  private tellSoon(): void {
    const left = this.told + TELL_MS - performance.now();
    if (left <= 0) {
      this.told = performance.now();
      notify(this.easel.play);
    } else
      this.telling ??= setTimeout(() => {
        this.telling = undefined;
        this.told = performance.now();
        notify(this.easel.play);
      }, left);
  }

  private draw(now: number): void {
    mirrorNetwork(this.easel, this.network);
    if (now - this.examined >= this.examineCost / EXAMINE_SHARE) this.examine(now);
    this.drawn = now;
    this.version.value++;
  }

  private examine(now: number): void {
    const { tape } = this;
    if (!tape) return;
    const start = performance.now();
    const { onSeen, onUnseen, unseen } = examineTape(tape);
    this.examineCost = performance.now() - start;
    this.examined = now;
    const isTested = unseen.rows > 0;
    writeDown(this.book, {
      at: tape.at,
      seenLoss: onSeen.loss,
      seenAccuracy: onSeen.accuracy,
      unseenLoss: isTested ? onUnseen.loss : NaN,
      unseenAccuracy: isTested ? onUnseen.accuracy : NaN,
    });
    if (this.dials) addStep(this.book.path, tape.at, dialValue(this.network, this.dials[0]), dialValue(this.network, this.dials[1]));
  }

  private explain(): void {
    this.advice = explain(this.entry, this.book.samples);
  }

  /** A single example that was just learned from is put on the board. */
  private showPicked(tape: Tape): void {
    const { training } = courseAt(tape);
    if (training.count !== 1) return;
    this.row = this.entry.material.rows.seen[training.picked[training.from]!]!;
    showRow(this.easel, this.entry.material.all, this.row);
  }

  /** Data are there for the first time: what is drawn of them, and one of them on the board. */
  private openData(): void {
    const { plan, material } = this.entry;
    this.lastData.set(plan.data.kind, plan.data);
    const isFitting = material.inputs.length === this.easel.ids.length;
    this.mapping = isFitting && plan.data.kind !== 'digits' ? mappingOf(this.entry, this.getAxes(), this.mapping) : undefined;
    this.row = material.rows.seen[0] ?? -1;
    if (this.row >= 0 && isFitting) showRow(this.easel, material.all, this.row);
  }

  /** Another entry is the present one. */
  private follow(): void {
    if (this.isBusy) return;
    const before = this.entry;
    const entry = entryOf(this.trainer);
    if (entry === before) return;
    this.away?.errand.drop();
    this.away = undefined;
    this.cost = undefined;
    this.entry = entry;
    this.book = this.bookOf(entry.tape, before.tape);
    const isSame = isOfSameShape(before, entry);
    if (isSame) giveCircuit(this.easel, circuitWith(entry.circuit, this.network));
    else this.easel = this.openEasel();
    if (!isSame || entry.material !== before.material) this.openData();
    this.beat();
  }

  private bookOf(tape: Tape | undefined, before: Tape | undefined): Book {
    if (!tape) return createBook();
    let book = this.books.get(tape);
    if (book) return book;
    const isBranch = before?.legs[0]?.course === tape.legs[0]?.course && tape.at > 0;
    book = isBranch && before ? copyBook(this.books.get(before) ?? createBook(), tape.at) : createBook();
    this.books.set(tape, book);
    return book;
  }

  private openEasel(): Easel {
    const { circuit, material, plan } = this.entry;
    const easel = createEasel(circuit, material.inputs, plan.data.kind === 'digits', this.speed());
    easel.play.changed.add(() => {
      const circuitByHand = easel === this.easel ? changedByHand(easel) : undefined;
      if (circuitByHand) this.takeByHand(circuitByHand);
    });
    return easel;
  }

  /** Weights that were set on the board are a new start. */
  private takeByHand(circuit: Entry['circuit']): void {
    this.pause();
    const { plan, material } = this.entry;
    const { gesture } = this.easel.play.session;
    const network = networkOf(circuit)!;
    this.easel.given = circuit;
    choosePlan(this.trainer, startingFrom(plan, network), material, undefined, gesture && `hand ${gesture}`);
  }

  latest(): number {
    return this.tape ? latestOf(this.tape) : 0;
  }
}

function isOfSameShape(a: Entry, b: Entry): boolean {
  const same = (one: Entry['circuit'], other: Entry['circuit']): boolean =>
    one.cells.length === other.cells.length &&
    one.cells.every((cell, i) => {
      const twin = other.cells[i]!;
      return cell.id === twin.id && cell.kind === twin.kind && cell.label?.en === twin.label?.en && activatorOf(cell) === activatorOf(twin);
    }) &&
    one.synapses.length === other.synapses.length &&
    one.layers.length === other.layers.length;
  return a.circuit === b.circuit || same(a.circuit, b.circuit);
}

function activatorOf(cell: Entry['circuit']['cells'][number]): string {
  return cell.kind === 'neuron' ? cell.activator : '';
}
