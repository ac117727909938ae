// What every engine computes: each level's solution replayed and judged, and long runs of networks on both clocks.
import { digits } from '../../assets/data/digits.ts';
import { isSpiking, type ActivatorName, type RoundsCircuit } from '../../src/core/circuit.ts';
import type { Examples } from '../../src/core/learning/examples.ts';
import { hashNetwork, networkOf } from '../../src/core/learning/network.ts';
import { gentle, type Settings } from '../../src/core/learning/settings.ts';
import { startNetwork } from '../../src/core/learning/start.ts';
import { createTraining, update } from '../../src/core/learning/training.ts';
import { unpackDigits, type DataSet } from '../../src/data/data.ts';
import { fillWith } from '../../src/data/fillIn.ts';
import { planar } from '../../src/data/planar.ts';
import { labelledPoints, prepare } from '../../src/data/prepare.ts';
import { softStack } from '../../tests/helpers/learning.ts';
import { hash } from '../../src/core/hash.ts';
import { step } from '../../src/core/rounds/step.ts';
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import { compileSpiking } from '../../src/core/spiking/compile.ts';
import { hashSpiking } from '../../src/core/spiking/hash.ts';
import { workshopFor } from '../../src/core/spiking/kernel.ts';
import { plainWorkshop } from '../../src/core/spiking/plainKernel.ts';
import { createSpikingState } from '../../src/core/spiking/state.ts';
import { runSpiking } from '../../src/core/spiking/step.ts';
import { createState } from '../../src/core/state.ts';
import { readObject } from '../../src/files/parse.ts';
import { runNet, type NetMeta } from '../../tests/helpers/izhikevichNet.ts';
import { noisy } from '../../tests/helpers/noisy.ts';
import { randomCircuit } from '../../tests/helpers/randomCircuit.ts';
import { isSolvedBy, replayAny } from '../../tests/helpers/solve.ts';

/** One fingerprint a name: the final hash, and for a level whether its verdict is solved. */
export type Fingerprints = Record<string, string>;

export interface Task {
  readonly levels: readonly unknown[];
  /** Circuits with the ticks that they run for, and the hash that they must end with. */
  readonly gallery: readonly { readonly id: string; readonly circuit: unknown; readonly ticks: number; readonly hash: string }[];
  /** How the reference networks are made. */
  readonly nets: readonly NetMeta[];
  /** Of the longest run. */
  readonly ticks: number;
}

export function work({ levels, gallery, nets, ticks }: Task): Fingerprints {
  const fingerprints: Fingerprints = {};
  const allDigits = unpackDigits(digits);
  for (const data of levels) {
    const level = readObject('hibana.level', data);
    if (!level.ok) throw new Error(`${level.path}: ${level.message}`);
    const { solution } = level.value;
    const filled = fillWith(level.value, allDigits);
    const { hash: got, same } = replayAny(solution, filled);
    fingerprints[level.value.id] = `${got} ${same ? 'same' : 'NOT SAME'} ${isSolvedBy(filled, solution) ? 'solved' : 'NOT SOLVED'}`;
  }
  for (const { id, circuit, ticks: length, hash: recorded } of gallery) {
    const read = readObject('hibana.circuit', circuit);
    if (!read.ok) throw new Error(`${id}: ${read.path}: ${read.message}`);
    const got = isSpiking(read.value) ? hashAfter(read.value, length) : hashRounds(read.value, length);
    fingerprints[`gallery: ${id}`] = `${got} ${got === recorded ? 'same' : 'NOT SAME'}`;
  }
  const rounds = Math.ceil(ticks / 50);
  fingerprints[`network of 50 cells, ${rounds} rounds`] = hashRounds(randomCircuit(50, 'engines'), rounds);
  fingerprints[`noisy plastic network, ${ticks} ticks`] = hashAfter(noisy(12, 'engines'), ticks);
  const few = Math.ceil(ticks / 1000);
  fingerprints[`large noisy plastic network, ${few} ticks`] = hashAfter(large, few);
  for (const meta of nets) fingerprints[`reference network of ${meta.Ne + meta.Ni} cells`] = hashSpiking(runNet(meta).state);
  fingerprints[`${UPDATES} updates of 2-8-8-3 on three blobs`] = learnPlanar();
  fingerprints[`${UPDATES} updates of 64-16-10 on digits`] = learnDigits(allDigits);
  return fingerprints;
}

const UPDATES = 1000;

/** Momentum, decay, a shuffled order, features with sines, tanh and softmax. */
function learnPlanar(): string {
  const points = planar('blobs', { points: 150, noise: 0.4, seed: 'engines' });
  const data = labelledPoints(points, ['x', 'y', 'xy', 'sinX', 'sinY']);
  const { seen } = prepare(data, { share: 0.8, seed: 'engines', outputs: 'oneHot', low: 0, isStandardised: false });
  return learnedBy([5, 8, 8, 3], 'tanh', seen, { ...gentle, rate: 0.125, momentum: 0.5, decay: 1 / 1024 });
}

function learnDigits(data: DataSet): string {
  const { seen } = prepare(data, { share: 0.8, seed: 'engines', outputs: 'oneHot', low: 0, isStandardised: false });
  return learnedBy([64, 16, 10], 'relu', seen, { ...gentle, batch: 32 });
}

function learnedBy(sizes: readonly number[], activator: ActivatorName, examples: Examples, settings: Settings): string {
  const training = createTraining(startNetwork(networkOf(softStack(sizes, activator))!, 'engines'), examples, settings);
  for (let i = 0; i < UPDATES; i++) update(training);
  return hashNetwork(training.network);
}

/** More than 400 leaky cells: enough for the loops in WebAssembly, where the engine has them. */
const large = noisy(540, 'large');

/** What runs the large network here, once the kernel is prepared. */
export function kernelName(): string {
  return workshopFor(compileSpiking(large)) === plainWorkshop ? 'plain loops' : 'WebAssembly';
}

function hashRounds(circuit: RoundsCircuit, rounds: number): string {
  const state = createState(circuit);
  for (let round = 0; round < rounds; round++) step(state);
  return hash(state);
}

function hashAfter(circuit: SpikingCircuit, ticks: number): string {
  const state = createSpikingState(circuit);
  runSpiking(state, ticks);
  if (state.stop !== 'none') throw new Error(`the run stopped at tick ${state.tick}: ${state.stop}`);
  return hashSpiking(state);
}
