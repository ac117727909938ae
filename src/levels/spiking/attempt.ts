// What the judge of a level in time looks at before anything was done.
import type { SpikingLevel } from './level.ts';
import type { SpikingAttempt } from './verdict.ts';

export function startSpikingAttempt(level: SpikingLevel): SpikingAttempt {
  return { circuit: level.circuit, touches: [], predictions: [], claimed: false };
}
