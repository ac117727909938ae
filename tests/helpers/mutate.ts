// Damages good files the way the world does: bytes lost, swapped and doubled, values of the wrong kind, keys from elsewhere.
import type { RandomStream } from '../../src/core/random.ts';

const strangers: readonly unknown[] = [
  null, true, 0, -0, -1, 1.5, 1e-320, 1e6, 1e100, 1e308, 4294967296, 9007199254740993, '', 'a', 'out', 'constructor', '__proto__', 'toString',
  '\u0000', '\ud800', '\u202e', '<img src=x onerror=alert(1)>', 'x'.repeat(300), [], [[]], {}, [null], { a: 1 }, 'fires', 'rounds', 'milliseconds', 'hibana.level',
  'lif', 'izhikevich', 'current', 'poisson', 'pattern', 'touch', 'delta', 'exponential', 'published', 1e-7, 0.01, 0.15,
]; // prettier-ignore
const fragments = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\\u0000',
  '1e999',
  '-1e999',
  '-0',
  'null',
  '"__proto__":{"x":1},',
  '"a":1,"a":2',
  '\uFEFF',
  '[[[[[[[[',
];

export type Random = RandomStream;

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random.next() * items.length)]!;
}

/** One to four kinds of damage to a file's text. About half of the results are still JSON. */
export function mutateText(random: Random, text: string): string {
  if (random.next() < 0.6) {
    const data: unknown = JSON.parse(text);
    for (let left = 1 + Math.floor(random.next() * 3); left > 0; left--) mutateValue(random, data);
    return JSON.stringify(data);
  }
  let damaged = text;
  for (let left = 1 + Math.floor(random.next() * 4); left > 0; left--) damaged = mutateCharacters(random, damaged);
  return damaged;
}

/** One piece of damage to any text, JSON or link. */
export function mutateCharacters(random: Random, text: string): string {
  const at = Math.floor(random.next() * (text.length + 1));
  const length = Math.floor(random.next() ** 3 * 40);
  const before = text.slice(0, at);
  switch (Math.floor(random.next() * 6)) {
    case 0:
      return before + text.slice(at + length);
    case 1:
      return before;
    case 2:
      return before + pick(random, fragments) + text.slice(at);
    case 3:
      return before + text.slice(at, at + length).repeat(2) + text.slice(at + length);
    case 4:
      return before + String.fromCharCode(Math.floor(random.next() * 128)) + text.slice(at + 1);
    default:
      return text.slice(0, at) + text.slice(at).replace(/-?\d+(\.\d+)?/, String(pick(random, [0, -1, 2, 0.1, 1e6, 99999, 1e21, 3e-9])));
  }
}

/** Changes something inside a parsed file, in place. */
export function mutateValue(random: Random, data: unknown): void {
  const branches: object[] = [];
  collect(data, branches);
  if (branches.length === 0) return;
  const branch = pick(random, branches) as Record<string, unknown>;
  const keys = Object.keys(branch);
  const key = keys.length === 0 ? 'extra' : pick(random, keys);
  switch (Math.floor(random.next() * 7)) {
    case 0:
      set(branch, key, pick(random, strangers));
      break;
    case 1:
      if (Array.isArray(branch)) branch.splice(Number(key), 1);
      else delete branch[key];
      break;
    case 2:
      set(
        branch,
        pick(random, [
          '__proto__',
          'constructor',
          'extra',
          'id',
          'locked',
          '$schema',
          'delay',
          'softmax',
          'dtMs',
          'delayMs',
          'tauMs',
          'plasticity',
          'startMv',
          'schedule',
        ]),
        pick(random, strangers),
      );
      break;
    case 3:
      if (Array.isArray(branch) && branch.length > 0) branch.push(structuredClone(pick(random, branch as unknown[])));
      break;
    case 4: {
      const other = pick(random, branches) as Record<string, unknown>;
      const value = Object.values(other)[0];
      if (value !== undefined) set(branch, key, value);
      break;
    }
    default:
      if (typeof branch[key] === 'number')
        branch[key] = branch[key] * pick(random, [-1, 0, 0.5, 2, 10, 1e5]) + pick(random, [0, 0, 1, -0.5]);
  }
}

function set(branch: object, key: string, value: unknown): void {
  if (Array.isArray(branch) && !/^\d+$/.test(key)) {
    branch.push(structuredClone(value));
    return;
  }
  // A copy, so that later damage does not reach the list of strangers.
  Object.defineProperty(branch, key, { value: structuredClone(value), enumerable: true, configurable: true, writable: true });
}

function collect(data: unknown, into: object[]): void {
  if (typeof data !== 'object' || data === null || into.length > 500) return;
  into.push(data);
  for (const value of Object.values(data)) collect(value, into);
}
