// How hard a level is, from its proof alone: how rare right answers are, and how far the nearest one is from the start.
import { log1p } from '../core/math.ts';
import type { Par } from './level.ts';

/** −log₁₀(density) + (distance − 1) / 2: ten times rarer is as hard as two more changes. Infinity when nothing solves the level. */
export function difficulty({ density, distance }: Pick<Par, 'density' | 'distance'>): number {
  return -log1p(density - 1) / Math.LN10 + (distance - 1) / 2;
}

/** Spearman's rank correlation of the values with their order; 1 when they rise all the way. Equal values share their rank. */
export function rankCorrelation(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return 1;
  const ranks = values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal - 1) / 2;
  });
  const middle = (n - 1) / 2;
  const covariance = ranks.reduce((sum, rank, place) => sum + (rank - middle) * (place - middle), 0);
  const spread = ranks.reduce((sum, rank) => sum + (rank - middle) * (rank - middle), 0);
  const even = values.reduce((sum, _, place) => sum + (place - middle) * (place - middle), 0);
  return spread === 0 ? 0 : covariance / Math.sqrt(spread * even);
}
