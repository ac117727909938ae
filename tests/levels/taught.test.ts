// Proofs of levels that teach, against plain trying of everything through the lessons and the judge.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal, type Lesson } from '../../src/core/command.ts';
import type { Settings } from '../../src/core/learning/settings.ts';
import { judge, type Verdict } from '../../src/levels/judge.ts';
import type { Range, RoundsLevel, TaughtExample, TeachGoal, TrainingKit } from '../../src/levels/level.ts';
import { choicesOf } from '../../src/levels/prove/choices.ts';
import { proveTeach } from '../../src/levels/prove/taught.ts';
import { ruleSigns, startPupil, teach, type Pupil } from '../../src/levels/teach/pupil.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

type Taught = RoundsLevel & { goal: TeachGoal };

const rosenblatt: Settings = { rule: 'perceptron', rate: 1, momentum: 0, decay: 0, batch: 1, order: 'given', seed: '1' };
const descent: Settings = { ...rosenblatt, rule: 'gradient' };
const corners = (targets: readonly number[], out = 'n'): TaughtExample[] =>
  targets.map((target, index) => ({ in: { a: index >> 1, b: index & 1 }, out: { [out]: target } }));
const and = corners([0, 0, 0, 1]);
const xor = corners([0, 1, 1, 0]);

function puzzle(line: string, goal: Partial<TeachGoal>, kit: RoundsLevel['kit'] = {}): Taught {
  const full: TeachGoal = { kind: 'teach', by: 'rule', settings: rosenblatt, examples: and, updates: 6, watch: [], ...goal };
  return { ...level('teach'), circuit: circuit(line), kit, goal: full, par: undefined };
}

function after(own: Taught, lessons: readonly Lesson[]): Pupil {
  return lessons.reduce<Pupil>(
    (pupil, lesson) => {
      const next = teach(own, own.goal, pupil, lesson);
      if (isRefusal(next)) throw new Error(`refused: ${next.refused}`);
      return next;
    },
    startPupil(own, own.goal),
  );
}

const verdictOn = (own: Taught, pupil: Pupil, claimed = false): Verdict =>
  judge(own, { circuit: pupil.circuit, predictions: [], claimed, pupil });
const prove = (own: Taught, lessons: readonly Lesson[]) => proveTeach(own, own.goal, after(own, lessons));
const present = (example: number): Lesson => ({ type: 'present', example });

interface Tried {
  density: number;
  frugal: number;
  sturdy: number;
  bites: boolean;
  /** Lessons of a shortest way. */
  way: readonly Lesson[];
}

/** Every lesson after every other, with no cleverness at all. */
function tryAll(own: Taught, lessonsFor: (verdict: Verdict) => readonly Lesson[]): Tried {
  const tried: Tried = { density: 0, frugal: Infinity, sturdy: -Infinity, bites: false, way: [] };
  const go = (pupil: Pupil, way: readonly Lesson[], chance: number): void => {
    if (way.length >= own.goal.updates) return;
    const afters = lessonsFor(verdictOn(own, pupil)).flatMap((lesson) => {
      const next = teach(own, own.goal, pupil, lesson);
      return isRefusal(next) ? [] : [{ lesson, next }];
    });
    for (const { lesson, next } of afters) {
      const verdict = verdictOn(own, next);
      const share = chance / afters.length;
      if (!verdict.solved) {
        if (verdict.measures.accuracy === 1) tried.bites = true;
        go(next, [...way, lesson], share);
        continue;
      }
      tried.density += share;
      tried.sturdy = Math.max(tried.sturdy, keptBy(own.goal, verdict));
      if (way.length + 1 < tried.frugal) [tried.frugal, tried.way] = [way.length + 1, [...way, lesson]];
    }
  };
  go(startPupil(own, own.goal), [], 1);
  return tried;
}

function keptBy({ by, hidden }: TeachGoal, { measures, cases }: Verdict): number {
  if (by === 'hand') return measures.slips === 0 ? 0 : -measures.slips!;
  return hidden ? measures.hiddenAccuracy! : Math.min(...cases.map(({ margin }) => margin));
}

