// All circuits of the gallery that are made here; a circuit of the index that is not among them was drawn by hand and lives in its file alone.
import type { Circuit, Id } from '../../src/core/circuit.ts';
import { firstSteps } from './first.ts';
import { logic } from './logic.ts';
import { memory } from './memory.ts';
import { music } from './music.ts';
import { network } from './network.ts';
import { senses } from './senses.ts';
import { textbook } from './textbook.ts';
import { zooCircuits } from './zoo.ts';

/** By id; each has its id as its seed. */
export const madeCircuits: ReadonlyMap<Id, Circuit> = new Map(
  [...firstSteps, ...textbook, ...logic, ...memory, ...senses, ...music, ...network, ...zooCircuits].map((circuit) => [
    circuit.seed,
    circuit,
  ]),
);
