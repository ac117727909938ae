// Spanish as a whole: nothing is missing or left over, every function answers, and marks stand in pairs.
import { describe, expect, test } from 'vitest';
import { first, rest } from '../../src/i18n/more/es.ts';
import { readyLessons } from '../../src/lesson/ready/ready.ts';
import { countWords, isWellMarked } from '../../src/levels/words.ts';
import { checkLanguage, english } from '../../tools/missing.ts';
import { readTexts } from '../../tools/translate.ts';

const SAMPLES = [0, 1, 2, 'x', []];
const texts = readTexts().get('es')!;

/** Every way to fill so many places with samples. */
function fillings(places: number): unknown[][] {
  return places === 0 ? [[]] : fillings(places - 1).flatMap((one) => SAMPLES.map((sample) => [...one, sample]));
}

function answer(say: (...values: never[]) => unknown, values: unknown[]): unknown {
  try {
    return say(...(values as never[]));
  } catch {
    return undefined;
  }
}

/** What each place says, and for functions what they say to samples that English has an answer to. */
function sayings(en: unknown, es: unknown, place: string): (readonly [string, unknown])[] {
  if (typeof en === 'string') return isSomething(en) ? [[place, es]] : [];
  if (typeof en === 'function') {
    const say = en as (...values: never[]) => unknown;
    return fillings(say.length)
      .filter((values) => isSomething(answer(say, values)))
      .map((values) => [`${place}(${values.join()})`, answer(es as typeof say, values)]);
  }
  if (typeof en !== 'object' || en === null) return [];
  return Object.entries(en).flatMap(([key, value]) => sayings(value, (es as Record<string, unknown>)[key], `${place}.${key}`));
}

function isSomething(said: unknown): boolean {
  return typeof said === 'string' && said.trim() !== '';
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Quotation, question and exclamation marks open and close; a lone "?" is the key or the cover of that name. */
function isPaired(text: string): boolean {
  const plain = text.replace(/«\?»/g, '').replace(/^\?$/, '');
  return ['«»', '¿?', '¡!', '()', '“”'].every(([open, close]) => count(plain, open!) === count(plain, close!));
}

/** The English of everything that is told in two languages. */
function labels(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const { en } = json as { readonly en?: unknown };
  return typeof en === 'string' ? [en] : Object.values(json).flatMap(labels);
}

function strings(json: unknown, place: string): (readonly [string, string])[] {
  if (typeof json === 'string') return [[place, json]];
  return Object.entries(json as object).flatMap(([key, value]) => strings(value, `${place}.${key}`));
}

describe('Spanish', () => {
  test('lacks nothing and has nothing left over', async () => {
    expect(await checkLanguage('es')).toEqual({ missing: [], leftOver: [] });
  });

  test('says something wherever English does, with marks in pairs', async () => {
    const { first: firstEn, rest: restEn } = await english();
    const said = [...sayings(firstEn, first, 'first'), ...sayings(restEn, rest, 'rest')];
    expect(said.length).toBeGreaterThan(1500);
    expect(said.filter(([, text]) => !isSomething(text))).toEqual([]);
    expect(said.filter(([, text]) => !isPaired(text as string))).toEqual([]);
  });

  test('is well marked in levels, gallery and names, and titles have no marks', () => {
    const all = strings(texts, 'es');
    expect(all.filter(([, text]) => text.trim() === '' || !isWellMarked(text) || !isPaired(text))).toEqual([]);
    expect(all.filter(([place, text]) => /\.title$|^es\.names\./.test(place) && /[{}]/.test(text))).toEqual([]);
  });

  test('keeps story and goal short', () => {
    const long = Object.entries(texts.levels).filter(([, { story, goal }]) => countWords(`${story} ${goal}`) > 32);
    expect(long.map(([id]) => id)).toEqual([]);
  });

  test('is said of every ready lesson and its plan', () => {
    const all = labels(readyLessons);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((text) => !isSomething(rest.names?.[text]) || !isPaired(rest.names![text]!))).toEqual([]);
  });
});
