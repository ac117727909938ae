import { describe, expect, test } from 'vitest';
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import { parseLevel } from '../../src/files/parse.ts';
import { writeLevel } from '../../src/files/write.ts';
import { isSpikingLevel, type Level } from '../../src/levels/level.ts';
import { prove } from '../../src/levels/prove.ts';
import { createRoundsEngine } from '../../src/session/playground/roundsEngine.ts';
import { replay } from '../../src/session/replay.ts';
import { createLiveSession } from '../../src/session/live.ts';
import { createSession, dispatch } from '../../src/session/session.ts';
import { addCase, answerAnew, caseVerdicts, combinations, heldInputs } from '../../src/session/maker/cases.ts';
import { buildLevel, gapOf, proofKey, puzzleKey } from '../../src/session/maker/build.ts';
import { checkLevel, judgeLevel, type CheckNews } from '../../src/session/maker/check.ts';
import { beginDraft, followLooks, take, type RoundsDraft } from '../../src/session/maker/draft.ts';
import { draftOf } from '../../src/session/maker/reopen.ts';
import { provePlainly } from '../../src/session/maker/plainProof.ts';
import { isSound, rulesFor } from '../../src/session/maker/rules.ts';
import { scramble } from '../../src/session/maker/scramble.ts';
import { offSteps, ontoSteps, turnable } from '../../src/session/maker/steps.ts';
import { essence, sealed } from '../../src/session/maker/solution.ts';
import { noTexts, type DraftTexts } from '../../src/session/maker/words.ts';
import { circuit } from '../helpers/circuit.ts';

const words = (text: string) => ({
  ...noTexts.en,
  title: text,
  story: text,
  goal: text,
  hint1: `${text} 1`,
  hint2: `${text} 2`,
  hint3: `${text} 3`,
});
const otherwise: DraftTexts = { en: words('usual'), ja: words('いつもの') };

const and = circuit('a b -> out(-1.5); a>out 1; b>out 1');

function draftFrom(solution: RoundsCircuit, start?: RoundsCircuit): RoundsDraft {
  const draft = beginDraft(solution, 'made-1');
  const both = start ? take(draft, 'start', start)! : draft;
  if (both.clock !== 'rounds') throw new Error('a draft of the vote');
  return both;
}

function withAll(draft: RoundsDraft): RoundsDraft {
  return combinations(draft)!.reduce((now, inputs) => addCase(now, inputs), draft);
}

function parsed(level: Level): Level {
  const read = parseLevel(writeLevel(level));
  if (!read.ok) throw new Error(`${read.path}: ${read.message}`);
  return read.value;
}

async function newsOf(level: Level): Promise<CheckNews[]> {
  const news: CheckNews[] = [];
  await checkLevel(level, (one) => news.push(one));
  return news;
}

