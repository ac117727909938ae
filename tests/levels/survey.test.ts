import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activatorNames, type ActivatorName, type RoundsCircuit } from '../../src/core/circuit.ts';
import { isCertificate } from '../../src/levels/certificate.ts';
import { judge } from '../../src/levels/judge.ts';
import type { Case, Goal, ImpossibleGoal, Kit, Range, RoundsLevel } from '../../src/levels/level.ts';
import { prove } from '../../src/levels/prove.ts';
import { dialsOf, positionsIn } from '../../src/levels/prove/dials.ts';
import { enumerate } from '../../src/levels/prove/enumerate.ts';
import { findCertificate } from '../../src/levels/prove/findCertificate.ts';
import { createModel, Unprovable } from '../../src/levels/prove/model.ts';
import { surveyAll } from '../../src/levels/prove/survey.ts';
import { Tryout } from '../../src/levels/prove/tryout.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

const range = (min: number, max: number, step: number): Range => ({ min, max, step });
const puzzle = (line: string, kit: Kit, goal: Goal): RoundsLevel => ({ ...level(), circuit: circuit(line), kit, goal, par: undefined });

const corners = ['00', '01', '10', '11'];
const at = (corner: string): Record<string, number> => ({ a: Number(corner[0]), b: Number(corner[1]) });
/** `++-+`: fires or is silent at each corner. */
const table = (signs: string): Case[] =>
  corners.map((corner, i) => ({ in: at(corner), out: { out: signs[i] === '+' ? 'fires' : 'silent' } }));

/** The circuit with every dial in its position, made by hand. */
function turned({ circuit: start, kit }: RoundsLevel, tryout: Tryout, ks: ArrayLike<number>): RoundsCircuit {
  const value = new Map(tryout.dials.map((dial, i) => [`${dial.kind} ${dial.id}`, dial.valueAt(ks[i]!)]));
  return {
    ...start,
    cells: start.cells.map((cell) => {
      if (cell.kind === 'input') return cell;
      const activator = activatorNames[value.get(`activator ${cell.id}`) ?? activatorNames.indexOf(cell.activator)]!;
      expect(kit.activators?.includes(activator) ?? true).toBe(true);
      return { ...cell, bias: value.get(`bias ${cell.id}`) ?? cell.bias, activator };
    }),
    synapses: start.synapses.map((synapse) => ({ ...synapse, weight: value.get(`weight ${synapse.id}`) ?? synapse.weight })),
    layers: start.layers.map((layer) => (layer.softmax ? { ...layer, softmax: { temperature: value.get(`temperature ${layer.id}`) ?? layer.softmax.temperature } } : layer)), // prettier-ignore
  };
}

const everyDial: Kit = {
  weights: range(-2, 2, 0.5),
  bias: range(-1, 1, 0.25),
  activators: ['relu', 'tanh', 'identity'],
  temperature: range(0.25, 2, 0.25),
};
const mixed = 'a b -> h(0 relu) k(0.5 tanh) p(0 identity) q(0 identity); a>h 1; b>k -1; h>p 1; k>p 1; k>q -1; softmax(1) p q';
const goals: readonly Goal[] = [
  {
    kind: 'cases',
    cases: [
      { in: at('10'), out: { h: { min: 0.5, max: 2 }, p: { min: 0, max: 0.75 } } },
      { in: at('01'), out: { q: 'fires' } },
    ],
    hidden: [{ in: at('11'), out: { k: { min: -1, max: 0 } } }],
  },
  {
    kind: 'labels',
    layer: 'layer0',
    accuracy: 0.5,
    examples: corners.map((corner) => ({ in: at(corner), label: 'p' })),
    hidden: [{ in: at('11'), label: 'q' }],
  },
  { kind: 'distribution', layer: 'layer0', tolerance: 0.25, cases: [{ in: at('11'), shares: { p: 0.5, q: { min: 0.25, max: 1 } } }] },
];

