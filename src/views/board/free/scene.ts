// The picture of a playground: one world under a camera. A camera move only turns the world; an edit changes what it has changed.
import { Container } from 'pixi.js';
import type { Camera } from '../../../session/playground/camera.ts';
import { Sparks } from '../sparks.ts';
import type { Box, Picture } from '../stage.ts';
import { forgetLabels, type Textures } from '../textures.ts';
import { followRun } from './activity.ts';
import { paintAtlas } from './atlas.ts';
import { Beads, Pixels } from './beads.ts';
import { Bodies } from './bodies.ts';
import { DraftView } from './draft.ts';
import { Flashes } from './flashes.ts';
import { Traffic } from './traffic.ts';
import { unitOf } from './gauges.ts';
import { LinePainter } from './lines.ts';
import { createMarked, mark } from './marked.ts';
import type { Difference } from './places.ts';
import { Points } from './points.ts';
import { paintInks, RibbonPainter } from './ribbons.ts';
import { Rings } from './rings.ts';
import type { Surface } from './surface.ts';
import { chooseWires, createWireChoice, MOST_WIRES, wiresOfChosen } from './wireChoice.ts';
import { Wires } from './wires.ts';
import type { WirePainter } from './wirePainter.ts';

/** Holds the world for one size of the box; the world outlives it. */
class Frame extends Container {
  constructor(private readonly world: Container) {
    super();
  }

  override destroy(options?: Parameters<Container['destroy']>[0]): void {
    this.removeChild(this.world);
    super.destroy(options);
  }
}

/** A wire that carries a number beside it is one of few. */
const MOST_WRITTEN_WIRES = 60;

export class FreeScene {
  private readonly world: Container;
  private readonly painters: readonly WirePainter[];
  private readonly wires: Wires;
  private readonly full: Wires;
  private readonly chosen: Wires;
  private readonly pixels: Pixels;
  private readonly points: Points;
  private readonly beads: Beads;
  private readonly bodies: Bodies;
  private readonly traffic: Traffic;
  private readonly rings: Rings;
  private readonly draft = new DraftView();
  private readonly flashes = new Flashes();
  private readonly marked = createMarked();
  private readonly choice = createWireChoice();
  private readonly ofChosen: number[] = [];
  private readonly prepared = { sight: -1, looks: -1, level: 'near', zoom: 0, left: 0, top: 0, areWiresOld: true, wiring: -1 };
  private unit = 2;

  /** `isPlain`: there is no WebGL, so wires are strokes. */
  constructor(
    private readonly surface: Surface,
    private readonly textures: Textures,
    isPlain: boolean,
  ) {
    forgetLabels();
    // The 2D renderer would place particles in a group twice.
    this.world = new Container({ isRenderGroup: !isPlain });
    const atlas = paintAtlas(textures);
    const inks = paintInks();
    const painters = [0, 1, 2].map(() => (isPlain ? new LinePainter() : new RibbonPainter(inks)));
    this.painters = painters;
    this.wires = new Wires(painters[0]!);
    this.full = new Wires(painters[1]!, 'full');
    this.chosen = new Wires(painters[2]!, 'chosen');
    this.pixels = new Pixels(atlas);
    this.points = new Points(textures);
    this.beads = new Beads(atlas);
    this.bodies = new Bodies(textures);
    this.traffic = new Traffic(textures, atlas);
    this.rings = new Rings(atlas);
    this.world.addChild(
      ...[this.pixels, ...painters, this.points, this.beads, this.bodies, this.traffic, this.rings].map(({ container }) => container),
      this.draft.graphics,
    );
    this.unit = unitOf(surface.places.circuit);
    surface.drawn = this.wires;
    surface.followers.add(this.follow);
  }

  /** For one size of the box; the picture before is destroyed by then. */
  picture({ width, height }: Box): Picture {
    const container = new Frame(this.world);
    const sparks = new Sparks(this.textures, width, height);
    container.addChild(sparks.container, this.world);
    return { container, draw: (time, elapsed) => this.draw(time, elapsed, sparks) };
  }

