// Patterns are a short cut: trying every setting on the real circuit must give the same numbers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CasesGoal, Expected, Range, RoundsLevel } from '../../src/levels/level.ts';
import { prove } from '../../src/levels/prove.ts';
import { Unprovable } from '../../src/levels/prove/model.ts';
import { provePatterns } from '../../src/levels/prove/patterns.ts';
import { surveyAll, type Surveyed } from '../../src/levels/prove/survey.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

const range = (min: number, max: number, step: number): Range => ({ min, max, step });
const inputsOf = ['a', 'b'];

/** Cases like `01 +` (inputs in order, + fires, − is silent, . is not asked; one sign for each neuron named). */
function casesOf(texts: readonly string[], wanted: readonly string[]): CasesGoal['cases'] {
  return texts.map((text) => {
    const [values = '', signs = ''] = text.split(' ');
    return {
      in: Object.fromEntries(inputsOf.map((id, i) => [id, Number(values[i])])),
      out: Object.fromEntries(
        wanted.flatMap((id, i): [string, Expected][] => (signs[i] === '.' ? [] : [[id, signs[i] === '+' ? 'fires' : 'silent']])),
      ),
    };
  });
}

interface Shape {
  readonly line: string;
  readonly kit: { readonly weights?: Range; readonly bias?: Range };
  readonly shown: readonly string[];
  readonly hidden?: readonly string[];
  readonly wanted?: readonly string[];
  readonly locked?: readonly string[];
}

function puzzle({ line, kit, shown, hidden = [], wanted = ['out'], locked = [] }: Shape): RoundsLevel {
  const start = circuit(line);
  const lock = <T extends { readonly id: string }>(part: T): T => (locked.includes(part.id) ? { ...part, locked: true } : part);
  return {
    ...level(),
    circuit: { ...start, cells: start.cells.map(lock), synapses: start.synapses.map(lock) },
    kit,
    goal: { kind: 'cases', cases: casesOf(shown, wanted), ...(hidden.length > 0 ? { hidden: casesOf(hidden, wanted) } : {}) },
  };
}

/** What a way of proving says, or that nothing solves it. */
function outcome(way: () => Surveyed): unknown {
  try {
    const { par, hiddenBites } = way();
    const { best, frugal, sturdy, distance, density } = par;
    return { best, frugal, sturdy, distance, density, hiddenBites };
  } catch (error) {
    if (error instanceof Unprovable) return error.message;
    throw error;
  }
}

function expectSame(one: RoundsLevel): unknown {
  const counted = outcome(() => surveyAll(one, one.circuit, 1));
  expect(outcome(() => provePatterns(one))).toEqual(counted);
  return counted;
}

const three = range(-1, 1, 1);
const corners = ['00', '01', '10', '11'];
const sign = fc.constantFrom('+', '-');
const weight = fc.integer({ min: -1, max: 1 });

describe('patterns and trying everything agree', () => {
  test('on random truth tables behind two hidden neurons', () => {
    fc.assert(
      fc.property(fc.tuple(sign, sign, sign, sign), fc.array(weight, { minLength: 6, maxLength: 6 }), (signs, [u, v, w, x, y, z]) => {
        expectSame(
          puzzle({
            line: `a b -> h(${u}) k(${v}) out(${w}); a>h ${x}; b>h ${y}; a>k ${z}; b>k ${u}; h>out ${v}; k>out ${w}`,
            kit: { weights: three, bias: range(-0.5, 0.5, 1) },
            shown: corners.map((corner, i) => `${corner} ${signs[i]}`),
          }),
        );
      }),
      { numRuns: 8, seed: 1 },
    );
  });

  test('on parts that are locked, hidden cases, graded inputs and synapses past the hidden neuron', () => {
    const parts = ['h', 'k', 'out', 'a>h', 'b>h', 'b>k', 'h>out', 'k>out', 'a>out'];
    const point = fc.tuple(fc.constantFrom(...corners, '20', '02', '21'), sign).map((pair) => pair.join(' '));
    const shapes = fc.record({
      locked: fc.subarray(parts, { minLength: 3, maxLength: 7 }),
      shown: fc.array(point, { minLength: 1, maxLength: 4 }),
      hidden: fc.array(point, { maxLength: 3 }),
      start: fc.array(weight, { minLength: 6, maxLength: 6 }),
      bias: fc.constantFrom(three, range(-1.5, 0.5, 0.5), undefined),
    });
    const seen = { solved: 0, bites: 0 };
    fc.assert(
      fc.property(shapes, ({ locked, shown, hidden, start: [u, v, w, x, y, z], bias }) => {
        const line = `a b -> h(${u}) k(${v}) out(${w}); a>h ${x}; b>h ${y}; b>k ${z}; h>out ${u}; k>out ${v}; a>out ${w}`;
        const got = expectSame(puzzle({ line, kit: { weights: three, ...(bias ? { bias } : {}) }, shown, hidden, locked }));
        if (typeof got !== 'object') return;
        seen.solved++;
        if ((got as Surveyed).hiddenBites) seen.bites++;
      }),
      { numRuns: 60, seed: 2 },
    );
    expect(seen.solved).toBeGreaterThan(10);
    expect(seen.bites).toBeGreaterThan(2);
  });

  test('on cases that name hidden neurons and several outputs', () => {
    const wanted = fc.constantFrom('+', '-', '.', '.');
    const point = fc.tuple(fc.constantFrom(...corners), wanted, wanted, wanted).map(([corner, ...signs]) => `${corner} ${signs.join('')}`);
    const seen = { solved: 0, bites: 0 };
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 3 }), fc.array(point, { maxLength: 2 }), (shown, hidden) => {
        const got = expectSame(
          puzzle({
            line: 'a b -> h out two(0.5); a>h 1; b>h -1; h>out 1; b>out 1; h>two 0',
            kit: { weights: three, bias: range(-0.5, 0.5, 0.5) },
            shown,
            hidden,
            wanted: ['h', 'out', 'two'],
            locked: ['two', 'b>out'],
          }),
        );
        if (typeof got !== 'object') return;
        seen.solved++;
        if ((got as Surveyed).hiddenBites) seen.bites++;
      }),
      { numRuns: 80, seed: 3 },
    );
    expect(seen.solved).toBeGreaterThan(10);
    expect(seen.bites).toBeGreaterThan(2);
  });

  test('on a hidden case that only a hidden neuron breaks', () => {
    const one = puzzle({
      line: 'a b -> h out; a>h 1; b>h 0; h>out 1',
      kit: { weights: three },
      shown: ['10 .+'],
      hidden: ['11 +.'],
      wanted: ['h', 'out'],
    });
    expect(expectSame(one)).toMatchObject({ hiddenBites: true });
  });
});

