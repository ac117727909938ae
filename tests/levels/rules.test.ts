import { describe, expect, test } from 'vitest';
import type { RoundsLevel } from '../../src/levels/level.ts';
import { prove, type Proof } from '../../src/levels/prove.ts';
import { breachesBetween, breachesOf, ruleSentences, type Place, type RuleName } from '../../src/levels/rules.ts';
import type { SpikingLevel } from '../../src/levels/spiking/level.ts';
import { livingLevel } from '../helpers/living.ts';
import { levelNamed } from './campaign.ts';

const early: Place = { chapter: 2, index: 0, count: 12 };
const late: Place = { chapter: 2, index: 6, count: 12 };
const bell = levelNamed('vote-or');
const goldfish = levelNamed('one-thermometer');
const english = (level: RoundsLevel, text: Partial<RoundsLevel['text']['en']>): RoundsLevel => ({
  ...level,
  text: { ...level.text, en: { ...level.text.en, ...text } },
});

async function broken(level: RoundsLevel, place: Place | undefined = early): Promise<RuleName[]> {
  return breachesOf(await prove(level), place).map(({ rule }) => rule);
}

/** Words change nothing about the proof. */
const bellProof = prove(bell);
async function brokenWords(level: RoundsLevel): Promise<RuleName[]> {
  return breachesOf({ ...(await bellProof), level }, early).map(({ rule }) => rule);
}

test('a good level breaks no rule', async () => {
  expect(await broken(bell)).toEqual([]);
  expect(await broken(goldfish, late)).toEqual([]);
});

describe('a level made bad on purpose fails with the name of the rule', () => {
  test('words: a long story', async () => {
    expect(await brokenWords(english(bell, { story: 'on and on '.repeat(9) }))).toEqual(['words']);
    const long = { ...bell, text: { ...bell.text, ja: { ...bell.text.ja, story: 'とても長い話。'.repeat(9) } } };
    expect(await brokenWords(long)).toEqual(['words']);
  });

  test('words: ruby is not counted', async () => {
    const ruby = '{票|ひょう}'.repeat(20);
    expect(await brokenWords({ ...bell, text: { ...bell.text, ja: { ...bell.text.ja, story: ruby } } })).toEqual([]);
  });

  test('bilingual: a missing translation, a copied one, a cell without a name', async () => {
    expect(await brokenWords(english(bell, { learned: ' ' }))).toEqual(['bilingual']);
    expect(await brokenWords({ ...bell, text: { ...bell.text, ja: { ...bell.text.ja, title: bell.text.en.title } } })).toEqual([
      'bilingual',
    ]);
    const nameless = bell.circuit.cells.map((cell) => ({ ...cell, label: undefined }));
    expect(await brokenWords({ ...bell, circuit: { ...bell.circuit, cells: nameless } })).toEqual(['bilingual']);
  });

  test('markup: a brace that is no mark', async () => {
    expect(await brokenWords(english(bell, { goal: 'Ring for {front} doors.' }))).toEqual(['markup']);
    expect(await brokenWords(english(bell, { goal: 'Ring {+for} one, {-not {漢字|かんじ}} both.' }))).toEqual(['bilingual']);
  });

  test('markup: marks in a title, which is shown as it stands', async () => {
    expect(await brokenWords(english(bell, { title: 'The {+bell}' }))).toEqual(['markup']);
  });

  test('hints: the same hint twice', async () => {
    expect(await brokenWords({ ...bell, hints: [bell.hints[0], bell.hints[1], bell.hints[1]] })).toEqual(['hints']);
  });

  test('dyadic: a start off the kit’s steps, an input the kit does not allow', async () => {
    const cells = bell.circuit.cells.map((cell) => (cell.kind === 'neuron' ? { ...cell, bias: 0.25 } : cell));
    expect(await broken({ ...bell, circuit: { ...bell.circuit, cells } })).toContain('dyadic');
    expect(await broken({ ...goldfish, kit: { ...goldfish.kit, inputs: {} } }, late)).toEqual(['dyadic']);
  });

  test('notSolvedAtStart: the start is an answer', async () => {
    const synapses = bell.circuit.synapses.map((synapse) => ({ ...synapse, weight: 1 }));
    const cells = bell.circuit.cells.map((cell) => (cell.kind === 'neuron' ? { ...cell, bias: 0 } : cell));
    expect(await broken({ ...bell, circuit: { ...bell.circuit, cells, synapses } })).toContain('notSolvedAtStart');
  });

  test('solutionSolves: a solution that does not solve, a hash that is not its own', async () => {
    expect(await broken({ ...bell, solution: { ...bell.solution, commands: [] } })).toEqual(['solutionSolves']);
    expect(await broken({ ...bell, solution: { ...bell.solution, hash: '0'.repeat(16) } })).toEqual(['solutionSolves']);
  });

  test('shownAndHiddenConsistent: the same inputs shown and hidden', async () => {
    if (goldfish.goal.kind !== 'cases') throw new Error('the goldfish have cases');
    const hidden = [...goldfish.goal.hidden!, goldfish.goal.cases[0]!];
    expect(await broken({ ...goldfish, goal: { ...goldfish.goal, hidden } }, late)).toContain('shownAndHiddenConsistent');
  });

  test('hiddenBites: hidden cases that change nothing', async () => {
    if (goldfish.goal.kind !== 'cases') throw new Error('the goldfish have cases');
    const { hidden = [], ...goal } = goldfish.goal;
    const tame: RoundsLevel = { ...goldfish, goal: { ...goal, cases: [...goal.cases, ...hidden.slice(0, -1)], hidden: hidden.slice(-1) } };
    expect(await broken(tame, late)).toEqual(['hiddenBites']);
  });

  test('rare: one in twenty-four is too many from the middle of a chapter on, one in eight anywhere', async () => {
    expect(await broken(bell, late)).toEqual(['rare']);
    const kit = { ...bell.kit, weights: { min: -2, max: 3, step: 0.5 }, bias: { min: -3, max: 0.5, step: 0.5 } };
    expect(await broken({ ...bell, kit })).toEqual(['rare', 'proven']);
  });

  test('far: one change is enough', async () => {
    const synapses = bell.circuit.synapses.map((synapse) => ({ ...synapse, weight: 1 }));
    expect(await broken({ ...bell, circuit: { ...bell.circuit, synapses } })).toEqual(['far', 'proven']);
  });

  test('far, rare: the first three levels of the game are free of both', async () => {
    expect(await broken(levelNamed('one-follow'), { chapter: 0, index: 0, count: 7 })).toEqual([]);
    expect(await broken(levelNamed('one-follow'), { chapter: 0, index: 3, count: 7 })).toEqual(['rare', 'far']);
  });

  test('proven: no pars, a better par than there is, a solvable impossible level', async () => {
    expect(await broken({ ...bell, par: undefined })).toEqual(['proven']);
    expect(await broken({ ...bell, par: { ...bell.par!, frugal: 0.5 } })).toEqual(['proven']);
    if (bell.goal.kind !== 'cases') throw new Error('the bell has cases');
    expect(await broken({ ...bell, goal: { kind: 'impossible', cases: bell.goal.cases } })).toContain('proven');
  });

  test('rising: a level easier than the one before', async () => {
    const proofs = await Promise.all(['vote-or', 'vote-and', 'vote-veto', 'vote-majority'].map((id) => prove(levelNamed(id))));
    expect(breachesBetween(proofs)).toEqual([]);
    const swapped = proofs.map((proof, index): Proof => ({ ...proof, level: { ...proof.level, order: 4 - index } }));
    expect(new Set(breachesBetween(swapped).map(({ rule }) => rule))).toEqual(new Set(['rising']));
  });
});