const anyExample = (own: Taught) => () => own.goal.examples.map((_, example) => present(example));

describe('lessons picked one by one', () => {
  const start = 'a b -> n(0.5); a>n -1; b>n 1';

  test.each([
    ['as often as you like', puzzle(start, { by: 'examples', updates: 6 })],
    ['twice each', puzzle('a b -> n(1); a>n 0; b>n 0', { by: 'examples', updates: 6, each: 2 })],
    [
      'with a step of a half',
      puzzle('a b -> n(0.5); a>n 0; b>n 1', { by: 'examples', updates: 6, settings: { ...rosenblatt, rate: 0.5 } }),
    ],
  ])('come to what trying all of them comes to: %s', async (_, own) => {
    const tried = tryAll(own, anyExample(own));
    const { par, hiddenBites } = await prove(own, tried.way);
    expect(par).toMatchObject({
      frugal: tried.frugal,
      sturdy: tried.sturdy,
      distance: tried.frugal,
      proven: true,
      method: 'exhaustive',
      densityBy: 'enumeration',
    });
    expect(par.density).toBeCloseTo(tried.density, 12);
    expect(hiddenBites).toBe(false);
  });

  test('know unseen examples that bite', async () => {
    // Right on the four corners is not yet right a little inside the last one.
    const hidden = [0.75, 0.9].map((b) => ({ in: { a: 0.75, b }, out: { n: 1 } }));
    const own = puzzle(start, { by: 'examples', updates: 6, hidden, hiddenAccuracy: 0.5, accuracy: 1 });
    const tried = tryAll(own, anyExample(own));
    const { par, hiddenBites } = await prove(own, tried.way);
    expect(par).toMatchObject({ frugal: tried.frugal, sturdy: tried.sturdy });
    expect(par.density).toBeCloseTo(tried.density, 12);
    expect(hiddenBites).toBe(tried.bites);
    const easy = puzzle(start, {
      by: 'examples',
      updates: 6,
      hidden: [{ in: { a: 1, b: 1 }, out: { n: 1 } }],
      hiddenAccuracy: 1,
      accuracy: 1,
    });
    expect((await prove(easy, tryAll(easy, anyExample(easy)).way)).hiddenBites).toBe(false);
  });

  test('teach softmax by its slope, with momentum that begins anew each time', async () => {
    const shares = [0, 1].map((kind) => ({ in: { a: kind, b: 1 - kind }, out: { p: 1 - kind, q: kind } }));
    const own = puzzle('a b -> p(0.5 identity) q(0 identity); a>p 0.5; b>q 1; softmax(1) p q', {
      by: 'examples',
      updates: 5,
      examples: shares,
      settings: { ...descent, rate: 0.5, momentum: 0.5 },
    });
    const tried = tryAll(own, anyExample(own));
    expect(tried.frugal).toBeLessThan(Infinity);
    const { par } = await prove(own, tried.way);
    expect(par).toMatchObject({ frugal: tried.frugal, sturdy: tried.sturdy });
    expect(par.density).toBeCloseTo(tried.density, 12);
  });

  test('are counted by chance where there are too many pupils; the stored solution is not forgotten', async () => {
    const many = [-8, -7, -6, -5, -4, -3, 3, 4, 5, 6, 7, 8].map((x) => ({ in: { x }, out: { n: x > 0 ? 1 : -1 } }));
    const own = puzzle('x -> n(0.25 identity); x>n -2', {
      by: 'examples',
      updates: 12,
      examples: many,
      settings: { ...descent, rate: 0.01 },
    });
    // The outermost two in turn.
    const way = Array.from({ length: 12 }, (_, turn) => present(turn % 2 === 0 ? 11 : 0));
    const times = way.findIndex((_, turn) => verdictOn(own, after(own, way.slice(0, turn + 1))).solved) + 1;
    const { par } = await prove(own, way.slice(0, times));
    expect(times).toBeGreaterThan(1);
    expect(par).toMatchObject({ proven: false, method: 'search', densityBy: 'sampling' });
    expect(par.frugal).toBeLessThanOrEqual(times);
    expect(par.density).toBeGreaterThanOrEqual(3 / 2_000);
  });

  test('cannot be proven without a solution that solves it', async () => {
    await expect(prove(puzzle(start, { by: 'examples' }), [])).rejects.toThrow('its stored solution does not solve it');
  });
});

