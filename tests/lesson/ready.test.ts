// The ready lessons are lessons like any other: they parse, fit into a link, and their plans add up in both languages.
import { describe, expect, test } from 'vitest';
import type { Label } from '../../src/core/circuit.ts';
import { isTooLongForLink, toLink } from '../../src/files/link.ts';
import { parseLesson } from '../../src/files/parse.ts';
import { writeLesson } from '../../src/files/write.ts';
import { readyLessons } from '../../src/lesson/ready/ready.ts';
import { locksOfAnswer } from '../../src/lesson/restrict.ts';
import { campaign } from '../levels/campaign.ts';

const levels = new Map(campaign.map((level) => [level.id, level]));
const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

function labelsIn(found: unknown): Label[] {
  if (typeof found !== 'object' || found === null) return [];
  if ('en' in found && 'ja' in found) return [found as Label];
  return Object.values(found).flatMap(labelsIn);
}

test('there are six, each with a name of its own', () => {
  expect(readyLessons).toHaveLength(6);
  expect(new Set(readyLessons.map(({ lesson }) => lesson.id)).size).toBe(6);
});

describe.each(readyLessons.map((ready) => [ready.lesson.id, ready] as const))('%s', (id, { lesson, plan }) => {
  test('our parser reads it, and it fits into a link', async () => {
    expect(id).toMatch(/^lesson-/);
    expect(parseLesson(writeLesson(lesson))).toEqual({ ok: true, value: lesson });
    expect(isTooLongForLink(await toLink(lesson))).toBe(false);
  });

  test('every step is a level of the campaign that can still be solved, and stands in the plan', () => {
    for (const step of lesson.steps) {
      if (step.kind !== 'level') throw new Error('a ready lesson has levels only');
      const level = levels.get(step.level);
      expect(level, step.level).toBeDefined();
      expect(locksOfAnswer(level!, step.locked ?? [])).toEqual([]);
    }
    const planned = new Set(plan.rows.flatMap(({ steps = [] }) => steps));
    expect([...planned].sort((a, b) => a - b)).toEqual(lesson.steps.map((_, index) => index + 1));
  });

  test('minutes add up', () => {
    expect(plan.rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(plan.minutes);
    expect(plan.minutes).toBe(id === 'lesson-workshop' ? 60 : 45);
  });

  test('both languages are there', () => {
    const labels = [...labelsIn(lesson), ...labelsIn(plan)];
    expect(labels.length).toBeGreaterThan(20);
    for (const { en, ja } of labels) {
      expect(en.trim()).not.toBe('');
      expect(en).not.toMatch(japanese);
      expect(ja).toMatch(japanese);
    }
  });
});
