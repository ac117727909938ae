// What of an entry is to be seen: the board, the map, and the example or place that stands on the board.
import { signal } from '@preact/signals';
import { isInput, type RoundsCircuit } from '../../core/circuit.ts';
import { circuitWith } from '../../core/learning/network.ts';
import type { DataPlan } from '../../core/learning/plan.ts';
import { outputOf } from '../../core/state.ts';
import { inputValue, notify } from '../../session/play.ts';
import { networkNow, type Entry } from '../../session/trainer/trainer.ts';
import { isGrid } from '../../views/board/eye.ts';
import type { Place } from '../../views/learning/mapper.ts';
import { changedByHand, createEasel, giveCircuit, showRow, type Easel } from './easel.ts';
import { mappingOf, type Axes, type Mapping } from './mapping.ts';

/** Numbers follow a pointer so often. */
const TELL_MS = 90;

export class Sight {
  easel: Easel;
  /** undefined where there are too many inputs for a map. */
  mapping: Mapping | undefined;
  /** The row of the data on the board; −1 where there are none. */
  row = -1;
  /** Counts up with every new picture. */
  readonly version = signal(0);
  /** The same for the many small maps, which may lag behind. */
  readonly slowVersion = signal(0);
  /** Somebody points at a place. */
  readonly isProbing = signal(false);
  /** The last data of each kind, to come back to. */
  readonly lastData = new Map<DataPlan['kind'], DataPlan>();
  private axes: Axes = [2, 3];
  private told = 0;
  private telling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private entry: Entry,
    private readonly speed: () => number,
    private readonly onHand: (circuit: RoundsCircuit, gesture: string | undefined) => void,
  ) {
    this.easel = this.openEasel();
    this.openData();
  }

  /** Another entry is the present one; what is on the board stays where it can. */
  show(entry: Entry): void {
    const before = this.entry;
    this.entry = entry;
    const isSame = isOfSameShape(before.circuit, entry.circuit);
    if (isSame) giveCircuit(this.easel, circuitWith(entry.circuit, networkNow(entry)));
    else this.easel = this.openEasel();
    if (!isSame || entry.material !== before.material) this.openData();
  }

  /** Everything is to be painted anew; `isQuick`: but for the many small maps. */
  repaint(isQuick = false): void {
    this.version.value++;
    if (!isQuick) this.slowVersion.value++;
  }

  /** A row of the data on the board. */
  showExample(row: number): void {
    this.row = row;
    showRow(this.easel, this.entry.material.all, row);
    notify(this.easel.play);
    this.repaint();
  }

  /** A place that somebody points at: its inputs are on the board until nobody does. */
  probe(place: Place | undefined): void {
    const { mapping, easel } = this;
    if (!mapping) return;
    this.isProbing.value = place !== undefined;
    if (place) {
      const inputs = new Float64Array(easel.ids.length);
      mapping.inputsAt(place.x, place.y, inputs, 0);
      showRow(easel, inputs, 0);
    } else if (this.row >= 0) showRow(easel, this.entry.material.all, this.row);
    this.tellSoon();
  }

  getAxes(): Axes {
    const last = this.entry.material.inputs.length - 1;
    return [Math.min(this.axes[0], last), Math.min(this.axes[1], last)];
  }

  /** Columns of a table that its map is drawn over. */
  setAxes(axes: Axes): void {
    this.axes = axes;
    this.mapping = mappingOf(this.entry, axes, this.mapping);
  }

  /** What the network says to what is on the board. */
  answer(): readonly number[] {
    const { play, answers } = this.easel;
    return answers.map((id) => outputOf(play.run.state, id));
  }

  /** What is on the board, in the network's order. */
  inputs(): readonly number[] {
    const { play, ids } = this.easel;
    return ids.map((id) => inputValue(play, id));
  }

  private tellSoon(): void {
    const tell = (): void => {
      this.telling = undefined;
      this.told = performance.now();
      notify(this.easel.play);
    };
    const left = this.told + TELL_MS - performance.now();
    if (left <= 0) tell();
    else this.telling ??= setTimeout(tell, left);
  }

  /** Data are there for the first time: the map of them, and one of them on the board. */
  private openData(): void {
    const { plan, material } = this.entry;
    this.lastData.set(plan.data.kind, plan.data);
    const isFitting = material.inputs.length === this.easel.ids.length;
    this.mapping = isFitting && plan.data.kind !== 'digits' ? mappingOf(this.entry, this.getAxes(), this.mapping) : undefined;
    this.row = material.rows.seen[0] ?? -1;
    if (this.row >= 0 && isFitting) showRow(this.easel, material.all, this.row);
  }

  private openEasel(): Easel {
    const { circuit, material, plan } = this.entry;
    const now = circuitWith(circuit, networkNow(this.entry));
    const isPicture = plan.data.kind === 'digits' && isGrid(now.cells.filter(isInput));
    const easel = createEasel(now, material.inputs, isPicture, this.speed());
    easel.play.changed.add(() => {
      const byHand = easel === this.easel ? changedByHand(easel) : undefined;
      if (!byHand) return;
      easel.given = byHand;
      this.onHand(byHand, easel.play.session.gesture);
    });
    return easel;
  }
}

/** The same cells, names and activators: then only weights can differ. */
function isOfSameShape(a: RoundsCircuit, b: RoundsCircuit): boolean {
  return (
    a === b ||
    (a.cells.length === b.cells.length &&
      a.synapses.length === b.synapses.length &&
      a.layers.length === b.layers.length &&
      a.cells.every((cell, i) => {
        const twin = b.cells[i]!;
        const isSame = cell.id === twin.id && cell.kind === twin.kind && cell.label?.en === twin.label?.en;
        return isSame && (cell.kind === 'input' || (twin.kind === 'neuron' && cell.activator === twin.activator));
      }))
  );
}
