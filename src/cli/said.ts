// A verdict as data and as text.
import type { Badges } from '../levels/verdict.ts';

export interface Said {
  readonly verdict: object;
  readonly solved: boolean;
  readonly text: string;
}

export function badgesText(badges: Badges): string {
  const won = Object.entries(badges).filter(([, isWon]) => isWon);
  return `badges: ${won.map(([name]) => name).join(', ') || 'none'}`;
}