describe('by hand', () => {
  /** Fires above 2 only: a weight and a bias. */
  const above = [0, 1, 2, 3].map((x) => ({ in: { x }, out: { n: x > 2 ? 1 : 0 } }));
  const ids = ['x>n', 'n'];
  const every = ids.reduce<Record<string, -1 | 0 | 1>[]>(
    (all, id) => all.flatMap((signs) => ([-1, 0, 1] as const).map((sign) => ({ ...signs, [id]: sign }))),
    [{}],
  );
  const anyNudge = ({ cases }: Verdict): Lesson[] =>
    cases.filter(({ pass }) => !pass).flatMap(({ index }) => every.map((signs): Lesson => ({ type: 'nudge', example: index, signs })));

  test.each([
    ['x -> n(-1); x>n 2', 3],
    ['x -> n(0.5); x>n -0.5', 3],
    ['x -> n(-2.5); x>n 1', 2],
    ['x -> n(-2.5); x>n 0.5', 2],
  ])('the search comes to what trying every change after every mistake comes to: %s', async (line, updates) => {
    const own = puzzle(line, { by: 'hand', examples: above, updates });
    if (verdictOn(own, startPupil(own, own.goal)).solved) return;
    const tried = tryAll(own, anyNudge);
    if (tried.frugal === Infinity) return expect(prove(own, [])).rejects.toThrow('does not solve it');
    const { par } = await prove(own, tried.way);
    expect(par).toMatchObject({ frugal: tried.frugal, sturdy: tried.sturdy, distance: tried.frugal, proven: true, method: 'exhaustive' });
    expect(par.density).toBeCloseTo(tried.density, 12);
  });

  test('what is locked is not moved, and a mistake that moves nothing is no lesson', async () => {
    const one = puzzle('x -> n(0.5); x>n -1', {
      by: 'hand',
      examples: [0, 1, 2].map((x) => ({ in: { x }, out: { n: x > 1 ? 1 : 0 } })),
      updates: 3,
    });
    const cells = one.circuit.cells.map((cell) => (cell.id === 'n' ? { ...cell, bias: -1.5, locked: true } : cell));
    const own: Taught = { ...one, circuit: { ...one.circuit, cells } };
    // Only the weight is free: up twice.
    const up: Lesson = { type: 'nudge', example: 2, signs: { 'x>n': 1 } };
    expect((await prove(own, [up, up])).par).toMatchObject({ frugal: 2, sturdy: 0, density: 1 / 9 + 2 / 27, distance: 2 });
  });

  test('no slip at all is the rule itself', async () => {
    const own = puzzle('x -> n(1); x>n -2', { by: 'hand', examples: above.slice(2).map(({ out }, x) => ({ in: { x }, out })), updates: 8 });
    const byRule: Lesson[] = [];
    for (let pupil = startPupil(own, own.goal), verdict = verdictOn(own, pupil); !verdict.solved; verdict = verdictOn(own, pupil)) {
      const example = verdict.cases.findIndex(({ pass }) => !pass);
      byRule.push({ type: 'nudge', example, signs: ruleSigns(own, own.goal, pupil.circuit, example) });
      pupil = after(own, byRule);
    }
    const { par } = await prove(own, byRule);
    expect([par.sturdy, verdictOn(own, after(own, byRule)).measures.slips]).toEqual([0, 0]);
    expect(par.frugal).toBeLessThanOrEqual(byRule.length);
  });
});

