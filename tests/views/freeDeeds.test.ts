import { signal } from '@preact/signals';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Circuit, Id } from '../../src/core/circuit.ts';
import { speak } from '../../src/i18n/words.ts';
import { createLocalEngine } from '../../src/session/playground/localEngine.ts';
import { fold } from '../../src/session/playground/group.ts';
import { placeRetina } from '../../src/session/playground/retina.ts';
import { change, circuitOf, createPlayground, select, setTool, type Playground } from '../../src/session/playground/playground.ts';
import { dropAt } from '../../src/views/board/free/dropAt.ts';
import type { Pointing } from '../../src/views/board/free/gestures.ts';
import { obeyKey } from '../../src/views/board/free/keyboardDeeds.ts';
import { keyDeed } from '../../src/views/board/free/keys.ts';
import { PointerDeeds } from '../../src/views/board/free/pointerDeeds.ts';
import { describePart } from '../../src/views/board/free/speech.ts';
import { createSurface, freshen, type Surface } from '../../src/views/board/free/surface.ts';
import { circuit } from '../helpers/circuit.ts';
import { constant, inTime, lif } from '../helpers/spikingCircuit.ts';

beforeAll(() => speak('en'));

interface Stage {
  readonly playground: Playground;
  readonly surface: Surface;
  readonly deeds: PointerDeeds;
  readonly said: string[];
  readonly opened: Id[];
  /** A pointer at this point of the world. */
  at(x: number, y: number, more?: Partial<Pointing>): Pointing;
  key(name: string, more?: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean }): void;
  cell(id: Id): { readonly x: number; readonly y: number };
}

/** A canvas of 800 × 600 pixels with the world's origin in its middle, at zoom 1. */
function stage(start: Circuit): Stage {
  const playground = createPlayground(createLocalEngine(start));
  Object.assign(playground.camera, { width: 800, height: 600 });
  const surface = createSurface(playground, signal(false));
  const said: string[] = [];
  const opened: Id[] = [];
  const host = {
    open: (id: Id) => void opened.push(id),
    menu: () => undefined,
    hasMenu: () => false,
    say: (text: string) => void said.push(text),
  };
  const deeds = new PointerDeeds(surface, host);
  freshen(surface);
  return {
    playground,
    surface,
    deeds,
    said,
    opened,
    at: (x, y, more = {}) => ({
      pointer: 1,
      x: 400 + x,
      y: 300 + y,
      time: 0,
      device: 'mouse',
      button: 0,
      isAdding: false,
      isPanning: false,
      ...more,
    }),
    key: (name, { ctrlKey = false, shiftKey = false } = {}) =>
      obeyKey(surface, host, keyDeed({ key: name, ctrlKey, shiftKey, metaKey: false, altKey: false })!, () => deeds.leave()),
    cell: (id) => circuitOf(playground).cells.find((one: { readonly id: Id }) => one.id === id)!,
  };
}

/** Inputs a and b at (−200, 0) and (−200, 80), neurons h and out at (0, 0) and (0, 80). */
const vote = circuit('a b -> h out(-0.5); a>h 1');

