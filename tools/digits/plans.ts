// The two nets that read digits, and the levels that show them.
import type { Plan } from './train.ts';

export interface ShippedNet {
  readonly plan: Plan;
  readonly levels: readonly string[];
  /** Held-out digits that must be read right. */
  readonly least: number;
}

/** On quarters, as the weights of all levels. */
const GRAIN = 0.25;

export const nets: readonly ShippedNet[] = [
  {
    plan: { hidden: [], epochs: 60, rate: 0.01, decay: 3e-4, grain: GRAIN, seed: 'digits' },
    levels: ['soft-digit', 'soft-fool'],
    least: 0.94,
  },
  {
    plan: { hidden: [16], epochs: 60, rate: 0.01, decay: 1e-3, grain: GRAIN, seed: 'digits' },
    levels: ['soft-sure'],
    least: 0.96,
  },
];

export function fileOfLevel(level: string): string {
  return `levels/softmax/${level}.json`;
}
