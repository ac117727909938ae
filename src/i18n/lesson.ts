// Words of a lesson as pupils see it; they load with it.
import { lessonEn, type LessonWords } from './lesson.en.ts';
import { lessonJa } from './lesson.ja.ts';
import { language } from './words.ts';

/** In the chosen language; reading it inside a component follows a change at once. */
export function lessonWords(): LessonWords {
  return language.value === 'ja' ? lessonJa : lessonEn;
}