describe('the rule by itself', () => {
  /** Loss ½(1 − w)², and each update takes w by the rate of the way to 1. */
  const line = (training: TrainingKit, goal: Partial<TeachGoal> = {}): Taught => {
    const own = puzzle(
      'x -> n(0 identity); x>n 0',
      { settings: { ...descent, rate: 0.125 }, examples: [{ in: { x: 1 }, out: { n: 1 } }], ...goal },
      { training },
    );
    return {
      ...own,
      circuit: { ...own.circuit, cells: own.circuit.cells.map((cell) => (cell.kind === 'neuron' ? { ...cell, locked: true } : cell)) },
    };
  };

  test('is run with each choice to the end', async () => {
    // (1 − rate)^(2k) ≤ 1/16: 1/2 after two updates, 1 at once, 1/4 after five, 1/8 after eleven; 2 bounces for ever, 3 flies off.
    const rates = [0.125, 0.25, 0.5, 1, 2, 3];
    const own = line({ rate: rates }, { loss: 1 / 32, updates: 10 });
    const { par, hiddenBites } = await prove(own, []);
    expect(par).toMatchObject({
      frugal: 1,
      density: 3 / 6,
      distance: 2,
      proven: true,
      method: 'exhaustive',
      densityBy: 'enumeration',
      best: 1,
    });
    expect(hiddenBites).toBe(false);
    // At the moment that it is solved the state is w: 1 − (3/4)⁵, 1 − 1/4 and 1.
    expect(par.sturdy).toBe(1);
    expect((await prove(line({ rate: rates }, { loss: 1 / 32, updates: 11 }), [])).par).toMatchObject({ density: 4 / 6, distance: 1 });
    await expect(prove(line({ rate: [2, 3] }, { loss: 1 / 32, updates: 10 }), [])).rejects.toThrow('no choice of settings solves it');
  });

  test('counts every choice once, its own settings among them', () => {
    const own = line({ rate: [0.125, 0.25, 0.25], momentum: [0.5], hidden: [1, 2], layers: 2, seeds: ['x', 'y'] });
    const choices = choicesOf(own, own.goal);
    // Rates 2 × momentum 2 × shapes none, 1, 2, 1–1, 1–2, 2–1, 2–2 × starts 3.
    expect(choices).toHaveLength(2 * 2 * 7 * 3);
    expect(new Set(choices.map(({ lessons }) => JSON.stringify(lessons))).size).toBe(choices.length);
    expect(choices[0]).toEqual({ lessons: [], changes: 0, sizes: [] });
    expect(choices.every(({ lessons, changes }) => lessons.length === changes)).toBe(true);
  });

  /** The same with a bias of −0.8: the state at 1 is 1.8 (1 − (1 − rate)^k) − 0.8 after k updates. */
  const shifted = (training: TrainingKit, goal: Partial<TeachGoal>): Taught => {
    const own = line(training, { settings: { ...descent, rate: 0.5 }, ...goal });
    const cells = own.circuit.cells.map((cell) => (cell.kind === 'neuron' ? { ...cell, bias: -0.8 } : cell));
    return { ...own, circuit: { ...own.circuit, cells } };
  };
  const weightAfter = (rate: number, updates: number): number => 1.8 * (1 - (1 - rate) ** updates);
  const moments = [1, 2, 3, 4, 5, 6];

  test('where unseen examples decide, every moment counts', async () => {
    const own = shifted({ rate: [0.125, 0.5] }, { hidden: [{ in: { x: 1 }, out: { n: 1 } }], hiddenAccuracy: 1, updates: 6 });
    const solved = [0.125, 0.5].flatMap((rate) => moments.filter((k) => weightAfter(rate, k) > 0.8));
    const { par, hiddenBites } = await prove(own, []);
    expect(par).toMatchObject({ frugal: 1, sturdy: 1, density: solved.length / 12, distance: 1 });
    expect(hiddenBites).toBe(false);
  });

  test('bites where it is right on all that it saw and not yet on what it did not', async () => {
    // At 0.5 the state is above zero once the weight is above 1.6.
    const hidden = [{ in: { x: 0.5 }, out: { n: 1 } }];
    const own = shifted({ rate: [0.125, 0.5] }, { hidden, hiddenAccuracy: 1, updates: 6 });
    const { par, hiddenBites } = await prove(own, []);
    const solved = moments.filter((k) => weightAfter(0.5, k) > 1.6);
    expect(moments.some((k) => weightAfter(0.125, k) > 1.6)).toBe(false);
    expect(par).toMatchObject({ frugal: solved[0], density: solved.length / 12 });
    expect(hiddenBites).toBe(true);
  });

  test('finds its way through hidden layers and other starts', async () => {
    const training: TrainingKit = { rate: [1], hidden: [2, 4], seeds: ['44'] };
    const own = puzzle(
      'a b -> h(0 tanh) k(0 tanh) n(0 tanh); a>h 1; b>h -0.5; a>k 1; b>k -0.5; h>n 0.5; k>n 0.5',
      { settings: { ...descent, rate: 0.05, batch: 4 }, examples: corners([-1, 1, 1, -1]), loss: 0.05, updates: 40 },
      { training },
    );
    const { par } = await prove(own, []);
    // Rate 1, four hidden neurons, the other start.
    expect(par).toMatchObject({ density: 1 / (2 * 3 * 2), distance: 4, proven: true });
    const ends = Array.from({ length: 40 - par.frugal + 1 }, (_, i) => [{ type: 'setTraining', setting: 'rate', value: 1 }, { type: 'setHidden', sizes: [4] }, { type: 'restart', seed: '44' }, { type: 'train', updates: par.frugal + i }] as const); // prettier-ignore
    const verdicts = ends.map((lessons) => verdictOn(own, after(own, lessons))).filter(({ solved }) => solved);
    expect(par.sturdy).toBe(Math.max(...verdicts.map(({ cases }) => Math.min(...cases.map(({ pass, margin }) => (pass ? margin : 0))))));
    const slow = after(own, [{ type: 'setTraining', setting: 'rate', value: 1 }, { type: 'setHidden', sizes: [4] }, { type: 'restart', seed: '44' }, { type: 'train', updates: par.frugal - 1 }]); // prettier-ignore
    expect(verdictOn(own, slow).solved).toBe(false);
    const next = teach(own, own.goal, slow, { type: 'train', updates: 1 });
    expect(!isRefusal(next) && verdictOn(own, next).solved).toBe(true);
  });

  test('runs the stored solution’s settings alone where all choices would take too long', async () => {
    const own = line({ rate: [0.125, 1], momentum: [0, 0.5, 0.9] }, { loss: 1 / 32, updates: 100_000, settings: { ...descent, rate: 0.125, batch: 1_000 }, examples: [{ in: { x: 1 }, out: { n: 1 } }] }); // prettier-ignore
    const { par } = await prove(own, [
      { type: 'setTraining', setting: 'rate', value: 1 },
      { type: 'train', updates: 1 },
    ]);
    expect(par).toMatchObject({ frugal: 1, density: 1 / 6, densityBy: 'sampling', proven: false, distance: 2 });
  });
});

