// Codes are read aloud and typed by children: whatever goes wrong on the way is noticed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceSign, normalise, readCode, writeCode } from '../../src/lesson/code.ts';
import { MOST_STEPS } from '../../src/lesson/lesson.ts';
import { MARKS } from '../../src/lesson/names.ts';
import { untouched, type Result, type StepResult } from '../../src/lesson/result.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const step: fc.Arbitrary<StepResult> = fc.oneof(
  fc.constant(untouched),
  fc.record({
    status: fc.constantFrom('tried' as const, 'skipped' as const),
    frugal: fc.constant(false),
    sturdy: fc.constant(false),
    hints: fc.integer({ min: 0, max: 3 }),
    time: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    status: fc.constant('solved' as const),
    frugal: fc.boolean(),
    sturdy: fc.boolean(),
    hints: fc.integer({ min: 0, max: 3 }),
    time: fc.integer({ min: 0, max: 3 }),
  }),
);
const results = (most = MOST_STEPS): fc.Arbitrary<Result> =>
  fc.record({
    mark: fc.integer({ min: 0, max: MARKS - 1 }),
    device: fc.integer({ min: 0, max: MARKS - 1 }),
    steps: fc.array(step, { minLength: 1, maxLength: most }),
  });

test('a code reads back to the same result', () => {
  fc.assert(
    fc.property(results(), (result) => {
      expect(readCode(writeCode(result))).toEqual({ ok: true, value: result });
    }),
  );
});

test('case, spaces, hyphens, wide letters, O for 0 and I or L for 1 do not matter', () => {
  fc.assert(
    fc.property(results(), fc.constantFrom('-', ' ', '', '－', '　', ' - '), (result, gap) => {
      const code = writeCode(result);
      const typed = code
        .replaceAll('-', gap)
        .toLowerCase()
        .replaceAll('0', 'o')
        .replace(/1/g, (_, at: number) => (at % 2 ? 'l' : 'I'));
      expect(readCode(` ${typed} `)).toEqual({ ok: true, value: result });
      const wide = code.replace(/[0-9A-Z-]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
      expect(readCode(wide)).toEqual({ ok: true, value: result });
    }),
  );
});

test('any single mistyped character is refused', () => {
  fc.assert(
    fc.property(results(), fc.nat(), fc.integer({ min: 1, max: 31 }), (result, place, shift) => {
      const plain = normalise(writeCode(result));
      const at = place % plain.length;
      const other = ALPHABET[(ALPHABET.indexOf(plain[at]!) + shift) % 32]!;
      expect(readCode(plain.slice(0, at) + other + plain.slice(at + 1)).ok).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

test('of a usual lesson every other character at every place is refused, and two that changed places', () => {
  const plain = normalise(
    writeCode({ mark: 12_345, device: 678, steps: Array.from({ length: 7 }, () => ({ ...untouched, status: 'solved', hints: 1 })) }),
  );
  for (let at = 0; at < plain.length; at++) {
    for (const other of ALPHABET)
      if (other !== plain[at]) expect(readCode(plain.slice(0, at) + other + plain.slice(at + 1)).ok).toBe(false);
    const [a, b] = [plain[at]!, plain[at + 1]];
    if (b !== undefined && a !== b) expect(readCode(plain.slice(0, at) + b + a + plain.slice(at + 2)).ok).toBe(false);
  }
});

test('a cut code, one with more at its end and one with a letter that no code has say which of it', () => {
  const code = writeCode({ mark: 1, device: 2, steps: [untouched, untouched] });
  expect(readCode(code.slice(0, -1))).toEqual({ ok: false, why: 'length' });
  expect(readCode(`${code}7`)).toEqual({ ok: false, why: 'length' });
  expect(readCode(code.replace(/.$/, 'U'))).toEqual({ ok: false, why: 'character' });
  expect(readCode(' - ')).toEqual({ ok: false, why: 'none' });
  expect(readCode(code.replace(/.$/, (last) => (last === '7' ? '8' : '7')))).toEqual({ ok: false, why: 'check' });
});

test('a code of seven steps has twenty characters, of one step twelve', () => {
  const solved: StepResult = { status: 'solved', frugal: true, sturdy: true, hints: 3, time: 3 };
  expect(writeCode({ mark: 0, device: 0, steps: Array.from({ length: 7 }, () => solved) })).toMatch(/^(\w{4}-){4}\w{4}$/);
  expect(writeCode({ mark: 0, device: 0, steps: [solved] })).toMatch(/^(\w{4}-){2}\w{4}$/);
  expect(deviceSign(32_767)).toBe('ZZZ');
});

test('nothing that is typed throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void readCode(text)));
});
