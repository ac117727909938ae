// Words of the playground's canvas; they load with it.
import { canvasEn } from './canvas.en.ts';
import { canvasJa } from './canvas.ja.ts';
import { wordsOf } from './parts.ts';

export const canvasWords = wordsOf('canvas', { en: canvasEn, ja: canvasJa });
