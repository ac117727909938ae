// A refusal in words.
import type { Refusal } from '../core/command.ts';
import { words } from '../i18n/words.ts';

export function refusalText({ refused, min, max }: Refusal): string {
  const texts = words().refused;
  return refused === 'outOfRange' ? texts.outOfRange(min ?? 0, max ?? 0) : texts[refused];
}
