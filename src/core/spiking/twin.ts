// Same neuron, two clocks: a threshold neuron idealises a leaky one whose drive is the sum of the votes. Its membrane is drawn to
// threshold + scale · state, so it crosses the threshold, sooner or later, exactly when the state is above zero.
import { depth, isInput, isRecurrent, type Cell, type Id, type RoundsCircuit } from '../circuit.ts';
import type { LifCell, SpikingCell, SpikingCircuit } from './circuit.ts';

const THRESHOLD_MV = -50;
/** Where charge begins and returns to after a spike. */
const EMPTY_MV = -66;
/** mV for one unit of state: a power of two, so that a state of exactly zero is exactly the threshold, which is never passed. */
export const TWIN_SCALE_MV = 4;

/** Only one layer of step neurons has a twin: what lies deeper would have to be told a number by single spikes. */
export function hasTwin(circuit: RoundsCircuit): boolean {
  const neurons = circuit.cells.filter((cell) => !isInput(cell));
  const isStep = neurons.every((cell) => cell.kind === 'neuron' && cell.activator === 'step');
  return neurons.length > 0 && isStep && circuit.layers.every(({ softmax }) => !softmax) && !isRecurrent(circuit) && depth(circuit) === 1;
}

/** Inputs become constant currents of their value, weights gains, the bias the resting potential. Throws where there is no twin. */
export function twinOf(circuit: RoundsCircuit, inputs: ReadonlyMap<Id, number>): SpikingCircuit {
  if (!hasTwin(circuit)) throw new Error('this circuit has no twin in time');
  return {
    format: 'hibana.circuit',
    version: 1,
    clock: 'milliseconds',
    seed: circuit.seed,
    cells: circuit.cells.map((cell) => twinCell(cell, inputs)),
    synapses: circuit.synapses.map(({ id, from, to, weight }) => ({ id, from, to, kind: 'current' as const, gain: weight, locked: true })),
    layers: circuit.layers,
    probes: [],
    notes: [],
  };
}

function twinCell(cell: Cell, inputs: ReadonlyMap<Id, number>): SpikingCell {
  const { id, x, y, label } = cell;
  if (isInput(cell))
    return { id, kind: 'current', x, y, label, locked: true, shape: 'constant', amplitudeNa: inputs.get(id) ?? cell.value };
  const neuron: LifCell = {
    id,
    kind: 'lif',
    x,
    y,
    label,
    locked: true,
    restMv: THRESHOLD_MV + TWIN_SCALE_MV * cell.bias,
    thresholdMv: THRESHOLD_MV,
    resetMv: EMPTY_MV,
    startMv: EMPTY_MV,
    tauMs: 20,
    resistanceMohm: TWIN_SCALE_MV,
    refractoryMs: 4,
  };
  return neuron;
}
