// The voltmeter's probes: on which cells, in which order, and what the run must follow for it.
import { isNeuron, isSpiking, type Circuit, type Id } from '../../core/circuit.ts';
import type { Patch } from '../../core/patch.ts';
import { isLiving, isSpikeSynapse, type SpikeSynapse } from '../../core/spiking/circuit.ts';
import type { RunView } from './engine.ts';

/** Cells with a state to watch: those with a membrane; in rounds the neurons, as a file allows no others. */
export function watchable(circuit: Circuit): Id[] {
  return (isSpiking(circuit) ? circuit.cells.filter(isLiving) : circuit.cells.filter(isNeuron)).map(({ id }) => id);
}

/** The probed cells in order; where the circuit names none, those that the run follows by itself. */
export function probesOf(circuit: Circuit, { traces }: RunView, allowed: ReadonlySet<Id> = new Set(watchable(circuit))): Id[] {
  return (circuit.probes.length > 0 ? circuit.probes : traces.cells).filter((id) => allowed.has(id));
}

/** Puts a probe on the cell, or takes it off. The last one stays: a circuit without probes is watched by itself. */
export function toggleProbe(circuit: Circuit, view: RunView, cell: Id): Patch {
  const probes = probesOf(circuit, view);
  return { probes: probes.includes(cell) ? probes.filter((id) => id !== cell) : [...probes, cell] };
}

/** Synapses whose weight can move. */
export function plasticOf(circuit: Circuit): SpikeSynapse[] {
  return isSpiking(circuit) ? circuit.synapses.filter(isSpikeSynapse).filter(({ plasticity }) => plasticity !== undefined) : [];
}

/** Constant and changing currents that reach the cell through wires, in nA, at the present tick. */
export function presentCurrent(circuit: Circuit, view: RunView, cell: Id): number {
  if (!isSpiking(circuit)) return NaN;
  let sum = 0;
  for (const synapse of circuit.synapses) {
    if (synapse.kind !== 'current' || synapse.to !== cell) continue;
    const source = view.indexOf.get(synapse.from);
    if (source !== undefined) sum += synapse.gain * view.outputs[source]!;
  }
  return sum;
}
