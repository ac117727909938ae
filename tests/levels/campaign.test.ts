import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseLevel } from '../../src/files/parse.ts';
import { writeLevel } from '../../src/files/write.ts';
import { chapters } from '../../src/levels/chapters.ts';
import { breachesAmong, reportOn, rowOf, type Report } from '../../src/levels/prove/report.ts';
import { filled } from '../helpers/filled.ts';
import { isSolvedAtStart, isSolvedBy, replayAny } from '../helpers/solve.ts';
import { campaign, files, nameOf } from './campaign.ts';

const reports = new Map<string, Report>();

beforeAll(async () => {
  for (const level of campaign) reports.set(level.id, await reportOn(filled(level), campaign));
}, 300_000);

const insights = [
  ...['first-spark', 'leak', 'together', 'no', 'rest', 'too-fast', 'count', 'habit'].map((name) => `alive-${name}`),
  ...['follow', 'reluctant', 'not', 'zero', 'thermometer', 'predict', 'band'].map((name) => `one-${name}`),
  ...['or', 'and', 'veto', 'majority', 'chair', 'two-thirds', 'few', 'picnic', 'eye', 'tally', 'frog', 'xor'].map((name) => `vote-${name}`),
  ...['two', 'decoder', 'bars', 'compare', 'matrix', 'wires', 'turn', 'shapes', 'batch', 'eyes'].map((name) => `layer-${name}`),
  ...['soft', 'steep', 'hinge', 'signed', 'dead', 'name', 'blend'].map((name) => `act-${name}`),
  ...['xor', 'band', 'equal', 'parity', 'half-adder', 'full-adder', 'bump', 'count', 'blocks', 'fit', 'flat', 'segments', 'latch'].map(
    (name) => `deep-${name}`,
  ),
  ...['share', 'seven', 'shift', 'loud', 'shapes', 'colour', 'iris', 'digit', 'fool', 'sure'].map((name) => `soft-${name}`),
  ...['by-hand', 'teacher', 'order', 'never', 'rate', 'downhill', 'hidden', 'shapes', 'race', 'noise', 'together', 'before-after'].map(
    (name) => `learn-${name}`,
  ),
  ...['ears', 'relay', 'ring', 'switch', 'walk', 'edge', 'winner', 'zoo', 'noise', 'song'].map((name) => `rhythm-${name}`),
  'finale-read',
  'finale-yours',
];

test('the insights come in their order; other levels may stand between them', () => {
  expect(campaign.map(({ id }) => id).filter((id) => insights.includes(id))).toEqual(insights);
});

test('orders within a chapter are 1, 2, 3, …', () => {
  for (const { id } of chapters) {
    const orders = campaign.filter(({ chapter }) => chapter === id).map(({ order }) => order);
    expect(orders).toEqual(orders.map((_, index) => index + 1));
  }
});

test('difficulty rises through each chapter', () => {
  expect(breachesAmong([...reports.values()], campaign)).toEqual([]);
});

describe.each(files)('$file', ({ file, text }) => {
  const parsed = parseLevel(text);
  if (!parsed.ok) throw new Error(`${file}: ${parsed.path}: ${parsed.message}`);
  const level = parsed.value;

  test('is named after its level and written as the writer writes', () => {
    expect(nameOf(file)).toBe(level.id);
    expect(writeLevel(level)).toBe(text);
  });

  test('is not solved at the start, not even by a claim', () => {
    expect(isSolvedAtStart(level)).toBe(false);
    expect(isSolvedAtStart(level, true)).toBe(false);
  });

  test('is solved by its solution, which replays to its hash', () => {
    const { same, refused } = replayAny(level.solution, level);
    expect(refused).toBeUndefined();
    expect(same).toBe(true);
    expect(isSolvedBy(level, level.solution)).toBe(true);
  });

  test('keeps every rule, and its pars are those that are proven', () => {
    const report = reports.get(level.id)!;
    expect(report.breaches).toEqual([]);
    expect(report.proof?.par).toEqual(level.par);
    expect(rowOf(report).at(-1)).toBe('ok');
  });
});

test.each(['template', 'template-in-time'])('%s parses, runs, and does nothing', (name) => {
  const parsed = parseLevel(readFileSync(`levels/${name}.json`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.message);
  expect(replayAny(parsed.value.solution, parsed.value).same).toBe(true);
  expect(isSolvedBy(parsed.value, parsed.value.solution)).toBe(false);
});