describe('a level is built from a circuit', () => {
  test('it parses, its solution solves it, and its start does not', () => {
    const draft = withAll(draftFrom(and, circuit('a b -> out(0); a>out 1; b>out 1')));
    const { level, refused } = buildLevel(draft, otherwise);
    expect(refused).toBeUndefined();
    expect(parsed(level)).toEqual(level);
    expect(level.goal).toMatchObject({
      kind: 'cases',
      cases: [
        { in: { a: 0, b: 0 }, out: { out: 'silent' } },
        { in: { a: 0, b: 1 }, out: { out: 'silent' } },
        { in: { a: 1, b: 0 }, out: { out: 'silent' } },
        { in: { a: 1, b: 1 }, out: { out: 'fires' } },
      ],
    });
    expect(level.solution.commands).toEqual([{ tick: 0, type: 'setBias', cell: 'out', bias: -1.5 }]);
    expect(judgeLevel(level)).toMatchObject({ isSolvedAtStart: false, isSolved: true });
    expect(replay(level.solution, isSpikingLevel(level) ? undefined : level).same).toBe(true);
  });

  test('the kit holds the start and the solution, and grows when another is taken', () => {
    const draft = draftFrom(and);
    expect(draft.kit).toMatchObject({ weights: { min: -3, max: 3, step: 1 }, bias: { min: -3, max: 3, step: 0.5 } });
    const wider = take(draft, 'start', circuit('a b -> out(-1.25 sigmoid); a>out 7; b>out 0.25'));
    expect(wider?.kit).toMatchObject({
      weights: { min: -3, max: 7, step: 0.25 },
      bias: { min: -3, max: 3, step: 0.25 },
      activators: ['sigmoid', 'step'],
    });
  });

  test('a locked part is the same in both, and cannot be turned', () => {
    const locked: RoundsCircuit = { ...and, synapses: and.synapses.map((one) => (one.id === 'a>out' ? { ...one, locked: true } : one)) };
    const scrambled = take(draftFrom(and), 'start', circuit('a b -> out(2); a>out 3; b>out 3'))!;
    const draft = followLooks(scrambled, locked) as RoundsDraft;
    expect(draft.start.synapses[0]).toMatchObject({ id: 'a>out', weight: 1, locked: true });
    const { level } = buildLevel(withAll(draft), otherwise);
    expect(level.solution.commands.map((command) => ('synapse' in command ? command.synapse : command.type))).toEqual(['b>out', 'setBias']);
    expect(judgeLevel(level).isSolved).toBe(true);
  });

  test('what the kit does not open is in the level as the solution has it', () => {
    const draft = withAll(draftFrom(and, circuit('a b -> out(-1.5); a>out 0; b>out 0')));
    const { level } = buildLevel({ ...draft, kit: { bias: draft.kit.bias } }, otherwise);
    expect(level.circuit.synapses).toMatchObject([{ weight: 1 }, { weight: 1 }]);
    expect(judgeLevel(level).isSolvedAtStart).toBe(true);
  });

  test('chips, instruments and notes stay in the playground, and every cell has a name', () => {
    const dressed: RoundsCircuit = {
      ...and,
      notes: [{ id: 'note', x: 0, y: 0, text: 'The answer is −1.5' }],
      chips: [{ id: 'chip', x: 0, y: 0, name: 'Chip', members: ['out'], pins: [] }],
      instruments: [{ id: 'lamp', kind: 'lamp', cell: 'out' }],
    };
    const { level } = buildLevel(withAll(draftFrom(dressed)), otherwise);
    expect(level.circuit.notes).toEqual([]);
    expect(level.circuit.chips).toBeUndefined();
    expect(level.circuit.instruments).toBeUndefined();
    expect(level.circuit.cells.map(({ label }) => label?.en)).toEqual(['a', 'b', 'out']);
  });

  test('hidden cases, graded inputs and outputs that are numbers', () => {
    const soft = circuit('x:0.5 -> out(0 sigmoid); x>out 2');
    let draft = addCase(addCase(draftFrom(soft), { x: 0.5 }), { x: -1.5 });
    draft = { ...draft, asked: { ...draft.asked, cases: draft.asked.cases.map((one, index) => ({ ...one, hidden: index === 1 })) } };
    const { level } = buildLevel(draft, otherwise);
    expect(level.kit).toMatchObject({ inputs: { x: { min: -1.5, max: 1, step: 0.5 } } });
    expect(level.goal).toMatchObject({ cases: [{ in: { x: 0.5 }, out: { out: { min: 0.6, max: 0.85 } } }], hidden: [{ in: { x: -1.5 } }] });
    expect(parsed(level)).toEqual(level);
    expect(judgeLevel(level).cases).toEqual([
      { index: 0, hidden: false, pass: true },
      { index: 0, hidden: true, pass: true },
    ]);
  });

  test('a circuit that remembers is asked about what was held before', () => {
    const latch = circuit('set reset -> q(-0.5); set>q 1; reset>q -2; q>q 1');
    const draft = addCase(draftFrom(latch), { set: 0, reset: 0 }, [{ set: 1, reset: 0 }]);
    expect(draft.asked.cases[0]).toMatchObject({ before: [{ set: 1, reset: 0 }], in: { set: 0, reset: 0 }, out: { q: 'fires' } });
    expect(judgeLevel(parsed(buildLevel(draft, otherwise).level)).isSolved).toBe(true);
  });

  test('the very same inputs are asked about once', () => {
    const once = addCase(draftFrom(and), { a: 1, b: 1 });
    expect(addCase(once, { a: 1, b: 1 })).toBe(once);
  });

  test('inputs are taken as they are held in the playground', () => {
    const session = createLiveSession(and);
    const { view } = createRoundsEngine(session);
    dispatch(session, { type: 'setInput', cell: 'b', value: 1 });
    expect(heldInputs(view, and)).toEqual({ a: 0, b: 1 });
  });

  test('answers are taken anew from another solution', () => {
    const draft = take(withAll(draftFrom(and)), 'solution', circuit('a b -> out(-0.5); a>out 1; b>out 1')) as RoundsDraft;
    expect(caseVerdicts(draft, draft.solution).filter(({ pass }) => pass)).toHaveLength(2);
    expect(caseVerdicts(answerAnew(draft), draft.solution).filter(({ pass }) => pass)).toHaveLength(4);
  });

  test('a part that is taken away goes from cases and kit as well', () => {
    const draft = addCase(draftFrom(circuit('a b:0.5 -> out(-1.5); a>out 1; b>out 1')), { a: 1, b: 0.5 });
    const less = take(draft, 'solution', circuit('a -> out(-0.5); a>out 1')) as RoundsDraft;
    expect(less.asked.cases[0]?.in).toEqual({ a: 1 });
    expect(less.kit.inputs).toEqual({});
    expect(less.start.cells.map(({ id }) => id)).toEqual(['a', 'out']);
    expect(parsed(buildLevel(less, otherwise).level).id).toBe('made-1');
  });

  test('what is missing is said before there is a level', () => {
    expect(gapOf(draftFrom(and))).toBe('noCases');
    expect(gapOf(draftFrom(circuit('a ->')))).toBe('noCells');
    const hidden = withAll(draftFrom(and));
    expect(gapOf({ ...hidden, asked: { ...hidden.asked, cases: hidden.asked.cases.map((one) => ({ ...one, hidden: true })) } })).toBe(
      'noCases',
    );
    expect(gapOf({ ...hidden, asked: { ...hidden.asked, kind: 'predict' } })).toBe('noQuestions');
  });
});

