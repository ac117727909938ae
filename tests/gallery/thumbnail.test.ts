import { describe, expect, test } from 'vitest';
import type { Circuit, RoundsCircuit } from '../../src/core/circuit.ts';
import { pictureOf, type Picture } from '../../src/views/thumbnail/picture.ts';
import { largeCircuit } from '../../tools/gallery/large.ts';
import { circuit } from '../helpers/circuit.ts';
import { readGallery, readIndex } from './helpers.ts';

/** What a picture puts on the page. */
function elements({ wires, drawings, water, marks, boxes, frames }: Picture): number {
  const single = [water, marks, wires.arrows, wires.bars].filter((path) => path !== '').length;
  return wires.lines.length + drawings.length + boxes.length + frames.length + single;
}

function paths({ wires, drawings, water, marks }: Picture): string[] {
  return [...wires.lines.map(({ path }) => path), ...drawings.map(({ path }) => path), water, marks, wires.arrows, wires.bars];
}

/** Discs, squares or points of a look. */
function parts(picture: Picture, look: string): number {
  return picture.drawings.filter((one) => one.look === look).reduce((sum, { path }) => sum + path.split('M').length - 1, 0);
}

const wide: readonly (readonly [string, Circuit])[] = readIndex().map(({ id }) => [id, readGallery(id)]);

describe('a circuit as a small picture', () => {
  test.each(wide)('%s has few elements, whole numbers, and all inside the view', (_, own) => {
    const picture = pictureOf(own);
    expect(elements(picture)).toBeLessThan(40);
    for (const path of paths(picture)) expect(path).not.toMatch(/NaN|Infinity|undefined/);
    const [x, y, width, height] = picture.viewBox.split(' ').map(Number) as [number, number, number, number];
    expect(width / height).toBeCloseTo(1.6, 1);
    for (const cell of own.chips ? [] : own.cells) {
      expect(cell.x > x && cell.x < x + width && cell.y > y && cell.y < y + height, cell.id).toBe(true);
    }
  });

  test('signs, thickness, inputs that are on', () => {
    const picture = pictureOf(circuit('a:1 b:0 -> out(-0.5); a>out 2; b>out -1; out>out 0.25'));
    expect(picture.wires.lines.map(({ sign, thickness }) => `${sign} ${thickness}`)).toEqual(['for 2', 'against 1', 'for 0']);
    expect(picture.wires.arrows.split('M')).toHaveLength(3);
    expect(picture.wires.bars.split('M')).toHaveLength(2);
    expect([parts(picture, 'lit'), parts(picture, 'source'), parts(picture, 'vessel')]).toEqual([1, 1, 1]);
  });

  test('a folded chip hides what is inside; an open one frames it', () => {
    const folded = readGallery('full-adder') as RoundsCircuit;
    const open: RoundsCircuit = { ...folded, chips: folded.chips!.map((chip) => ({ ...chip, isOpen: true })) };
    const [closed, opened] = [pictureOf(folded), pictureOf(open)];
    expect([closed.boxes.length, closed.frames.length, parts(closed, 'vessel')]).toEqual([2, 0, 2]);
    expect([opened.boxes.length, opened.frames.length, parts(opened, 'vessel')]).toEqual([0, 2, 10]);
    expect(closed.wires.arrows.length).toBeLessThan(opened.wires.arrows.length);
    const adder = pictureOf(readGallery('four-bit-adder'));
    expect([adder.boxes.length, parts(adder, 'vessel')]).toEqual([4, 5]);
  });

  test('a retina is a frame of squares', () => {
    const picture = pictureOf(readGallery('line-finders'));
    expect([picture.frames.length, parts(picture, 'lit'), parts(picture, 'dark'), parts(picture, 'vessel')]).toEqual([1, 5, 20, 4]);
  });

  test('ten thousand cells are two thousand points at most, and no lines', () => {
    const picture = pictureOf(largeCircuit());
    expect(picture.isCrowd).toBe(true);
    expect(picture.wires.lines).toEqual([]);
    const [exciting, inhibiting] = [parts(picture, 'exciting'), parts(picture, 'inhibiting')];
    expect(exciting + inhibiting).toBeLessThanOrEqual(2000);
    expect(exciting + inhibiting).toBeGreaterThan(1000);
  });

  test('a circuit without cells, and one cell alone', () => {
    expect(elements(pictureOf(circuit('->')))).toBe(0);
    expect(pictureOf(circuit('-> a')).viewBox).toBe('-320 -200 640 400');
  });
});
