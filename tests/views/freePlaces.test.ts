import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Circuit, Id, NeuronCell, RoundsCircuit, Synapse } from '../../src/core/circuit.ts';
import { applyPatch, type Patch } from '../../src/core/patch.ts';
import { fold, setOpen } from '../../src/session/playground/group.ts';
import { countInGrid, visitGrid } from '../../src/views/board/free/grid.ts';
import { keepUp } from '../../src/views/board/free/keepUp.ts';
import { createPlaces, extentOfAll, isShown, PIXEL, type Places } from '../../src/views/board/free/places.ts';
import { changesTo, createSlots, dropPart, putPart } from '../../src/views/board/free/slots.ts';

const never = (): boolean => false;

function neuron(id: Id, x: number, y: number): NeuronCell {
  return { id, kind: 'neuron', x, y, bias: 0, activator: 'step' };
}

function vote(cells: RoundsCircuit['cells'], synapses: readonly Synapse[] = [], more: Partial<RoundsCircuit> = {}): RoundsCircuit {
  return { format: 'hibana.circuit', version: 1, clock: 'rounds', seed: 's', cells, synapses, layers: [], probes: [], notes: [], ...more };
}

function placesOf(circuit: Circuit): Places {
  const places = createPlaces(circuit);
  keepUp(places, circuit, never);
  return places;
}

function edited<C extends Circuit>(circuit: C, patch: Patch): C {
  const after = applyPatch(circuit, patch);
  if ('refused' in after) throw new Error(after.refused);
  return after;
}

/** Everything that can be read from places, free of slots. */
function readAll(places: Places): unknown {
  const nameOf = (slot: number): string => places.cells.parts[slot]!.id;
  const cells = [...places.cells.slotOf].map(([id, slot]) => {
    const list = (head: Int32Array, next: Int32Array): string[] => {
      const wires: string[] = [];
      for (let wire = head[slot]!; wire >= 0; wire = next[wire]!) wires.push(places.wires.parts[wire]!.id);
      return wires.sort();
    };
    const box = places.boxes[places.holder[slot]!];
    let found = 0;
    visitGrid(places.grid, { left: places.x[slot]!, top: places.y[slot]!, right: places.x[slot]!, bottom: places.y[slot]! }, (other) => {
      if (other === slot) found++;
    });
    return {
      id,
      at: [places.x[slot], places.y[slot], places.radius[slot], places.body[slot]],
      box: box?.chip.id,
      found,
      out: list(places.outHead, places.outNext),
      in: list(places.inHead, places.inNext),
    };
  });
  const wires = [...places.wires.slotOf].map(([id, slot]) => [
    id,
    nameOf(places.from[slot]!),
    nameOf(places.to[slot]!),
    places.delay[slot],
  ]);
  const byName = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return {
    cells: cells.sort(byName),
    wires: wires.sort(byName),
    boxes: places.boxes,
    frames: places.frames,
    notes: places.notes,
    largest: places.largest,
  };
}

describe('slots', () => {
  const part = (id: string, value = 0) => ({ id, value });
  const filled = (list: readonly { readonly id: string; readonly value: number }[]) => {
    const slots = createSlots<{ readonly id: string; readonly value: number }>();
    for (const one of list) putPart(slots, one);
    slots.list = list;
    return slots;
  };

  test('the same list has not changed', () => {
    const list = [part('a')];
    expect(changesTo(filled(list), list)).toEqual({ put: [], gone: [] });
  });

  test('a part that only stands elsewhere in the list is not gone', () => {
    const [a, b] = [part('a'), part('b')];
    expect(changesTo(filled([a, b]), [b, a]).gone).toEqual([]);
  });

  test('what a list becomes is found, whatever was put, taken out and moved', () => {
    const lists = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), value: fc.nat(1) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        // Equal parts are the same part, as edits leave them.
        const kept = after.map((one) => before.find((other) => other.id === one.id && other.value === one.value) ?? one);
        const slots = filled(before);
        const { put, gone } = changesTo(slots, kept);
        for (const id of gone) dropPart(slots, id);
        for (const one of put) putPart(slots, one);
        expect(new Set(slots.parts.filter((one) => one !== undefined))).toEqual(new Set(kept));
        expect(slots.slotOf.size).toBe(kept.length);
      }),
    );
  });
});

