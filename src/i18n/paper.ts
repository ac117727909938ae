// Words on paper; they load with the worksheets.
import { paperEn } from './paper.en.ts';
import { paperJa } from './paper.ja.ts';
import { wordsOf } from './parts.ts';

export const paperWords = wordsOf('paper', { en: paperEn, ja: paperJa });