describe('a pointer on the canvas', () => {
  test('a tap chooses, with a key it adds, on nothing it chooses nothing', () => {
    const { playground, deeds, at } = stage(vote);
    deeds.tap(at(0, 20));
    expect(playground.selection).toEqual(['h']);
    deeds.tap(at(0, 80, { isAdding: true }));
    expect(playground.selection).toEqual(['h', 'out']);
    deeds.tap(at(0, 20, { isAdding: true }));
    expect(playground.selection).toEqual(['out']);
    deeds.tap(at(300, 250));
    expect(playground.selection).toEqual([]);
  });

  test('the middle of an input plays it and chooses it; its rim only chooses', () => {
    const { playground, deeds, at, said } = stage(vote);
    const value = (): number => playground.engine.view.levels[playground.engine.view.indexOf.get('a')!]!;
    deeds.tap(at(-200, 0));
    expect([value(), playground.selection]).toEqual([1, ['a']]);
    deeds.doubleTap(at(-200, 0));
    expect(value()).toBe(0);
    expect(said.at(-1)).toBe('a is now 0.');
    select(playground, []);
    deeds.tap(at(-226, 0));
    expect([value(), playground.selection]).toEqual([0, ['a']]);
  });

  test('what is chosen moves together, as one entry for undo, once a frame', () => {
    const { playground, deeds, at, cell } = stage(vote);
    select(playground, ['h', 'out']);
    deeds.startMove(at(0, 0));
    for (let x = 0; x <= 50; x += 10) deeds.moveTo(at(x, 0));
    expect(cell('h').x).toBe(0);
    deeds.frame();
    expect([cell('h').x, cell('out').x]).toEqual([50, 50]);
    deeds.moveTo(at(60, 5));
    deeds.endMove();
    expect(cell('h')).toMatchObject({ x: 60, y: 5 });
    playground.engine.undo();
    expect(cell('h')).toMatchObject({ x: 0, y: 0 });
    expect(playground.engine.canUndo).toBe(false);
  });

  test('a locked part says so once and stays', () => {
    const { playground, deeds, at, cell } = stage({
      ...vote,
      cells: vote.cells.map((one) => (one.id === 'h' ? { ...one, locked: true } : one)),
    });
    const refusals: string[] = [];
    playground.moments.add((moment) => moment.type === 'refused' && refusals.push(moment.refusal.refused));
    deeds.startMove(at(0, 0));
    for (let x = 10; x <= 50; x += 10) {
      deeds.moveTo(at(x, 0));
      deeds.frame();
    }
    deeds.endMove();
    expect(refusals).toEqual(['locked']);
    expect(cell('h').x).toBe(0);
  });

  test('a wire snaps, says yes or why not, and joins where it may', () => {
    const { playground, surface, deeds, at, said } = stage(vote);
    deeds.hover(at(0, 0));
    expect(deeds.held(at(0 + 34 + 17, 0))).toBe('knob');
    deeds.startWire(at(51, 0));
    deeds.wireTo(at(25, 70));
    expect(surface.draft).toMatchObject({ target: 'out', why: undefined });
    deeds.wireTo(at(-200, 30));
    expect(surface.draft).toMatchObject({ target: 'a', why: 'hearsNobody' });
    deeds.endWire(at(-200, 30), false);
    expect(said.at(-1)).toMatch(/hear nobody/);
    deeds.startWire(at(51, 0));
    deeds.endWire(at(20, 90), false);
    expect(circuitOf(playground).synapses.map(({ id }) => id)).toEqual(['a>h', 'h>out']);
    expect(said.at(-1)).toBe('Connected: h to out.');
    expect([playground.wireFrom, surface.draft]).toEqual([undefined, undefined]);
  });

  test('a wire that is let go over nothing makes nothing', () => {
    const { playground, deeds, at } = stage(vote);
    select(playground, ['h']);
    deeds.startWire(at(51, 0));
    deeds.endWire(at(300, 200), false);
    expect(circuitOf(playground).synapses).toHaveLength(1);
    expect(playground.wireFrom).toBeUndefined();
  });

  test('a tapped knob waits, and the next tap says where to', () => {
    const { playground, deeds, at } = stage(vote);
    select(playground, ['h']);
    deeds.startWire(at(51, 0, { device: 'touch' }));
    deeds.endWire(at(51, 0, { device: 'touch' }), true);
    expect(playground.wireFrom).toBe('h');
    deeds.tap(at(0, 95, { device: 'touch' }));
    expect(circuitOf(playground).synapses.map(({ id }) => id)).toContain('h>out');
  });

  test('a knob has at least 44 pixels for a finger', () => {
    const { playground, deeds, at } = stage(vote);
    select(playground, ['h']);
    for (const [x, y] of [
      [51, 21],
      [51, -21],
      [72, 0],
      [36, 12],
    ] as const)
      expect(deeds.held(at(x, y, { device: 'touch' }))).toBe('knob');
  });

  test('a frame chooses what is in it', () => {
    const { playground, surface, deeds, at } = stage(vote);
    deeds.startFrame(at(-40, -40));
    deeds.frameTo(at(60, 120));
    expect(surface.marquee).toEqual({ left: 360, top: 260, right: 460, bottom: 420 });
    deeds.endFrame();
    expect(new Set(playground.selection)).toEqual(new Set(['h', 'out']));
  });

  test('the tool for placing places until it is left', () => {
    const { playground, deeds, at, cell } = stage(vote);
    setTool(playground, { kind: 'place', cell: 'neuron' });
    deeds.tap(at(200, 100));
    deeds.tap(at(300, 100));
    expect([cell('n1').x, cell('n2').x]).toEqual([200, 300]);
    expect(playground.tool.kind).toBe('place');
    deeds.tap(at(200, 100));
    expect(playground.selection).toEqual(['n1']);
    deeds.leave();
    expect(playground.tool.kind).toBe('select');
  });

  test('a part from the palette lands where it is let go, and nowhere outside', () => {
    const { playground, cell } = stage(vote);
    const board = { getBoundingClientRect: () => ({ left: 100, top: 50, right: 900, bottom: 650 }) } as unknown as Element;
    expect(dropAt(playground, 'neuron', 50, 300, board)).toBeUndefined();
    expect(dropAt(playground, 'neuron', 600, 400, board)).toBe('n1');
    expect(cell('n1')).toMatchObject({ x: 100, y: 50 });
  });

  test('a double tap opens numbers, and a folded chip', () => {
    const { playground, deeds, at, opened, surface } = stage(vote);
    deeds.doubleTap(at(0, 20));
    expect(opened).toEqual(['h']);
    const made = fold(vote, ['h', 'out'], 'pair');
    if ('refused' in made) throw new Error(made.refused);
    change(playground, made.patch);
    freshen(surface);
    deeds.doubleTap(at(0, 40));
    expect(circuitOf(playground).chips![0]!.isOpen).toBe(true);
  });

  test('painting on a retina turns pixels on, jumped ones too, and a stroke that begins on a bright one erases', () => {
    const retina = placeRetina(vote, { x: 200, y: 0 }, 5, 1);
    const { playground, deeds, at } = stage(vote);
    change(playground, retina.patch);
    const { view } = playground.engine;
    const row = (): string => retina.cells.map((id) => view.levels[view.indexOf.get(id)!]).join('');
    deeds.startPaint(at(80, 0), false);
    deeds.paintTo(at(320, 0));
    deeds.endPaint();
    expect(row()).toBe('11111');
    deeds.startPaint(at(140, 0), false);
    deeds.paintTo(at(200, 0));
    deeds.endPaint();
    expect(row()).toBe('10011');
  });

  test('in time a stroke is one entry for undo', () => {
    const start = inTime([lif('n', { x: -200 }), constant('c', 0.1)], []);
    const retina = placeRetina(start, { x: 200, y: 0 }, 3, 1);
    const { playground, deeds, at } = stage(start);
    change(playground, retina.patch);
    deeds.startPaint(at(140, 0), false);
    deeds.paintTo(at(260, 0));
    deeds.endPaint();
    const amplitudes = (): unknown[] =>
      circuitOf(playground).cells.flatMap((cell) => (retina.cells.includes(cell.id) && 'amplitudeNa' in cell ? [cell.amplitudeNa] : []));
    expect(amplitudes()).toEqual([1, 1, 1]);
    playground.engine.undo();
    expect(amplitudes()).toEqual([0, 0, 0]);
  });
});