  destroy(): void {
    const { surface } = this;
    surface.followers.delete(this.follow);
    if (surface.drawn === this.wires) surface.drawn = undefined;
    for (const painter of this.painters) painter.destroy();
    this.world.destroy({ children: true });
  }

  private draw(time: number, elapsed: number, sparks: Sparks): void {
    const { surface, wires, unit } = this;
    const { playground, places, activity, sight } = surface;
    const { camera, engine } = playground;
    const { view } = engine;
    const isStill = surface.isStill.peek();
    const blend = 1 - Math.exp(-Math.min(100, elapsed) / 90);
    followRun(activity, places, view, time);
    const outputs = activity.latest;
    turn(this.world, camera);
    this.prepare();
    const isFar = sight.level === 'far';
    this.points.container.visible = isFar;
    for (const each of [wires, this.full, this.chosen]) each.draw(places, activity, view, outputs, time, blend);
    if (isFar) this.points.draw(places, activity, view, outputs, unit, camera.zoom, time);
    this.pixels.draw(places, activity, view);
    this.traffic.begin(surface, wires, !isStill && !isFar, wires.wires.length <= MOST_WRITTEN_WIRES);
    this.bodies.make(places, unit);
    this.bodies.draw(places, activity, view, outputs, time, elapsed, isStill, this.traffic.gather);
    this.traffic.end(sight.level === 'near');
    this.beads.draw(places, activity, view, outputs, time, this.isNear);
    this.rings.draw(places, this.marked, camera.zoom);
    if (!isStill && !isFar) this.flashes.burst(surface, sparks, time);
    sparks.draw(time, elapsed, isStill);
  }

  private readonly isNear = (slot: number): boolean => this.bodies.has(slot);

  /** What is drawn follows the sight, the circuit and what is chosen, each only when it has changed. */
  private prepare(): void {
    const { surface, prepared } = this;
    const { places, sight, playground } = surface;
    const { view } = playground.engine;
    const { area } = sight;
    const isLookNew = prepared.looks !== surface.looks;
    if (prepared.sight !== sight.revision) {
      const isOtherPart = prepared.left !== area.left || prepared.top !== area.top;
      if (prepared.level !== sight.level || prepared.zoom !== sight.zoom || (isOtherPart && places.wires.slotOf.size > MOST_WIRES))
        prepared.areWiresOld = true;
      Object.assign(prepared, { sight: sight.revision, level: sight.level, zoom: sight.zoom, left: area.left, top: area.top });
      this.bodies.show(places, sight, this.unit);
      this.beads.show(places, sight.cells, this.unit);
    }
    const areWiresNew = prepared.areWiresOld;
    if (areWiresNew) {
      prepared.areWiresOld = false;
      prepared.wiring = places.wiring;
      chooseWires(places, sight, this.choice);
      this.wires.show(places, sight, view, this.choice.wires);
    }
    if (!isLookNew && !areWiresNew) return;
    prepared.looks = surface.looks;
    mark(surface, this.marked);
    wiresOfChosen(places, this.choice.isThinned || sight.level === 'far' ? this.marked.chosen : [], this.ofChosen);
    if (areWiresNew || !isSame(this.full.wires, this.ofChosen)) this.full.show(places, sight, view, this.ofChosen);
    if (areWiresNew || !isSame(this.chosen.wires, this.marked.wires)) this.chosen.show(places, sight, view, this.marked.wires);
    this.draft.draw(surface);
  }

  private readonly follow = (difference: Difference): void => {
    const { surface, wires } = this;
    const { places, playground } = surface;
    const { view } = playground.engine;
    const unit = unitOf(places.circuit);
    if (unit !== this.unit) {
      this.unit = unit;
      this.prepared.sight = -1;
    }
    this.points.follow(places, difference, unit);
    if (difference.isAll || places.wiring !== this.prepared.wiring) this.prepared.areWiresOld = true;
    else for (const each of [wires, this.full, this.chosen]) each.follow(places, view, difference);
  };
}

function turn(world: Container, { x, y, zoom, width, height }: Camera): void {
  world.scale.set(zoom);
  world.position.set(width / 2 - x * zoom, height / 2 - y * zoom);
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