describe('places', () => {
  const base = vote(
    [neuron('a', 0, 0), neuron('b', 160, 0), neuron('c', 320, 0), { id: 'in', kind: 'input', x: -160, y: 0, value: 1 }],
    [
      { id: 'ab', from: 'a', to: 'b', weight: 1 },
      { id: 'bc', from: 'b', to: 'c', weight: -2, delay: 3 },
      { id: 'ia', from: 'in', to: 'a', weight: 1 },
    ],
  );

  test('an edit is followed to the same as a fresh start, whatever the edits', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'in');
    const patches = fc.array(
      fc.oneof(
        fc.record({ cells: fc.tuple(fc.tuple(id, fc.nat(900), fc.nat(900))).map(([[name, x, y]]) => [neuron(name, x, y)]) }),
        fc.record({ synapses: fc.tuple(id, id, fc.nat(4)).map(([from, to, n]) => [{ id: `s${n}`, from, to, weight: n - 2 }]) }),
        fc.record({
          without: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'in', 's0', 's1', 's2', 'ab', 'bc', 'ia', 'chip1'), { maxLength: 2 }),
        }),
        fc.record({ fold: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }) }),
        fc.record({ open: fc.boolean() }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(patches, (list) => {
        let circuit: RoundsCircuit = base;
        const places = placesOf(circuit);
        for (const one of list) {
          const made =
            'fold' in one
              ? fold(circuit, one.fold, 'chip')
              : 'open' in one
                ? { patch: setOpen(circuit, 'chip1', one.open) }
                : { patch: one as Patch };
          const after = 'refused' in made ? made : applyPatch(circuit, made.patch);
          if ('refused' in after) continue;
          circuit = after;
          keepUp(places, circuit, never);
          expect(readAll(places)).toEqual(readAll(placesOf(circuit)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a move touches the cell and its own wires, and no others', () => {
    const places = placesOf(base);
    const difference = keepUp(places, edited(base, { cells: [neuron('c', 320, 80)] }), never)!;
    expect(difference.cells).toEqual([places.cells.slotOf.get('c')]);
    expect([...difference.wires]).toEqual([places.wires.slotOf.get('bc')]);
    expect(difference.areBoxesNew).toBe(false);
  });

  test('wires count as come and gone only when they are', () => {
    const places = placesOf(base);
    const { wiring, membership } = places;
    const moved = edited(base, { cells: [neuron('c', 320, 80)] });
    keepUp(places, moved, never);
    expect([places.wiring, places.membership]).toEqual([wiring, membership]);
    keepUp(places, edited(moved, { without: ['c'] }), never);
    expect(places.wiring).toBe(wiring + 1);
    expect(places.membership).toBe(membership + 1);
  });

  test('a large circuit is taken in by and by, cells first, and an edit meanwhile is not lost', () => {
    const cells = Array.from({ length: 3000 }, (_, i) => neuron(`n${i}`, (i % 60) * 100, Math.floor(i / 60) * 100));
    const synapses = cells.slice(1).map(({ id }, i): Synapse => ({ id: `s${i}`, from: 'n0', to: id, weight: 1 }));
    const circuit = vote(cells, synapses);
    const places = createPlaces(circuit);
    const told: boolean[] = [];
    let rounds = 0;
    for (; places.coming; rounds++) {
      const difference = keepUp(places, circuit, () => true);
      if (difference) told.push(difference.isAll);
    }
    expect(rounds).toBeGreaterThan(5);
    expect(told).toEqual([true, true]);
    const after = edited(circuit, { cells: [neuron('n7', 5, 5)] });
    expect(keepUp(places, after, never)!.cells).toHaveLength(1);
    expect(readAll(places)).toEqual(readAll(placesOf(after)));
  });

  test('an empty canvas has no extent, and is filled like any other', () => {
    const empty = vote([]);
    const places = placesOf(empty);
    expect(extentOfAll(places)).toBeUndefined();
    const one = edited(empty, { cells: [neuron('a', 10, 20)] });
    keepUp(places, one, never);
    keepUp(places, empty, never);
    keepUp(places, one, never);
    expect(extentOfAll(places)).toEqual({ left: -24, top: -14, right: 44, bottom: 54 });
  });

  test('cells in a folded chip are not drawn nor hit, and are again when it opens', () => {
    const made = fold(base, ['a', 'b'], 'pair');
    if ('refused' in made) throw new Error(made.refused);
    const folded = edited(base, made.patch);
    const places = placesOf(folded);
    const slot = places.cells.slotOf.get('a')!;
    expect(isShown(places, slot)).toBe(false);
    expect(countInGrid(places.grid, { left: -1000, top: -1000, right: 1000, bottom: 1000 })).toBe(2);
    keepUp(places, edited(folded, setOpen(folded, made.id, true)), never);
    expect(isShown(places, slot)).toBe(true);
    expect(places.frames.map(({ chip }) => chip.name)).toEqual(['pair']);
  });

  test('pixels of a retina are squares that touch each other', () => {
    const pixels = [0, 1, 2, 3].map((i) => ({ id: `p${i}`, kind: 'input' as const, x: (i % 2) * 40, y: Math.floor(i / 2) * 40, value: 0 }));
    const places = placesOf(
      vote(pixels, [], { instruments: [{ id: 'r', kind: 'retina', columns: 2, cells: pixels.map(({ id }) => id) }] }),
    );
    expect(Array.from(places.body.subarray(0, 4))).toEqual([PIXEL, PIXEL, PIXEL, PIXEL]);
    expect(Array.from(places.radius.subarray(0, 4))).toEqual([20, 20, 20, 20]);
    expect(places.retinas[0]).toMatchObject({ side: 40, left: -26, right: 66 });
  });

  test('in a crowd cells are as large as there is room', () => {
    const crowd = placesOf(vote(Array.from({ length: 400 }, (_, i) => neuron(`n${i}`, (i % 20) * 24, Math.floor(i / 20) * 24))));
    expect(crowd.radius[0]! * 2).toBeLessThan(24);
    expect(placesOf(base).size).toBe(1);
  });
});