describe('other goals of the vote', () => {
  test('impossible: solved by the claim, with as many cases right as any setting has', async () => {
    const wrong = withAll(draftFrom(circuit('a b -> out(-0.5); a>out 1; b>out 1'), circuit('a b -> out(0); a>out 0; b>out 0')));
    const xor = wrong.asked.cases.map((one, index) => ({
      ...one,
      out: { out: index === 1 || index === 2 ? ('fires' as const) : ('silent' as const) },
    }));
    const { level } = buildLevel({ ...wrong, asked: { ...wrong.asked, kind: 'impossible', cases: xor } }, otherwise);
    expect(level.solution.commands.map(({ type }) => type)).toEqual(['setWeight', 'setWeight', 'setBias', 'claim']);
    expect(level.kit.claim).toBe(true);
    const news = await newsOf(parsed(level));
    expect(news[1]).toMatchObject({ type: 'proven', proof: { par: { best: 3, proven: true }, solutionSolves: true, startSolved: false } });
  });

  test('predict: the right answers in a row', async () => {
    const draft = draftFrom(and);
    const asked = { ...draft.asked, kind: 'predict' as const, streak: 5, questions: combinations(draft)! };
    const { level } = buildLevel({ ...draft, asked }, otherwise);
    expect(level.solution.commands).toEqual([0, 0, 0, 1, 0].map((says) => ({ tick: 0, type: 'predict', says })));
    const news = await newsOf(parsed(level));
    expect(news).toMatchObject([
      { type: 'judged', judged: { isSolved: true, isSolvedAtStart: false } },
      { type: 'proven', proof: { solutionSolves: true, par: { frugal: 5 } } },
    ]);
  });
});

