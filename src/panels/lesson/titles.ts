// A text that a teacher may have written in one language only.
import type { Label } from '../../core/circuit.ts';
import type { Language } from '../../i18n/words.ts';

/** In this language, or in the one that it was written in. */
export function titleOf({ en, ja }: Label, language: Language): string {
  const own = language === 'ja' ? ja : en;
  return own.trim() === '' ? (language === 'ja' ? en : ja) : own;
}
