// The numbers of a level that a pupil may write: its blanks on paper, and what stands in them in a circuit.
import { isInput, isSpiking, type Circuit, type Id } from '../../core/circuit.ts';
import { isSpikeSynapse } from '../../core/spiking/circuit.ts';
import type { ParameterName } from '../../core/spiking/parameters.ts';
import { isSpikingLevel, type Level, type RoundsLevel } from '../../levels/level.ts';
import type { SpikingLevel } from '../../levels/spiking/level.ts';

/** `id` is a synapse of a weight or delay, a layer of a temperature, otherwise a cell. */
export interface Place {
  readonly kind: 'weight' | 'delay' | 'bias' | 'activator' | 'temperature' | 'parameter';
  readonly id: Id;
  readonly name?: ParameterName | undefined;
}

export function keyOf({ kind, id, name }: Place): string {
  return name === undefined ? `${kind} ${id}` : `${kind} ${id} ${name}`;
}

/** In the order of the circuit. */
export function openPlaces(level: Level): Place[] {
  return isSpikingLevel(level) ? openInTime(level) : openInRounds(level);
}

function openInRounds({ circuit, kit, goal }: RoundsLevel): Place[] {
  if (goal.kind === 'predict' || goal.kind === 'draw') return [];
  if (goal.kind === 'assemble')
    return goal.slots.flatMap(({ synapse, cell }): Place[] =>
      synapse !== undefined ? [{ kind: 'weight', id: synapse }] : cell !== undefined ? [{ kind: 'bias', id: cell }] : [],
    );
  // Where neurons can be added, nobody knows which numbers there will be.
  if (isGrowing(kit) || (goal.kind === 'teach' && goal.data)) return [];
  const isTaught = goal.kind === 'teach';
  const neurons = circuit.cells.filter((cell) => !isInput(cell) && !cell.locked);
  const weights = kit.weights || isTaught ? circuit.synapses.filter(({ locked }) => !locked) : [];
  return [
    ...weights.map(({ id }): Place => ({ kind: 'weight', id })),
    ...(kit.bias || isTaught ? neurons : []).map(({ id }): Place => ({ kind: 'bias', id })),
    ...(kit.activators ? neurons : []).map(({ id }): Place => ({ kind: 'activator', id })),
    ...(kit.temperature ? circuit.layers.filter(({ softmax }) => softmax) : []).map(({ id }): Place => ({ kind: 'temperature', id })),
  ];
}

/** Whether hidden neurons may be added. */
export function isGrowing({ training }: RoundsLevel['kit']): boolean {
  return training?.hidden !== undefined || training?.layers !== undefined;
}

function openInTime({ circuit, kit, goal }: SpikingLevel): Place[] {
  if (goal.kind === 'predict') return [];
  const free = circuit.synapses.filter(({ locked }) => !locked);
  const parameters = Object.entries(kit.parameters ?? {}).flatMap(([id, ranges]) =>
    (Object.keys(ranges) as ParameterName[]).map((name): Place => ({ kind: 'parameter', id, name })),
  );
  return [
    ...(kit.weights ? free : []).map(({ id }): Place => ({ kind: 'weight', id })),
    ...(kit.delaysMs ? free.filter(isSpikeSynapse) : []).map(({ id }): Place => ({ kind: 'delay', id })),
    ...parameters,
  ];
}

/** A bug when the circuit has no such place. */
export function valueAt(circuit: Circuit, place: Place): number | string {
  const value = isSpiking(circuit) ? inTime(circuit, place) : inRounds(circuit, place);
  if (value === undefined) throw new Error(`no ${keyOf(place)} in the circuit`);
  return value;
}

function inRounds(circuit: RoundsLevel['circuit'], { kind, id }: Place): number | string | undefined {
  if (kind === 'weight') return circuit.synapses.find((one) => one.id === id)?.weight;
  if (kind === 'temperature') return circuit.layers.find((one) => one.id === id)?.softmax?.temperature;
  const cell = circuit.cells.find((one) => one.id === id);
  if (cell?.kind !== 'neuron') return undefined;
  return kind === 'bias' ? cell.bias : kind === 'activator' ? cell.activator : undefined;
}

function inTime(circuit: SpikingLevel['circuit'], { kind, id, name }: Place): number | undefined {
  const synapse = circuit.synapses.find((one) => one.id === id);
  if (kind === 'weight') return synapse && (isSpikeSynapse(synapse) ? synapse.weight : synapse.gain);
  if (kind === 'delay') return synapse && isSpikeSynapse(synapse) ? synapse.delayMs : undefined;
  const cell = circuit.cells.find((one) => one.id === id);
  return cell && name && (cell as Partial<Record<ParameterName, number>>)[name];
}
