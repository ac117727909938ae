// Words of the playground's canvas; they load with it.
import { canvasEn, type CanvasWords } from './canvas.en.ts';
import { canvasJa } from './canvas.ja.ts';
import { language } from './words.ts';

/** In the chosen language; reading it inside a component follows a change at once. */
export function canvasWords(): CanvasWords {
  return language.value === 'ja' ? canvasJa : canvasEn;
}
