// What one cell answers to each constant input, found by really running a copy of it: spikes a second over current, output over state.
import type { Id, NeuronCell, RoundsCircuit } from '../../core/circuit.ts';
import { log1p } from '../../core/math.ts';
import { step } from '../../core/rounds/step.ts';
import type { LifCell, LivingCell, SpikingCircuit } from '../../core/spiking/circuit.ts';
import { createSpikingState, type SpikingState } from '../../core/spiking/state.ts';
import { stepSpiking } from '../../core/spiking/step.ts';
import { createState, outputOf, type State } from '../../core/state.ts';

/** A curve that is found point by point, from left to right. */
export interface Curve {
  /** nA; in rounds the state. */
  readonly inputs: Float64Array;
  /** Spikes a second; in rounds the output. Right up to `done`. */
  readonly answers: Float64Array;
  done: number;
}

export interface RateCurve extends Curve {
  readonly cell: LivingCell;
  readonly dtMs: number;
  /** The copy that runs now, with the input number `done`. */
  trial: Trial | undefined;
}

interface Trial {
  readonly state: SpikingState;
  readonly untilTick: number;
  /** Spikes before this tick do not count. */
  readonly fromTick: number;
  /** Intervals after which all is known. */
  readonly enough: number;
  firstSpike: number;
  lastSpike: number;
  intervals: number;
}

/** A lif cell fires evenly from the first spike on; an Izhikevich cell may take a while to tire. */
const LIF = { settleMs: 0, lengthMs: 2000, enough: 1 } as const;
const IZHIKEVICH = { settleMs: 500, lengthMs: 2000, enough: Infinity } as const;
/** Ticks between two looks at the time. */
const SLICE = 200;

/** Inputs worth asking about, evenly spaced from 0: for a lif cell up to four times the current that just makes it fire. */
export function inputsFor(cell: LivingCell, present = 0, points = 61): Float64Array {
  const least = cell.kind === 'lif' ? (cell.thresholdMv - cell.restMv) / cell.resistanceMohm : 5;
  const most = Math.max(4 * least, 1.25 * present, 0.1);
  const lowest = Math.min(0, 2 * least, 1.25 * present);
  return Float64Array.from({ length: points }, (_, i) => lowest + ((most - lowest) * i) / (points - 1));
}

export function beginRates(cell: LivingCell, dtMs: number, inputs: Float64Array): RateCurve {
  return { cell, dtMs, inputs, answers: new Float64Array(inputs.length).fill(NaN), done: 0, trial: undefined };
}

/** Runs on until `isLate` says so; true when the curve is complete. To give up, do not call it again. */
export function findRates(curve: RateCurve, isLate: () => boolean): boolean {
  while (curve.done < curve.inputs.length) {
    const trial = (curve.trial ??= beginTrial(curve));
    if (runTrial(trial)) {
      curve.answers[curve.done++] = rateOf(trial, curve.dtMs);
      curve.trial = undefined;
    }
    if (isLate()) break;
  }
  return curve.done === curve.inputs.length;
}

function beginTrial({ cell, dtMs, inputs, done }: RateCurve): Trial {
  const { settleMs, lengthMs, enough } = cell.kind === 'lif' ? LIF : IZHIKEVICH;
  const circuit: SpikingCircuit = {
    ...alone,
    clock: 'milliseconds',
    dtMs,
    cells: [
      { ...cell, id: 'copy' },
      { id: 'drive', kind: 'current', shape: 'constant', amplitudeNa: inputs[done]!, x: 0, y: 0 },
    ],
    synapses: [{ id: 'wire', kind: 'current', from: 'drive', to: 'copy', gain: 1 }],
  };
  return {
    state: createSpikingState(circuit),
    fromTick: Math.round(settleMs / dtMs),
    untilTick: Math.round(lengthMs / dtMs),
    enough,
    firstSpike: -1,
    lastSpike: -1,
    intervals: 0,
  };
}

const alone = { format: 'hibana.circuit', version: 1, seed: 'alone', layers: [], probes: [], notes: [] } as const;

