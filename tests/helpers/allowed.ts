// A patch that was not refused.
import type { Refusal } from '../../src/core/command.ts';
import type { Patch } from '../../src/core/patch.ts';

export function allowed(patch: Patch | Refusal): Patch {
  if ('refused' in patch) throw new Error(`refused: ${patch.refused} ${patch.subject ?? ''}`);
  return patch;
}
