// The picture of living neurons: vessels that leak and rest, axons on which spikes run with their delay.
import { Container } from 'pixi.js';
import { dtOf, isLiving, isSpikeSynapse, type SpikingCircuit } from '../../../core/spiking/circuit.ts';
import { isRefractory, weightOf, type SpikingState } from '../../../core/spiking/state.ts';
import { firstSpikeAt, spikeCell, spikeTick, type SpikeBook } from '../../../session/spiking/spikeBook.ts';
import { isHidden, type Covers } from '../../../session/presenter/covers.ts';
import { LightView } from '../lampView.ts';
import { Sparks } from '../sparks.ts';
import type { Picture } from '../stage.ts';
import { SynapseView } from '../synapseView.ts';
import { forgetLabels, type Textures } from '../textures.ts';
import { VesselView, type VesselAim } from '../vesselView.ts';
import { VoteView } from '../voteView.ts';
import { gaugeOf, type Gauge } from './height.ts';
import { isStillLit, LIT_MS } from '../flash.ts';
import type { LivingLayout } from './layout.ts';

/** What a frame shows; read anew each time. */
export interface LivingShown {
  readonly circuit: SpikingCircuit;
  readonly state: SpikingState;
  readonly spikes: SpikeBook;
  /** Share of the coming tick that has passed. */
  readonly alpha: number;
  readonly isHidden: boolean;
  readonly covers: Covers;
  readonly isStill: boolean;
}

interface Vessel {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly gauge: Gauge;
  readonly view: VesselView;
  readonly aim: VesselAim;
  readonly id: string;
  firedAt: number;
  isCovered: boolean;
}

interface Axon {
  readonly id: string;
  readonly from: number;
  readonly delayTicks: number;
  readonly isCurrent: boolean;
  readonly gain: number;
  readonly view: SynapseView;
  readonly drops: readonly VoteView[];
  /** A living cell sends it. */
  readonly isTelling: boolean;
  hotUntil: number;
  isCovered: boolean;
}

/** Spikes on one axon at once; more follow each other too closely to be told apart. */
const DROPS = 3;

export class LivingScene implements Picture {
  readonly container = new Container();
  private readonly vessels: Vessel[] = [];
  private readonly sources: { readonly index: number; readonly isCurrent: boolean; readonly view: LightView; litUntil: number }[] = [];
  private readonly axons: Axon[] = [];
  private readonly sparks: Sparks;
  private readonly longest: number;
  private lastTick = -1;
  private covers: Covers | undefined;
  /** Nobody may see yet who spikes. */
  private isAnswerCovered = false;

  constructor(
    textures: Textures,
    private readonly shown: LivingShown,
    layout: LivingLayout,
    largestWeight: number,
    bold: number,
  ) {
    forgetLabels();
    const { circuit, state } = shown;
    const dt = dtOf(circuit);
    this.sparks = new Sparks(textures, layout.width, layout.height);
    const lines = new Container();
    const bodies = new Container();
    const drops = new Container();
    const isDense = circuit.synapses.length > 14;
    for (const synapse of circuit.synapses) {
      const place = layout.synapses.get(synapse.id)!;
      const isCurrent = !isSpikeSynapse(synapse);
      const weight = isCurrent ? synapse.gain : synapse.weight;
      const view = new SynapseView(place, bold * Math.max(0.45, layout.scale), isCurrent ? 3 : largestWeight, weight, isDense);
      const size = bold * (isDense ? 20 : 28) * Math.max(0.7, Math.min(1.2, layout.scale));
      const own = isCurrent ? [] : Array.from({ length: DROPS }, () => new VoteView(textures, place, size));
      lines.addChild(view.graphics);
      for (const drop of own) drops.addChild(drop.container);
      this.axons.push({
        id: synapse.id,
        from: state.compiled.indexOf.get(synapse.from)!,
        delayTicks: isCurrent ? 0 : Math.round(synapse.delayMs / dt),
        isCurrent,
        gain: isCurrent ? synapse.gain : 0,
        view,
        drops: own,
        isTelling: state.compiled.indexOf.get(synapse.from)! < state.compiled.livingCount,
        hotUntil: 0,
        isCovered: false,
      });
    }
    this.longest = Math.max(1, ...this.axons.map(({ delayTicks }) => delayTicks));
    for (const cell of circuit.cells) {
      const place = layout.cells.get(cell.id)!;
      const index = state.compiled.indexOf.get(cell.id)!;
      const room = 2 * Math.min(place.x, place.y, layout.width - place.x, layout.height - place.y);
      if (isLiving(cell)) {
        const gauge = gaugeOf(cell);
        const view = new VesselView(textures, place, gauge.unit, room, bold);
        bodies.addChild(view.container);
        const rest = gauge.restMv - gauge.lineMv;
        const aim = { bias: rest, peak: rest, sum: rest, isLit: false, isHidden: false, isResting: false };
        this.vessels.push({ index, ...place, gauge, view, aim, id: cell.id, firedAt: -1e9, isCovered: false });
      } else {
        const view = new LightView(textures, place, 0.78, room);
        bodies.addChild(view.container);
        this.sources.push({ index, isCurrent: cell.kind === 'current', view, litUntil: 0 });
      }
    }
    this.container.addChild(this.sparks.container, lines, bodies, drops);
  }