describe('a setting that is tried', () => {
  test('measures what the judge measures on a circuit made for it', () => {
    const tryouts = goals
      .map((goal) => [goal, puzzle(mixed, everyDial, goal)] as const)
      .map(([goal, one]) => ({ goal, one, tryout: new Tryout(one) }));
    const { dials } = tryouts[0]!.tryout;
    expect(dials.map(({ kind }) => kind)).toEqual([
      ...Array<string>(5).fill('weight'),
      ...Array<string>(4).fill('bias'),
      ...Array<string>(4).fill('activator'),
      'temperature',
    ]);
    fc.assert(
      fc.property(fc.tuple(...dials.map(({ top }) => fc.nat(top))), fc.constantFrom(...tryouts), (ks, { goal, one, tryout }) => {
        const outcome = tryout.measure(Int32Array.from(ks));
        const made = turned(one, tryout, ks);
        const verdict = judge(one, { circuit: made, predictions: [], claimed: false });
        expect(outcome).toMatchObject({
          right: verdict.cases.filter(({ pass }) => pass).length,
          meetsAll: verdict.solved,
          margin: verdict.measures.margin,
          strength: verdict.measures.strength,
          changes: ks.filter((k, i) => k !== dials[i]!.start).length,
        });
        const shown = { ...goal, hidden: [] } as Goal;
        expect(outcome.meetsShown).toBe(judge({ ...one, goal: shown }, { circuit: made, predictions: [], claimed: false }).solved);
        expect([...positionsIn(tryout.dials, made)!]).toEqual(ks);
      }),
      { numRuns: 400 },
    );
  });

  test('has no dial for what is locked, nor for an activator that cannot be chosen', () => {
    const one = puzzle(mixed, { ...everyDial, weights: undefined, activators: ['relu'] }, goals[0]!);
    const cells = one.circuit.cells.map((cell) => ({ ...cell, locked: cell.id !== 'h' }));
    expect(dialsOf({ ...one, circuit: { ...one.circuit, cells } }).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'bias h',
      'temperature layer0',
    ]);
  });

  test('is on no position when one of its values is between two', () => {
    const one = puzzle(mixed, everyDial, goals[0]!);
    expect(positionsIn(dialsOf(one), circuit(mixed.replace('a>h 1', 'a>h 0.75')))).toBeUndefined();
    expect(positionsIn(dialsOf(one), circuit(mixed.replace('relu', 'sigmoid')))).toBeUndefined();
  });
});

