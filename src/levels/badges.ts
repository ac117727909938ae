// Three badges, each a challenge of its own; the pars are proven, never guessed.
import type { Badges } from './verdict.ts';
import type { Par } from './level.ts';

/** `spent` must not exceed the frugal par, `kept` must reach the sturdy par; without pars only `solved` can be earned. */
export function grant(solved: boolean, par: Par | undefined, spent: number, kept: number): Badges {
  return {
    solved,
    frugal: solved && par !== undefined && spent <= par.frugal,
    sturdy: solved && par !== undefined && kept >= par.sturdy,
  };
}
