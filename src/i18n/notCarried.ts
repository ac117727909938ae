// Words of what an import could not carry over; they load with the first import.
import { notCarriedEn } from './notCarried.en.ts';
import { notCarriedJa } from './notCarried.ja.ts';
import { wordsOf } from './parts.ts';

export const notCarriedWords = wordsOf('notCarried', { en: notCarriedEn, ja: notCarriedJa });
