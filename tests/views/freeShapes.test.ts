import { describe, expect, test } from 'vitest';
import type { Circuit, Synapse } from '../../src/core/circuit.ts';
import { createCamera } from '../../src/session/playground/camera.ts';
import { fold } from '../../src/session/playground/group.ts';
import { applyPatch } from '../../src/core/patch.ts';
import { noteBox } from '../../src/views/board/free/boxes.ts';
import { chooseLevel, createSight, lookAt, textAt } from '../../src/views/board/free/detail.ts';
import { nearestIn, placeOfPart } from '../../src/views/board/free/direction.ts';
import { fillOf, freeGauge, unitOf } from '../../src/views/board/free/gauges.ts';
import { fingerReach, hitAt, mouseReach, partsIn, snapTarget } from '../../src/views/board/free/hit.ts';
import { keepUp } from '../../src/views/board/free/keepUp.ts';
import { fitMap } from '../../src/views/board/free/mapDrawing.ts';
import { createPlaces, type Places } from '../../src/views/board/free/places.ts';
import { indicesOf, verticesOf, writeBand, writeIndices } from '../../src/views/board/free/ribbonShape.ts';
import { distanceToWay, layWay, WAY, wayX, wayY } from '../../src/views/board/free/ways.ts';
import { chooseWires, createWireChoice, MOST_WIRES, wiresOfChosen } from '../../src/views/board/free/wireChoice.ts';
import { circuit } from '../helpers/circuit.ts';
import { lif } from '../helpers/spikingCircuit.ts';

function placesOf(of: Circuit): Places {
  const places = createPlaces(of);
  keepUp(places, of, () => false);
  return places;
}

function wayOf(places: Places, id: string): Float32Array {
  const way = new Float32Array(WAY);
  layWay(places, places.wires.slotOf.get(id)!, way, 0);
  return way;
}

/** Inputs at (−200, 80·n), neurons at (0, 80·n). */
const small = circuit('a b -> h out; a>h 1; h>out 1; out>h -1; h>h 1; a>out 1');

function crowd(count: number, wires: number): Circuit {
  const cells = Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    kind: 'neuron' as const,
    x: (i % 40) * 100,
    y: Math.floor(i / 40) * 100,
    bias: 0,
    activator: 'step' as const,
  }));
  const synapses = Array.from({ length: wires }, (_, k): Synapse => ({
    id: `s${k}`,
    from: `n${(k * 7) % count}`,
    to: `n${(k * 13 + 1) % count}`,
    weight: 1,
  }));
  return { ...small, cells, synapses };
}

describe('ways of wires', () => {
  const places = placesOf(small);

  test('begin on the rim of the sender and end just before that of the receiver', () => {
    const way = wayOf(places, 'a>h');
    expect(Math.hypot(way[0]! + 200, way[1]!)).toBeCloseTo(30, 3);
    expect(Math.hypot(way[6]!, way[7]!)).toBeCloseTo(38, 3);
  });

  test('the two of a pair part', () => {
    const there = wayOf(places, 'h>out');
    const back = wayOf(places, 'out>h');
    expect(wayX(there, 0, 0.5) * wayX(back, 0, 0.5)).toBeLessThan(0);
    expect(Math.abs(wayX(there, 0, 0.5) - wayX(back, 0, 0.5))).toBeGreaterThan(15);
  });

  test('a cell that hears itself has a loop above it', () => {
    const way = wayOf(places, 'h>h');
    expect(wayY(way, 0, 0.5)).toBeLessThan(-60);
  });

  test('a wire goes round a cell in its way', () => {
    const row = circuit('-> a b c; a>c 1');
    const inRow = { ...row, cells: row.cells.map((cell, i) => ({ ...cell, x: i * 160, y: 0 })) };
    const way = wayOf(placesOf(inRow), 'a>c');
    expect(Math.abs(wayY(way, 0, 0.5))).toBeGreaterThan(40);
  });

  test('ends at a pin of a folded chip, and inside it there is none', () => {
    const made = fold(small, ['h', 'out'], 'pair');
    if ('refused' in made) throw new Error(made.refused);
    const folded = placesOf(applyPatch(small, made.patch) as Circuit);
    const box = folded.boxes[0]!;
    const pin = box.pinOf.get('h')!;
    const way = wayOf(folded, 'a>h');
    expect(Math.hypot(way[6]! - pin.x, way[7]! - pin.y)).toBeLessThan(14);
    expect(layWay(folded, folded.wires.slotOf.get('h>out')!, new Float32Array(WAY), 0)).toBe(false);
  });

  test('the distance to a way is small on it and large beside it', () => {
    const way = wayOf(places, 'a>h');
    expect(distanceToWay(way, 0, wayX(way, 0, 0.37), wayY(way, 0, 0.37))).toBeLessThan(0.5);
    expect(distanceToWay(way, 0, -100, 100)).toBeGreaterThan(80);
  });
});

