// Words of the level maker; they load with it, in both languages, because a level carries both.
import { makerEn } from './maker.en.ts';
import { makerJa } from './maker.ja.ts';
import { wordsOf } from './parts.ts';

export const makerWords = wordsOf('maker', { en: makerEn, ja: makerJa });

/** What a level says where nothing is written. */
export const otherwise = { en: makerEn.otherwise, ja: makerJa.otherwise } as const;
