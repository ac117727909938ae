// A text that a teacher may have written in one language only.
import type { Label } from '../../core/circuit.ts';
import { told } from '../../i18n/words.ts';

/** In the language on screen, or in the one that it was written in. */
export function titleOf(label: Label): string {
  const own = told(label);
  return own.trim() === '' ? (Object.values(label).find((text: string) => text.trim() !== '') ?? '') : own;
}
