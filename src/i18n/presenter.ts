// Words of presenter mode; they load with it, in both languages.
import { wordsOf } from './parts.ts';
import { presenterEn } from './presenter.en.ts';
import { presenterJa } from './presenter.ja.ts';

export const presenterWords = wordsOf('presenter', { en: presenterEn, ja: presenterJa });