describe('bands', () => {
  test('every corner is a number, and every triangle has corners of its own wire', () => {
    const way = wayOf(placesOf(small), 'a>h');
    for (const pieces of [1, 10, 20])
      for (const sign of [-1, 0, 1]) {
        const positions = new Float32Array(verticesOf(pieces) * 2).fill(NaN);
        writeBand(positions, 0, way, 0, pieces, 4, sign, 8);
        expect(positions.every((value) => Number.isFinite(value))).toBe(true);
        const indices = new Uint32Array(indicesOf(pieces));
        writeIndices(indices, 0, 100, pieces);
        expect([Math.min(...indices), Math.max(...indices)]).toEqual([100, 100 + verticesOf(pieces) - 1]);
      }
  });

  test('a band is fuller at the sender', () => {
    const positions = new Float32Array(verticesOf(4) * 2);
    writeBand(positions, 0, wayOf(placesOf(small), 'a>h'), 0, 4, 10, 1, 8);
    const wide = (at: number): number => Math.hypot(positions[at]! - positions[at + 2]!, positions[at + 1]! - positions[at + 3]!);
    expect(wide(0)).toBeCloseTo(20, 3);
    expect(wide(16)).toBeCloseTo(10, 3);
  });
});

describe('how much is drawn', () => {
  test.each([
    [1, 12, 'near'],
    [0.3, 12, 'near'],
    [0.2, 12, 'far'],
    [1, 100, 'middle'],
    [0.44, 100, 'far'],
    [1, 300, 'far'],
  ] as const)('at zoom %d with %d cells in view: %s', (zoom, cells, level) => {
    expect(chooseLevel(zoom, cells, level)).toBe(level);
  });

  test('a level that is left does not come back at once', () => {
    expect(chooseLevel(0.46, 100, 'far')).toBe('far');
    expect(chooseLevel(0.46, 100, 'middle')).toBe('middle');
    expect(chooseLevel(1, 240, 'far')).toBe('far');
    expect(chooseLevel(1, 42, 'near')).toBe('near');
    expect(chooseLevel(1, 42, 'middle')).toBe('middle');
  });

  test('text goes before it covers itself', () => {
    expect([textAt('near', 1), textAt('near', 0.4), textAt('near', 0.23), textAt('middle', 1), textAt('far', 1)]).toEqual([
      'values',
      'names',
      'none',
      'names',
      'none',
    ]);
  });

  test('a small move of the camera prepares nothing anew, a large one does', () => {
    const places = placesOf(crowd(1600, 0));
    const camera = { ...createCamera(), x: 2000, y: 2000, width: 800, height: 600 };
    const sight = createSight();
    expect(lookAt(sight, places, camera, false)).toBe(true);
    camera.x += 200;
    expect(lookAt(sight, places, camera, false)).toBe(false);
    camera.x += 200;
    expect(lookAt(sight, places, camera, false)).toBe(true);
    camera.zoom *= 1.1;
    expect(lookAt(sight, places, camera, false)).toBe(false);
    camera.zoom *= 1.2;
    expect(lookAt(sight, places, camera, false)).toBe(true);
    for (const slot of sight.cells) expect(sight.isIn[slot]).toBe(1);
  });
});

describe('which wires are drawn', () => {
  const camera = { ...createCamera(), x: 2000, y: 1000, width: 800, height: 600 };
  const sightAt = (places: Places, zoom: number) => {
    const sight = createSight();
    lookAt(sight, places, { ...camera, zoom }, true);
    return sight;
  };

  test('all of a usual circuit, wherever the camera is', () => {
    const places = placesOf(crowd(200, MOST_WIRES));
    const choice = createWireChoice();
    chooseWires(places, sightAt(places, 1), choice);
    expect([choice.wires.length, choice.isThinned]).toEqual([MOST_WIRES, false]);
  });

  test.each([0.05, 0.5, 1])('of a large one no more than can be told apart, each once, at zoom %d', (zoom) => {
    const places = placesOf(crowd(1600, 40_000));
    const choice = createWireChoice();
    chooseWires(places, sightAt(places, zoom), choice);
    expect(choice.wires.length).toBeGreaterThan(MOST_WIRES / 4);
    expect(choice.wires.length).toBeLessThan(MOST_WIRES * 1.2);
    expect(new Set(choice.wires).size).toBe(choice.wires.length);
    expect(choice.isThinned).toBe(true);
  });

  test('of a chosen cell every one', () => {
    const places = placesOf(crowd(1600, 40_000));
    const wires: number[] = [];
    wiresOfChosen(places, [places.cells.slotOf.get('n7')!], wires);
    const own = places.circuit.synapses.filter(({ from, to }) => from === 'n7' || to === 'n7');
    expect(new Set(wires.map((wire) => places.wires.parts[wire]!.id))).toEqual(new Set(own.map(({ id }) => id)));
  });
});

