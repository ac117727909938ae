// A training: its examples, its network, and what was run of it.
import * as v from 'valibot';
import { activatorNames } from '../../core/circuit.ts';
import {
  FEWEST_KINDS, MOST_LAYERS, MOST_PAINTED, MOST_PAINTED_KINDS, MOST_PIXEL_NEURONS, MOST_RUNS, MOST_TRAINED, type FeatureName, type PlanarName,
} from '../../core/learning/plan.ts'; // prettier-ignore
import { LIMIT } from '../../core/edit.ts';
import { amount, list, text, whole, within } from './parts.ts';
import { roundsCircuit, trainingSettings } from './rounds.ts';

const planarNames = ['and', 'xor', 'line', 'circle', 'moons', 'spiral', 'blobs'] as const satisfies readonly PlanarName[];
const featureNames = ['x', 'y', 'xx', 'yy', 'xy', 'sinX', 'sinY'] as const satisfies readonly FeatureName[];

/** As data/planar.ts and files/table.ts have them. */
const FEWEST_POINTS = 10;
const MOST_POINTS = 1_000;
const REACH = 6;
const MOST_COLUMNS = 64;
const MOST_ROWS = 5_000;
const MOST_KINDS = 20;
const MOST_LETTERS = 80;
const MOST_VALUE = 1e12;

const seed = text(200);
const word = v.pipe(text(MOST_LETTERS), v.minLength(1, 'a name here has at least one letter'));

const data = v.variant('kind', [
  v.strictObject({
    kind: v.literal('planar'),
    name: v.picklist(planarNames),
    points: whole(FEWEST_POINTS, MOST_POINTS),
    noise: within(0, 1),
    seed,
  }),
  v.strictObject({ kind: v.literal('iris'), seed }),
  v.strictObject({ kind: v.literal('digits'), seed }),
  v.strictObject({
    kind: v.literal('points'),
    kinds: whole(FEWEST_KINDS, MOST_PAINTED_KINDS),
    points: list(v.strictTuple([within(-REACH, REACH), within(-REACH, REACH), whole(0, MOST_PAINTED_KINDS - 1)]), MOST_PAINTED),
    seed,
  }),
  v.strictObject({
    kind: v.literal('table'),
    names: v.pipe(list(word, MOST_COLUMNS), v.minLength(1, 'a table has a column of numbers')),
    labelName: word,
    kinds: v.pipe(list(word, MOST_KINDS), v.minLength(FEWEST_KINDS, 'a table has two kinds at least')),
    rows: v.pipe(list(list(within(-MOST_VALUE, MOST_VALUE), MOST_COLUMNS + 1), MOST_ROWS), v.minLength(2, 'a table has two rows at least')),
    seed,
  }),
]);

const values = list(v.strictObject({ weights: list(amount, LIMIT), bias: list(amount, LIMIT) }), MOST_LAYERS + 1);

const network = v.union(
  [
    v.strictObject({
      layers: list(v.strictObject({ neurons: whole(1, MOST_PIXEL_NEURONS), activator: v.picklist(activatorNames) }), MOST_LAYERS),
      start: v.optional(values),
    }),
    v.strictObject({ circuit: roundsCircuit }),
  ],
  'a network has layers or is a circuit',
);

export const trainingSchema = v.strictObject({
  format: v.literal('hibana.training'),
  version: v.literal(1),
  data,
  features: list(v.picklist(featureNames), featureNames.length),
  share: within(0, 1),
  answer: v.picklist(['one', 'shares']),
  network,
  seed,
  runs: list(v.strictObject({ settings: trainingSettings, updates: whole(1, MOST_TRAINED) }), MOST_RUNS),
  settings: trainingSettings,
  weights: v.optional(values),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'a hash is 16 hexadecimal digits')),
});
