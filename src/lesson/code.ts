// A result as a short code to be read aloud, written on paper and typed in: Crockford's base 32 in groups of four.
// Three check characters (Reed–Solomon over 32 elements) find every code in which one, two or three characters are wrong or two changed places,
// in codes of up to 31 characters; one wrong character is found in a code of any length.
import { MARKS } from './names.ts';
import { MOST_STEPS } from './lesson.ts';
import { statuses, timeLimits, untouched, type Result, type StepResult } from './result.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECKS = 3;
/** Characters of the lesson's mark, of the device and of the number of steps. */
const HEAD = 3 + 3 + 1;
const GROUP = 4;

const HINTS = 4;
const TIMES = timeLimits.length + 1;
/** Tried, skipped, solved, and solved with frugal, with sturdy, with both. */
const DEEDS = 6;
/** What one step can be; 0 is untouched. */
const WAYS = 1 + DEEDS * HINTS * TIMES;

export type CodeTrouble =
  /** Nothing that looks like a code. */
  | 'none'
  /** A character that no code has. */
  | 'character'
  /** Too few or too many characters. */
  | 'length'
  /** Mistyped or misheard somewhere. */
  | 'check';

export type CodeResult = { readonly ok: true; readonly value: Result } | { readonly ok: false; readonly why: CodeTrouble };

/** `7F3A-…`. Steps after the thirtieth have no place in it. */
export function writeCode({ mark, device, steps }: Result): string {
  const shown = steps.slice(0, MOST_STEPS);
  let packed = 0n;
  for (const step of shown.toReversed()) packed = packed * BigInt(WAYS) + BigInt(placeOf(step));
  const symbols = [...digits(BigInt(mark), 3), ...digits(BigInt(device), 3), shown.length, ...digits(packed, bodyLength(shown.length))];
  return inGroups([...symbols, ...checksOf(symbols)].map((symbol) => ALPHABET[symbol]!).join(''));
}

/** Case, spaces, hyphens, wide letters, O for 0 and I or L for 1 do not matter. */
export function readCode(text: string): CodeResult {
  const plain = normalise(text);
  if (plain === '') return { ok: false, why: 'none' };
  const symbols = plain.split('').map((letter) => ALPHABET.indexOf(letter));
  if (symbols.includes(-1)) return { ok: false, why: 'character' };
  const count = symbols[HEAD - 1];
  if (count === undefined || symbols.length < HEAD + CHECKS) return { ok: false, why: 'length' };
  const body = symbols.slice(0, -CHECKS);
  // A wrong character in the number of steps also gives a wrong length: which of both it was, nobody can say.
  if (count > MOST_STEPS || symbols.length !== HEAD + bodyLength(count) + CHECKS) return { ok: false, why: 'length' };
  if (checksOf(body).some((check, index) => symbols[body.length + index] !== check)) return { ok: false, why: 'check' };
  let packed = number(body.slice(HEAD));
  const steps: StepResult[] = [];
  for (let i = 0; i < count; i++) {
    steps.push(stepAt(Number(packed % BigInt(WAYS))));
    packed /= BigInt(WAYS);
  }
  // A sound code has nothing left over.
  if (packed > 0n) return { ok: false, why: 'check' };
  return { ok: true, value: { mark: Number(number(body.slice(0, 3))), device: Number(number(body.slice(3, 6))), steps } };
}

/** A device's own three characters, as they stand in its codes. */
export function deviceSign(device: number): string {
  return digits(BigInt(device % MARKS), 3)
    .map((symbol) => ALPHABET[symbol]!)
    .join('');
}

/** As it is compared: capital letters and figures without anything between them. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐‑‒–—―−ー_.·・]+/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

function inGroups(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))!.join('-');
}

function placeOf({ status, frugal, sturdy, hints, time }: StepResult): number {
  if (status === 'untouched') return 0;
  const deed = status === 'solved' ? 2 + Number(frugal) + 2 * Number(sturdy) : statuses.indexOf(status) - 1;
  return 1 + (deed * HINTS + Math.min(hints, HINTS - 1)) * TIMES + Math.min(time, TIMES - 1);
}

function stepAt(place: number): StepResult {
  if (place === 0) return untouched;
  const time = (place - 1) % TIMES;
  const hints = Math.floor((place - 1) / TIMES) % HINTS;
  const deed = Math.floor((place - 1) / (TIMES * HINTS));
  const badges = deed < 2 ? 0 : deed - 2;
  return { status: statuses[Math.min(deed, 2) + 1]!, frugal: (badges & 1) > 0, sturdy: (badges & 2) > 0, hints, time };
}

/** Characters that hold so many steps. */
function bodyLength(steps: number): number {
  let length = 0;
  for (let reach = 1n; reach < BigInt(WAYS) ** BigInt(steps); reach *= 32n) length++;
  return length;
}

function digits(value: bigint, length: number): number[] {
  return Array.from({ length }, (_, index) => Number((value >> BigInt(5 * (length - 1 - index))) & 31n));
}

function number(symbols: readonly number[]): bigint {
  return symbols.reduce((sum, symbol) => sum * 32n + BigInt(symbol), 0n);
}

/** Powers of 2 in the field of 32 elements, x⁵ + x² + 1 = 0; the table of logarithms beside it. */
const powers: number[] = [];
const logarithms: number[] = [];
for (let exponent = 0, value = 1; exponent < 31; exponent++) {
  powers[exponent] = value;
  logarithms[value] = exponent;
  value = value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1;
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : powers[(logarithms[a]! + logarithms[b]!) % 31]!;
}

/** (x − α)(x − α²)(x − α³), the leading 1 left out. */
const generator = [1, 2, 3].reduce(
  (polynomial, exponent) =>
    [...polynomial, 0].map((coefficient, index) => coefficient ^ (index === 0 ? 0 : times(powers[exponent]!, polynomial[index - 1]!))),
  [1],
);

/** The remainder of the symbols as a polynomial. */
function checksOf(symbols: readonly number[]): number[] {
  let rest = Array.from({ length: CHECKS }, () => 0);
  for (const symbol of symbols) {
    const factor = symbol ^ rest[0]!;
    rest = [...rest.slice(1), 0].map((value, index) => value ^ times(factor, generator[index + 1]!));
  }
  return rest;
}