describe('what lies under a point', () => {
  const places = placesOf(small);
  const hit = (x: number, y: number, knobs: readonly string[] = [], reach = mouseReach) =>
    hitAt(
      places,
      { x, y },
      1,
      reach,
      knobs.map((id) => places.cells.slotOf.get(id)!),
      undefined,
    );

  test('a cell, its knob, the button of an input, nothing', () => {
    expect(hit(0, 20)).toEqual({ kind: 'cell', id: 'h' });
    expect(hit(51, 0, ['h'])).toEqual({ kind: 'knob', id: 'h' });
    expect(hit(-200, 5)).toEqual({ kind: 'play', id: 'a' });
    expect(hit(-226, 0)).toEqual({ kind: 'cell', id: 'a' });
    expect(hit(60, 0)).toBeUndefined();
  });

  test('a finger finds more than a mouse', () => {
    expect(hit(40, 0, [])).toBeUndefined();
    expect(hit(40, 0, [], fingerReach)).toEqual({ kind: 'cell', id: 'h' });
  });

  test('a wire, where wires are drawn', () => {
    const wires = [places.wires.slotOf.get('a>h')!];
    const ways = wayOf(places, 'a>h');
    const at = { x: wayX(ways, 0, 0.5), y: wayY(ways, 0, 0.5) + 3 };
    expect(hitAt(places, at, 1, mouseReach, [], { wires, ways })).toEqual({ kind: 'wire', id: 'a>h' });
  });

  test('a loose end snaps to the nearest cell in reach, to its sender only inside it', () => {
    expect(snapTarget(places, { x: 50, y: 70 }, 1, 'h')).toBe('out');
    expect(snapTarget(places, { x: 45, y: -20 }, 1, 'h')).toBeUndefined();
    expect(snapTarget(places, { x: 10, y: 0 }, 1, 'h')).toBe('h');
    expect(snapTarget(places, { x: 300, y: 0 }, 1, 'h')).toBeUndefined();
  });

  test('a rectangle holds cells by their middle and notes it touches', () => {
    const noted = placesOf({ ...small, notes: [{ id: 'note', x: 200, y: 0, text: 'Here' }] });
    expect(new Set(partsIn(noted, { left: -20, top: -20, right: 100, bottom: 90 }))).toEqual(new Set(['h', 'out', 'note']));
  });
});

describe('boxes and walks', () => {
  test('a note is as high as its text, which is wider in Japanese', () => {
    const height = (text: string): number => {
      const { top, bottom } = noteBox({ id: 'n', x: 0, y: 0, text });
      return bottom - top;
    };
    expect(height('one line')).toBeLessThan(height('one line\nand another'));
    expect(height('a'.repeat(18))).toBeLessThan(height('あ'.repeat(18)));
  });

  test('pins through which a chip hears are on the left, the others on the right', () => {
    const made = fold(small, ['h', 'out'], 'pair');
    if ('refused' in made) throw new Error(made.refused);
    const chain = circuit('a -> h out; a>h 1; h>out 1');
    const folded = fold(chain, ['a', 'h', 'out'], 'all');
    if ('refused' in folded) throw new Error(folded.refused);
    const places = placesOf(applyPatch(chain, folded.patch) as Circuit);
    expect(places.boxes[0]!.pins.map(({ cell, isLeft }) => [cell, isLeft])).toEqual([
      ['a', true],
      ['out', false],
    ]);
    expect(placeOfPart(places, 'h')).toEqual({ x: places.boxes[0]!.chip.x, y: places.boxes[0]!.chip.y });
  });

  test('the nearest part ahead is preferred to a nearer one aside', () => {
    const parts = [
      { id: 'ahead', x: 200, y: 10 },
      { id: 'aside', x: 60, y: 55 },
      { id: 'behind', x: -10, y: 0 },
    ];
    expect(nearestIn(parts, { x: 0, y: 0 }, 'right')?.id).toBe('aside');
    expect(nearestIn(parts.slice(0, 1), { x: 0, y: 0 }, 'right')?.id).toBe('ahead');
    expect(nearestIn(parts, { x: 0, y: 0 }, 'left')?.id).toBe('behind');
    expect(nearestIn(parts, { x: 0, y: 0 }, 'up')).toBeUndefined();
  });

  test('the map shows all of it, in its middle', () => {
    const { left, top, zoom } = fitMap({ left: -100, top: 0, right: 900, bottom: 200 }, { width: 168, height: 112 });
    expect(left).toBeLessThan(-100);
    expect(left + 168 / zoom).toBeGreaterThan(900);
    expect(top + 112 / zoom / 2).toBeCloseTo(100, 6);
  });
});

describe('how full a cell is', () => {
  test('at the line it is above the middle, and it grows with the potential', () => {
    const { line, unit } = freeGauge(lif('n'), 1);
    const fills = [-80, -65, -50, -40].map((level) => fillOf(line, unit, level));
    expect(fills[2]).toBeCloseTo(0.585, 3);
    expect(fills).toEqual(fills.toSorted((a, b) => a - b));
    expect(fillOf(line, unit, NaN)).toBe(0);
  });

  test('the scale of the vote grows in steps with the largest bias', () => {
    expect(unitOf(circuit('-> a(1)'))).toBe(2);
    expect(unitOf(circuit('-> a(-5)'))).toBe(8);
  });
});
