// How a network is to learn, and why one may not be able to.
import type { ActivatorName } from '../circuit.ts';

/** `perceptron` is F. Rosenblatt's rule (1958) for one layer of steps; `gradient` is back-propagation, on one layer the delta rule of B. Widrow and M. E. Hoff. */
export type Rule = 'perceptron' | 'gradient';

export interface Settings {
  readonly rule: Rule;
  readonly rate: number;
  /** Share of the last change that is added to the next one; 0 … below 1. */
  readonly momentum: number;
  /** λ of λ/2 · Σ w²; biases are free of it. */
  readonly decay: number;
  /** Examples an update; the perceptron rule always takes one. */
  readonly batch: number;
  /** Examples come as they are given, or in an order that is shuffled anew for each time through. */
  readonly order: 'given' | 'shuffled';
  readonly seed: string;
}

export const gentle: Settings = { rule: 'gradient', rate: 0.125, momentum: 0, decay: 0, batch: 10, order: 'shuffled', seed: '1' };

/** Why this network cannot learn from these examples by this rule; undefined when it can. */
export type Obstacle = 'noLayers' | 'otherInputs' | 'otherOutputs' | 'needsOneLayer' | 'needsStep' | 'stepHasNoSlope';

/** What of a network decides whether it can learn. */
export interface Learner {
  readonly inputs: number;
  readonly outputs: number;
  readonly layers: readonly { readonly activators: readonly ActivatorName[]; readonly temperature: number | undefined }[];
}

export function obstacle(
  { inputs, outputs, layers }: Learner,
  rule: Rule,
  examples: { readonly columns: number; readonly outputs: number },
): Obstacle | undefined {
  if (layers.length === 0) return 'noLayers';
  if (inputs !== examples.columns) return 'otherInputs';
  if (outputs !== examples.outputs) return 'otherOutputs';
  const hasStep = layers.some(({ activators, temperature }) => temperature === undefined && activators.includes('step'));
  if (rule === 'gradient') return hasStep ? 'stepHasNoSlope' : undefined;
  if (layers.length > 1) return 'needsOneLayer';
  const [{ activators, temperature } = layers[0]!] = layers;
  return temperature === undefined && activators.every((activator) => activator === 'step') ? undefined : 'needsStep';
}
