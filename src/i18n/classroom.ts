// Words of the pages for teachers; they load with them.
import { classroomEn } from './classroom.en.ts';
import { classroomJa } from './classroom.ja.ts';
import { wordsOf } from './parts.ts';

export const classroomWords = wordsOf('classroom', { en: classroomEn, ja: classroomJa });
