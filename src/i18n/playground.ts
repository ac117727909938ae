// Words of the playground; they load with it.
import { playgroundEn } from './playground.en.ts';
import { playgroundJa } from './playground.ja.ts';
import { wordsOf } from './parts.ts';

export const playgroundWords = wordsOf('playground', { en: playgroundEn, ja: playgroundJa });
