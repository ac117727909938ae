import { describe, expect, test } from 'vitest';
import { Gestures, type Deeds, type Held, type Pointing } from '../../src/views/board/free/gestures.ts';
import { keyDeed } from '../../src/views/board/free/keys.ts';

/** What was done, one word each, with what it was given. */
function recorded(held: Held, hasMenu = true): { readonly gestures: Gestures; readonly done: string[] } {
  const done: string[] = [];
  const note =
    (name: string) =>
    (...given: unknown[]): void => {
      const said = given.map((one) =>
        typeof one === 'object' ? '' : typeof one === 'number' ? Math.round(one * 100) / 100 : `${one as boolean}`,
      );
      done.push([name, ...said].join(' ').trim());
    };
  const names = [
    'tap',
    'doubleTap',
    'hold',
    'startMove',
    'moveTo',
    'endMove',
    'pan',
    'zoom',
    'startFrame',
    'frameTo',
    'endFrame',
    'startWire',
    'wireTo',
    'endWire',
    'dropWire',
    'startPaint',
    'paintTo',
    'endPaint',
  ];
  const deeds = {
    held: () => held,
    ...Object.fromEntries(names.map((name) => [name, note(name)])),
    hold: () => (done.push('hold'), hasMenu || held === 'empty'),
  } as unknown as Deeds;
  return { gestures: new Gestures(deeds), done };
}

const mouse: Pointing = { pointer: 1, x: 100, y: 100, time: 0, device: 'mouse', button: 0, isAdding: false, isPanning: false };
const finger: Pointing = { ...mouse, device: 'touch' };
const to = (from: Pointing, x: number, y: number): Pointing => ({ ...from, x, y });

function drag(gestures: Gestures, from: Pointing): void {
  gestures.press(from);
  gestures.move(to(from, from.x + 20, from.y));
  gestures.move(to(from, from.x + 40, from.y));
  gestures.release(to(from, from.x + 40, from.y));
}

