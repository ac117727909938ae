// Words of the playground's instruments; they load with them, in both languages.
import { metersEn } from './meters.en.ts';
import { metersJa } from './meters.ja.ts';
import { wordsOf } from './parts.ts';

export const metersWords = wordsOf('meters', { en: metersEn, ja: metersJa });
