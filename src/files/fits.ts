// A saved or sent circuit is taken up in a level only when it is that level's circuit with other settings: the level may have changed since.
import { isSpiking, type Cell, type Circuit, type Layer, type RoundsCircuit, type Synapse } from '../core/circuit.ts';
import { isSpikeSynapse, type SpikingCell, type SpikingCircuit, type SpikingSynapse } from '../core/spiking/circuit.ts';
import { parameterOf, parametersOf } from '../core/spiking/parameters.ts';
import { isSpikingLevel, type Kit, type Level, type Range, type RoundsLevel } from '../levels/level.ts';
import type { SpikingLevel } from '../levels/spiking/level.ts';

/** True when the player could have made `circuit` in this level: same parts in the same order, only open weights and biases differ, within the kit's ranges. */
export function fitsLevel(level: Level, circuit: Circuit): boolean {
  if (isSpikingLevel(level)) return isSpiking(circuit) && fitsSpikingLevel(level, circuit);
  return !isSpiking(circuit) && fitsRoundsLevel(level, circuit);
}

function fitsRoundsLevel({ circuit: own, kit }: RoundsLevel, circuit: RoundsCircuit): boolean {
  return (
    own.cells.length === circuit.cells.length &&
    own.synapses.length === circuit.synapses.length &&
    own.cells.every((cell, index) => isSameCell(cell, circuit.cells[index]!, kit)) &&
    own.synapses.every((synapse, index) => isSameSynapse(synapse, circuit.synapses[index]!, kit.weights)) &&
    own.layers.length === circuit.layers.length &&
    own.layers.every((layer, index) => isSameLayer(layer, circuit.layers[index]!, kit.temperature))
  );
}

function isSameLayer(own: Layer, other: Layer, range: Range | undefined): boolean {
  if (own.id !== other.id || own.cells.join(' ') !== other.cells.join(' ')) return false;
  return own.softmax && other.softmax
    ? isAllowed(own.softmax.temperature, other.softmax.temperature, range)
    : own.softmax === other.softmax;
}

function isSameCell(own: Cell, other: Cell, { bias, activators }: Kit): boolean {
  if (own.id !== other.id) return false;
  if (own.kind === 'input' || other.kind === 'input') return own.kind === other.kind;
  const isSameActivator = own.activator === other.activator || (!own.locked && activators?.includes(other.activator) === true);
  return isSameActivator && isAllowed(own.bias, other.bias, own.locked ? undefined : bias);
}

function isSameSynapse(own: Synapse, other: Synapse, range: Range | undefined): boolean {
  const isSame = own.id === other.id && own.from === other.from && own.to === other.to && (own.delay ?? 1) === (other.delay ?? 1);
  return isSame && isAllowed(own.weight, other.weight, own.locked ? undefined : range);
}

function isAllowed(own: number, other: number, range: Range | undefined): boolean {
  return own === other || (range !== undefined && other >= range.min && other <= range.max);
}

function fitsSpikingLevel({ circuit: own, kit }: SpikingLevel, circuit: SpikingCircuit): boolean {
  return (
    own.dtMs === circuit.dtMs &&
    own.cells.length === circuit.cells.length &&
    own.synapses.length === circuit.synapses.length &&
    own.cells.every((cell, index) => isSameInTime(cell, circuit.cells[index]!, cell.locked ? undefined : kit.parameters?.[cell.id])) &&
    own.synapses.every((synapse, index) => isSameSpiking(synapse, circuit.synapses[index]!, synapse.locked ? {} : kit))
  );
}

function isSameInTime(own: SpikingCell, other: SpikingCell, ranges: Readonly<Partial<Record<string, Range>>> = {}): boolean {
  if (own.id !== other.id || own.kind !== other.kind) return false;
  if (own.kind === 'current' && other.kind === 'current' && own.shape !== other.shape) return false;
  if (own.kind === 'pattern' && other.kind === 'pattern' && own.timesMs.join() !== other.timesMs.join()) return false;
  return parametersOf(own).every((name) => isAllowed(parameterOf(own, name)!, parameterOf(other, name)!, ranges[name]));
}

function isSameSpiking(
  own: SpikingSynapse,
  other: SpikingSynapse,
  { weights, delaysMs }: { weights?: Range | undefined; delaysMs?: Range | undefined },
): boolean {
  if (own.id !== other.id || own.from !== other.from || own.to !== other.to || own.kind !== other.kind) return false;
  if (!isSpikeSynapse(own) || !isSpikeSynapse(other))
    return !isSpikeSynapse(own) && !isSpikeSynapse(other) && isAllowed(own.gain, other.gain, weights);
  const isSameKind =
    JSON.stringify([own.plasticity, 'tauMs' in own && own.tauMs]) === JSON.stringify([other.plasticity, 'tauMs' in other && other.tauMs]);
  return isSameKind && isAllowed(own.weight, other.weight, weights) && isAllowed(own.delayMs, other.delayMs, delaysMs);
}
