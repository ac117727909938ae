// Words of the teacher's notes and the ready lessons; they load with them.
import { notesEn } from './notes.en.ts';
import { notesJa } from './notes.ja.ts';
import { wordsOf } from './parts.ts';

export const notesWords = wordsOf('notes', { en: notesEn, ja: notesJa });
