// Languages beside the two built in: what they lack is named, English takes its place, and their texts are well marked.
import { describe, expect, test } from 'vitest';
import { complete, missing } from '../../src/i18n/complete.ts';
import { stretch } from '../../src/i18n/pseudo.ts';
import { language, languageCodes, languageName, PSEUDO, speak, told, words } from '../../src/i18n/words.ts';
import { playgroundWords } from '../../src/i18n/playground.ts';
import { readTexts, withLevelWords, withNames } from '../../tools/translate.ts';

const english = { a: 'one', group: { b: 'two', say: (n: number) => `${n} of them` }, keys: ['x', 'y'] };

describe('a translation', () => {
  test('is completed with English, key by key', () => {
    const whole = complete(english, { group: { b: 'dos' } });
    expect([whole.a, whole.group.b, whole.group.say(3), whole.keys]).toEqual(['one', 'dos', '3 of them', ['x', 'y']]);
  });

  test('is told where it lacks something', () => {
    expect(missing(english, { group: { b: 'dos' } })).toEqual(['a', 'group.say', 'keys']);
    expect(missing(english, english)).toEqual([]);
    expect(missing(english, undefined, 'all')).toEqual(['all']);
  });
});

describe('texts of levels', () => {
  const texts = new Map([
    [
      'es',
      {
        levels: {
          l: {
            title: 'T',
            story: 'S',
            goal: 'G',
            learned: 'L',
            hints: ['1', '2', '3'],
            teacher: { aim: 'a', ask: 'b', misconception: 'c', next: 'd' },
          },
        },
        gallery: {},
        names: { sun: 'sol' },
      },
    ],
  ]);

  test('are put beside those that the file has', () => {
    const level = {
      id: 'l',
      text: { en: {}, ja: {} },
      hints: [{ en: 'x' }, { en: 'y' }, { en: 'z' }],
      teacher: {},
      circuit: { label: { en: 'sun', ja: '日' } },
    };
    expect(withLevelWords(level, texts)).toMatchObject({
      text: { es: { title: 'T', story: 'S' } },
      hints: [{ es: '1' }, { es: '2' }, { en: 'z', es: '3' }],
      teacher: { es: { aim: 'a' } },
      circuit: { label: { en: 'sun', ja: '日', es: 'sol' } },
    });
  });

  test('leave alone what has no translation', () => {
    expect(withNames({ label: { en: 'moon', ja: '月' } }, texts)).toEqual({ label: { en: 'moon', ja: '月' } });
  });
});

describe('the language on screen', () => {
  test('can be any of the files, named in itself', async () => {
    expect(languageCodes).toEqual(['en', 'ja', ...[...readTexts().keys()].sort()]);
    expect(['en', 'ja', 'es'].map(languageName)).toEqual(['English', '日本語', 'Español']);
    await speak('es');
    expect(words().start).toBe('Empezar');
    const sun = { en: 'sun', ja: '日', es: 'sol' };
    expect(told(sun)).toBe('sol');
    expect(told({ en: 'moon', ja: '月' })).toBe('moon');
    await speak('nonsense');
    expect(language.value).toBe('en');
  });

  test('can be English stretched, marks and numbers kept', async () => {
    await speak(PSEUDO);
    expect(words().start.length).toBeGreaterThan('Start'.length + 1);
    expect(words().levelsSolved(3, 7)).toMatch(/^3 .* 7 /);
    expect(playgroundWords().title).not.toBe('Playground');
    expect(told({ en: 'sun', ja: '日' })).toBe(stretch('sun'));
    expect(stretch('{+for} −1.5')).toMatch(/^\{\+.*\} −1\.5/);
    await speak('en');
    expect(playgroundWords().title).toBe('Playground');
  });
});
