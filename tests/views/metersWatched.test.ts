// Which cells the instruments follow before anybody has put a probe on one.
import { expect, test } from 'vitest';
import { createLocalEngine } from '../../src/session/playground/localEngine.ts';
import { change, circuitOf, createPlayground, type Playground } from '../../src/session/playground/playground.ts';
import { watchedCells } from '../../src/views/meters/watched.ts';
import { inTime, lif } from '../helpers/spikingCircuit.ts';

const watched = (playground: Playground): string[] => watchedCells(circuitOf(playground), playground.engine.view);

test('cells that are placed on an empty canvas are followed, the first few', () => {
  const playground = createPlayground(createLocalEngine(inTime([], [])));
  expect(watched(playground)).toEqual([]);
  change(playground, { cells: [lif('one')] });
  expect(watched(playground)).toEqual(['one']);
  change(playground, { cells: ['two', 'three', 'four', 'five'].map((id) => lif(id)) });
  expect(watched(playground)).toEqual(['one', 'two', 'three', 'four']);
});

test('probes are what is followed, and nothing else', () => {
  const playground = createPlayground(
    createLocalEngine(
      inTime(
        ['one', 'two', 'three'].map((id) => lif(id)),
        [],
        { probes: ['three'] },
      ),
    ),
  );
  expect(watched(playground)).toEqual(['three']);
});
