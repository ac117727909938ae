// Too many settings to try them all: a seeded sample, the same on every machine.
import { createStream } from '../../core/random.ts';
import { Tally, type Survey } from './enumerate.ts';
import type { Model } from './model.ts';

/** Settings drawn, unless the rows are so many that fewer must do. */
const DRAWS = 200_000;
const MOST_SUMS = 400_000_000;

export function sample(model: Model, seed: string): Survey {
  const { settings, rows } = model;
  const random = createStream(seed, 'density');
  const draws = Math.max(1_000, Math.min(DRAWS, Math.floor(MOST_SUMS / (rows.length * settings.length + 1))));
  const ks = new Int32Array(settings.length);
  const sums = new Int32Array(rows.length);
  const tally = new Tally(model);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < ks.length; i++) ks[i] = Math.floor(random.next() * (settings[i]!.top + 1));
    for (let r = 0; r < rows.length; r++) {
      const { coefficients, constant } = rows[r]!;
      let sum = constant;
      for (let i = 0; i < ks.length; i++) sum += coefficients[i]! * ks[i]!;
      sums[r] = sum;
    }
    tally.count(ks, sums);
  }
  return tally.survey();
}

/**
 * Share of the drawn settings that were right when `best` right cases are asked for. When none was, the rule of three: 3/n, which the
 * true share does not exceed in 95 of 100 samples.
 */
export function shareOf({ tried, solutions, best }: Survey, wanted: number): number {
  return best === wanted ? solutions / tried : 3 / tried;
}
