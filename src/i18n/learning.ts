// Words of levels that teach, in the language on screen; loaded with the panels that say them.
import { learningEn } from './learning.en.ts';
import { learningJa } from './learning.ja.ts';
import { wordsOf } from './parts.ts';

export const learningWords = wordsOf('learning', { en: learningEn, ja: learningJa });
