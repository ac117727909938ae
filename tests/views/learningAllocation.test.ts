import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { networkOf } from '../../src/core/learning/network.ts';
import { startNetwork } from '../../src/core/learning/start.ts';
import { Borders } from '../../src/views/learning/border.ts';
import { traceLevel } from '../../src/views/learning/contour.ts';
import { addPoint, createCurve } from '../../src/views/learning/curve.ts';
import { lossScale } from '../../src/views/learning/curveScale.ts';
import { Survey } from '../../src/views/learning/lossGrid.ts';
import { createMapper } from '../../src/views/learning/mapper.ts';
import { addStep, createPath } from '../../src/views/learning/path.ts';
import { examplesOf, layered } from '../helpers/learning.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes a call; the least of several tries leaves out what others do meanwhile, a collection in between makes a try void. */
function bytesPerCall(call: (i: number) => void, calls: number): number {
  let next = 0;
  for (let i = 0; i < 3 * calls; i++) call(next++);
  let least = Infinity;
  for (let attempt = 0; attempt < 10; attempt++) {
    collect();
    const before = getHeapStatistics().used_heap_size;
    for (let i = 0; i < calls; i++) call(next++);
    const grown = getHeapStatistics().used_heap_size - before;
    if (grown >= 0) least = Math.min(least, grown / calls);
  }
  return least;
}

const eight = Array.from({ length: 8 }, () => 1);
const circuit = layered(
  [
    { weights: [eight, eight], bias: eight },
    { weights: eight.map(() => eight), bias: eight },
    { weights: eight.map(() => [1, 1, 1]), bias: [0, 0, 0] },
  ],
  'tanh',
  1,
);
const network = startNetwork(networkOf(circuit)!, 'allocation');
const SIDE = 24;

test('a map of all neurons and its borders allocate next to nothing, however many places there are', () => {
  const mapper = createMapper({
    side: SIDE,
    reach: 6,
    columns: 2,
    featuresOf: (x, y, out, at) => {
      out[at] = x / 4;
      out[at + 1] = y / 4;
    },
  });
  const borders = new Borders();
  const pen = { moveTo: () => undefined, lineTo: () => undefined };
  const bytes = bytesPerCall(() => {
    mapper.evaluate(network);
    for (const field of borders.fieldsOf(network.layers[2]!, mapper.states)) traceLevel(pen, field, SIDE, 0, 300);
  }, 200);
  // One object for each of the 576 places would be 9,000 bytes and more.
  expect(bytes).toBeLessThan(4_000);
});

test('a curve and a path allocate nothing for a point', () => {
  const curve = createCurve(256);
  const path = createPath(128);
  const scale = { isLogarithmic: false, low: 0, high: 1 };
  const bytes = bytesPerCall((i) => {
    addPoint(curve, i, 1 / (1 + i), 2 / (1 + i), 0.5, 0.25);
    addStep(path, i, 0.5, 0.25);
    lossScale(curve, scale);
  }, 5_000);
  expect(bytes).toBeLessThan(400);
});

test('a row of a landscape allocates nothing for its places', () => {
  const plain = startNetwork(
    networkOf(
      layered(
        [
          { weights: [eight, eight], bias: eight },
          { weights: eight.map(() => [1]), bias: [0] },
        ],
        'relu',
      ),
    )!,
    'ground',
  );
  const examples = examplesOf(
    Array.from({ length: 40 }, (_, i) => [i / 20 - 1, (i % 7) / 3 - 1]),
    Array.from({ length: 40 }, (_, i) => [i % 2]),
  );
  const survey = new Survey(plain, examples, { layer: 0, row: 0, column: 0 }, { layer: 0, row: 1, column: 0 });
  const out = new Float64Array(SIDE * SIDE);
  const window = { a: 0, b: 0, reach: 4 };
  const bytes = bytesPerCall(() => {
    if (survey.isDone) survey.begin(plain, window, SIDE, out);
    survey.advance();
  }, 100);
  // One object for each of 24 × 40 passes would be 15,000 bytes and more.
  expect(bytes).toBeLessThan(4_000);
});
