// Words of a lesson as pupils see it; they load with it.
import { lessonEn } from './lesson.en.ts';
import { lessonJa } from './lesson.ja.ts';
import { wordsOf } from './parts.ts';

export const lessonWords = wordsOf('lesson', { en: lessonEn, ja: lessonJa });
