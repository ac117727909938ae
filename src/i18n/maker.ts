// Words of the level maker; they load with it, in both languages, because a level carries both.
import { makerEn, type MakerWords } from './maker.en.ts';
import { makerJa } from './maker.ja.ts';
import { language } from './words.ts';

/** In the chosen language; reading it inside a component follows a change at once. */
export function makerWords(): MakerWords {
  return language.value === 'ja' ? makerJa : makerEn;
}

/** What a level says where nothing is written. */
export const otherwise = { en: makerEn.otherwise, ja: makerJa.otherwise } as const;
