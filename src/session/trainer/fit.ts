// Whether a network and its examples go together, and what they make of each other.
import type { RoundsCircuit } from '../../core/circuit.ts';
import { networkOf, type Network } from '../../core/learning/network.ts';
import { hasCircuit, type TrainingPlan } from '../../core/learning/plan.ts';
import type { HiddenLayer } from '../../core/learning/reshape.ts';
import { obstacle, type Obstacle, type Rule } from '../../core/learning/settings.ts';
import type { Material } from './material.ts';

/** One layer of steps learns by the perceptron rule, all others go down the slope. */
export function ruleFor({ layers }: Network): Rule {
  const [first] = layers;
  const isStep = first?.temperature === undefined && first?.activators.every((name) => name === 'step');
  return layers.length === 1 && isStep ? 'perceptron' : 'gradient';
}

export function obstacleOf(network: Network, { seen }: Material): Obstacle | undefined {
  return obstacle(network, ruleFor(network), seen);
}

/** The lowest target: −1 where an answer may be negative, else 0. */
export function lowTarget({ answer, network }: TrainingPlan, kinds: number): 0 | -1 {
  if (!hasCircuit(network)) return answer === 'one' && kinds === 2 ? -1 : 0;
  const last = networkOf(network.circuit)?.layers.at(-1);
  return last && last.temperature === undefined && last.activators.every((name) => name === 'tanh' || name === 'identity') ? -1 : 0;
}

/** Whether two kinds have one answer between them. */
export function hasOneAnswer({ answer, network }: TrainingPlan, kinds: number): boolean {
  if (!hasCircuit(network)) return answer === 'one' && kinds === 2;
  return kinds === 2 && networkOf(network.circuit)?.outputs === 1;
}

/** The hidden layers of a stack; of a layer with several activators the first one stands for all. */
export function hiddenOf(circuit: RoundsCircuit): HiddenLayer[] {
  const layers = networkOf(circuit)?.layers.slice(0, -1) ?? [];
  return layers.map(({ columns, activators }) => ({ neurons: columns, activator: activators[0]! }));
}
