import { describe, expect, test } from 'vitest';
import type { Circuit } from '../../src/core/circuit.ts';
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import { parseLevel } from '../../src/files/parse.ts';
import { writeLevel } from '../../src/files/write.ts';
import { isSpikingLevel, type Level } from '../../src/levels/level.ts';
import { prove } from '../../src/levels/prove.ts';
import { buildLevel, gapOf } from '../../src/session/maker/build.ts';
import { checkLevel, judgeLevel, type CheckNews } from '../../src/session/maker/check.ts';
import { beginDraft, take, type TimeDraft } from '../../src/session/maker/draft.ts';
import { openParameter } from '../../src/session/maker/kit.ts';
import { draftOf } from '../../src/session/maker/reopen.ts';
import { addRun, runAnew, runVerdicts, settingNow, touchesOf, withTouches } from '../../src/session/maker/runs.ts';
import { scramble } from '../../src/session/maker/scramble.ts';
import { noTexts } from '../../src/session/maker/words.ts';
import { createSpikingEngine } from '../../src/session/playground/spikingEngine.ts';
import { replaySpiking } from '../../src/session/spiking/replay.ts';
import { constant, inTime, lif } from '../helpers/spikingCircuit.ts';

const touched = (weight: number, delay = 1, dtMs = 0.5): SpikingCircuit =>
  inTime([{ id: 'tap', kind: 'touch', x: -100, y: 0 }, lif('out')], [`tap>out delta ${weight} d${delay}`], { dtMs });

const driven = (amplitudeNa: number, dtMs = 0.5): SpikingCircuit =>
  inTime([constant('drive', amplitudeNa), lif('out')], ['drive>out current 1'], { dtMs });

