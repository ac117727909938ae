// Worksheets made from the campaign: every level has one, what is filled in is what the judge sees, and a pupil's sheet knows no answer.
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/levels/judge.ts';
import { isSpikingLevel, type Level, type RoundsLevel } from '../../src/levels/level.ts';
import { judgeSpiking } from '../../src/levels/spiking/judge.ts';
import { answerOf } from '../../src/session/paper/answer.ts';
import { keyOf, valueAt } from '../../src/session/paper/places.ts';
import { sheetOf } from '../../src/session/paper/sheet.ts';
import { replay } from '../../src/session/replay.ts';
import { attemptOf } from '../../src/session/session.ts';
import { replaySpiking } from '../../src/session/spiking/replay.ts';
import { spikingAttemptOf } from '../../src/session/spiking/session.ts';
import { campaign } from '../levels/campaign.ts';

const levels: readonly Level[] = campaign;
const byId = (id: string): Level => levels.find((level) => level.id === id)!;

describe.each(levels.map((level) => [level.id, level] as const))('%s', (_id, level) => {
  const sheet = sheetOf(level);
  const answer = answerOf(sheet);

  test('its answer solves it', () => {
    expect(answer.badges?.solved).toBe(sheet.task.kind === 'screen' ? undefined : true);
  });

  test('every blank has a value that the level’s answer gave it', () => {
    expect([...answer.values.keys()]).toEqual(sheet.places.map(keyOf));
    for (const place of sheet.places) expect(valueAt(answer.circuit, place)).toEqual(answer.values.get(keyOf(place)));
  });

  test('the pupil’s sheet is the same whatever the answer is', () => {
    const without = { ...level, solution: { ...level.solution, commands: [], ticks: 0, hash: '' } } as Level;
    expect(JSON.stringify(sheetOf(without).task)).toBe(JSON.stringify(sheet.task));
    expect(JSON.stringify(sheetOf(without).places)).toBe(JSON.stringify(sheet.places));
  });

  test('it fits: a task that can be printed, with an answer for each row', () => {
    const { task } = sheet;
    if (task.kind === 'cases') {
      expect(task.rows.length).toBeLessThanOrEqual(12);
      expect(answer.rows).toHaveLength(task.rows.length);
    }
    if (task.kind === 'questions' || task.kind === 'counts') expect(answer.truths).toHaveLength(task.questions.length);
    if (task.kind === 'time') expect(answer.spikes).toHaveLength(task.trials.length);
    if (task.kind === 'tiles') expect([...answer.tiles.values()]).not.toContain('');
  });
});

describe('numbers on the answer sheet', () => {
  const rounds = levels.filter((level): level is RoundsLevel => !isSpikingLevel(level));

  test.each(
    rounds
      .filter(({ goal }) => ['cases', 'impossible', 'labels', 'distribution'].includes(goal.kind))
      .map((level) => [level.id, level] as const),
  )('%s: states and outputs are the judge’s', (_id, level) => {
    const sheet = sheetOf(level);
    if (sheet.task.kind !== 'cases') throw new Error('no cases');
    const { rows } = answerOf(sheet);
    const verdicts = judge(level, attemptOf(replay(level.solution, level).session)).cases.filter(({ hidden }) => !hidden);
    // Where not all cases are on paper, each row is found by its inputs elsewhere.
    if (verdicts.length !== rows.length) return expect(verdicts.length).toBeGreaterThan(rows.length);
    for (const [index, { states, got }] of verdicts.entries()) {
      expect(rows[index]!.states).toMatchObject(states);
      expect(rows[index]!.outputs).toMatchObject(got);
    }
    return undefined;
  });

  test('votes and bias add up to the sum', () => {
    let seen = 0;
    for (const level of rounds) {
      const sheet = sheetOf(level);
      if (sheet.task.kind !== 'cases' || !sheet.task.hasVotes) continue;
      const { circuit, rows } = answerOf(sheet);
      const [cell] = sheet.task.asked;
      const bias = valueAt(circuit, { kind: 'bias', id: cell! }) as number;
      for (const { votes, states } of rows) {
        expect(Object.values(votes).reduce((sum, vote) => sum + vote, bias)).toBeCloseTo(states[cell!]!, 12);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(50);
  });

  test('both keys: votes 1 and 1, bias −1, and only two keys open the chest', () => {
    const sheet = sheetOf(byId('vote-and'));
    const { values, rows } = answerOf(sheet);
    expect([...values]).toEqual([
      ['weight gold>out', 1],
      ['weight silver>out', 1],
      ['bias out', -1],
    ]);
    expect(rows.map(({ states }) => states['out'])).toEqual([-1, 0, 0, 1]);
    expect(rows.map(({ outputs }) => outputs['out'])).toEqual([0, 0, 0, 1]);
  });

  test.each(levels.filter(isSpikingLevel).map((level) => [level.id, level] as const))('%s: spikes are the judge’s', (_id, level) => {
    const sheet = sheetOf(level);
    const { spikes, truths } = answerOf(sheet);
    if (sheet.task.kind === 'counts') return expect(truths.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    if (sheet.task.kind !== 'time') throw new Error('no time');
    const { cases } = judgeSpiking(level, spikingAttemptOf(replaySpiking(level.solution, level).session));
    for (const [place, { index, rows, wants }] of sheet.task.trials.entries()) {
      const onPaper = new Set(rows.map(({ cell }) => cell));
      for (const [at, want] of wants.entries()) {
        expect(onPaper.has(want.cell)).toBe(true);
        const counted = cases[index]!.wants[at]!.timesMs.map((ms) => Math.round(ms * 10) / 10);
        expect(spikes[place]![want.cell]).toEqual(expect.arrayContaining(counted));
      }
    }
    return undefined;
  });
});
