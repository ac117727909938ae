// One stream of random numbers for each random cell, seeded by (circuit seed, cell id), so adding a cell changes no other's noise.
import alea from 'seedrandom/lib/alea.js';

export interface RandomStream {
  /** The next number in [0, 1), with 32 bits. */
  next(): number;
  /** The generator's four numbers, to be kept inside State. */
  save(): [number, number, number, number];
}

export function createStream(seed: string, id: string): RandomStream {
  return wrap(alea(`${seed}\n${id}`, { state: true }));
}

export function restoreStream([s0, s1, s2, c]: readonly [number, number, number, number]): RandomStream {
  return wrap(alea('', { state: { s0, s1, s2, c } }));
}

interface Alea {
  (): number;
  state(): { s0: number; s1: number; s2: number; c: number };
}

function wrap(generator: unknown): RandomStream {
  const random = generator as Alea;
  return {
    next: () => random(),
    save: () => {
      const { s0, s1, s2, c } = random.state();
      return [s0, s1, s2, c];
    },
  };
}