function draftFrom(solution: Circuit, start?: Circuit): TimeDraft {
  const draft = beginDraft(solution, 'made-2');
  const both = start ? take(draft, 'start', start)! : draft;
  if (both.clock !== 'milliseconds') throw new Error('a draft in time');
  return both;
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

async function playedTouches(circuit: SpikingCircuit, ticks: readonly number[], ms: number) {
  const engine = createSpikingEngine(circuit);
  for (const tick of ticks) {
    await engine.seek(tick);
    engine.play({ type: 'touch', cell: 'tap' });
  }
  await engine.seek(ticks[ticks.length - 1]! + 10);
  return touchesOf(await engine.record(), circuit, ms);
}

describe('a level in time is built from a circuit', () => {
  test('counts, rates and times are taken from the solution; it parses, and is judged right', () => {
    const base = draftFrom(driven(0.3), driven(0));
    for (const [as, want] of [
      ['count', { cell: 'out', count: 12 }],
      ['rate', { cell: 'out', rateHz: { min: 48, max: 72 } }],
      ['times', { cell: 'out', toleranceMs: 2 }],
    ] as const) {
      const draft = addRun(base, {}, as);
      expect(draft.asked.runs[0]?.wants[0]).toMatchObject(want);
      const { level, refused } = buildLevel(draft, noTexts);
      expect(refused).toBeUndefined();
      expect(parsed(level)).toEqual(level);
      expect(judgeLevel(level)).toMatchObject({ isSolvedAtStart: false, isSolved: true });
      expect(replaySpiking(level.solution, isSpikingLevel(level) ? level : undefined).same).toBe(true);
    }
  });

  test('a parameter that start and solution differ in is in the kit', () => {
    const draft = draftFrom(driven(0.3), driven(0.05));
    expect(draft.kit.parameters).toEqual({ drive: { amplitudeNa: { min: -1, max: 1, step: 0.01 } } });
    expect(buildLevel(addRun(draft, {}, 'count'), noTexts).level.solution.commands).toEqual([
      { tick: 0, type: 'setParameter', cell: 'drive', parameter: 'amplitudeNa', value: 0.3 },
    ]);
    expect(openParameter(draft.start, draft.solution, 'out', 'tauMs')).toEqual({ min: 1, max: 100, step: 1 });
    expect(openParameter(draft.start, draft.solution, 'out', 'rateHz')).toBeUndefined();
  });

  test('weights and delays get ranges that hold them', () => {
    const draft = draftFrom(touched(16, 3), touched(5, 1));
    expect(draft.kit).toMatchObject({ weights: { min: 0, max: 24, step: 1 }, delaysMs: { min: 1, max: 5, step: 1 } });
    const finer = take(draft, 'start', touched(-2.5, 1.5))!;
    expect(finer.kit).toMatchObject({ weights: { min: -2.5, max: 24, step: 0.5 }, delaysMs: { min: 1, max: 5, step: 0.5 } });
  });

  test('a case is a setting of the sources, with touches as they were played', async () => {
    const circuit = touched(16);
    const touches = await playedTouches(circuit, [20, 60, 500], 200);
    expect(touches).toEqual({ tap: [10, 30] });
    const draft = draftFrom(circuit, touched(4));
    const next = addRun(draft, withTouches(settingNow(draft, circuit), touches), 'times');
    expect(next.asked.runs[0]).toMatchObject({ ms: 200, timesMs: { tap: [10, 30] }, wants: [{ cell: 'out', timesMs: [11.5, 31.5] }] });
    const { level } = buildLevel(next, noTexts);
    expect(judgeLevel(parsed(level))).toMatchObject({ isSolvedAtStart: false, isSolved: true });
  });

  test('sources that stand otherwise on the canvas make another case; what the player turns does not', () => {
    const circuit = inTime(
      [constant('drive', 0.3), { id: 'clock', kind: 'regular', x: 0, y: 0, rateHz: 50, startMs: 0 }, lif('out')],
      ['drive>out current 1', 'clock>out delta 16 d1'],
    );
    const canvas: SpikingCircuit = {
      ...circuit,
      seed: 'other',
      cells: circuit.cells.map((cell) =>
        cell.kind === 'regular' ? { ...cell, rateHz: 20 } : cell.kind === 'current' ? { ...cell, amplitudeNa: 0.1 } : cell,
      ),
    };
    const draft = draftFrom(circuit);
    expect(settingNow(draft, canvas)).toEqual({ set: { drive: { amplitudeNa: 0.1 }, clock: { rateHz: 20 } }, seed: 'other' });
    const open = { ...draft, kit: { ...draft.kit, parameters: { drive: { amplitudeNa: { min: 0, max: 1, step: 0.1 } } } } };
    expect(settingNow(open, canvas).set).toEqual({ clock: { rateHz: 20 } });
  });

  test('windows narrow what is asked; one that no run has is none', () => {
    const draft = draftFrom(driven(0.3));
    const early = addRun(draft, {}, 'count', { fromMs: 0, untilMs: 100 }).asked.runs[0]!.wants[0]!;
    expect(early).toEqual({ cell: 'out', count: 6, untilMs: 100 });
    expect(addRun(draft, {}, 'count', { fromMs: 300, untilMs: 900 }).asked.runs[0]!.wants[0]).toEqual({ cell: 'out', count: 12 });
  });

  test('wants follow another solution when they are asked anew', () => {
    const draft = take(addRun(draftFrom(driven(0.3)), {}, 'count', { untilMs: 100 }), 'solution', driven(0.2)) as TimeDraft;
    expect(runVerdicts(draft, draft.solution)[0]?.pass).toBe(false);
    const anew = runAnew(draft);
    expect(anew.asked.runs[0]!.wants[0]).toMatchObject({ untilMs: 100 });
    expect(runVerdicts(anew, anew.solution)[0]?.pass).toBe(true);
  });

  test('what is missing is said', () => {
    const draft = draftFrom(touched(16));
    expect(gapOf(draft)).toBe('noRuns');
    const live = { ...draft, asked: { ...draft.asked, kind: 'live' as const } };
    expect(gapOf(addRun(live, {}, 'count'))).toBe('noTouches');
    expect(gapOf(addRun(live, { timesMs: { tap: [10] } }, 'count'))).toBeUndefined();
  });
});

describe('the check in time', () => {
  test('finds the pars that the command line finds', async () => {
    const circuit = touched(16);
    let draft = draftFrom(circuit, touched(4));
    draft = addRun(addRun(draft, { timesMs: { tap: [10] } }, 'count'), { timesMs: { tap: [10, 12, 40] } }, 'count');
    draft = { ...draft, asked: { ...draft.asked, runs: draft.asked.runs.map((one, index) => ({ ...one, hidden: index === 1 })) } };
    const { level } = buildLevel(draft, noTexts);
    const { level: _, ...proof } = await prove(parsed(level));
    expect((await newsOf(level)).at(-1)).toEqual({ type: 'proven', proof });
    expect(proof).toMatchObject({ startSolved: false, solutionSolves: true, par: { proven: true, method: 'exhaustive' } });
  });

  test('a start that is solved already, and a solution that does not solve, are told', async () => {
    const same = buildLevel(addRun(draftFrom(driven(0.3)), {}, 'count'), noTexts).level;
    expect((await newsOf(same))[0]).toMatchObject({ judged: { isSolvedAtStart: true, isSolved: true } });
    const draft = addRun(draftFrom(driven(0.3), driven(0)), {}, 'count');
    const runs = draft.asked.runs.map((one) => ({ ...one, wants: [{ cell: 'out', count: 3 }] }));
    const wrong = buildLevel({ ...draft, asked: { ...draft.asked, runs } }, noTexts).level;
    expect(await newsOf(wrong)).toMatchObject([{ judged: { isSolved: false } }, { type: 'unprovable' }]);
  });

  test('impossible: two things at once of the same run', async () => {
    const draft = addRun(draftFrom(touched(16), touched(4)), { timesMs: { tap: [10] } }, 'count');
    const [run] = draft.asked.runs;
    const runs = [run!, { ...run!, wants: [{ cell: 'out', count: 2 }] }];
    const { level } = buildLevel({ ...draft, asked: { ...draft.asked, kind: 'impossible', runs } }, noTexts);
    const news = await newsOf(parsed(level));
    expect(news.at(-1)).toMatchObject({
      type: 'proven',
      proof: { par: { best: 1, proven: true }, solutionSolves: true, startSolved: false },
    });
  });

  test('live: the touches that the maker played are the solution', async () => {
    const draft = draftFrom(touched(9));
    const live = addRun({ ...draft, asked: { ...draft.asked, kind: 'live', ms: 60 } }, { timesMs: { tap: [10, 12] } }, 'count');
    expect(live.asked.runs[0]?.wants).toEqual([{ cell: 'out', count: 1 }]);
    const { level } = buildLevel(live, noTexts);
    expect(level.solution.commands).toEqual([
      { tick: 20, type: 'touch', cell: 'tap' },
      { tick: 24, type: 'touch', cell: 'tap' },
    ]);
    const news = await newsOf(parsed(level));
    expect(news).toMatchObject([
      { judged: { isSolved: true, isSolvedAtStart: false } },
      { type: 'proven', proof: { solutionSolves: true, par: { frugal: 2 } } },
    ]);
  });
});

test('a draft in time goes to a level and back, for every goal', () => {
  const draft = addRun(
    addRun(draftFrom(touched(16), touched(4)), { timesMs: { tap: [10] } }, 'count'),
    { timesMs: { tap: [10, 40] } },
    'times',
  );
  const hidden = draft.asked.runs.map((one, index) => ({ ...one, hidden: index === 1 }));
  const live = addRun({ ...draft, asked: { ...draft.asked, kind: 'live' } }, { timesMs: { tap: [10, 12] } }, 'count');
  for (const one of [
    { ...draft, asked: { ...draft.asked, runs: hidden } },
    { ...draft, asked: { ...draft.asked, kind: 'impossible' as const } },
    live,
  ]) {
    const { level } = buildLevel(one, noTexts);
    expect(buildLevel(draftOf(parsed(level), noTexts)!, noTexts).level).toEqual(level);
  }
});

test('a scrambled start in time is wrong and on the steps', () => {
  const draft = addRun(draftFrom(touched(16)), { timesMs: { tap: [10] } }, 'count');
  const { start } = scramble(draft) as TimeDraft;
  const { level, refused } = buildLevel({ ...draft, start }, noTexts);
  expect(refused).toBeUndefined();
  expect(judgeLevel(level)).toMatchObject({ isSolvedAtStart: false, isSolved: true });
});