describe('trying every setting', () => {
  test('agrees with the rows of one layer', () => {
    fc.assert(
      fc.property(fc.tuple(...corners.map(() => fc.constantFrom('+', '-'))), fc.integer({ min: -2, max: 2 }), (signs, start) => {
        const one = puzzle(
          `a b -> out(${start}); a>out ${start}; b>out 1`,
          { weights: range(-2, 2, 1), bias: range(-2, 2, 0.5) },
          { kind: 'cases', cases: table(signs.join('')) },
        );
        const rows = enumerate(createModel(one));
        if (rows.best < 4) expect(() => surveyAll(one, one.circuit, 4)).toThrow('no allowed setting solves it');
        else {
          const { best, frugal, sturdy, distance, solutions, tried } = rows;
          expect(surveyAll(one, one.circuit, 4).par).toMatchObject({
            best,
            frugal,
            sturdy,
            distance,
            density: solutions / tried,
            proven: true,
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('finds the activator, which costs a change and no votes', () => {
    const kit: Kit = { activators: ['step', 'relu', 'identity'] };
    const cases = [-2, 3].map((x) => ({ in: { x }, out: { n: Math.max(0, x) } }));
    const { par } = surveyAll(puzzle('x -> n(0 identity); x>n 1', kit, { kind: 'cases', cases }), circuit('x -> n(0 identity); x>n 1'), 2);
    expect(par).toMatchObject({ frugal: 1, distance: 1, density: 1 / 3, best: 2, proven: true, method: 'exhaustive' });
  });

  test('finds the temperature', () => {
    const line = 'x:1 -> p(0 identity) q(0 identity); x>p 2; softmax(1) p q';
    const goal: Goal = { kind: 'distribution', layer: 'layer0', tolerance: 0, cases: [{ in: {}, shares: { p: { min: 0.7, max: 0.75 } } }] };
    const { par } = surveyAll(puzzle(line, { temperature: range(0.5, 4, 0.5) }, goal), circuit(line), 1);
    // 1 / (1 + e^(−2/T)) is 0.731 at T = 2 alone.
    expect(par).toMatchObject({ distance: 1, density: 1 / 8 });
    expect(par.sturdy).toBeCloseTo(0.75 - 1 / (1 + Math.exp(-1)), 12);
  });

  test('of labels takes the greatest share right for sturdy', () => {
    const examples = [-2, -1, 1, 2, 3].map((x) => ({ in: { x }, label: x > 1 ? 'p' : 'q' }));
    const line = 'x -> p(0 identity) q(0 identity); x>p 1';
    const start = circuit(`${line}; layer p q`);
    const one = {
      ...puzzle(line, { bias: range(-2, 2, 0.5) }, { kind: 'labels', layer: 'layer0', accuracy: 0.8, examples }),
      circuit: start,
    };
    const { par, hiddenBites } = surveyAll(one, start, 5);
    expect([par.sturdy, par.best, hiddenBites]).toEqual([1, 5, false]);
  });

  test('knows when a hidden case bites', () => {
    const kit: Kit = { bias: range(-2, 2, 1) };
    const one = puzzle('a b -> out; a>out 1; b>out 1', kit, {
      kind: 'cases',
      cases: table('-+++').slice(1),
      hidden: table('-').slice(0, 1),
    });
    expect(surveyAll(one, one.circuit, 4).hiddenBites).toBe(true);
    expect(surveyAll({ ...one, goal: { kind: 'cases', cases: table('-+++') } }, one.circuit, 4).hiddenBites).toBe(false);
  });

  test('cannot be done where nothing can be set', () => {
    expect(() => new Tryout(puzzle('a b -> out; a>out 1', {}, { kind: 'cases', cases: table('-+++') }))).toThrow(Unprovable);
  });
});

describe('a search', () => {
  // 14,641 settings: few enough to be counted, and enough cases are said to keep it from being counted.
  const line = 'a b -> h(0 relu) out(0.5); a>h 0; b>h 0; h>out 0';
  const one = puzzle(line, { weights: range(-2.5, 2.5, 0.5), bias: range(-2.5, 2.5, 0.5) }, { kind: 'cases', cases: table('---+') });
  const locked = {
    ...one,
    circuit: { ...one.circuit, synapses: one.circuit.synapses.map((s) => (s.id === 'h>out' ? { ...s, weight: 1, locked: true } : s)) },
  };
  const solution = {
    ...locked.circuit,
    cells: circuit('a b -> h(0 relu) out(-1.5)').cells,
    synapses: locked.circuit.synapses.map((s) => ({ ...s, weight: 1 })),
  };
  const counted = surveyAll(locked, solution, 4);
  const searched = surveyAll(locked, solution, 70);

  test('says that it is one', () => {
    expect(counted.par).toMatchObject({ proven: true, method: 'exhaustive', densityBy: 'enumeration' });
    expect(searched.par).toMatchObject({ proven: false, method: 'search', densityBy: 'sampling', best: 4 });
  });

  test('finds here what counting finds, and a density near it', () => {
    for (const key of ['frugal', 'sturdy', 'distance'] as const) expect(searched.par[key]).toBe(counted.par[key]);
    expect(Math.abs(searched.par.density - counted.par.density)).toBeLessThan(counted.par.density);
  });

  test('finds the same every time', () => {
    expect(surveyAll(locked, solution, 70)).toEqual(searched);
  });

  test('needs a stored solution that solves it and lies on the steps', () => {
    expect(() => surveyAll(locked, locked.circuit, 70)).toThrow('stored solution');
    const off = { ...solution, cells: circuit('a b -> h(0 relu) out(-1.75)').cells };
    expect(() => surveyAll(locked, off, 70)).toThrow('off the kit');
  });
});

describe('layers of identities are no more than one', () => {
  const flat = (middle: ActivatorName, more = ''): RoundsLevel => ({
    ...puzzle(
      `a b -> h(0 ${middle}) k(0 ${middle}) out; a>h 1; b>h 0; a>k 0; b>k 1; h>out 1; k>out 1${more}`,
      { weights: range(-1, 1, 1), claim: true },
      { kind: 'impossible', cases: table('-++-') },
    ),
    solution: { ...level().solution, commands: [] },
  });

  test('so the twist cannot be done behind two of them, and a certificate says why', async () => {
    const one = flat('identity');
    const { par } = await prove(one);
    expect(par).toMatchObject({ best: 3, proven: true, method: 'exhaustive' });
    expect(par.certificate).toEqual([0, 1, 2, 3].map((index) => ({ case: index, times: 1 })));
    expect(isCertificate(one.circuit, 'out', (one.goal as ImpossibleGoal).cases, par.certificate!)).toBe(true);
  });

  test.each<[string, RoundsLevel]>([
    ['step neurons', flat('step')],
    ['ReLU', flat('relu')],
    ['identities in a softmax', flat('identity', '; softmax(1) h k')],
    ['a loop', flat('identity', '; k>k 1')],
  ])('but there is no certificate behind %s', async (_, one) => {
    const goal = one.goal as ImpossibleGoal;
    expect(await findCertificate(one, goal)).toBeUndefined();
    const alike = [0, 1, 2, 3].map((index) => ({ case: index, times: 1 }));
    expect(isCertificate(one.circuit, 'out', goal.cases, alike)).toBe(false);
    expect(isCertificate(one.circuit, 'out', goal.cases, [{ case: 0, times: 1 }, { case: 1, times: 1 }])).toBe(false); // prettier-ignore
  });

  test('and what is called impossible but can be done is not proven', async () => {
    const one = flat('step');
    const { par } = await prove({ ...one, kit: { weights: range(-1, 1, 1), bias: range(-1, 1, 1), claim: true } });
    expect(par).toMatchObject({ best: 4, proven: false });
    expect(par.certificate).toBeUndefined();
  });
});
