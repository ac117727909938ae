// Shares in percent, rounded alike; when the rounded ones do not add up to 100, it is said.
import { show } from './numbers.ts';

/** "47.5", with one place after the point. */
export function percent(share: number): string {
  return show(Math.round(share * 1000) / 10);
}

/** True when the shares, as `percent` shows them, add up to 100. */
export function addsUp(shares: readonly number[]): boolean {
  return shares.reduce((sum, share) => sum + Math.round(share * 1000), 0) === 1000;
}
