import { assert, asyncProperty, constantFrom, integer, record, tuple, array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoundsLevel, Range } from '../../src/levels/level.ts';
import { ProofError, prove } from '../../src/levels/prove.ts';
import { enumerate } from '../../src/levels/prove/enumerate.ts';
import { findFrugal, findMisled, findMost, findNearest, findSturdy, type Answer } from '../../src/levels/prove/milp.ts';
import { countSettings, createModel, Unprovable } from '../../src/levels/prove/model.ts';
import { sample, shareOf } from '../../src/levels/prove/sample.ts';
import { circuit } from '../helpers/circuit.ts';
import { inRounds, levelNamed } from './campaign.ts';

const range = (min: number, max: number, step: number): Range => ({ min, max, step });
const valueOf = (answer: Answer): number | string => (typeof answer === 'string' ? answer : answer.value);

/** A level made of a circuit in one line and cases like `01 +` (inputs in file order; + fires, − is silent). */
function puzzle(line: string, cases: readonly string[], weights = range(-2, 2, 0.5), kind: 'cases' | 'impossible' = 'cases'): RoundsLevel {
  const start = circuit(line);
  const inputs = start.cells.filter((cell) => cell.kind === 'input');
  const outputs = start.cells.filter((cell) => cell.kind === 'neuron');
  const goal = {
    kind,
    cases: cases.map((text) => {
      const [values = '', wanted = ''] = text.split(' ');
      return {
        in: Object.fromEntries(inputs.map(({ id }, i) => [id, Number(values[i])])),
        out: Object.fromEntries(outputs.map(({ id }, i) => [id, wanted[i] === '+' ? ('fires' as const) : ('silent' as const)])),
      };
    }),
  };
  return { ...levelNamed('vote-or'), circuit: start, goal, kit: { weights, bias: weights } };
}

async function solved(level: RoundsLevel): Promise<(number | string)[]> {
  const model = createModel(level);
  const best = valueOf(await findMost(model)) as number;
  const answers = [await findFrugal(model, best), await findSturdy(model, best), await findNearest(model, best)];
  return [best, ...answers.map(valueOf)];
}

function counted(level: RoundsLevel): number[] {
  const { best, frugal, sturdy, distance } = enumerate(createModel(level));
  return [best, frugal, sturdy, distance];
}

function isProvenByRows(level: RoundsLevel): boolean {
  try {
    createModel(level);
    return true;
  } catch (error) {
    if (error instanceof Unprovable) return false;
    throw error;
  }
}

describe('the solver and trying everything agree', () => {
  test('on every small level of the campaign', async () => {
    const small = inRounds.filter((level) => isProvenByRows(level) && countSettings(createModel(level)) < 5_000);
    expect(small.length).toBeGreaterThan(5);
    for (const level of small) expect([level.id, ...(await solved(level))]).toEqual([level.id, ...counted(level)]);
  });

  test('on random truth tables of two inputs, met or not', async () => {
    const tables = tuple(...['00', '01', '10', '11'].map((inputs) => constantFrom(`${inputs} +`, `${inputs} -`)));
    const starts = record({ a: integer({ min: -2, max: 2 }), b: integer({ min: -2, max: 2 }), bias: integer({ min: -2, max: 2 }) });
    await assert(
      asyncProperty(tables, starts, async (cases, { a, b, bias }) => {
        const level = puzzle(`a b -> out(${bias}); a>out ${a}; b>out ${b}`, cases);
        expect(await solved(level)).toEqual(counted(level));
      }),
      { numRuns: 12, seed: 20 },
    );
  });

  test('on graded inputs with locked parts', async () => {
    const points = array(tuple(integer({ min: 0, max: 4 }), integer({ min: 0, max: 4 }), constantFrom('+', '-')), {
      minLength: 3,
      maxLength: 6,
    });
    await assert(
      asyncProperty(points, async (cases) => {
        const open = puzzle(
          'a b -> out(0.5); a>out 1; b>out -1',
          cases.map(([a, b, wanted]) => `${a}${b} ${wanted}`),
        );
        const synapses = open.circuit.synapses.map((synapse, index) => (index === 0 ? { ...synapse, locked: true } : synapse));
        const level = { ...open, circuit: { ...open.circuit, synapses } };
        expect(await solved(level)).toEqual(counted(level));
      }),
      { numRuns: 10, seed: 21 },
    );
  });

  test('on two neurons side by side', async () => {
    const level = puzzle('a b -> or and; a>or 1; b>or 0; a>and 1; b>and 0', ['00 --', '01 +-', '10 +-', '11 ++'], range(-1, 1, 0.5));
    expect(await solved(level)).toEqual(counted(level));
  });

  test('on hidden cases that bite, and on ones that do not', async () => {
    const goldfish = createModel(levelNamed('one-thermometer'));
    const { level } = goldfish;
    if (level.goal.kind !== 'cases') throw new Error('the goldfish have cases');
    const tame = createModel({ ...level, goal: { ...level.goal, hidden: level.goal.hidden!.slice(0, 1) } });
    expect(enumerate(goldfish).hiddenBites).toBe(true);
    expect(valueOf(await findMisled(goldfish))).toBe(1);
    expect(enumerate(tame).hiddenBites).toBe(false);
    expect(await findMisled(tame)).toBe('infeasible');
  });
});