  draw(time: number, elapsed: number): void {
    const { state, spikes, isStill } = this.shown;
    const blend = 1 - Math.exp(-Math.min(100, elapsed) / 90);
    if (this.shown.covers !== this.covers) this.takeCovers(this.shown.covers);
    const goesOn = state.tick >= this.lastTick && state.tick - this.lastTick < 20_000;
    const first = goesOn && this.lastTick >= 0 ? firstSpikeAt(spikes, this.lastTick) : spikes.count;
    for (let i = first; i < spikes.count && spikeTick(spikes, i) < state.tick; i++) this.light(spikeCell(spikes, i), time);
    if (!goesOn) this.calm();
    this.lastTick = state.tick;
    this.drawAxons(time, blend);
    for (const { index, isCurrent, view, litUntil } of this.sources)
      view.draw(
        isCurrent ? Math.min(1, Math.abs(currentOf(state, index)) * 2) : time < litUntil ? 1 : 0,
        isStill ? blend : Math.min(1, blend * 2),
      );
    for (const vessel of this.vessels) this.drawVessel(vessel, time, elapsed, blend);
    this.sparks.draw(time, elapsed, isStill);
  }

  /** What is covered is looked up once a change, not once a frame. */
  private takeCovers(covers: Covers): void {
    this.covers = covers;
    this.isAnswerCovered = isHidden(covers, { kind: 'answer', id: '' });
    for (const axon of this.axons) {
      axon.isCovered = isHidden(covers, { kind: 'weight', id: axon.id });
      axon.view.cover(axon.isCovered);
    }
    // In time the potential says whether it spikes.
    for (const vessel of this.vessels) vessel.isCovered = this.isAnswerCovered || isHidden(covers, { kind: 'state', id: vessel.id });
  }

  /** A cell has just spiked. */
  private light(cell: number, time: number): void {
    const { isStill } = this.shown;
    for (const source of this.sources) if (source.index === cell) source.litUntil = time + LIT_MS;
    for (const vessel of this.vessels) {
      if (vessel.index !== cell || this.isAnswerCovered) continue;
      if (!isStill && !isStillLit(vessel.firedAt, time)) this.sparks.burst(vessel.x, vessel.y, vessel.radius);
      vessel.firedAt = time;
    }
    for (const axon of this.axons) if (axon.from === cell && !this.isSecret(axon)) axon.hotUntil = time + LIT_MS;
  }

  private isSecret({ isTelling }: Axon): boolean {
    return isTelling && this.isAnswerCovered;
  }

  /** The run was put back: nothing that had been lit is lit any more. */
  private calm(): void {
    for (const source of this.sources) source.litUntil = 0;
    for (const vessel of this.vessels) vessel.firedAt = -1e9;
    for (const axon of this.axons) axon.hotUntil = 0;
  }

  private drawAxons(time: number, blend: number): void {
    const { state, spikes, alpha, isHidden: isAsked, isStill } = this.shown;
    const now = state.tick + alpha;
    const oldest = firstSpikeAt(spikes, Math.max(0, state.tick - this.longest));
    for (const axon of this.axons) {
      const weight = axon.isCurrent ? axon.gain : weightOf(state, axon.id);
      axon.view.aim(weight);
      axon.view.draw(axon.isCurrent ? currentOf(state, axon.from) !== 0 : time < axon.hotUntil, blend);
      let used = 0;
      for (let i = spikes.count - 1; i >= oldest && used < axon.drops.length; i--) {
        if (spikeCell(spikes, i) !== axon.from || spikeTick(spikes, i) >= state.tick) continue;
        const t = (now - spikeTick(spikes, i) - 1) / axon.delayTicks;
        if (t < 0 || t >= 1) continue;
        if (!isAsked && !this.isSecret(axon)) axon.drops[used++]!.show(weight, t, isStill, axon.isCovered);
      }
      for (; used < axon.drops.length; used++) axon.drops[used]!.hide();
    }
  }

  private drawVessel({ index, gauge, view, aim, firedAt, isCovered }: Vessel, time: number, elapsed: number, blend: number): void {
    const { state, isHidden: isAsked, isStill } = this.shown;
    const v = state.v[index]! - gauge.lineMv;
    const rest = gauge.restMv - gauge.lineMv;
    aim.bias = rest;
    aim.sum = v;
    aim.peak = v;
    aim.isHidden = isAsked || isCovered;
    aim.isResting = isRefractory(state, index);
    aim.isLit = !isCovered && isStillLit(firedAt, time);
    view.draw(aim, aim.isLit ? Math.min(1, blend * 2) : blend, time, elapsed, isStill ? 0 : 1);
  }
}

function currentOf(state: SpikingState, index: number): number {
  return state.current[index] ?? 0;
}
