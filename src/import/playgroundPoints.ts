// The Playground's sets of points, as the nearest of ours.
import type { DataPlan, PlanarName } from '../core/learning/plan.ts';
import { createStream } from '../core/random.ts';
import type { PlaygroundState } from './playgroundLink.ts';
import type { Note } from './report.ts';
import { tidy } from './units.ts';

/** As many as it draws. */
const POINTS = 500;
const REACH = 6;
/** Deviation of our noise at 1; as in data/planar.ts. */
const LOUDEST = 2;

/** Half the width over which its noise is even, at 100 %: for spirals it moves the points, else it moves the border between the kinds. */
const spread = { circle: 5, xor: 5, spiral: 1 } as const;
/** Where our sign of the border is nearest to the numbers that were to be predicted. */
const standIns = { 'reg-plane': 'line', 'reg-gauss': 'xor', 'reg-maximum': 'and', 'reg-argmax': 'line' } as const satisfies Readonly<
  Record<PlaygroundState['regDataset'], PlanarName>
>;

export function pointsOf({ problem, dataset, regDataset, noise: percent, seed }: PlaygroundState, note: Note): DataPlan {
  const share = Math.min(1, Math.max(0, percent / 100));
  if (share !== percent / 100) note('limited', 'noise', { key: 'noise', from: percent, to: share * 100 });
  if (problem === 'regression') {
    const name = standIns[regDataset];
    note('regression', 'problem', { from: regDataset, to: name });
    return planar(name, seed, quiet(5, share, note));
  }
  if (dataset === 'gauss') return clouds(share, seed, note);
  note('otherPoints', 'dataset', { from: dataset, to: dataset });
  // It is positive there where x and y have one sign, here where they have not.
  if (dataset === 'xor') note('kindsSwapped', 'dataset');
  return planar(dataset, seed, quiet(spread[dataset], share, note));
}

function planar(name: PlanarName, seed: string, noise: number): DataPlan {
  return { kind: 'planar', name, points: POINTS, noise, seed };
}

/** Ours that deviates as much as an even one over ±`width` · share. */
function quiet(width: number, share: number, note: Note): number {
  if (share === 0) return 0;
  const noise = Math.min(1, Number(((width * share) / Math.sqrt(3) / LOUDEST).toFixed(2)));
  note('noise', 'noise', { percent: tidy(share * 100), to: noise });
  return noise;
}

/** Two normal clouds around (2, 2), positive, and (−2, −2), of the variance that they have there: ½ without noise, 4 at 50 %. */
function clouds(share: number, seed: string, note: Note): DataPlan {
  const deviation = Math.sqrt(0.5 + 7 * share);
  const { next } = createStream(seed, 'two clouds');
  const points = Array.from({ length: POINTS }, (_, index): readonly [number, number, number] => {
    const kind = index % 2;
    const middle = kind === 1 ? 2 : -2;
    return [inside(middle + deviation * bell(next)), inside(middle + deviation * bell(next)), kind];
  });
  note('paintedPoints', 'dataset', { from: 'gauss', count: POINTS });
  return { kind: 'points', kinds: 2, points, seed };
}

/** Close to a normal distribution, deviation 1: twelve even ones summed, within ±6. */
function bell(next: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += next();
  return sum;
}

/** Thrown back from the edge of the map, in hundredths. */
function inside(value: number): number {
  const back = Math.abs(value) > REACH ? Math.sign(value) * (2 * REACH - Math.abs(value)) : value;
  return Number(Math.min(REACH, Math.max(-REACH, back)).toFixed(2)) + 0;
}