describe('a level in time made bad on purpose', () => {
  const whole = livingLevel('spikes');
  const synapses = whole.circuit.synapses.map((one) => (one.id === 'tap>n' ? one : { ...one, locked: true }));
  const level: SpikingLevel = { ...whole, circuit: { ...whole.circuit, synapses }, kit: { weights: { min: 0, max: 20, step: 1 } } };
  const words = new Set<RuleName>(['words', 'bilingual', 'markup', 'hints']);
  const brokenInTime = async (bad: SpikingLevel, place: Place | undefined = early) =>
    breachesOf(await prove(bad), place).flatMap(({ rule }) => (words.has(rule) ? [] : [rule]));

  test('dyadic: a start off the kit’s steps', async () => {
    expect(await brokenInTime({ ...level, kit: { weights: { min: 0.5, max: 20.5, step: 1 } } })).toContain('dyadic');
    expect(await brokenInTime(level)).not.toContain('dyadic');
  });

  test('far: one change is enough, but for the first three levels in time and in rounds', async () => {
    const kit = { weights: { min: 2, max: 9, step: 7 } };
    expect(await brokenInTime({ ...level, kit })).toEqual(expect.arrayContaining(['rare', 'far']));
    for (const chapter of [0, 1]) {
      expect(await brokenInTime({ ...level, kit }, { chapter, index: 2, count: 8 })).not.toContain('far');
      expect(await brokenInTime({ ...level, kit }, { chapter, index: 3, count: 8 })).toContain('far');
    }
  });

  test('shownAndHiddenConsistent: the same run shown and hidden; an impossible level may ask the same run for two things', async () => {
    if (level.goal.kind !== 'spikes') throw new Error('this level has cases');
    expect(await brokenInTime({ ...level, goal: { ...level.goal, hidden: [level.goal.cases[0]!] } })).toContain('shownAndHiddenConsistent');
    expect(await brokenInTime(livingLevel('impossible'))).not.toContain('shownAndHiddenConsistent');
  });

  test('proven: a better par than there is, or one that says it is proven and is not', async () => {
    const { par } = await prove(level);
    expect(await brokenInTime({ ...level, par })).not.toContain('proven');
    expect(await brokenInTime({ ...level, par: { ...par, frugal: par.frugal - 1 } })).toContain('proven');
    const live = livingLevel('live');
    const known = await prove(live);
    expect(known.par.proven).toBe(false);
    expect(await brokenInTime({ ...live, par: known.par })).not.toContain('proven');
    expect(await brokenInTime({ ...live, par: { ...known.par, proven: true } })).toContain('proven');
  });
});

test('every rule has its sentence', () => {
  for (const sentence of Object.values(ruleSentences)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
