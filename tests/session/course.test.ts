// A course runs at its pace, goes back exactly, and writes its weights into a board.
import { describe, expect, test } from 'vitest';
import { hashNetwork, networkOf } from '../../src/core/learning/network.ts';
import { gentle } from '../../src/core/learning/settings.ts';
import { startNetwork } from '../../src/core/learning/start.ts';
import { createTraining, update } from '../../src/core/learning/training.ts';
import { compile } from '../../src/core/rounds/compile.ts';
import { adoptSnapshot, advanceCourse, createCourse, isAtEnd, madeBy, seekCourse, stepCourse } from '../../src/session/course.ts';
import { createMirror, reflect } from '../../src/session/mirror.ts';
import { takeSnapshot } from '../../src/core/learning/training.ts';
import { examplesOf, layered } from '../helpers/learning.ts';

const circuit = layered([{ weights: [[0, 0], [0, 0]], bias: [0, 0] }, { weights: [[0], [0]], bias: [0] }], 'tanh'); // prettier-ignore
const xor = examplesOf([[0, 0], [0, 1], [1, 0], [1, 1]], [[-1], [1], [1], [-1]]); // prettier-ignore
const none = { ...xor, rows: 0, inputs: new Float64Array(0), targets: new Float64Array(0) };
const settings = { ...gentle, rate: 0.5, momentum: 0.5, batch: 1 };
const begin = (most = 1000, pace = 100) => createCourse(startNetwork(networkOf(circuit)!, '1'), xor, none, settings, most, pace);

function hashAfter(updates: number): string {
  const training = createTraining(startNetwork(networkOf(circuit)!, '1'), xor, settings);
  for (let i = 0; i < updates; i++) update(training);
  return hashNetwork(training.network);
}

describe('a course', () => {
  test('makes as many updates as are due, and keeps the rest for the next frame', () => {
    const course = begin();
    course.isRunning = true;
    expect([16, 16, 16].map((ms) => advanceCourse(course, ms, () => true))).toEqual([1, 2, 1]);
    expect(madeBy(course)).toBe(4);
  });

  test('makes one at least when there is no time, and forgives what could not be made', () => {
    const course = begin(1000, 10_000);
    course.isRunning = true;
    expect(advanceCourse(course, 100, () => false)).toBe(1);
    expect(advanceCourse(course, 0, () => false)).toBe(1);
    expect(advanceCourse(course, 0, () => false)).toBe(0);
  });

  test('stands still unless it runs, and stops at its end', () => {
    const course = begin(5);
    expect(advanceCourse(course, 1000, () => true)).toBe(0);
    course.isRunning = true;
    expect(advanceCourse(course, 1000, () => true)).toBe(5);
    expect([isAtEnd(course), course.isRunning, stepCourse(course)]).toEqual([true, false, false]);
  });

  test('goes back and on to any update with the same bits, whatever snapshots are left', () => {
    const course = begin();
    for (let i = 0; i < 700; i++) stepCourse(course);
    expect(course.snapshots.length).toBeLessThanOrEqual(97);
    for (const at of [700, 3, 650, 0, 333, 334, 12, 700]) {
      seekCourse(course, at);
      expect(madeBy(course)).toBe(at);
      expect(hashNetwork(course.training.network)).toBe(hashAfter(at));
    }
    seekCourse(course, 9999);
    expect(madeBy(course)).toBe(700);
    seekCourse(course, 100);
    for (let i = 0; i < 20; i++) stepCourse(course);
    expect(hashNetwork(course.training.network)).toBe(hashAfter(120));
    expect(course.latest).toBe(700);
  });

  test('takes over what was trained elsewhere', () => {
    const [here, there] = [begin(), begin()];
    for (let i = 0; i < 500; i++) stepCourse(there);
    adoptSnapshot(here, takeSnapshot(there.training));
    expect(hashNetwork(here.training.network)).toBe(hashAfter(500));
    stepCourse(here);
    expect(hashNetwork(here.training.network)).toBe(hashAfter(501));
    seekCourse(here, 2);
    expect(hashNetwork(here.training.network)).toBe(hashAfter(2));
  });

  test('goes back from where it ran away', () => {
    const wild = createCourse(networkOf(layered([{ weights: [[1]], bias: [0] }], 'identity'))!, examplesOf([[100]], [[0]]), none, { ...gentle, rate: 8 }, 100, 1); // prettier-ignore
    while (stepCourse(wild));
    expect(wild.training.stopped).toBeDefined();
    seekCourse(wild, 1);
    expect([wild.training.stopped, madeBy(wild)]).toEqual([undefined, 1]);
  });
});

test('a network is reflected in a compiled circuit, weight by weight', () => {
  const compiled = compile(circuit);
  const network = startNetwork(networkOf(circuit)!, 'mirror');
  network.layers[1]!.bias[0] = 0.75;
  reflect(createMirror(circuit, compiled), network, compiled);
  const at = (id: string) => compiled.weight[compiled.synapseIndexOf.get(id)!];
  expect([at('x1>h1.1'), at('x2>h1.1'), at('x1>h1.2')]).toEqual([network.layers[0]!.weights[0], network.layers[0]!.weights[4], network.layers[0]!.weights[1]]); // prettier-ignore
  expect(compiled.bias[compiled.indexOf.get('h2.1')!]).toBe(0.75);
});
