// Words of the first page, the way through the tide pool, and the moments of joy; they load with them.
import { journeyEn } from './journey.en.ts';
import { journeyJa } from './journey.ja.ts';
import { wordsOf } from './parts.ts';

export const journeyWords = wordsOf('journey', { en: journeyEn, ja: journeyJa });
