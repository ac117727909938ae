// What the player of a level in the making may change: a good guess first, made wide enough for every difference of start and solution.
import { isInput, isNeuron, type ActivatorName, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import { dtOf, findSpikingCell, isSpikeSynapse, type SpikingCell, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import { parameterBounds, parameterOf, parametersOf, type ParameterName } from '../../core/spiking/parameters.ts';
import type { Kit, Range } from '../../levels/level.ts';
import type { SpikingKit } from '../../levels/spiking/level.ts';
import { parameterRange } from '../spiking/kit.ts';
import { decimals, halves, rangeAround, rangeUp, stepFor, widen } from './ranges.ts';

/** Weights and biases of an easy level. */
const LEAST_VOTE = 3;
const LEAST_DELAY_MS = 5;

/** `kit` undefined: the first guess, weights and biases. */
export function roundsKitFor(start: RoundsCircuit, solution: RoundsCircuit, kit: Kit | undefined): Kit {
  const both = [start, solution];
  const weights = both.flatMap(({ synapses }) => synapses.filter(({ locked }) => !locked).map(({ weight }) => weight));
  const biases = both.flatMap(({ cells }) => cells.filter(isNeuron).flatMap(({ locked, bias }) => (locked ? [] : [bias])));
  const temperatures = both.flatMap(({ layers }) => layers.flatMap(({ softmax }) => (softmax ? [softmax.temperature] : [])));
  const activators = both.flatMap(({ cells }) => cells.filter(isNeuron).flatMap(({ locked, activator }) => (locked ? [] : [activator])));
  const turned = activatorsOf(start, solution).length > 0 ? [...new Set([...(kit?.activators ?? []), ...activators])] : kit?.activators;
  return {
    ...kit,
    weights: held(kit?.weights, weights, kit === undefined || hasMoved(start, solution, 'weight'), votes),
    bias: held(kit?.bias, biases, kit === undefined || hasMoved(start, solution, 'bias'), votes),
    temperature: held(kit?.temperature, temperatures, hasMoved(start, solution, 'temperature'), temperature),
    ...(turned ? { activators: turned } : {}),
    ...inputRanges(both, kit),
  };
}

/** The kit with room for these values at an input; an input of 0 and 1 needs none. */
export function withInput(kit: Kit, cell: Id, values: readonly number[]): Kit {
  if (!kit.inputs?.[cell] && values.every((value) => value === 0 || value === 1)) return kit;
  return { ...kit, inputs: { ...kit.inputs, [cell]: widen(kit.inputs?.[cell] ?? { min: 0, max: 1, step: 1 }, values, halves) } };
}

/** `kit` undefined: the first guess, weights. */
export function spikingKitFor(start: SpikingCircuit, solution: SpikingCircuit, kit: SpikingKit | undefined): SpikingKit {
  const both = [start, solution];
  const free = both.flatMap(({ synapses }) => synapses.filter(({ locked }) => !locked));
  const spikes = free.filter(isSpikeSynapse);
  const gains = free.flatMap((synapse) => (isSpikeSynapse(synapse) ? [] : [synapse.gain]));
  const dt = dtOf(solution);
  const parameters = { ...kit?.parameters };
  for (const { cell, parameter } of changedParameters(start, solution))
    parameters[cell.id] = { ...parameters[cell.id], [parameter]: parameterFor(both, cell, parameter, parameters[cell.id]?.[parameter]) };
  // A gain and a millivolt share one range: where both are free, the range is that of the millivolts.
  const weights =
    spikes.length > 0 && !movesGain(start, solution)
      ? spikes.map(({ weight }) => weight)
      : [...spikes.map(({ weight }) => weight), ...gains];
  return {
    ...kit,
    weights: held(kit?.weights, weights, kit === undefined || movesWeight(start, solution), millivolts),
    delaysMs: held(kit?.delaysMs, spikes.map(({ delayMs }) => delayMs), movesDelay(start, solution), delaysOn(dt)), // prettier-ignore
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
  };
}

/** The range of a parameter that the player may turn, with room for what it is now; undefined where the cell has none. */
export function openParameter(start: SpikingCircuit, solution: SpikingCircuit, id: Id, parameter: ParameterName): Range | undefined {
  const cell = findSpikingCell(solution, id);
  return cell && parametersOf(cell).includes(parameter) ? parameterFor([start, solution], cell, parameter, undefined) : undefined;
}

/** A kit without the parts that it has no use for. */
export function tidyKit<K extends Kit | SpikingKit>(kit: K): K {
  return Object.fromEntries(
    Object.entries(kit).filter(([, part]: [string, unknown]) => part !== undefined && part !== false),
  ) as unknown as K;
}

/** Delays as this circuit can have them: whole ticks, at least one. */
export function delaysFor(circuit: SpikingCircuit): Range {
  return delaysOn(dtOf(circuit)).first(circuit.synapses.filter(isSpikeSynapse).map(({ delayMs }) => delayMs));
}

interface Way {
  first(values: readonly number[]): Range;
  readonly steps: readonly number[];
}

const votes: Way = { first: (values) => rangeAround(values, LEAST_VOTE, halves), steps: halves };
const temperature: Way = {
  first: (values) => ({ ...rangeUp(values, halves), min: stepFor(values, halves) }),
  steps: halves,
};
const millivolts: Way = {
  first: (values) => (values.some((value) => value < 0) ? rangeAround(values, 5, decimals) : rangeUp(values)),
  steps: decimals,
};

function delaysOn(dt: number): Way {
  const whole = decimals.filter((step) => step >= dt && Math.abs(step / dt - Math.round(step / dt)) < 1e-6);
  const steps = whole.length > 0 ? whole : [dt];
  return {
    first: (values) => {
      const step = stepFor(values, steps.filter((one) => one <= 1 || one === dt)); // prettier-ignore
      return { min: step, max: Math.max(LEAST_DELAY_MS, ...values.map(Math.ceil)), step };
    },
    steps,
  };
}

/** An open range holds the values; a closed one opens when it must. */
function held(range: Range | undefined, values: readonly number[], mustOpen: boolean, way: Way): Range | undefined {
  if (values.length === 0) return range;
  if (range) return widen(range, values, way.steps);
  return mustOpen ? way.first(values) : undefined;
}

function inputRanges(circuits: readonly RoundsCircuit[], kit: Kit | undefined): Pick<Kit, 'inputs'> {
  let ranges: Kit = kit?.inputs ? { inputs: kit.inputs } : {};
  for (const { cells } of circuits) for (const { id, value } of cells.filter(isInput)) ranges = withInput(ranges, id, [value]);
  return ranges.inputs ? { inputs: ranges.inputs } : {};
}

function hasMoved(start: RoundsCircuit, solution: RoundsCircuit, what: 'weight' | 'bias' | 'temperature'): boolean {
  if (what === 'weight')
    return start.synapses.some(({ id, weight }) => solution.synapses.find((other) => other.id === id)?.weight !== weight);
  if (what === 'temperature')
    return start.layers.some(
      ({ id, softmax }) => softmax && solution.layers.find((other) => other.id === id)?.softmax?.temperature !== softmax.temperature,
    );
  const biases = new Map(solution.cells.filter(isNeuron).map(({ id, bias }) => [id, bias]));
  return start.cells.filter(isNeuron).some(({ id, bias }) => biases.get(id) !== bias);
}

function activatorsOf(start: RoundsCircuit, solution: RoundsCircuit): ActivatorName[] {
  const now = new Map(solution.cells.filter(isNeuron).map(({ id, activator }) => [id, activator]));
  return start.cells.filter(isNeuron).flatMap(({ id, activator }) => (now.get(id) === activator ? [] : [activator]));
}

function movesWeight(start: SpikingCircuit, solution: SpikingCircuit): boolean {
  const now = new Map(solution.synapses.map((synapse) => [synapse.id, isSpikeSynapse(synapse) ? synapse.weight : synapse.gain]));
  return start.synapses.some((synapse) => now.get(synapse.id) !== (isSpikeSynapse(synapse) ? synapse.weight : synapse.gain));
}

function movesGain(start: SpikingCircuit, solution: SpikingCircuit): boolean {
  const gains = (circuit: SpikingCircuit): string => JSON.stringify(circuit.synapses.map((one) => (isSpikeSynapse(one) ? 0 : one.gain)));
  return gains(start) !== gains(solution);
}

function movesDelay(start: SpikingCircuit, solution: SpikingCircuit): boolean {
  const now = new Map(solution.synapses.filter(isSpikeSynapse).map(({ id, delayMs }) => [id, delayMs]));
  return start.synapses.filter(isSpikeSynapse).some(({ id, delayMs }) => now.get(id) !== delayMs);
}

function changedParameters(
  start: SpikingCircuit,
  solution: SpikingCircuit,
): { readonly cell: SpikingCell; readonly parameter: ParameterName }[] {
  return solution.cells.flatMap((cell) => {
    const before = findSpikingCell(start, cell.id);
    if (!before || cell.locked) return [];
    return parametersOf(cell)
      .filter((parameter) => parameterOf(cell, parameter) !== parameterOf(before, parameter))
      .map((parameter) => ({ cell, parameter }));
  });
}

function parameterFor(circuits: readonly SpikingCircuit[], cell: SpikingCell, parameter: ParameterName, range: Range | undefined): Range {
  const { locked: _, ...free } = cell;
  const values = circuits.flatMap((circuit) => parameterOf(findSpikingCell(circuit, cell.id) ?? cell, parameter) ?? []);
  const first = range ?? parameterRange(undefined, free, parameter)!;
  const { isWholeTicks } = parameterBounds[parameter];
  const dt = dtOf(circuits[0]!);
  return widen(first, values, isWholeTicks ? delaysOn(dt).steps : decimals);
}
