// A step's restrictions, put on what is played: locks and the seed into the circuit, hints counted off.
import type { Circuit, Id } from '../core/circuit.ts';
import type { SpikingCircuit } from '../core/spiking/circuit.ts';
import { hasCircuit, type TrainingFile } from '../core/learning/plan.ts';
import type { Level } from '../levels/level.ts';
import type { Step } from './lesson.ts';

type Own = Pick<Step, 'seed' | 'locked' | 'hints'>;

/** The level as a pupil plays it, under the name that the step has in its lesson. Hints that are not allowed are not in it. */
export function restrictLevel<L extends Level>(level: L, step: Own, key: Id, order: number): L {
  const { hints = level.hints.length } = step;
  return {
    ...level,
    id: key,
    chapter: 'lesson',
    order,
    ...('borrows' in level ? { borrows: undefined } : {}),
    circuit: restrictCircuit(level.circuit, step),
    hints: level.hints.slice(0, hints) as unknown as L['hints'],
  };
}

/** With the seed, and the locks added to those that it has. */
export function restrictCircuit<C extends Circuit>(circuit: C, { seed, locked }: Own): C {
  const names = new Set(locked);
  const lock = <T extends { readonly id: Id }>(part: T): T => (names.has(part.id) ? { ...part, locked: true } : part);
  const { cells, synapses } = circuit as SpikingCircuit;
  return { ...circuit, ...(seed === undefined ? {} : { seed }), cells: cells.map(lock), synapses: synapses.map(lock) };
}

/** With another start; what was run from the old one is not of this one. */
export function restrictTraining(training: TrainingFile, { seed }: Own): TrainingFile {
  if (seed === undefined) return training;
  const { network } = training;
  return { ...training, seed, network: hasCircuit(network) ? network : { layers: network.layers }, runs: [], weights: undefined };
}

/** Locked parts that the level's own answer would have to change: with them it can only be solved in another way, if at all. */
export function locksOfAnswer({ circuit, solution }: Level, locked: readonly Id[]): Id[] {
  const values = new Map<Id, number>();
  for (const { id, ...part } of circuit.synapses as readonly { readonly id: Id; readonly weight?: number }[])
    if (part.weight !== undefined) values.set(id, part.weight);
  const changed = new Set<Id>();
  for (const command of solution.commands) {
    if (command.type === 'setWeight' && values.get(command.synapse) !== command.weight) changed.add(command.synapse);
    else if (command.type === 'setDelay') changed.add(command.synapse);
    else if (command.type === 'setBias' || command.type === 'setActivator' || command.type === 'setParameter') changed.add(command.cell);
  }
  return locked.filter((id) => changed.has(id));
}