describe('gestures', () => {
  test.each<readonly [string, Held, Pointing, readonly string[]]>([
    ['a part is moved', 'part', mouse, ['startMove', 'moveTo', 'moveTo', 'endMove']],
    ['a finger moves a part too', 'part', finger, ['startMove', 'moveTo', 'moveTo', 'endMove']],
    ['a mouse on the empty canvas frames', 'empty', mouse, ['startFrame', 'frameTo', 'frameTo', 'endFrame']],
    ['a finger on the empty canvas pans', 'empty', finger, ['pan 20 0', 'pan 20 0']],
    ['the middle button pans, whatever lies there', 'part', { ...mouse, button: 1 }, ['pan 20 0', 'pan 20 0']],
    ['the space bar pans', 'empty', { ...mouse, isPanning: true }, ['pan 20 0', 'pan 20 0']],
    ['the tool that moves the view pans', 'view', mouse, ['pan 20 0', 'pan 20 0']],
    ['a knob pulls a wire', 'knob', mouse, ['startWire', 'wireTo', 'wireTo', 'endWire  false']],
    ['a pixel is painted', 'pixel', mouse, ['startPaint  false', 'paintTo', 'paintTo', 'endPaint']],
    ['the right button erases', 'pixel', { ...mouse, button: 2 }, ['startPaint  true', 'paintTo', 'paintTo', 'endPaint']],
    ['with shift it erases', 'pixel', { ...mouse, isAdding: true }, ['startPaint  true', 'paintTo', 'paintTo', 'endPaint']],
    ['the right button does nothing else', 'part', { ...mouse, button: 2 }, []],
  ])('%s', (_, held, from, wanted) => {
    const { gestures, done } = recorded(held);
    drag(gestures, from);
    expect(done).toEqual(wanted);
    expect(gestures.isIdle).toBe(true);
  });

  test('a press that hardly moves is a tap, and two soon after each other a double tap', () => {
    const { gestures, done } = recorded('part');
    for (const time of [0, 200, 400, 2000]) {
      gestures.press({ ...mouse, time });
      gestures.move(to({ ...mouse, time }, 102, 101));
      gestures.release({ ...mouse, time: time + 40 });
    }
    expect(done).toEqual(['tap', 'doubleTap', 'tap', 'tap']);
  });

  test('a tap on a knob leaves the wire waiting', () => {
    const { gestures, done } = recorded('knob');
    gestures.press(finger);
    gestures.release(finger);
    expect(done).toEqual(['startWire', 'endWire  true']);
  });

  test('a finger that rests on the empty canvas frames as soon as it moves', () => {
    const { gestures, done } = recorded('empty');
    gestures.press(finger);
    gestures.rest(finger.pointer);
    gestures.move(to(finger, 140, 100));
    gestures.release(to(finger, 140, 100));
    expect(done).toEqual(['hold', 'startFrame', 'frameTo', 'endFrame']);
  });

  test('a finger that rests on a part asks for its menu, and nothing else comes of it', () => {
    const { gestures, done } = recorded('part');
    gestures.press(finger);
    gestures.rest(finger.pointer);
    gestures.move(to(finger, 180, 100));
    gestures.release(to(finger, 180, 100));
    expect(done).toEqual(['hold']);
  });

  test('where there is no menu, a finger that has rested may still drag', () => {
    const { gestures, done } = recorded('part', false);
    gestures.press(finger);
    gestures.rest(finger.pointer);
    gestures.move(to(finger, 180, 100));
    gestures.release(to(finger, 180, 100));
    expect(done).toEqual(['hold', 'startMove', 'moveTo', 'endMove']);
  });

  test('two fingers pinch and pan, and one of them goes on panning', () => {
    const { gestures, done } = recorded('part');
    const other = { ...finger, pointer: 2, x: 200 };
    gestures.press(finger);
    gestures.press(other);
    gestures.move(to(other, 300, 100));
    gestures.release(to(other, 300, 100));
    gestures.move(to(finger, 110, 100));
    gestures.release(to(finger, 110, 100));
    expect(done).toEqual(['pan 50 0', 'zoom 200 100 2', 'pan 10 0']);
    expect(gestures.isIdle).toBe(true);
  });

  test('a second finger ends a move where it is, and lets a wire fall', () => {
    const moving = recorded('part');
    moving.gestures.press(finger);
    moving.gestures.move(to(finger, 140, 100));
    moving.gestures.press({ ...finger, pointer: 2 });
    expect(moving.done).toEqual(['startMove', 'moveTo', 'endMove']);
    const wiring = recorded('knob');
    wiring.gestures.press(finger);
    wiring.gestures.press({ ...finger, pointer: 2 });
    expect(wiring.done).toEqual(['startWire', 'dropWire']);
  });

  test('a pointer that the system takes away ends what it did', () => {
    const { gestures, done } = recorded('knob');
    gestures.press(finger);
    gestures.cancel(finger);
    expect(done).toEqual(['startWire', 'dropWire']);
    expect(gestures.isIdle).toBe(true);
  });
});

describe('keys of the canvas', () => {
  const key = (name: string, more: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
    keyDeed({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

  test('arrows walk, with control they move', () => {
    expect(key('ArrowLeft')).toEqual({ type: 'walk', way: 'left' });
    expect(key('ArrowUp', { ctrlKey: true })).toEqual({ type: 'nudge', way: 'up', by: 10 });
    expect(key('ArrowUp', { metaKey: true, shiftKey: true })).toEqual({ type: 'nudge', way: 'up', by: 1 });
  });

  test('what belongs to the page is left to it', () => {
    expect(key('z', { ctrlKey: true })).toBeUndefined();
    expect(key('c', { ctrlKey: true })).toBeUndefined();
    expect(key('Tab')).toBeUndefined();
    expect(key('p')).toBeUndefined();
    expect(key('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(key('F10')).toBeUndefined();
  });

  test('the menu has two keys', () => {
    expect(key('ContextMenu')).toEqual({ type: 'menu' });
    expect(key('F10', { shiftKey: true })).toEqual({ type: 'menu' });
  });
});
