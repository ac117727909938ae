// A race against the rule: every allowed setting of weights and biases is compared with what the rule reaches.
import { isNeuron } from '../../core/circuit.ts';
import { Examiner, measure } from '../../core/learning/measure.ts';
import { networkOf, type Network } from '../../core/learning/network.ts';
import { stackOf } from '../../core/layers.ts';
import { createTraining, update } from '../../core/learning/training.ts';
import type { RoundsLevel, TeachGoal } from '../level.ts';
import { taughtBy } from '../teach/examples.ts';
import { dialsOf, type Dial } from './dials.ts';
import { Unprovable } from './model.ts';
import type { Surveyed } from './survey.ts';

const MOST_SETTINGS = 500_000;

export function proveRace(level: RoundsLevel, goal: TeachGoal): Surveyed {
  const dials = dialsOf(level);
  const count = dials.reduce((product, { top }) => product * (top + 1), 1);
  if (count > MOST_SETTINGS) throw new Unprovable('there are too many settings to try');
  const { seen } = taughtBy(level, goal);
  const rival = createTraining(networkOf(level.circuit)!, seen, goal.settings);
  for (let i = 0; i < goal.updates; i++) update(rival);
  const rivalLoss = measure(rival.network, seen).loss;
  const network = networkOf(level.circuit)!;
  const places = dials.map((dial) => placeOf(level, network, dial));
  const examiner = new Examiner(network);
  const found = { loss: 0, accuracy: 0 };
  const ks = new Int32Array(dials.length);
  const locked = lockedStrength(level, dials);
  let [solutions, frugal, sturdy, distance] = [0, Infinity, -Infinity, Infinity];
  do {
    let strength = locked;
    let changes = 0;
    for (const [i, dial] of dials.entries()) {
      const value = dial.valueAt(ks[i]!);
      places[i]!(value);
      strength += Math.abs(value);
      if (ks[i] !== dial.start) changes++;
    }
    examiner.measure(seen, found, network);
    if (!(found.loss < rivalLoss) || found.accuracy < (goal.accuracy ?? 0)) continue;
    solutions++;
    frugal = Math.min(frugal, strength);
    sturdy = Math.max(sturdy, rivalLoss - found.loss);
    distance = Math.min(distance, changes);
  } while (advance(ks, dials));
  if (solutions === 0) throw new Unprovable('no allowed setting beats the rule');
  return {
    par: { frugal, sturdy, best: 1, proven: true, method: 'exhaustive', density: solutions / count, densityBy: 'enumeration', distance },
    hiddenBites: false,
  };
}

/** Total |w| + |b| of what has no dial. */
function lockedStrength({ circuit: { synapses, cells } }: RoundsLevel, dials: readonly Dial[]): number {
  const turned = new Set(dials.map(({ kind, id }) => `${kind} ${id}`));
  const weights = synapses.filter(({ id }) => !turned.has(`weight ${id}`)).map(({ weight }) => weight);
  const biases = cells.filter(isNeuron).filter(({ id }) => !turned.has(`bias ${id}`)).map(({ bias }) => bias); // prettier-ignore
  return [...weights, ...biases].reduce((sum, value) => sum + Math.abs(value), 0);
}

/** Sets a dial's value in the network. */
function placeOf({ circuit }: RoundsLevel, network: Network, { kind, id }: Dial): (value: number) => void {
  const { blocks } = stackOf(circuit)!;
  for (const [depth, { cells, synapses }] of blocks.entries()) {
    const { weights, bias, width } = network.layers[depth]!;
    for (const [column, cell] of cells.entries()) {
      if (kind === 'bias' && cell.id === id) return (value) => void (bias[column] = value);
      for (const [row, line] of synapses.entries()) {
        if (kind === 'weight' && line[column]?.id === id) return (value) => void (weights[row * width + column] = value);
      }
    }
  }
  throw new Unprovable(`a race has no dial for the ${kind} of ${id}`);
}

function advance(ks: Int32Array, dials: readonly Dial[]): boolean {
  for (let i = 0; i < ks.length; i++) {
    if (ks[i]! < dials[i]!.top) {
      ks[i]!++;
      return true;
    }
    ks[i] = 0;
  }
  return false;
}
