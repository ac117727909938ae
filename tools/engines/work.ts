// What every engine computes: each level's solution replayed, and a long run of a network with every transcendental activator.
import { hash } from '../../src/core/hash.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState } from '../../src/core/state.ts';
import { readObject } from '../../src/files/parse.ts';
import { judge } from '../../src/levels/judge.ts';
import { replay } from '../../src/session/replay.ts';
import { attemptOf } from '../../src/session/session.ts';
import { randomCircuit } from '../../tests/helpers/randomCircuit.ts';

/** One fingerprint a name: the final hash, and for a level whether its verdict is solved. */
export type Fingerprints = Record<string, string>;

export function work(levels: readonly unknown[]): Fingerprints {
  const fingerprints: Fingerprints = {};
  for (const data of levels) {
    const level = readObject('hibana.level', data);
    if (!level.ok) throw new Error(`${level.path}: ${level.message}`);
    const { session, hash: got, same } = replay(level.value.solution, level.value);
    const { solved } = judge(level.value, attemptOf(session));
    fingerprints[level.value.id] = `${got} ${same ? 'same' : 'NOT SAME'} ${solved ? 'solved' : 'NOT SOLVED'}`;
  }
  const state = createState(randomCircuit(50, 'engines'));
  for (let round = 0; round < 20_000; round++) step(state);
  fingerprints['network of 50 cells, 20,000 rounds'] = hash(state);
  return fingerprints;
}
