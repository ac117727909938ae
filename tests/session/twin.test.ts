import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasTwin, twinOf } from '../../src/core/spiking/twin.ts';
import { createStream } from '../../src/core/random.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState, stateOf } from '../../src/core/state.ts';
import { isInput, isNeuron, type RoundsCircuit } from '../../src/core/circuit.ts';
import type { RoundsLevel } from '../../src/levels/level.ts';
import { circuit } from '../helpers/circuit.ts';
import { runSpikes } from '../helpers/runSpikes.ts';

const folder = new URL('../../levels/vote/', import.meta.url);
const levels = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as RoundsLevel);
/** Long enough for the smallest state above zero to charge the membrane. */
const TICKS = 3000;

function expectSame(vote: RoundsCircuit, inputs: ReadonlyMap<string, number>): void {
  const state = createState(vote, inputs);
  step(state);
  const { spikes } = runSpikes(twinOf(vote, inputs), TICKS);
  for (const { id } of vote.cells.filter(isNeuron)) {
    const said = `${id} at state ${stateOf(state, id)} with ${JSON.stringify([...inputs])}`;
    expect(spikes[id]!.length > 0, said).toBe(stateOf(state, id) > 0);
  }
}

describe('the leaky twin of a threshold neuron fires exactly when its state is above zero', () => {
  test.each(levels.filter(({ circuit: own }) => hasTwin(own)).map((level) => [level.id, level] as const))(
    '%s, with settings of its kit',
    (id, level) => {
      const { next } = createStream(id, 'twin');
      const pick = (range: { min: number; max: number; step: number } | undefined, otherwise: number): number =>
        range ? range.min + range.step * Math.floor(next() * ((range.max - range.min) / range.step + 1)) : otherwise;
      for (let k = 0; k < 12; k++) {
        const changed: RoundsCircuit = {
          ...level.circuit,
          cells: level.circuit.cells.map((cell) =>
            isNeuron(cell) && !cell.locked ? { ...cell, bias: pick(level.kit.bias, cell.bias) } : cell,
          ),
          synapses: level.circuit.synapses.map((one) => (one.locked ? one : { ...one, weight: pick(level.kit.weights, one.weight) })),
        };
        const inputs = level.circuit.cells
          .filter(isInput)
          .map((cell): [string, number] => [cell.id, pick(level.kit.inputs?.[cell.id] ?? { min: 0, max: 1, step: 1 }, 0)]);
        expectSame(changed, new Map(inputs));
      }
    },
  );

  test('every threshold level of the vote has one', () => {
    expect(levels.filter(({ circuit: own }) => !hasTwin(own)).map(({ id }) => id)).toEqual([]);
  });

  test('exactly zero does not fire, the smallest step above it does', () => {
    expectSame(
      circuit('a b -> n(-1.5); a>n 1; b>n 0.5'),
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
    expectSame(
      circuit('a b -> n(-1.25); a>n 1; b>n 0.5'),
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
    expectSame(circuit('a -> n(0.5); a>n -2'), new Map([['a', 0]]));
  });

  test('there is none of softmax, of other activators, of loops, or of two layers', () => {
    expect(
      ['a -> n; a>n 1', 'a -> n(0 sigmoid); a>n 1', 'a -> n m; a>n 1; n>m 1', 'a -> n; a>n 1; n>n 1', 'a -> n; a>n 1; softmax(1) n'].map(
        (text) => hasTwin(circuit(text)),
      ),
    ).toEqual([true, false, false, false, false]);
  });
});
