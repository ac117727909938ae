// The vote that every view shows: the one on its way, or at rest the one that made the present state.
import { byId, type NeuronCell, type Synapse } from '../core/circuit.ts';
import { delivered } from '../core/rounds/step.ts';
import { stateOf } from '../core/state.ts';
import { isUnderWay } from '../session/clock.ts';
import type { Play } from '../session/play.ts';

/** The synapses of a neuron, in the order in which the circuit lists them. */
export function synapsesOf(play: Play, cell: NeuronCell): readonly Synapse[] {
  return play.circuit.synapses.filter(({ to }) => to === cell.id);
}

/** True while the sum is still to come: votes under way, nothing arrived yet, or a question open. */
export function isOpen(play: Play): boolean {
  return play.isAsking || isUnderWay(play.clock) || play.run.state.tick === 0;
}

/** x: the output that this synapse carries in the vote on show. */
export function carried(play: Play, { id }: Synapse): number {
  const { state } = play.run;
  const round = isUnderWay(play.clock) || state.tick === 0 ? state.tick + 1 : state.tick;
  return delivered(state, state.compiled.synapseIndexOf.get(id)!, round);
}

/** X·W + b of the vote on show, added in the core's own order; at rest it is the neuron's state. */
export function sumOf(play: Play, cell: NeuronCell): number {
  if (!isOpen(play)) return stateOf(play.run.state, cell.id);
  let sum = 0;
  for (const synapse of [...synapsesOf(play, cell)].sort(byId)) sum += carried(play, synapse) * synapse.weight;
  return sum + cell.bias;
}