/** Some ticks on; true when the trial is over. */
function runTrial(trial: Trial): boolean {
  const { state, fromTick, untilTick, enough } = trial;
  for (let i = 0; i < SLICE; i++) {
    const { tick } = state;
    if (tick >= untilTick || state.stop !== 'none' || trial.intervals >= enough) return true;
    if (stepSpiking(state).count === 0 || tick < fromTick) continue;
    if (trial.firstSpike < 0) trial.firstSpike = tick;
    else trial.intervals++;
    trial.lastSpike = tick;
  }
  return false;
}

/** By the intervals between spikes, which is exact for even firing; a single spike counts once in the time watched. */
function rateOf({ firstSpike, lastSpike, intervals, fromTick, untilTick, enough }: Trial, dtMs: number): number {
  if (intervals > 0) return (1000 * intervals) / ((lastSpike - firstSpike) * dtMs);
  return firstSpike < 0 || enough === 1 ? 0 : 1000 / ((untilTick - fromTick) * dtMs);
}

/** Spikes a second of a lif cell with a constant current: 1 / (t_ref + τ·ln((RI − (reset − rest)) / (RI − θ))), θ above rest; at most one a tick. */
export function lifRate(cell: LifCell, currentNa: number, dtMs: number): number {
  const { restMv, thresholdMv, resetMv, tauMs, resistanceMohm, refractoryMs } = cell;
  const beyond = resistanceMohm * currentNa - (thresholdMv - restMv);
  if (!(beyond > 0)) return 0;
  const intervalMs = refractoryMs + tauMs * log1p(Math.max(0, thresholdMv - resetMv) / beyond);
  return 1000 / Math.max(dtMs, intervalMs);
}

/** The curve's value between its points; NaN outside of what is known. */
export function answerAt({ inputs, answers, done }: Curve, input: number): number {
  for (let i = 1; i < done; i++) {
    if (!(input >= inputs[i - 1]! && input <= inputs[i]!)) continue;
    const share = (input - inputs[i - 1]!) / (inputs[i]! - inputs[i - 1]!);
    return answers[i - 1]! + share * (answers[i]! - answers[i - 1]!);
  }
  return NaN;
}

/** Largest state, either way, that the curve of outputs shows. */
const FAR_STATE = 6;

/** A copy of a neuron of the vote that can be asked for its output at any state. */
export interface Rig {
  readonly state: State;
  readonly neuron: NeuronCell;
  readonly input: Id;
  readonly output: Id;
}

/** In a layer with softmax the copies of its mates hold the states that they have now, since they share the output. */
export function createRig(circuit: RoundsCircuit, neuron: NeuronCell, stateOf: (id: Id) => number): Rig {
  const layer = circuit.layers.find(({ cells, softmax }) => softmax && cells.includes(neuron.id));
  const mates = layer ? circuit.cells.filter((one): one is NeuronCell => one.kind === 'neuron' && layer.cells.includes(one.id)) : [neuron];
  const own = mates.indexOf(neuron);
  const copy: RoundsCircuit = {
    ...alone,
    clock: 'rounds',
    cells: mates.flatMap((mate, i) => [
      { id: `x${i}`, kind: 'input', value: i === own ? 0 : stateOf(mate.id), x: 0, y: 0 },
      { ...mate, id: `n${i}`, bias: 0 },
    ]),
    synapses: mates.map((_, i) => ({ id: `w${i}`, from: `x${i}`, to: `n${i}`, weight: 1 })),
    layers: layer ? [{ ...layer, id: 'layer', cells: layer.cells.map((id) => `n${mates.findIndex((mate) => mate.id === id)}`) }] : [],
  };
  return { state: createState(copy), neuron, input: `x${own}`, output: `n${own}` };
}

/** One round of the copy. */
export function outputAt({ state, input, output }: Rig, value: number): number {
  step(state, [{ type: 'setInput', cell: input, value }]);
  return outputOf(state, output);
}

/** Output over state, both ways as far as the present state reaches. */
export function findOutputs(rig: Rig, present: number, points = 481): Curve {
  const far = Math.max(FAR_STATE, Math.min(1e6, Math.abs(Number.isFinite(present) ? present : 0) * 1.25));
  const inputs = Float64Array.from({ length: points }, (_, i) => far * ((2 * i) / (points - 1) - 1));
  return { inputs, answers: inputs.map((input) => outputAt(rig, input)), done: points };
}