describe('exclusive or behind two hidden neurons', () => {
  const shown = ['00 -', '01 +', '10 +', '11 -'];
  const twist = puzzle({
    line: 'a b -> h k out; a>h 1; b>h 1; a>k 1; b>k 1; h>out 1; k>out 1',
    kit: { weights: range(-2, 2, 0.5), bias: range(-2, 2, 0.5) },
    shown,
  });

  test('is proven over all of its 387 million settings', async () => {
    const { par } = await prove({ ...twist, solution: { ...twist.solution, commands: [] } });
    expect(par).toMatchObject({ best: 4, proven: true, method: 'exhaustive', densityBy: 'enumeration' });
    expect(par.density * 9 ** 9).toBeCloseTo(Math.round(par.density * 9 ** 9), 3);
    // Six synapses of one half and no bias: h hears a without b, k hears b without a.
    expect(par.frugal).toBe(3);
    expect(par.sturdy).toBe(1);
  });

  test('cannot be done when a hidden neuron is missing', () => {
    const flat = puzzle({ line: 'a b -> h out; a>h 1; b>h 1; h>out 1', kit: { weights: three, bias: range(-0.5, 0.5, 0.5) }, shown });
    expect(expectSame(flat)).toBe('no allowed setting solves it');
  });
});

describe('patterns do not suit', () => {
  const good: Shape = { line: 'a b -> h out; a>h 1; b>h 1; h>out 1', kit: { weights: three }, shown: ['11 +'] };
  const says = (one: RoundsLevel): unknown => outcome(() => provePatterns(one));

  test.each([
    ['three layers', 'a b -> h k out; a>h 1; h>k 1; k>out 1', 'more than two layers'],
    ['a loop', 'a b -> h out; a>h 1; h>h 1; h>out 1', 'more than two layers'],
    ['another activator', 'a b -> h(0 relu) out; a>h 1; h>out 1', 'only step neurons'],
    ['a delay', 'a b -> h out; a>h 1 d2; h>out 1', 'without delays'],
  ])('%s', (_, line, why) => {
    expect(says(puzzle({ ...good, line }))).toContain(why);
  });

  test('activators to choose, inputs held before, one round, other wishes, or too many settings', () => {
    const one = puzzle(good);
    const goal = one.goal as CasesGoal;
    const [first] = goal.cases;
    expect(says({ ...one, kit: { ...one.kit, activators: ['step', 'relu'] } })).toContain('no level of firing');
    expect(says({ ...one, goal: { ...goal, cases: [{ ...first!, before: [{ a: 1 }] }] } })).toContain('no level of firing');
    expect(says({ ...one, goal: { ...goal, rounds: 1 } })).toContain('two rounds');
    expect(says({ ...one, goal: { ...goal, cases: [{ in: {}, out: { out: { min: 0, max: 1 } } }] } })).toContain('firing and silence');
    expect(says({ ...one, kit: { weights: range(-20, 20, 0.125) } })).toContain('too many settings');
  });
});
