// The picture of one circuit: built when the circuit's shape or the box changes, then only moved.
import { Container, Graphics } from 'pixi.js';
import { isInput, isNeuron, type RoundsCircuit } from '../../core/circuit.ts';
import { arrivedVote, comingVote } from '../../core/rounds/step.ts';
import { backAt, type Learned } from '../../session/learned.ts';
import { isUnderWay, type Clock } from '../../session/clock.ts';
import { TRAVEL, voteLeaves } from '../../session/votes.ts';
import type { State } from '../../core/state.ts';
import type { Compiled } from '../../core/rounds/compile.ts';
import { isHidden, type Covers } from '../../session/presenter/covers.ts';
import { hovered } from '../hover.ts';
import { BundleView } from './bundleView.ts';
import { isEye } from './eye.ts';
import { isStillLit } from './flash.ts';
import { inks } from './inks.ts';
import { AxonView, LightView } from './lampView.ts';
import { BeadView, PixelView } from './smallViews.ts';
import { isDense } from './layout.ts';
import type { Layout, Point } from './geometry.ts';
import { Sparks } from './sparks.ts';
import type { Picture } from './stage.ts';
import { SynapseView } from './synapseView.ts';
import { forgetLabels, type Textures } from './textures.ts';
import { VesselView, type VesselAim } from './vesselView.ts';
import { VoteView } from './voteView.ts';

/** What a frame shows. */
export interface Shown {
  readonly circuit: RoundsCircuit;
  readonly state: State;
  readonly clock: Clock;
  /** What was just learned: its error goes back along the synapses. */
  readonly learned: Learned | undefined;
  readonly isHidden: boolean;
  readonly covers: Covers;
  /** Bursts and flights become fades. */
  readonly isStill: boolean;
}

export interface SceneScale {
  /** The largest weight that can be set: how thick is thick. */
  readonly largestWeight: number;
  /** See `heightOf`. */
  readonly unit: number;
  /** Lines and drops are so much thicker than on a desk. */
  readonly bold: number;
}

interface Neuron {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly vessel: VesselView | undefined;
  /** Where there is no room for a glass. */
  readonly bead: BeadView | undefined;
  readonly aim: VesselAim;
  readonly axon: AxonView | undefined;
  readonly lamp: LightView | undefined;
  /** Its output is a share of its layer's light. */
  readonly isShare: boolean;
  /** Its lamp shines by as much as comes out, firing or not. */
  readonly isGraded: boolean;
  firedAt: number;
  /** When its light went on; it stays a moment. */
  litAt: number;
  wasLit: boolean;
  /** Its water is hidden, and whether it fires. */
  hidesLevel: boolean;
  hidesFiring: boolean;
}

/** Time that the pulse takes from soma to lamp. */
const PULSE_MS = 420;
/** More synapses than can each be a curve of its own. */
const MOST_LINES = 60;
/** Radius in pixels. */
const SMALLEST_GLASS = 24;

export class Scene implements Picture {
  readonly container = new Container();
  private readonly synapses: {
    readonly index: number;
    readonly id: string;
    readonly from: number;
    readonly to: string;
    readonly view: SynapseView;
    readonly vote: VoteView;
    isCovered: boolean;
  }[] = [];
  private readonly inputs: { readonly index: number; readonly largest: number; readonly view: LightView | PixelView }[] = [];
  private readonly bundle: BundleView | undefined;
  private readonly neurons: Neuron[] = [];
  private readonly sparks: Sparks;
  private lastTick = -1;
  /** For each synapse its place among the coming votes, and how many they are. */
  private readonly order: Int32Array;
  private coming = 0;
  private readonly cellIds: readonly string[];
  private readonly synapseIds: readonly string[];
  private compiled: Compiled;
  private isFitting = true;
  private covers: Covers | undefined;