describe('the keyboard on the canvas', () => {
  test('arrows go to the nearest part in their direction, and say what it is', () => {
    const { playground, key, said } = stage(vote);
    playground.focus = 'a';
    key('ArrowRight');
    expect(playground.focus).toBe('h');
    expect(said.at(-1)).toBe('h, Neuron. State 0, bias 0. It is silent. It hears 1 and speaks to nobody.');
    key('ArrowDown');
    expect(playground.focus).toBe('out');
    key('ArrowDown');
    expect(said.at(-1)).toBe('There is nothing in that direction.');
  });

  test('first, last, next and the one before go through all', () => {
    const { playground, key } = stage(vote);
    const seen = ['Home', 'PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageUp', 'End'].map((name) => {
      key(name);
      return playground.focus;
    });
    expect(seen).toEqual(['a', 'b', 'h', 'out', 'a', 'out', 'out']);
  });

  test('a wire goes only to cells that can hear and are not joined yet', () => {
    const { playground, surface, key } = stage(vote);
    playground.focus = 'a';
    key('c');
    expect(playground.wireFrom).toBe('a');
    key('PageDown');
    expect(surface.draft?.target).toBe('out');
    key('PageDown');
    expect(surface.draft?.target).toBe('out');
    key('Enter');
    expect(circuitOf(playground).synapses.map(({ id }) => id)).toEqual(['a>h', 'a>out']);
    expect(playground.wireFrom).toBeUndefined();
  });

  test('escape lets the wire go', () => {
    const { playground, key, said } = stage(vote);
    playground.focus = 'a';
    key('c');
    key('Escape');
    expect(playground.wireFrom).toBeUndefined();
    expect(said.at(-1)).toBe('No synapse was made.');
  });

  test('with control arrows move by ten, with shift by one', () => {
    const { playground, key, cell } = stage(vote);
    playground.focus = 'h';
    key('ArrowRight', { ctrlKey: true });
    key('ArrowDown', { ctrlKey: true, shiftKey: true });
    expect(cell('h')).toMatchObject({ x: 10, y: 1 });
  });

  test('what is removed leaves the keyboard at its neighbour', () => {
    const { playground, key, said } = stage(vote);
    playground.focus = 'out';
    key('Delete');
    expect(circuitOf(playground).cells.map(({ id }) => id)).toEqual(['a', 'b', 'h']);
    expect(playground.focus).toBe('h');
    expect(said.at(-1)).toBe('One part removed.');
  });

  test('space plays an input and chooses a neuron, enter opens', () => {
    const { playground, key, opened, said } = stage(vote);
    playground.focus = 'a';
    key(' ');
    expect(said.at(-1)).toBe('a is now 1.');
    playground.focus = 'h';
    key(' ');
    expect(playground.selection).toEqual(['h']);
    key(' ');
    expect(playground.selection).toEqual([]);
    key('Enter');
    expect(opened).toEqual(['h']);
  });

  test('a part out of sight is brought into it, and the view stays otherwise', () => {
    const { playground, key } = stage(vote);
    playground.focus = 'h';
    key('ArrowDown');
    expect(playground.camera).toMatchObject({ x: 0, y: 0 });
    change(playground, { cells: [{ id: 'far', kind: 'neuron', x: 2000, y: 80, bias: 0, activator: 'step' }] });
    key('ArrowRight');
    expect(playground.focus).toBe('far');
    expect(playground.camera.x).toBe(2000 - 400 + 70);
  });

  test('in the tool for placing, enter places beside what is there', () => {
    const { playground, key, cell } = stage(vote);
    setTool(playground, { kind: 'place', cell: 'neuron' });
    key('Enter');
    expect(Math.hypot(cell('n1').x, cell('n1').y)).toBeGreaterThan(100);
  });

  test('an empty canvas says so', () => {
    const { key, said } = stage({ ...vote, cells: [], synapses: [] });
    key('ArrowRight');
    key('Home');
    expect(said).toEqual(['The canvas is empty. Choose a part to place.', 'The canvas is empty. Choose a part to place.']);
  });

  test('chips and cells in time are described with their numbers', () => {
    const start = inTime([lif('n', { label: { en: 'Ann', ja: 'アン' }, locked: true }), constant('c', 0.2)], ['c>n current 1']);
    const { surface, playground } = stage(start);
    expect(describePart(surface, 'n')).toBe(
      'Ann, Leaky cell. Membrane at −65 millivolts, threshold −50. It hears 1 and speaks to nobody. Locked.',
    );
    const made = fold(start, ['n', 'c'], 'pair');
    if ('refused' in made) throw new Error(made.refused);
    change(playground, made.patch);
    freshen(surface);
    expect(describePart(surface, made.id)).toMatch(/^pair, Chip\. Folded, with 2 cells inside\./);
  });
});
