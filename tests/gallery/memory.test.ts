import { describe, expect, test } from 'vitest';
import { changed, inTime, run } from './helpers.ts';

describe('memory and learning', () => {
  test('ping and pong: nothing before, on until it is told to forget, on again', () => {
    const circuit = inTime('remember');
    const { count } = run(circuit, 2000);
    expect(count('ping', 0, 50)).toBe(0);
    expect(count('ping', 52, 250)).toBeGreaterThan(10);
    expect(count('ping', 260, 400) + count('pong', 260, 400)).toBe(0);
    expect(count('ping', 1900, 2000)).toBeGreaterThan(4);
    const played = run(circuit, 900, [['off', 500], ['on', 700]]); // prettier-ignore
    expect(played.count('ping', 510, 700)).toBe(0);
    expect(played.count('ping', 702, 900)).toBeGreaterThan(10);
  });

  test('ping and pong: one word puts it out whenever it comes', () => {
    for (let at = 500; at < 517; at += 0.5) expect(run(inTime('remember'), 650, [['off', at]]).count('ping', 560, 650), `${at}`).toBe(0);
  });

  test('before and after: the early synapse grows to its bound, the late one fades to nothing', () => {
    const circuit = inTime('before-and-after');
    const half = run(circuit, 300);
    expect(half.weight('before>cell')).toBeGreaterThan(5.5);
    expect(half.weight('after>cell')).toBeLessThan(4.5);
    const whole = run(circuit, 1000);
    expect(whole.weight('before>cell')).toBe(10);
    expect(whole.weight('after>cell')).toBe(0);
    expect(whole.times('cell'), 'it fires when it is made to, and only then').toHaveLength(16);
    const cells = new Map(circuit.cells.map((cell) => [cell.id, cell]));
    const early = cells.get('before')!;
    const swapped = run(changed(circuit, { after: { timesMs: early.kind === 'pattern' ? early.timesMs : [] } }), 1000);
    expect(swapped.weight('after>cell')).toBeGreaterThan(5);
  });

  test('the dog and the bell: the bell alone does nothing at first, and is enough after ten dinners', () => {
    const { times, weight } = run(inTime('bell-and-food'), 1500);
    expect(times('dog').filter((at) => at < 120)).toEqual([]);
    const after = times('dog')
      .filter((at) => at >= 1150)
      .map(Math.round);
    expect(after).toEqual([1201, 1301, 1401]);
    expect(weight('bell>dog')).toBe(18);
    expect(weight('ring>dog'), 'a bell that was never rung is not learnt').toBe(4);
  });

  test('the dog and the bell: it learns the other bell too', () => {
    const lessons = Array.from({ length: 10 }, (_, i) => ['ring', 130 + 100 * i] as const);
    const { weight, count } = run(inTime('bell-and-food'), 1200, [...lessons, ['ring', 1160]]);
    expect(weight('ring>dog')).toBeGreaterThan(15);
    expect(count('dog', 1155, 1175)).toBe(1);
  });

  test('a tune by heart: after eight lessons the first note brings all others, in order and in time', () => {
    const { times, weight } = run(inTime('learn-a-tune'), 2000);
    const notes = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'];
    const recalled = notes.map((note) => times(note).filter((at) => at > 1690 && at < 1890));
    expect(recalled.map((own) => own.length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(recalled.map(([at]) => Math.round(at!))).toEqual([1701, 1713, 1725, 1737, 1749, 1761]);
    for (const [i, note] of notes.slice(1).entries()) {
      expect(weight(`${notes[i]}>${note}`)).toBe(18);
      expect(weight(`${note}>${notes[i]}`)).toBe(0);
    }
    for (const note of notes)
      expect(
        times(note).filter((at) => at < 1690),
        'one note a lesson',
      ).toHaveLength(8);
  });

  test('a tune by heart: a cue before any lesson brings nothing', () => {
    const circuit = inTime('learn-a-tune');
    const silent = Object.fromEntries([2, 3, 4, 5, 6].map((note) => [`teach${note}`, { timesMs: [] }]));
    expect(run(changed(circuit, { ...silent, teach1: { timesMs: [50] } }), 300).count('n2')).toBe(0);
  });
});