describe('the check', () => {
  test('finds the pars that the command line finds', async () => {
    const { level } = buildLevel(withAll(draftFrom(and, circuit('a b -> out(0); a>out -1; b>out 1'))), otherwise);
    const { level: _, ...proof } = await prove(parsed(level));
    const news = await newsOf(level);
    expect(news.at(-1)).toEqual({ type: 'proven', proof });
    expect(proof).toMatchObject({ startSolved: false, solutionSolves: true, par: { proven: true, best: 4 } });
  });

  test('a start that is solved already is told at once', async () => {
    const [judged] = await newsOf(buildLevel(withAll(draftFrom(and)), otherwise).level);
    expect(judged).toMatchObject({ judged: { isSolvedAtStart: true } });
  });

  test('a solution that does not solve is refused', async () => {
    const draft = withAll(draftFrom(and, circuit('a b -> out(0); a>out 1; b>out 1')));
    const cases = draft.asked.cases.map((one) => ({ ...one, out: { out: 'fires' as const } }));
    const news = await newsOf(buildLevel({ ...draft, asked: { ...draft.asked, cases } }, otherwise).level);
    expect(news).toMatchObject([{ judged: { isSolved: false } }, { type: 'unprovable' }]);
  });

  test('a solution off the steps of the kit is told with its number', () => {
    const draft = withAll(draftFrom(and, circuit('a b -> out(0); a>out 1; b>out 1')));
    const { refused } = buildLevel({ ...draft, kit: { bias: { min: -3, max: 3, step: 1 } } }, otherwise);
    expect(refused).toMatchObject({ command: { type: 'setBias', bias: -1.5 }, refusal: { refused: 'outOfRange' } });
  });

  test('without the solver the same pars are found by trying', async () => {
    const { level } = buildLevel(withAll(draftFrom(and, circuit('a b -> out(0); a>out 1; b>out 1'))), otherwise);
    if (isSpikingLevel(level)) throw new Error('a level of the vote');
    const [plainly, solved] = [provePlainly(level).par, (await prove(level)).par];
    const { method: _, ...same } = solved;
    expect(plainly).toMatchObject(same);
  });
});

describe('solved by its maker', () => {
  test('what was played is the solution, without detours, while the puzzle stays the same', () => {
    const draft = withAll(draftFrom(and, circuit('a b -> out(0); a>out 1; b>out 1')));
    const { level } = buildLevel(draft, otherwise);
    if (isSpikingLevel(level)) throw new Error('a level of the vote');
    const session = createSession(level, level.circuit);
    for (const asked of [
      { type: 'setBias', cell: 'out', bias: 3 },
      { type: 'setInput', cell: 'a', value: 1 },
      { type: 'undo' },
      { type: 'setBias', cell: 'out', bias: -1 },
      { type: 'setWeight', synapse: 'a>out', weight: 1 },
    ] as const)
      expect(dispatch(session, asked)).toBeUndefined();
    const { recording } = sealed(level, essence(session));
    expect(recording.commands).toEqual([{ tick: 0, type: 'setBias', cell: 'out', bias: -1 }]);
    const played = { ...draft, played: { key: puzzleKey(level), recording } };
    const next = buildLevel(played, otherwise).level;
    expect(next.solution).toEqual(recording);
    expect(judgeLevel(parsed(next)).isSolved).toBe(true);
    const changed = buildLevel(addCase(take(played, 'start', and) as RoundsDraft, { a: 1, b: 1 }), otherwise).level;
    expect(changed.solution).not.toEqual(recording);
  });

  test('the par goes into the file while it is that of this level', async () => {
    const draft = withAll(draftFrom(and, circuit('a b -> out(0); a>out 1; b>out 1')));
    const { level } = buildLevel(draft, otherwise);
    const { level: _, ...proof } = await prove(level);
    const proven = { ...draft, proven: { key: proofKey(level), proof } };
    const written = buildLevel({ ...proven, texts: { ...noTexts, en: words('Other words') } }, otherwise).level;
    expect(written.par).toEqual(proof.par);
    expect(parsed(written)).toEqual(written);
    expect(buildLevel({ ...proven, kit: { bias: draft.kit.bias } }, otherwise).level.par).toBeUndefined();
  });
});

