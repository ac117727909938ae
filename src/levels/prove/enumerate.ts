// Every allowed setting, one after the other. Each step of the odometer changes one setting, so the rows are only added to.
import { valueAt, type Model } from './model.ts';

/** What trying all (or many) settings found. Right answers are those that meet `best` cases. */
export interface Survey {
  readonly tried: number;
  readonly best: number;
  readonly solutions: number;
  readonly frugal: number;
  readonly sturdy: number;
  readonly distance: number;
  /** Some setting meets every shown case and fails a hidden one. */
  readonly hiddenBites: boolean;
}

/** More settings than this are not enumerated. */
export const MOST_SETTINGS = 2_000_000;

/** Tries every setting of the model. */
export function enumerate(model: Model): Survey {
  const { settings, rows } = model;
  const columns = settings.map((_, index) => Int32Array.from(rows, ({ coefficients }) => coefficients[index]!));
  const sums = Int32Array.from(rows, ({ constant }) => constant);
  const ks = new Int32Array(settings.length);
  const tally = new Tally(model);
  for (;;) {
    tally.count(ks, sums);
    let at = 0;
    for (; at < ks.length && ks[at] === settings[at]!.top; at++) {
      addColumn(sums, columns[at]!, -ks[at]!);
      ks[at] = 0;
    }
    if (at === ks.length) return tally.survey();
    addColumn(sums, columns[at]!, 1);
    ks[at]!++;
  }
}

function addColumn(sums: Int32Array, column: Int32Array, times: number): void {
  for (let row = 0; row < sums.length; row++) sums[row]! += column[row]! * times;
}

/** Judges settings by their rows alone and keeps the best of what it saw. */
export class Tally {
  private tried = 0;
  private best = -1;
  private solutions = 0;
  private frugal = Infinity;
  private sturdy = 0;
  private distance = Infinity;
  private hiddenBites = false;
  private readonly model: Model;
  private readonly caseOf: Int32Array;
  private readonly fires: Uint8Array;

  constructor(model: Model) {
    this.model = model;
    this.caseOf = Int32Array.from(model.rows, (row) => row.case);
    this.fires = Uint8Array.from(model.rows, (row) => (row.fires ? 1 : 0));
  }

  /** `sums`: for each row Σ coefficient·k + constant. */
  count(ks: Int32Array, sums: Int32Array): void {
    const { model, caseOf, fires } = this;
    this.tried++;
    let right = 0;
    let shownRight = 0;
    let margin = Infinity;
    for (let row = 0; row < sums.length;) {
      const index = caseOf[row]!;
      let pass = true;
      let nearest = Infinity;
      for (; row < sums.length && caseOf[row] === index; row++) {
        if (sums[row]! > 0 !== (fires[row] === 1)) pass = false;
        nearest = Math.min(nearest, Math.abs(sums[row]!));
      }
      if (!pass) continue;
      right++;
      if (index < model.shownCount) shownRight++;
      margin = Math.min(margin, nearest);
    }
    if (shownRight === model.shownCount && right < model.cases.length) this.hiddenBites = true;
    if (right < this.best) return;
    if (right > this.best) {
      this.best = right;
      this.solutions = 0;
      this.frugal = this.distance = Infinity;
      this.sturdy = 0;
    }
    this.solutions++;
    this.sturdy = Math.max(this.sturdy, margin === Infinity ? 0 : margin * model.quantum);
    let strength = model.lockedStrength;
    let changes = 0;
    for (let i = 0; i < ks.length; i++) {
      strength += Math.abs(valueAt(model.settings[i]!, ks[i]!));
      if (ks[i] !== model.settings[i]!.start) changes++;
    }
    this.frugal = Math.min(this.frugal, strength);
    this.distance = Math.min(this.distance, changes);
  }

  survey(): Survey {
    const { tried, best, solutions, frugal, sturdy, distance, hiddenBites } = this;
    return { tried, best, solutions, frugal, sturdy, distance, hiddenBites };
  }
}
