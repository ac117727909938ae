// Wiring: which two parts can be joined, by which synapse, and why not.
import { cellsOf, isSpiking, synapsesOf, type Circuit, type Id } from '../../core/circuit.ts';
import type { Patch } from '../../core/patch.ts';
import { nearestWhole } from '../../core/room.ts';
import { dtOf, isLiving, type SpikingSynapse } from '../../core/spiking/circuit.ts';
import { freshId, takenIds } from './palette.ts';

/** Why two parts cannot be joined; a panel has a sentence for each. */
export type NoWire = 'missing' | 'hearsNobody' | 'already';

/** undefined when a synapse may go from the one to the other. A second synapse between the same two is not wired by hand. */
export function whyNoWire(circuit: Circuit, from: Id, to: Id): NoWire | undefined {
  const cells = cellsOf(circuit);
  const target = cells.find(({ id }) => id === to);
  if (!target || !cells.some(({ id }) => id === from)) return 'missing';
  if (target.kind !== 'neuron' && target.kind !== 'lif' && target.kind !== 'izhikevich') return 'hearsNobody';
  return synapsesOf(circuit).some((one) => one.from === from && one.to === to) ? 'already' : undefined;
}

export interface NewWire {
  readonly patch: Patch;
  readonly id: Id;
}

/** A synapse of the right kind with the usual numbers: +1, 5 mV after 1 ms, or a whole current. Ask `whyNoWire` first. */
export function wire(circuit: Circuit, from: Id, to: Id): NewWire {
  const taken = takenIds(circuit);
  const named = `${from}>${to}`;
  const id = named.length <= 64 && !taken.has(named) ? named : freshId('s', taken);
  if (!isSpiking(circuit)) return { id, patch: { synapses: [{ id, from, to, weight: 1 }] } };
  const source = circuit.cells.find((cell) => cell.id === from)!;
  const synapse: SpikingSynapse =
    source.kind === 'current'
      ? { id, from, to, kind: 'current', gain: 1 }
      : { id, from, to, kind: 'delta', weight: isLiving(source) ? 8 : 12, delayMs: nearestWhole(1, dtOf(circuit), 1) };
  return { id, patch: { synapses: [synapse] } };
}