describe('a rule that never settles', () => {
  const own = puzzle('a b -> n(2); a>n -3; b>n -3', { examples: xor, updates: 40, never: true });

  test('has come round after so many updates, and a proof that no weights would do', async () => {
    const { par } = await prove(own, []);
    const solvedAt = (updates: number): boolean => verdictOn(own, after(own, [{ type: 'train', updates }]), true).solved;
    expect([solvedAt(par.frugal - 1), solvedAt(par.frugal), solvedAt(par.frugal + 1)]).toEqual([false, true, true]);
    const right = Array.from({ length: 41 - par.frugal }, (_, i) => verdictOn(own, after(own, [{ type: 'train', updates: par.frugal + i }])).measures.accuracy!); // prettier-ignore
    expect(par).toMatchObject({ sturdy: Math.max(...right), best: 4 * Math.max(...right), proven: true, distance: 2, density: 0 });
    expect(par.certificate).toEqual([0, 1, 2, 3].map((index) => ({ case: index, times: 1 })));
  });

  test('is not what learns', async () => {
    await expect(prove({ ...own, goal: { ...own.goal, examples: and } }, [])).rejects.toThrow('the rule does not come round');
    await expect(prove({ ...own, goal: { ...own.goal, updates: 8 } }, [])).rejects.toThrow('the rule does not come round');
  });
});