  constructor(
    textures: Textures,
    private readonly shown: Shown,
    layout: Layout,
    scale: SceneScale,
    inputLargest: (id: string) => number,
  ) {
    const { circuit, state } = shown;
    forgetLabels();
    this.order = new Int32Array(state.compiled.synapseIds.length);
    const { compiled } = state;
    this.compiled = compiled;
    this.cellIds = compiled.cellIds;
    this.synapseIds = compiled.synapseIds;
    this.sparks = new Sparks(textures, layout.width, layout.height);
    const lines = new Container();
    const bodies = new Container();
    const votes = new Container();
    const dense = isDense(circuit);
    const size =
      scale.bold * (dense ? 26 : 34) * (layout.isLayered ? Math.max(0.62, Math.min(1, layout.scale * 1.3)) : Math.max(0.8, layout.scale));
    if (circuit.synapses.length > MOST_LINES) {
      this.bundle = new BundleView(layout);
      lines.addChild(this.bundle.container);
    }
    for (const { id, from, to, weight } of this.bundle ? [] : circuit.synapses) {
      const place = layout.synapses.get(id);
      if (!place) continue;
      const view = new SynapseView(place, layout.scale * scale.bold, scale.largestWeight, weight, dense);
      const vote = new VoteView(textures, place, size);
      lines.addChild(view.graphics);
      votes.addChild(vote.container);
      this.synapses.push({
        index: compiled.synapseIndexOf.get(id)!,
        id,
        to,
        from: compiled.indexOf.get(from)!,
        view,
        vote,
        isCovered: false,
      });
    }
    this.synapses.sort((a, b) => a.index - b.index);
    const isPicture = circuit.cells.filter(isInput).length > 16 && isEye(circuit);
    for (const cell of circuit.cells) {
      // The layout of a circuit that was here before has no place for a new cell; another scene is on its way.
      const place = layout.cells.get(cell.id);
      if (!place) continue;
      const index = compiled.indexOf.get(cell.id)!;
      if (isInput(cell)) {
        const view = isPicture ? new PixelView(place) : new LightView(textures, place, 0.7, roomAround(place, layout));
        bodies.addChild(view.container);
        this.inputs.push({ index, largest: inputLargest(cell.id), view });
      } else if (isNeuron(cell)) {
        const lampPlace = layout.lamps.get(cell.id);
        const axon = lampPlace && new AxonView(textures, place, lampPlace, layout.scale * scale.bold);
        const lamp = lampPlace && new LightView(textures, lampPlace, 0.98, roomAround(lampPlace, layout));
        const vessel =
          place.radius < SMALLEST_GLASS ? undefined : new VesselView(textures, place, scale.unit, roomAround(place, layout), scale.bold);
        const bead = vessel ? undefined : new BeadView(textures, place, scale.unit);
        if (axon) bodies.addChild(axon.container);
        bodies.addChild((vessel ?? bead)!.container);
        if (lamp) bodies.addChild(lamp.container);
        const aim = { bias: cell.bias, peak: cell.bias, sum: cell.bias, isLit: false, isHidden: false };
        const isShare = circuit.layers.some(({ softmax, cells }) => softmax && cells.includes(cell.id));
        const isGraded = isShare || cell.activator !== 'step';
        this.neurons.push({
          index,
          x: place.x,
          y: place.y,
          radius: place.radius,
          vessel,
          bead,
          aim,
          axon,
          lamp,
          isShare,
          isGraded,
          firedAt: -1e9,
          litAt: -1e9,
          wasLit: false,
          hidesLevel: false,
          hidesFiring: false,
        });
      }
    }
    this.container.addChild(this.sparks.container, lines, ...pools(circuit, layout), bodies, votes);
  }

  draw(time: number, elapsed: number): void {
    const { shown } = this;
    const { state, clock, isStill } = shown;
    if (!this.fits(state.compiled)) return;
    const blend = 1 - Math.exp(-Math.min(100, elapsed) / 110);
    const isUncovered = shown.covers !== this.covers && this.takeCovers(shown.covers);
    const { weight } = state.compiled;
    for (const { index, from, view } of this.synapses) {
      view.aim(weight[index]!);
      view.draw(state.states[from]! !== 0, blend);
    }
    this.bundle?.draw(state.compiled, hovered.peek(), time);
    for (const { index, largest, view } of this.inputs)
      view.draw(largest === 0 ? 0 : Math.min(1, Math.abs(state.states[index]! / largest)), blend, false, state.states[index]! < 0);
    this.coming = isUnderWay(clock) ? this.orderVotes(state) : 0;
    if (shown.learned && this.coming === 0) this.drawBack(shown.learned, isStill);
    else this.drawVotes(state, clock, isStill);
    const flows = isUncovered || (state.tick !== this.lastTick && state.tick === this.lastTick + 1);
    for (const neuron of this.neurons) this.drawNeuron(neuron, shown, flows, time, elapsed, blend);
    this.lastTick = state.tick;
    this.sparks.draw(time, elapsed, isStill);
  }

  /** What is covered is looked up once a change, not once a frame. Returns true: what comes to light now is seen to fire. */
  private takeCovers(covers: Covers): true {
    this.covers = covers;
    for (const synapse of this.synapses) {
      synapse.isCovered = isHidden(covers, { kind: 'weight', id: synapse.id });
      synapse.view.cover(synapse.isCovered);
    }
    if (this.bundle) this.bundle.container.visible = !covers.kinds.has('weight');
    for (const neuron of this.neurons) {
      const id = this.cellIds[neuron.index]!;
      const isStateHidden = isHidden(covers, { kind: 'state', id });
      neuron.hidesLevel = isStateHidden || isHidden(covers, { kind: 'bias', id });
      neuron.hidesFiring = isStateHidden || (neuron.lamp !== undefined && isHidden(covers, { kind: 'answer', id: '' }));
    }
    return true;
  }

  /** A circuit of another shape is there a moment before its own scene is. */
  private fits(compiled: Compiled): boolean {
    if (compiled !== this.compiled) {
      this.compiled = compiled;
      this.isFitting = isSame(compiled.cellIds, this.cellIds) && isSame(compiled.synapseIds, this.synapseIds);
    }
    return this.isFitting;
  }

