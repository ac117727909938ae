import { describe, expect, test } from 'vitest';
import { depth } from '../../src/core/circuit.ts';
import { changed, inRounds, inTime, run, vote } from './helpers.ts';

const bits = [0, 1];

describe('logic', () => {
  test('the gates answer their questions for every setting of the switches', () => {
    const circuit = inRounds('gates');
    for (const a of bits) {
      for (const b of bits) {
        const { after, isOn } = vote(circuit);
        after(depth(circuit), { a, b });
        expect([isOn('or'), isOn('and'), isOn('nand'), isOn('odd')]).toEqual([a + b > 0, a + b > 1, a + b < 2, a + b === 1]);
      }
    }
  });

  test('one and one and one: the lamps show the count of any three switches', () => {
    const circuit = inRounds('full-adder');
    for (const a of bits) {
      for (const b of bits) {
        for (const c of bits) {
          const { after, isOn } = vote(circuit);
          after(depth(circuit), { a, b, c });
          expect(2 * Number(isOn('twos')) + Number(isOn('ones')), `${a} ${b} ${c}`).toBe(a + b + c);
        }
      }
    }
  });

  test('the adding machine adds all 256 pairs', () => {
    const circuit = inRounds('four-bit-adder');
    const inputsOf = (name: string, number: number) =>
      Object.fromEntries([0, 1, 2, 3].map((bit) => [`${name}${bit}`, (number >> bit) & 1]));
    const { after, isOn } = vote(circuit);
    after(0);
    for (let a = 0; a < 16; a++) {
      for (let b = 0; b < 16; b++) {
        // Whatever was on the lamps before.
        after(depth(circuit), { ...inputsOf('a', a), ...inputsOf('b', b) });
        const sum = [0, 1, 2, 3, 4].reduce((total, bit) => total + 2 ** bit * Number(isOn(`s${bit}`)), 0);
        expect(sum, `${a} + ${b}`).toBe(a + b);
      }
    }
    expect(circuit.cells.filter(({ kind }) => kind === 'neuron')).toHaveLength(41);
  });

  test('the adding machine shows 5 + 6, and the carry of 15 + 1 needs longer than it', () => {
    const circuit = inRounds('four-bit-adder');
    const { after, isOn } = vote(circuit);
    after(depth(circuit));
    expect([0, 1, 2, 3, 4].filter((bit) => isOn(`s${bit}`)).map((bit) => 2 ** bit)).toEqual([1, 2, 8]);
    const all = vote(circuit);
    all.after(depth(circuit), { a0: 1, a1: 1, a2: 1, a3: 1, b0: 0, b1: 0, b2: 0, b3: 0 });
    all.after(8, { b0: 1 });
    expect(all.isOn('s4'), 'on its way').toBe(false);
    all.after(depth(circuit));
    expect(all.isOn('s4')).toBe(true);
  });

  test('the latch keeps what it was told last', () => {
    const { after, isOn } = vote(inRounds('latch'));
    after(3);
    expect(isOn('lamp')).toBe(true);
    after(50, { on: 0 });
    expect([isOn('lamp'), isOn('dark')]).toEqual([true, false]);
    after(3, { off: 1 });
    expect([isOn('lamp'), isOn('dark')]).toEqual([false, true]);
    after(50, { off: 0 });
    expect(isOn('lamp')).toBe(false);
    after(3, { on: 1 });
    expect(isOn('lamp')).toBe(true);
    after(3, { off: 1 });
    expect(isOn('lamp'), 'off wins over on').toBe(false);
  });

  test('the traffic lights show green three times, yellow once, red twice, and only ever one', () => {
    const { after, isOn } = vote(inRounds('traffic-lights'));
    const seen: string[] = [];
    after(1);
    for (let round = 0; round < 24; round++) {
      after(1);
      seen.push(['go', 'wait', 'stop'].filter((light) => isOn(light)).join('+'));
    }
    const cycle = ['go', 'go', 'go', 'wait', 'stop', 'stop'];
    expect(seen).toEqual([...cycle, ...cycle, ...cycle, ...cycle]);
  });

  test('exclusive or in time: A alone, B alone, not both, unless the no comes late', () => {
    const circuit = inTime('xor-in-time');
    expect(run(circuit, 200).times('one').map(Math.round)).toEqual([30, 80]);
    const played = run(circuit, 500, [['fingera', 300], ['fingerb', 301], ['fingera', 400]]); // prettier-ignore
    expect(
      played
        .times('one')
        .filter((at) => at > 200)
        .map(Math.round),
    ).toEqual([410]);
    const late = run(changed(circuit, {}, { 'both>one': { delayMs: 12 } }), 200);
    expect(late.times('one').map(Math.round)).toEqual([30, 80, 130]);
  });
});