describe('a draft goes to a level and back', () => {
  test('for every goal of the vote', () => {
    const cases = withAll(draftFrom(and, circuit('a b -> out(0); a>out 1; b>out 1')));
    const hidden = cases.asked.cases.map((one, index) => ({ ...one, hidden: index > 2 }));
    const texts: DraftTexts = { en: { ...noTexts.en, title: 'Both', fires: 'open' }, ja: { ...noTexts.ja, title: '両方' } };
    for (const draft of [
      { ...cases, texts, asked: { ...cases.asked, cases: hidden } },
      { ...cases, asked: { ...cases.asked, kind: 'impossible' as const } },
      { ...cases, start: cases.solution, asked: { ...cases.asked, kind: 'predict' as const, questions: combinations(cases)!, cases: [] } },
    ]) {
      const { level } = buildLevel(draft, otherwise);
      const back = draftOf(parsed(level), otherwise)!;
      expect(back.texts).toEqual(draft.texts);
      expect(buildLevel(back, otherwise).level).toEqual(level);
    }
  });

  test('goals that are not made here are left alone', () => {
    const { level } = buildLevel(withAll(draftFrom(and)), otherwise);
    const goal = { kind: 'distribution', layer: 'answer', tolerance: 0.1, cases: [] } as const;
    expect(draftOf({ ...level, goal } as Level, otherwise)).toBeUndefined();
  });
});

describe('a scrambled start', () => {
  test('fails some case, lies on the steps, and comes out otherwise the next time', () => {
    const draft = withAll(draftFrom(and));
    const once = scramble(draft) as RoundsDraft;
    const twice = scramble(once) as RoundsDraft;
    expect(once.start).not.toEqual(twice.start);
    expect(scramble(draft)).toEqual(once);
    for (const { start } of [once, twice]) {
      const { level, refused } = buildLevel({ ...draft, start }, otherwise);
      expect(refused).toBeUndefined();
      expect(judgeLevel(level)).toMatchObject({ isSolvedAtStart: false, isSolved: true });
    }
  });
});

describe('the kit', () => {
  test('counts what can be turned, and moves what lies off its steps', () => {
    const draft = draftFrom(circuit('a b -> out(-1.5); a>out 1; b>out 1.25'));
    expect(turnable(draft)).toEqual({ settings: 3, choices: 25 * 25 * 13 });
    const coarse: RoundsDraft = { ...draft, kit: { weights: { min: -3, max: 3, step: 1 }, bias: { min: -1, max: 1, step: 0.5 } } };
    expect(offSteps(coarse).map(({ side, edit }) => [side, edit])).toEqual([
      ['start', { type: 'setWeight', synapse: 'b>out', weight: 1 }],
      ['start', { type: 'setBias', cell: 'out', bias: -1 }],
      ['solution', { type: 'setWeight', synapse: 'b>out', weight: 1 }],
      ['solution', { type: 'setBias', cell: 'out', bias: -1 }],
    ]);
    expect(offSteps(ontoSteps(coarse))).toEqual([]);
  });
});

describe('the rules', () => {
  test('a few are bars, the others advice, and only those that can be broken are listed', async () => {
    const solved = buildLevel(withAll(draftFrom(and)), otherwise).level;
    const { level: _, ...proof } = await prove(solved);
    const verdicts = rulesFor(solved, proof);
    expect(isSound(verdicts)).toBe(false);
    expect(verdicts.filter(({ isKept }) => !isKept).map(({ rule, isMust }) => [rule, isMust])).toEqual([
      ['notSolvedAtStart', true],
      ['far', false],
      ['bilingual', false],
    ]);
    expect(verdicts.map(({ rule }) => rule)).not.toContain('hiddenBites');
  });

  test('an impossible level that can be solved is none', async () => {
    const draft = withAll(draftFrom(and, circuit('a b -> out(0); a>out -1; b>out 1')));
    const { level } = buildLevel({ ...draft, asked: { ...draft.asked, kind: 'impossible' } }, otherwise);
    const { level: _, ...proof } = await prove(level);
    expect(rulesFor(level, proof).find(({ rule }) => rule === 'impossible')).toMatchObject({ isMust: true, isKept: false });
  });
});
