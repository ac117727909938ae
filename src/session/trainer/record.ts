// A training as a file: its plan, its runs up to now, and the hash that running it again must end with.
import { circuitWith, hashNetwork, type Network } from '../../core/learning/network.ts';
import { hasCircuit, MOST_RUNS, MOST_WORK, workOf, type TrainingFile, type TrainingPlan } from '../../core/learning/plan.ts';
import { layersOf } from './plan.ts';
import { runsOf } from './tape.ts';
import { networkNow, settingsNow, type Entry } from './trainer.ts';
import { valuesOf } from './values.ts';

/** With or without its present weights. One that would take too long to run again starts from its present weights. */
export function recordTraining(entry: Entry, hasWeights: boolean): TrainingFile {
  const { plan, tape } = entry;
  const network = networkNow(entry);
  const runs = tape ? runsOf(tape) : [];
  const isLong = runs.length > MOST_RUNS || workOf(runs, entry.material.seen.rows, ...sizeOf(network)) > MOST_WORK;
  return {
    format: 'hibana.training',
    version: 1,
    ...(isLong ? startingFrom(plan, network) : plan),
    runs: isLong ? [] : runs,
    settings: settingsNow(entry),
    ...(hasWeights && !isLong && runs.length > 0 ? { weights: valuesOf(network) } : {}),
    hash: hashNetwork(network),
  };
}

/** Weights and biases, and neurons. */
export function sizeOf({ layers }: Network): [weights: number, neurons: number] {
  const weights = layers.reduce((sum, { rows, columns }) => sum + (rows + 1) * columns, 0);
  return [weights, layers.reduce((sum, { columns }) => sum + columns, 0)];
}

/** The same plan with these weights as its start. */
export function startingFrom(plan: TrainingPlan, network: Network): TrainingPlan {
  if (!hasCircuit(plan.network)) return { ...plan, network: { layers: layersOf(plan), start: valuesOf(network) } };
  return { ...plan, network: { circuit: circuitWith(plan.network.circuit, network) } };
}