describe('a race', () => {
  const range = (min: number, max: number, step: number): Range => ({ min, max, step });

  test('is decided as the judge decides it, setting by setting', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), fc.constantFrom(0, 1)), {
          minLength: 3,
          maxLength: 6,
        }),
        fc.integer({ min: 0, max: 12 }),
        async (points, updates) => {
          const examples = points.map(([a, b, n]) => ({ in: { a, b }, out: { n } }));
          const kit = { weights: range(-1, 1, 1), bias: range(-1, 1, 0.5) };
          const own = puzzle('a b -> n(0.5 sigmoid); a>n 1; b>n -1', { by: 'race', examples, updates, settings: { ...descent, rate: 0.5, batch: 6 } }, kit); // prettier-ignore
          const tried = { frugal: Infinity, sturdy: -Infinity, distance: Infinity, solved: 0, all: 0 };
          for (const a of [-1, 0, 1]) {
            for (const b of [-1, 0, 1]) {
              for (const bias of [-1, -0.5, 0, 0.5, 1]) {
                const made = circuit(`a b -> n(${bias} sigmoid); a>n ${a}; b>n ${b}`);
                const { solved, measures } = judge(own, { circuit: made, predictions: [], claimed: false });
                tried.all++;
                if (!solved) continue;
                tried.solved++;
                tried.frugal = Math.min(tried.frugal, measures.strength);
                tried.sturdy = Math.max(tried.sturdy, measures.rivalLoss! - measures.loss!);
                tried.distance = Math.min(tried.distance, [a !== 1, b !== -1, bias !== 0.5].filter(Boolean).length);
              }
            }
          }
          if (tried.solved === 0) {
            await expect(prove(own, [])).rejects.toThrow('no allowed setting beats the rule');
            return;
          }
          const { par } = await prove(own, []);
          expect(par).toMatchObject({
            frugal: tried.frugal,
            sturdy: tried.sturdy,
            distance: tried.distance,
            density: tried.solved / tried.all,
            proven: true,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('counts what is locked into the strength, as the judge does', async () => {
    const one = puzzle(
      'a b -> n(1 sigmoid); a>n 0; b>n 0',
      { by: 'race', examples: corners([0, 0, 1, 1]), updates: 1, settings: { ...descent, rate: 0.25, batch: 4 } },
      { weights: range(-2, 2, 1), bias: range(-2, 2, 1) },
    );
    const own: Taught = {
      ...one,
      circuit: { ...one.circuit, cells: one.circuit.cells.map((cell) => (cell.kind === 'neuron' ? { ...cell, locked: true } : cell)) },
    };
    const { par } = await prove(own, []);
    const best = circuit('a b -> n(1 sigmoid); a>n 1; b>n -1');
    const { solved, measures } = judge(own, { circuit: best, predictions: [], claimed: false });
    expect(solved && par.frugal <= measures.strength).toBe(true);
    expect(par.frugal).toBeGreaterThanOrEqual(1);
  });

  test('cannot be tried where there are too many settings', async () => {
    const wide = { weights: range(-100, 100, 0.25), bias: range(-100, 100, 0.25) };
    await expect(prove(puzzle('a b -> n(0 sigmoid); a>n 1; b>n 1', { by: 'race', settings: descent }, wide), [])).rejects.toThrow(
      'too many settings',
    );
  });
});
