// All of a circuit is shown in what the controls over the canvas leave free, and stays shown when the canvas changes its size.
import { signal } from '@preact/signals';
import { beforeAll, describe, expect, test } from 'vitest';
import { galleryCircuit, galleryIndex } from '../../src/app/gallery.ts';
import type { Circuit } from '../../src/core/circuit.ts';
import { speak } from '../../src/i18n/words.ts';
import { toBox } from '../../src/session/playground/camera.ts';
import { wire } from '../../src/session/playground/connect.ts';
import { createLocalEngine } from '../../src/session/playground/localEngine.ts';
import { change, circuitOf, createPlayground, select } from '../../src/session/playground/playground.ts';
import { fitAll, takeBox } from '../../src/views/board/free/fitting.ts';
import { isShown } from '../../src/views/board/free/places.ts';
import { createSurface, freshen, type Surface } from '../../src/views/board/free/surface.ts';
import { tipCell } from '../../src/views/board/free/tip.ts';
import { circuit } from '../helpers/circuit.ts';

const gallery = new Map<string, Circuit>();

beforeAll(async () => {
  await speak('en');
  for (const { id } of await galleryIndex()) gallery.set(id, (await galleryCircuit(id))!);
});

const sizes = [
  { width: 822, height: 574 },
  { width: 822, height: 270 },
  { width: 374, height: 500 },
  { width: 374, height: 200 },
  { width: 470, height: 262 },
  { width: 1180, height: 860 },
];

function surfaceOf(shown: Circuit): Surface {
  const surface = createSurface(createPlayground(createLocalEngine(shown)), signal(false));
  while (freshen(surface));
  return surface;
}

/** Circles of the cells that are drawn, in pixels of the box. */
function circles({ places, playground: { camera } }: Surface): { x: number; y: number; r: number }[] {
  return [...places.cells.slotOf.values()]
    .filter((slot) => isShown(places, slot))
    .map((slot) => ({ ...toBox(camera, { x: places.x[slot]!, y: places.y[slot]! }), r: places.radius[slot]! * camera.zoom }));
}

describe.each(sizes)('on a canvas of $width × $height', (size) => {
  test('every circuit of the gallery is seen whole, with nothing over its cells', () => {
    for (const [id, shown] of gallery) {
      const surface = surfaceOf(shown);
      takeBox(surface, size);
      const hidden = circles(surface).filter(
        ({ x, y, r }) =>
          x - r < 0 ||
          y - r < 0 ||
          x + r > size.width ||
          y + r > size.height ||
          (x - r < 138 && y - r < 50) ||
          (x + r > size.width - 55 && y + r > size.height - (size.height < 240 ? 55 : 154)),
      );
      expect(hidden, id).toEqual([]);
    }
  });
});

describe('a canvas that changes its size', () => {
  const [large, low] = sizes as [(typeof sizes)[0], (typeof sizes)[0]];

  test('shows all again where all was shown, and as large as before when it grows back', () => {
    const surface = surfaceOf(circuit('a b -> h(-0.5) out(-0.5); a>h 1'));
    takeBox(surface, large);
    const { zoom } = surface.playground.camera;
    change(surface.playground, { cells: [{ id: 'far', kind: 'neuron', x: 0, y: 260, bias: 0, activator: 'step' }] });
    freshen(surface);
    takeBox(surface, low);
    for (const { y, r } of circles(surface)) expect(y + r).toBeLessThan(low.height);
    change(surface.playground, { without: ['far'] });
    freshen(surface);
    takeBox(surface, large);
    expect(surface.playground.camera.zoom).toBeCloseTo(zoom);
  });

  test('keeps its middle where one looked at a part of it', () => {
    const surface = surfaceOf(circuit('a b -> h(-0.5) out(-0.5); a>h 1'));
    takeBox(surface, large);
    Object.assign(surface.playground.camera, { x: -150, zoom: 3 });
    takeBox(surface, low);
    expect(surface.playground.camera).toMatchObject({ x: -150, zoom: 3, height: low.height });
  });

  test('leaves the view alone where all stays in sight', () => {
    const surface = surfaceOf(circuit('a b -> h(-0.5) out(-0.5); a>h 1'));
    takeBox(surface, low);
    Object.assign(surface.playground.camera, { x: 0, y: 20, zoom: 0.4 });
    takeBox(surface, large);
    expect(surface.playground.camera).toMatchObject({ x: 0, y: 20, zoom: 0.4 });
  });

  test('on a page with larger letters a few cells are larger', () => {
    const [usual, wall] = [16, 24].map((rem) => {
      const surface = surfaceOf(circuit('a b -> h(-0.5) out(-0.5); a>h 1'));
      surface.rem = rem;
      takeBox(surface, { width: 1180, height: 860 });
      return surface.playground.camera.zoom;
    });
    expect(wall! / usual!).toBeGreaterThan(1.15);
  });

  test('has nothing to show of an empty circuit', () => {
    const surface = surfaceOf(circuit(''));
    expect(fitAll(surface)).toBe(false);
    takeBox(surface, large);
    expect(surface.playground.camera).toMatchObject({ x: 0, y: 0, zoom: 1 });
  });
});

describe('the tip at a knob', () => {
  test('stands at the chosen cell, or at the first that can be joined, until a synapse is there', () => {
    const surface = surfaceOf(circuit('a -> h'));
    const { playground } = surface;
    expect(tipCell(surface)).toBe('a');
    select(playground, ['h']);
    // Inputs hear nobody, so the chosen one cannot be joined to another.
    expect(tipCell(surface)).toBe('a');
    change(playground, wire(circuitOf(playground), 'a', 'h').patch);
    freshen(surface);
    expect(tipCell(surface)).toBeUndefined();
    expect(tipCell(surfaceOf(circuit('a')))).toBeUndefined();
  });
});
