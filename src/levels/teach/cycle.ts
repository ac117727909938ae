// The perceptron rule in a fixed order is deterministic: weights that come back with mistakes in between come back for ever.
import type { Examples } from '../../core/learning/examples.ts';
import { hashNetwork, type Network } from '../../core/learning/network.ts';
import type { Settings } from '../../core/learning/settings.ts';
import { createTraining, update } from '../../core/learning/training.ts';

export interface Cycle {
  /** Updates after which the weights are first what they come back to. */
  readonly from: number;
  /** Updates from there until they are the same again. */
  readonly length: number;
}

/** The first cycle within so many updates, looked at after each time through the examples; undefined when none is seen, or no mistake is made. */
export function findCycle(network: Network, examples: Examples, settings: Settings, updates: number): Cycle | undefined {
  if (settings.order !== 'given') return undefined;
  const training = createTraining(network, examples, settings);
  const seen = new Map<string, number>([[hashNetwork(training.network), 0]]);
  while (training.updates + examples.rows <= updates) {
    let mistakes = 0;
    for (let row = 0; row < examples.rows; row++) {
      update(training);
      if (training.stopped) return undefined;
      if (training.pass.layers[0]!.errors.some((error) => error !== 0)) mistakes++;
    }
    if (mistakes === 0) return undefined;
    const now = hashNetwork(training.network);
    const from = seen.get(now);
    if (from !== undefined) return { from, length: training.updates - from };
    seen.set(now, training.updates);
  }
  return undefined;
}