  /** Counts the coming votes, and notes for each which it is in the order in which they leave. */
  private orderVotes(state: State): number {
    let coming = 0;
    for (let s = 0; s < this.order.length; s++) {
      this.order[s] = coming;
      if (comingVote(state, s) !== 0) coming++;
    }
    return coming;
  }

  private drawVotes(state: State, clock: Clock, isStill: boolean): void {
    const n = this.coming;
    let k = 0;
    for (const { index, vote, isCovered } of this.synapses) {
      const amount = n === 0 ? 0 : comingVote(state, index);
      if (amount === 0) {
        vote.hide();
        continue;
      }
      const t = (clock.alpha - voteLeaves(k++, n)) / TRAVEL;
      if (t <= 0 || t >= 1) vote.hide();
      else vote.show(amount, t, isStill, isCovered);
    }
  }

  /** Each change goes back from the neuron to where its vote came from. */
  private drawBack(learned: Learned, isStill: boolean): void {
    for (const { id, to, vote, isCovered } of this.synapses) {
      const change = isCovered ? undefined : learned.changes.get(id);
      const t = change === undefined ? 2 : backAt(learned, learned.depthOf.get(to) ?? 0);
      if (t <= 0 || t >= 1) vote.hide();
      else vote.show(change!, 1 - t, isStill);
    }
  }

  private drawNeuron(neuron: Neuron, shown: Shown, flows: boolean, time: number, elapsed: number, blend: number): void {
    const { state, clock, isStill } = shown;
    const { aim } = neuron;
    const isSecret = shown.isHidden || neuron.hidesFiring;
    aimVessel(aim, state, clock, neuron.index, this.order, this.coming);
    aim.isHidden = shown.isHidden || neuron.hidesLevel;
    const isThere = !isSecret && !isUnderWay(clock) && state.tick > 0;
    const output =
      isSecret || state.tick === 0 ? 0 : state.outputs[(state.tick % state.compiled.ringLength) * state.states.length + neuron.index]!;
    const isLit = isThere && (neuron.isShare ? output > 0.5 : state.states[neuron.index]! > 0);
    if (isLit && !neuron.wasLit && flows) {
      if (!isStill && !isStillLit(neuron.firedAt, time)) this.sparks.burst(neuron.x, neuron.y, neuron.radius);
      neuron.firedAt = time;
    }
    // A clock at full speed shines instead of flickering; a secret goes dark at once.
    if (isSecret) neuron.litAt = -1e9;
    else if (isLit && !neuron.wasLit && flows) neuron.litAt = time;
    neuron.wasLit = isLit;
    aim.isLit = isLit || (clock.isRunning && isStillLit(neuron.litAt, time));
    neuron.vessel?.draw(aim, blend, time, elapsed, isStill ? 0 : 1);
    neuron.bead?.draw(aim.sum, aim.isHidden, blend);
    const since = (time - neuron.firedAt) / PULSE_MS;
    neuron.axon?.draw(isLit, isStill || since > 1 ? -1 : since, blend);
    const isShown = neuron.isGraded ? isThere : isLit && (isStill || since >= 1);
    neuron.lamp?.draw(isShown ? Math.min(1, Math.abs(output)) : 0, blend, neuron.isShare, output < 0);
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** One pool of light around the lamps of each softmax layer. */
function pools({ layers }: RoundsCircuit, layout: Layout): Graphics[] {
  return layers
    .filter(({ softmax }) => softmax)
    .flatMap(({ cells }) => {
      const lamps = cells.flatMap((id) => layout.lamps.get(id) ?? []);
      if (lamps.length === 0) return [];
      const pad = 8;
      const left = Math.min(...lamps.map(({ x, radius }) => x - radius)) - pad;
      const top = Math.min(...lamps.map(({ y, radius }) => y - radius)) - pad;
      const width = Math.max(...lamps.map(({ x, radius }) => x + radius)) + pad - left;
      const height = Math.max(...lamps.map(({ y, radius }) => y + radius)) + pad - top;
      const pool = new Graphics().roundRect(left, top, width, height, Math.min(width, height) / 2);
      return [pool.fill({ color: inks().pool, alpha: 0.42 }).stroke({ color: inks().poolLine, alpha: 0.55, width: 2 })];
    });
}

/** The widest circle around a point that stays inside the board. */
function roomAround({ x, y }: Point, { width, height }: Layout): number {
  return 2 * Math.min(x, y, width - x, height - y);
}

/** Levels of one vessel now: with votes under way those that have arrived, at rest those of the last round. */
function aimVessel(aim: VesselAim, state: State, clock: Clock, cell: number, order: Int32Array, coming: number): void {
  const { rowStart, bias } = state.compiled;
  aim.bias = bias[cell]!;
  aim.sum = aim.peak = aim.bias;
  const underWay = isUnderWay(clock);
  for (let s = rowStart[cell]!; s < rowStart[cell + 1]!; s++) {
    const vote = underWay ? comingVote(state, s) : arrivedVote(state, s);
    if (vote === 0) continue;
    if (underWay && voteLeaves(order[s]!, coming) + TRAVEL > clock.alpha) continue;
    aim.sum += vote;
    if (vote > 0) aim.peak += vote;
  }
}
