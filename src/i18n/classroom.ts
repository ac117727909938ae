// Words of the pages for teachers; they load with them.
import { classroomEn, type ClassroomWords } from './classroom.en.ts';
import { classroomJa } from './classroom.ja.ts';
import { language } from './words.ts';

/** In the chosen language; reading it inside a component follows a change at once. */
export function classroomWords(): ClassroomWords {
  return language.value === 'ja' ? classroomJa : classroomEn;
}
