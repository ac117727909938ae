// What a teacher pastes becomes a table, and the table a file.
import { expect, test } from 'vitest';
import { resultOf, nextStep } from '../../src/lesson/attempt.ts';
import { writeCode } from '../../src/lesson/code.ts';
import { writeCsv } from '../../src/lesson/csv.ts';
import { readLines } from '../../src/lesson/lines.ts';
import { markOf, stepKeys } from '../../src/lesson/names.ts';
import { timePlace, type Result } from '../../src/lesson/result.ts';
import { addRow, sharedNames, sumOf, type Row } from '../../src/lesson/table.ts';
import { lesson } from '../helpers/lessons.ts';

const first: Result = {
  mark: 5,
  device: 1,
  steps: [
    { status: 'solved', frugal: true, sturdy: false, hints: 1, time: 0 },
    { status: 'tried', frugal: false, sturdy: false, hints: 2, time: 3 },
  ],
};
const code = writeCode(first);

test.each([
  [code, ''],
  [`Aiko: ${code}`, 'Aiko'],
  [`Aiko ${code}`, 'Aiko'],
  [`Aiko\t${code}`, 'Aiko'],
  [`"Aiko, 4b", ${code}`, 'Aiko, 4b'],
  [`12 ${code.toLowerCase()}`, '12'],
  [`Anna-Lena - ${code.replaceAll('-', ' ')}`, 'Anna-Lena'],
  [`あいこ：${code}`, 'あいこ'],
  [`Aiko=${code.replaceAll('-', '')}`, 'Aiko'],
])('a line may have a name before its code: %s', (line, name) => {
  expect(readLines(line)).toEqual([{ ok: true, name, result: first }]);
});

test('bad lines are told with a reason, and good ones beside them are read', () => {
  const wrong = code.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
  const read = readLines(`\n${code}\r\nAiko ${wrong}\nhello there\nBen ${code.slice(0, -2)}\n\nCy ${code.replace(/.$/, 'U')}`);
  expect(read.map((line) => (line.ok ? 'ok' : line.why))).toEqual(['ok', 'check', 'none', 'length', 'character']);
});

test('the same device again takes the place of what it sent before; names stay', () => {
  const row: Row = { name: 'Aiko', result: first };
  const once = addRow([], row);
  expect(once.arrival).toBe('new');
  expect(addRow(once.rows, { name: '', result: first })).toEqual({ rows: [row], arrival: 'again' });
  const later: Result = { ...first, steps: [first.steps[0]!, first.steps[0]!] };
  expect(addRow(once.rows, { name: '', result: later })).toEqual({ rows: [{ name: 'Aiko', result: later }], arrival: 'newer' });
  const other = addRow(once.rows, { name: 'Aiko', result: { ...first, device: 2 } });
  expect(other.arrival).toBe('new');
  expect(sharedNames(other.rows)).toEqual(['Aiko']);
});

test('sums count what each step came to', () => {
  const rows = [first, { ...first, device: 2 }].map((result) => ({ name: '', result }));
  expect(sumOf(rows, 0)).toEqual({ counts: { untouched: 0, tried: 0, skipped: 0, solved: 2 }, frugal: 2, sturdy: 0, hints: 2 });
  expect(sumOf(rows, 1).counts.tried).toBe(2);
});

test('a table is RFC 4180, and nothing in it becomes a formula', () => {
  expect(
    writeCsv([
      ['a', 1],
      ['=1+1', '"x", y'],
      ['-2', '＝A1'],
      [' @x', 'é\n'],
    ]),
  ).toBe(`\uFEFFa,1\r\n'=1+1,"""x"", y"\r\n'-2,'＝A1\r\n' @x,"é\n"\r\n`);
});

test('what a pupil did becomes a result by the keys of the steps, wherever they stand', () => {
  const own = lesson();
  const keys = stepKeys(own.steps);
  expect(new Set(keys).size).toBe(keys.length);
  const attempt = {
    device: 9,
    done: {
      [keys[0]!]: { solved: true, frugal: false, sturdy: true, hints: 3 },
      [keys[1]!]: { solved: false, frugal: false, sturdy: false, skipped: true },
    },
    seconds: { [keys[0]!]: 130, [keys[2]!]: 5 },
  };
  const { steps, mark } = resultOf(own, attempt);
  expect(steps.map(({ status }) => status)).toEqual(['solved', 'skipped', 'tried', ...Array<string>(4).fill('untouched')]);
  expect(steps[0]).toEqual({ status: 'solved', frugal: false, sturdy: true, hints: 3, time: 1 });
  expect(nextStep(steps)).toBe(2);
  const turned = { ...own, steps: own.steps.toReversed() };
  expect(resultOf(turned, attempt).steps[6]).toEqual(steps[0]);
  expect(markOf(turned)).not.toBe(mark);
  expect(markOf({ ...own, steps: own.steps.map((step) => ({ ...step, hints: 0 as const })) })).toBe(mark);
});

test('a step that stands in a lesson twice has two names', () => {
  const step = { kind: 'level', level: 'vote-and' } as const;
  expect(stepKeys([step, step, { ...step, hints: 1 }])).toEqual(['level.vote-and', 'level.vote-and.2', 'level.vote-and.3']);
});

test('times have four places', () => {
  expect([0, 119, 120, 299, 300, 599, 600, 90_000].map(timePlace)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});
