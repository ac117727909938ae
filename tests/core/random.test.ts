import { expect, test } from 'vitest';
import { createStream, restoreStream } from '../../src/core/random.ts';

const draw = (seed: string, id: string, count = 5): number[] => {
  const stream = createStream(seed, id);
  return Array.from({ length: count }, () => stream.next());
};

test('a stream depends on the circuit seed and its own cell only, so another cell changes nothing', () => {
  expect(draw('7', 'n1')).toEqual(draw('7', 'n1'));
  expect(draw('7', 'n1')).not.toEqual(draw('7', 'n2'));
  expect(draw('7', 'n1')).not.toEqual(draw('8', 'n1'));
  expect(draw('7', '1n')).not.toEqual(draw('71', 'n'));
  const first = createStream('7', 'n1');
  const beside = createStream('7', 'n2');
  const interleaved = Array.from({ length: 5 }, () => (beside.next(), first.next()));
  expect(interleaved).toEqual(draw('7', 'n1'));
});

test('a stream that was saved and restored goes on where it was', () => {
  const stream = createStream('seed', 'cell');
  for (let i = 0; i < 100; i++) stream.next();
  const restored = restoreStream(stream.save());
  expect(Array.from({ length: 50 }, () => restored.next())).toEqual(Array.from({ length: 50 }, () => stream.next()));
});

test('saving does not advance a stream', () => {
  const stream = createStream('seed', 'cell');
  expect(stream.save()).toEqual(stream.save());
});

test('the numbers are in [0, 1) and stay what they were', () => {
  expect(draw('hibana', 'n1', 10_000).every((x) => x >= 0 && x < 1)).toBe(true);
  expect(draw('hibana', 'n1', 2)).toMatchInlineSnapshot(`
    [
      0.22994701727293432,
      0.37369949580170214,
    ]
  `);
});
