// Words of levels that teach, in the language on screen; loaded with the panels that say them.
import { learningEn, type LearningWords } from './learning.en.ts';
import { learningJa } from './learning.ja.ts';
import { language } from './words.ts';

export function learningWords(): LearningWords {
  return language.value === 'ja' ? learningJa : learningEn;
}
