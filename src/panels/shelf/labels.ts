// Words that are put where a label in both languages is asked for.
import type { Label } from '../../core/circuit.ts';
import { shelfEn } from '../../i18n/shelf.en.ts';
import { shelfJa } from '../../i18n/shelf.ja.ts';

export function labelOf(name: 'byOther' | 'mine'): Label {
  return { en: shelfEn.level[name], ja: shelfJa.level[name] };
}
