// What is under way in this frame, on either clock: spikes with their delay in time, votes within a round.
import { TRAVEL, voteLeaves } from '../../../session/votes.ts';
import type { Textures } from '../textures.ts';
import type { Atlas } from './atlas.ts';
import { Drops } from './drops.ts';
import { MOST_DROPS, visitFlights } from './flights.ts';
import type { Surface } from './surface.ts';
import { gatherVotes, type Gathered } from './votes.ts';
import { WAY } from './ways.ts';
import type { Wires } from './wires.ts';

/** Faster rounds than this many of the normal pace cannot be followed vote by vote. */
const FASTEST = 2;

export class Traffic {
  private readonly drops: Drops;
  readonly container;
  private surface: Surface | undefined;
  private wires: Wires | undefined;
  private isShown = false;
  private isWritten = false;
  private readonly gathered: Gathered = { sum: 0, peak: 0 };

  constructor(textures: Textures, atlas: Atlas) {
    this.drops = new Drops(textures, atlas);
    this.container = this.drops.container;
  }

  /** `isWritten`: amounts stand on the drops. */
  begin(surface: Surface, wires: Wires, isShown: boolean, isWritten: boolean): void {
    this.surface = surface;
    this.wires = wires;
    this.isShown = isShown;
    this.isWritten = isWritten;
    this.drops.begin(surface.playground.camera.zoom);
  }

  /** What a neuron has got of the coming round; undefined while no votes are under way. Its votes are drawn. */
  readonly gather = (slot: number, bias: number): Gathered | undefined => {
    const { surface } = this;
    if (!surface || !isUnderWay(surface)) return undefined;
    const { places, activity, playground } = surface;
    gatherVotes(places, activity, playground.engine.view, slot, bias, playground.clock.alpha, this.gathered, this.onVote);
    return this.gathered;
  };

  /** `areGathered`: votes have been drawn with the cells that they go to. */
  end(areGathered: boolean): void {
    const { surface, wires } = this;
    if (surface && wires && this.isShown) {
      const { places, activity, playground } = surface;
      const { view } = playground.engine;
      if (view.clock === 'milliseconds')
        visitFlights(places, activity, view, playground.clock.alpha, wires.shownAt, wires.longest, this.onFlight);
      else if (isUnderWay(surface)) this.addVotes(surface, wires, areGathered);
    }
    this.drops.end();
  }

  /** All votes at once: where there are too many cells to stagger them, or only those into folded chips. */
  private addVotes({ places, activity, playground }: Surface, wires: Wires, isOnlyHidden: boolean): void {
    const t = (playground.clock.alpha - voteLeaves(0, 1)) / TRAVEL;
    if (t <= 0 || t >= 1) return;
    const outputs = activity.latest;
    for (let k = 0; k < Math.min(MOST_DROPS, wires.wires.length); k++) {
      if (isOnlyHidden && places.holder[places.to[wires.wires[k]!]!]! < 0) continue;
      const output = outputs[activity.indexOf[places.from[wires.wires[k]!]!]!] ?? 0;
      this.drops.add(wires.ways, k * WAY, output * wires.weightAt(k), t, false);
    }
  }

  private readonly onVote = (wire: number, amount: number, t: number): void => {
    const k = this.wires!.shownAt[wire] ?? -1;
    if (this.isShown && k >= 0) this.drops.add(this.wires!.ways, k * WAY, amount, t, this.isWritten);
  };

  private readonly onFlight = (wire: number, t: number): void => {
    const k = this.wires!.shownAt[wire]!;
    this.drops.add(this.wires!.ways, k * WAY, this.wires!.weightAt(k), t, this.isWritten);
  };
}

function isUnderWay({ playground: { clock, engine } }: Surface): boolean {
  return engine.view.clock === 'rounds' && clock.isRunning && clock.alpha > 0 && clock.speed <= FASTEST;
}