describe('a space too large to be counted', () => {
  const tiny = range(-16, 16, 0.25);
  const wide = puzzle('a b c -> out; a>out 1; b>out -1; c>out 1', ['000 -', '100 +', '010 +', '001 +', '111 +'], tiny);

  test('is solved all the same, and its density is a seeded estimate', async () => {
    expect(countSettings(createModel(wide))).toBeGreaterThan(2_000_000);
    const { par } = await prove(wide);
    expect(par).toMatchObject({ best: 5, frugal: 0.75, proven: true, method: 'milp', densityBy: 'sampling' });
    expect(par.density).toBe((await prove(wide)).par.density);
  });

  test('is estimated near the truth', () => {
    const model = createModel(levelNamed('vote-or'));
    const all = enumerate(model);
    const some = sample(model, 'seed');
    expect(some.tried).toBeLessThanOrEqual(200_000);
    expect(shareOf(some, 4)).toBeCloseTo(all.solutions / all.tried, 2);
  });

  test('gets the bound 3/n when nothing drawn solves it', () => {
    expect(shareOf({ ...sample(createModel(wide), 's'), best: 4, tried: 1000, solutions: 7 }, 5)).toBe(0.003);
  });
});

describe('what cannot be proven says so', () => {
  test.each([
    ['a second layer', 'a -> h out; a>h 1; h>out 1', 'comes from a neuron'],
    ['a delay that is not waited for', 'a -> out; a>out 1 d3', 'delay of 3'],
    ['a weight that is no dyadic fraction', 'a -> out(0.1); a>out 1', '0.1 is not a sum of halves'],
  ])('%s', (_, line, says) => {
    const level = puzzle(line, ['1 +']);
    const bare = line.includes('0.1') ? { ...level, kit: {} } : level;
    expect(() => createModel(bare)).toThrow(Unprovable);
    expect(() => createModel(bare)).toThrow(says);
  });

  test('a kit that lets nothing be changed, or numbers too large for their steps', () => {
    const level = puzzle('a -> out; a>out 1', ['1 +']);
    expect(() => createModel({ ...level, kit: {} })).toThrow('lets nothing be changed');
    expect(() => createModel({ ...level, kit: { weights: range(-1e6, 1e6, 0.25) } })).toThrow('too large next to their steps');
  });

  test('a level whose cases cannot all be met is not proven', async () => {
    const { par, solutionSolves } = await prove({
      ...levelNamed('vote-xor'),
      goal: { ...levelNamed('vote-xor').goal, kind: 'cases' } as RoundsLevel['goal'],
    });
    expect(par.proven).toBe(false);
    expect(solutionSolves).toBe(false);
  });

  test('a solver that disagrees would be a fault of its own kind', () => {
    expect(new ProofError('x')).toBeInstanceOf(Error);
  });
});
