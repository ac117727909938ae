// A refusal in words.
import type { Refusal } from '../core/command.ts';
import { words } from '../i18n/words.ts';

export function refusalText({ refused, min, max }: Refusal): string {
  const texts = words().refused;
  if (refused === 'outOfRange') return texts.outOfRange(min ?? 0, max ?? 0);
  // What only the playground refuses, it says itself.
  return refused in texts ? texts[refused as Exclude<keyof typeof texts, 'outOfRange'>] : texts.notHere;
}
