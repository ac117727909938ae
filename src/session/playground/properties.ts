// What can be set on a part of a circuit, within which bounds, and the patch that sets it on one part or on many.
import {
  activatorNames,
  cellsOf,
  isSpiking,
  synapsesOf,
  type AnyCell,
  type AnySynapse,
  type Circuit,
  type Id,
} from '../../core/circuit.ts';
import type { Refusal } from '../../core/command.ts';
import { LIMIT } from '../../core/edit.ts';
import type { Patch } from '../../core/patch.ts';
import { flightOf, isWhole, mostDelayTicks, nearestWhole } from '../../core/room.ts';
import { dtOf, isSpikeSynapse, type Plasticity, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import {
  LONGEST_DELAY_MS,
  LONGEST_MS,
  parameterBounds,
  parameterOf,
  parametersOf,
  type ParameterName,
} from '../../core/spiking/parameters.ts';

const plasticityNumbers = {
  stdp: ['aPlus', 'aMinus', 'tauPlusMs', 'tauMinusMs', 'min', 'max'],
  hebbian: ['rate', 'windowMs', 'min', 'max'],
} as const;

export type NumberName =
  ParameterName | 'value' | 'bias' | 'weight' | 'gain' | 'delay' | 'delayMs' | (typeof plasticityNumbers)['stdp' | 'hebbian'][number];
export type ChoiceName = 'activator' | 'shape' | 'schedule' | 'synapseKind' | 'plasticity' | 'pairing';

export type Property =
  | { readonly type: 'number'; readonly name: NumberName; readonly min: number; readonly max: number; readonly step: number }
  | { readonly type: 'choice'; readonly name: ChoiceName; readonly options: readonly string[] }
  | { readonly type: 'times'; readonly name: 'timesMs' };
export type PropertyName = Property['name'];
export type PropertyValue = number | string | readonly number[];

const steps: Readonly<Partial<Record<NumberName, number>>> = {
  tauMs: 0.5, refractoryMs: 0.1, resistanceMohm: 5, amplitudeNa: 0.01, offsetNa: 0.01, rateHz: 1, frequencyHz: 0.5, startMs: 1, lengthMs: 1,
  a: 0.005, b: 0.01, c: 1, d: 0.25, value: 1, bias: 0.25, weight: 0.25, gain: 0.25, delay: 1,
  aPlus: 0.05, aMinus: 0.05, tauPlusMs: 1, tauMinusMs: 1, min: 0.5, max: 0.5, rate: 0.05, windowMs: 1,
}; // prettier-ignore

/** The settable properties of a cell or synapse, in the order in which an inspector lists them. */
export function propertiesOf(circuit: Circuit, part: AnyCell | AnySynapse): readonly Property[] {
  return 'from' in part ? synapseProperties(circuit, part) : cellProperties(circuit, part);
}

/** Properties that all of these parts have, with the narrowest bounds. */
export function sharedProperties(circuit: Circuit, parts: readonly (AnyCell | AnySynapse)[]): readonly Property[] {
  const [first, ...rest] = parts.map((part) => propertiesOf(circuit, part));
  return (first ?? []).flatMap((property): Property[] => {
    const others = rest.map((list) => list.find(({ name, type }) => name === property.name && type === property.type));
    if (others.includes(undefined)) return [];
    if (property.type === 'choice')
      return [
        {
          ...property,
          options: property.options.filter((one) => others.every((other) => other!.type === 'choice' && other!.options.includes(one))),
        },
      ];
    if (property.type !== 'number') return [property];
    let { min, max } = property;
    for (const other of others) if (other!.type === 'number') [min, max] = [Math.max(min, other!.min), Math.min(max, other!.max)];
    return [{ ...property, min, max }];
  });
}

export function valueOf(part: AnyCell | AnySynapse, name: PropertyName): PropertyValue | undefined {
  if ('from' in part) return synapseValue(part, name);
  if (part.kind === 'input' || part.kind === 'neuron') return (part as unknown as Record<string, number | string | undefined>)[name];
  if (name === 'schedule') return part.kind === 'izhikevich' ? (part.schedule ?? 'euler') : undefined;
  if (name === 'shape') return part.kind === 'current' ? part.shape : undefined;
  if (name === 'timesMs') return part.kind === 'pattern' ? part.timesMs : undefined;
  return parameterOf(part, name as ParameterName);
}

/** Sets it on every one of these parts that has it. Refused when one is locked or the value is outside its bounds. */
export function setProperty(circuit: Circuit, ids: readonly Id[], name: PropertyName, value: PropertyValue): Patch | Refusal {
  const chosen = new Set(ids);
  const parts = [...cellsOf(circuit), ...synapsesOf(circuit)].filter(({ id }) => chosen.has(id));
  const cells: AnyCell[] = [];
  const synapses: AnySynapse[] = [];
  for (const part of parts) {
    const property = propertiesOf(circuit, part).find((one) => one.name === name);
    if (!property) continue;
    if (part.locked) return { refused: 'locked', subject: part.id };
    const wrong = wrongValue(circuit, property, value, part.id);
    if (wrong) return wrong;
    if ('from' in part) synapses.push(changedSynapse(part, name, value));
    else cells.push(changedCell(part, name, value));
  }
  return { ...(cells.length > 0 ? { cells } : {}), ...(synapses.length > 0 ? { synapses } : {}) };
}

function cellProperties(circuit: Circuit, cell: AnyCell): Property[] {
  if (cell.kind === 'input') return [number('value', -LIMIT, LIMIT)];
  if (cell.kind === 'neuron') return [number('bias', -LIMIT, LIMIT), { type: 'choice', name: 'activator', options: activatorNames }];
  const dt = isSpiking(circuit) ? dtOf(circuit) : 0.1;
  const numbers = parametersOf(cell).map((name) =>
    number(name, parameterBounds[name].min, parameterBounds[name].max, parameterBounds[name].isWholeTicks ? dt : undefined),
  );
  if (cell.kind === 'current') return [{ type: 'choice', name: 'shape', options: ['constant', 'step', 'pulse', 'sine'] }, ...numbers];
  if (cell.kind === 'pattern') return [{ type: 'times', name: 'timesMs' }];
  if (cell.kind === 'izhikevich' && dt === 1) return [...numbers, { type: 'choice', name: 'schedule', options: ['euler', 'published'] }];
  return numbers;
}

function synapseProperties(circuit: Circuit, synapse: AnySynapse): Property[] {
  if (!('kind' in synapse)) return [number('weight', -LIMIT, LIMIT), number('delay', 1, 100)];
  if (!isSpikeSynapse(synapse)) return [number('gain', -LIMIT, LIMIT)];
  const { min = -LIMIT, max = LIMIT } = synapse.plasticity ?? {};
  const time = isSpiking(circuit) ? delayBounds(circuit) : { dt: 0.1, longest: LONGEST_DELAY_MS };
  const learns = synapse.plasticity;
  return [
    { type: 'choice', name: 'synapseKind', options: ['delta', 'exponential'] },
    number('weight', min, max),
    number('delayMs', time.dt, time.longest, time.dt),
    ...(synapse.kind === 'exponential' ? [number('tauMs', parameterBounds.tauMs.min, parameterBounds.tauMs.max)] : []),
    { type: 'choice', name: 'plasticity', options: ['none', 'stdp', 'hebbian'] },
    ...(learns ? plasticityNumbers[learns.kind].map((name) => learnBounds(name, synapse.weight, learns)) : []),
    ...(learns?.kind === 'stdp' ? [{ type: 'choice', name: 'pairing', options: ['all', 'nearest'] } as const] : []),
  ];
}

/** Bounds of a plastic weight lie on one side of zero, and the weight lies between them. */
function learnBounds(name: (typeof plasticityNumbers)['stdp' | 'hebbian'][number], weight: number, { min, max }: Plasticity): Property {
  if (name === 'min') return number(name, max > 0 ? 0 : -LIMIT, weight);
  if (name === 'max') return number(name, weight, min < 0 ? 0 : LIMIT);
  if (name === 'windowMs') return number(name, 0, LONGEST_MS);
  if (name === 'tauPlusMs' || name === 'tauMinusMs') return number(name, parameterBounds.tauMs.min, parameterBounds.tauMs.max);
  return number(name, -LIMIT, LIMIT);
}

function number(name: NumberName, min: number, max: number, step = steps[name] ?? 1): Property {
  return { type: 'number', name, min, max, step };
}

interface DelayBounds {
  readonly dt: number;
  readonly longest: number;
}

/** Found once for each circuit, because every synapse asks. */
const knownBounds = new WeakMap<SpikingCircuit, DelayBounds>();

/** The longest delay with which the spikes on their way still fit. */
function delayBounds(circuit: SpikingCircuit): DelayBounds {
  let bounds = knownBounds.get(circuit);
  if (bounds) return bounds;
  const dt = dtOf(circuit);
  const whole = Math.floor(LONGEST_DELAY_MS / dt + 1e-6);
  bounds = { dt, longest: nearestWhole(Math.max(1, Math.min(whole, mostDelayTicks(flightOf(circuit)))) * dt, dt, 1) };
  knownBounds.set(circuit, bounds);
  return bounds;
}

function synapseValue(synapse: AnySynapse, name: PropertyName): PropertyValue | undefined {
  if (!('kind' in synapse)) return name === 'weight' ? synapse.weight : name === 'delay' ? (synapse.delay ?? 1) : undefined;
  if (name === 'gain') return isSpikeSynapse(synapse) ? undefined : synapse.gain;
  if (!isSpikeSynapse(synapse)) return undefined;
  if (name === 'synapseKind') return synapse.kind;
  if (name === 'weight') return synapse.weight;
  if (name === 'delayMs') return synapse.delayMs;
  if (name === 'tauMs') return synapse.kind === 'exponential' ? synapse.tauMs : undefined;
  if (name === 'plasticity') return synapse.plasticity?.kind ?? 'none';
  return (synapse.plasticity as unknown as Record<string, PropertyValue> | undefined)?.[name];
}

function wrongValue(circuit: Circuit, property: Property, value: PropertyValue, subject: Id): Refusal | undefined {
  if (property.type === 'choice') return property.options.includes(value as string) ? undefined : { refused: 'unknown', subject };
  if (property.type === 'times') {
    const times = value as readonly number[];
    const isRight = times.length <= 10_000 && times.every((time) => time >= 0 && time <= LONGEST_MS);
    return isRight ? undefined : { refused: 'outOfRange', subject, min: 0, max: LONGEST_MS };
  }
  const { min, max, name } = property;
  const given = value as number;
  if (!(given >= min && given <= max)) return { refused: 'outOfRange', subject, min, max };
  if (name !== 'delay' && name !== 'delayMs' && name !== 'refractoryMs') return undefined;
  const tick = isSpiking(circuit) ? dtOf(circuit) : 1;
  const nearest = nearestWhole(given, tick, 0);
  return isWhole(given, tick, 0) ? undefined : { refused: 'outOfRange', subject, min: nearest, max: nearest };
}

function changedCell(cell: AnyCell, name: PropertyName, value: PropertyValue): AnyCell {
  if (cell.kind !== 'current' || name !== 'shape') return { ...cell, [name]: value };
  const { id, x, y, label, locked, amplitudeNa } = cell;
  const rest = { id, kind: 'current', x, y, ...(label ? { label } : {}), ...(locked ? { locked } : {}), amplitudeNa } as const;
  switch (value) {
    case 'step':
      return { ...rest, shape: 'step', startMs: 20 };
    case 'pulse':
      return { ...rest, shape: 'pulse', startMs: 20, lengthMs: 50 };
    case 'sine':
      return { ...rest, shape: 'sine', frequencyHz: 5, offsetNa: amplitudeNa };
    default:
      return { ...rest, shape: 'constant' };
  }
}

/** How a current decays unless it says so. */
const USUAL_TAU_MS = 5;

function changedSynapse(synapse: AnySynapse, name: PropertyName, value: PropertyValue): AnySynapse {
  if (!('kind' in synapse) || !isSpikeSynapse(synapse)) return { ...synapse, [name]: value };
  if (name === 'synapseKind') {
    const { tauMs: _, ...bare } = { tauMs: 0, ...synapse };
    return value === 'exponential' ? { ...bare, kind: 'exponential', tauMs: USUAL_TAU_MS } : { ...bare, kind: 'delta' };
  }
  if (name === 'plasticity') {
    const { plasticity: _, ...bare } = synapse;
    return value === 'none' ? bare : { ...bare, plasticity: usualPlasticity(value as Plasticity['kind'], synapse.weight) };
  }
  if (synapse.plasticity && name !== 'weight' && name !== 'delayMs' && name !== 'tauMs')
    return { ...synapse, plasticity: { ...synapse.plasticity, [name]: value } as Plasticity };
  return { ...synapse, [name]: value };
}

function usualPlasticity(kind: Plasticity['kind'], weight: number): Plasticity {
  const far = Math.min(LIMIT, Math.max(20, 2 * Math.abs(weight)));
  const [min, max] = weight < 0 ? [-far, 0] : [0, far];
  if (kind === 'hebbian') return { kind, rate: 0.2, windowMs: 20, min, max };
  return { kind, aPlus: 0.5, aMinus: 0.5, tauPlusMs: 20, tauMinusMs: 20, min, max, pairing: 'all' };
}
