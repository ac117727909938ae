import { describe, expect, test } from 'vitest';
import { measure } from '../../src/core/learning/measure.ts';
import { copyNetwork, networkOf } from '../../src/core/learning/network.ts';
import { createPass, passBackward, passForward, takeRows } from '../../src/core/learning/pass.ts';
import { startNetwork } from '../../src/core/learning/start.ts';
import { dialValue, lossGrid, setDial, Survey, type Dial } from '../../src/views/learning/lossGrid.ts';
import { examplesOf, layered } from '../helpers/learning.ts';

const circuit = layered(
  [
    {
      weights: [
        [1, 1, 1],
        [1, 1, 1],
      ],
      bias: [0, 0, 0],
    },
    {
      weights: [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      bias: [0, 0],
    },
  ],
  'tanh',
  1,
);
const network = startNetwork(networkOf(circuit)!, 'landscape');
const examples = examplesOf(
  [
    [0.5, 1],
    [-1, 0.25],
    [2, -1],
    [0, 0.75],
    [-1.5, -1],
  ],
  [
    [1, 0],
    [0, 1],
    [1, 0],
    [1, 0],
    [0, 1],
  ],
);

describe.each<[string, Dial, Dial]>([
  ['two weights', { layer: 0, row: 0, column: 1 }, { layer: 1, row: 2, column: 0 }],
  ['a weight and a bias', { layer: 0, row: 1, column: 2 }, { layer: 1, row: undefined, column: 1 }],
])('over %s', (_, dialA, dialB) => {
  const window = { a: 0.5, b: -0.25, reach: 2 };

  test('each place of the grid is what the measure of learning says there', () => {
    const side = 7;
    const out = new Float64Array(side * side);
    lossGrid(network, examples, dialA, dialB, window, side, out);
    const other = copyNetwork(network);
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        setDial(other, dialA, -1.5 + (4 * column) / (side - 1));
        setDial(other, dialB, 1.75 - (4 * row) / (side - 1));
        expect(out[row * side + column]).toBe(measure(other, examples).loss);
      }
    }
    expect(new Set(out).size).toBe(side * side);
  });

  test('the slope is what back-propagation finds', () => {
    const survey = new Survey(network, examples, dialA, dialB);
    survey.begin(network, window, 2, new Float64Array(4));
    const slope = new Float64Array(2);
    survey.slopeAt(dialValue(network, dialA), dialValue(network, dialB), slope);
    const pass = createPass(network, examples.rows);
    takeRows(pass, examples, undefined, 0, examples.rows);
    passForward(network, pass, examples.rows);
    passBackward(network, pass, examples, undefined, 0, examples.rows);
    for (const [i, { layer, row, column }] of [dialA, dialB].entries()) {
      const { weightSlopes, biasSlopes } = pass.layers[layer]!;
      expect(slope[i]).toBeCloseTo(row === undefined ? biasSlopes[column]! : weightSlopes[row * network.layers[layer]!.width + column]!, 6);
    }
  });

  test('a survey belongs to its network until something but the dials changes', () => {
    const survey = new Survey(network, examples, dialA, dialB);
    survey.begin(network, window, 3, new Float64Array(9));
    const other = copyNetwork(network);
    setDial(other, dialA, 9);
    setDial(other, dialB, -9);
    expect(survey.isOf(other)).toBe(true);
    setDial(other, { layer: 1, row: 1, column: 1 }, 0.125);
    expect(survey.isOf(other)).toBe(false);
  });
});

test('a survey goes on row by row and does not touch the network', () => {
  const before = copyNetwork(network);
  const [dialA, dialB] = [
    { layer: 0, row: 0, column: 0 },
    { layer: 0, row: undefined, column: 0 },
  ];
  const survey = new Survey(network, examples, dialA, dialB);
  const out = new Float64Array(9).fill(-1);
  survey.begin(network, { a: 0, b: 0, reach: 1 }, 3, out);
  survey.advance();
  expect([...out].filter((loss) => loss === -1)).toHaveLength(6);
  survey.advance();
  expect(survey.isDone).toBe(false);
  survey.advance();
  expect(survey.isDone).toBe(true);
  survey.advance();
  expect(network).toEqual(before);
});
