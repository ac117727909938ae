// What a level in time lets the player change. A circuit without a level may be changed freely.
import type { Answer, Refusal, SpikingEdit, SpikingPlay } from '../../core/command.ts';
import {
  dtOf,
  findSpikingCell,
  isSpikeSynapse,
  type SpikingCell,
  type SpikingCircuit,
  type SpikingSynapse,
} from '../../core/spiking/circuit.ts';
import { parameterOf, parametersOf, type ParameterName } from '../../core/spiking/parameters.ts';
import type { Range } from '../../levels/level.ts';
import type { SpikingLevel } from '../../levels/spiking/level.ts';

const freeWeights: Range = { min: -30, max: 30, step: 0.5 };
const freeGains: Range = { min: -5, max: 5, step: 0.25 };

/** Steps for a circuit that has no level; its values may lie outside. */
const freeParameters: Readonly<Record<ParameterName, Range>> = {
  restMv: { min: -90, max: -40, step: 1 },
  thresholdMv: { min: -70, max: -30, step: 1 },
  resetMv: { min: -90, max: -40, step: 1 },
  tauMs: { min: 1, max: 100, step: 1 },
  resistanceMohm: { min: 10, max: 500, step: 10 },
  refractoryMs: { min: 0, max: 50, step: 1 },
  startMv: { min: -90, max: -40, step: 1 },
  a: { min: 0, max: 0.2, step: 0.01 },
  b: { min: 0, max: 0.5, step: 0.01 },
  c: { min: -70, max: -40, step: 1 },
  d: { min: 0, max: 10, step: 0.5 },
  amplitudeNa: { min: -1, max: 1, step: 0.01 },
  startMs: { min: 0, max: 1000, step: 5 },
  lengthMs: { min: 0, max: 1000, step: 5 },
  frequencyHz: { min: 0, max: 100, step: 1 },
  offsetNa: { min: -1, max: 1, step: 0.01 },
  rateHz: { min: 0, max: 300, step: 1 },
};

/** undefined where the player may not change it. */
export function spikingWeightRange(level: SpikingLevel | undefined, synapse: SpikingSynapse): Range | undefined {
  if (synapse.locked) return undefined;
  return level ? level.kit.weights : isSpikeSynapse(synapse) ? freeWeights : freeGains;
}

export function delayRange(level: SpikingLevel | undefined, synapse: SpikingSynapse, circuit: SpikingCircuit): Range | undefined {
  if (synapse.locked || !isSpikeSynapse(synapse)) return undefined;
  const dt = dtOf(circuit);
  return level ? level.kit.delaysMs : { min: dt, max: 50, step: dt < 0.5 ? 0.5 : dt };
}

export function parameterRange(level: SpikingLevel | undefined, cell: SpikingCell, name: ParameterName): Range | undefined {
  if (cell.locked || !parametersOf(cell).includes(name)) return undefined;
  return level ? level.kit.parameters?.[cell.id]?.[name] : freeParameters[name];
}

/** What of a cell may be changed here, in the order in which it is listed. */
export function openParameters(level: SpikingLevel | undefined, cell: SpikingCell): ParameterName[] {
  return parametersOf(cell).filter((name) => parameterRange(level, cell, name) && parameterOf(cell, name) !== undefined);
}

/** A refusal when the command is not in the level's kit; undefined when it is. */
export function refusedBySpikingKit(level: SpikingLevel | undefined, command: SpikingEdit | SpikingPlay | Answer): Refusal | undefined {
  switch (command.type) {
    case 'setWeight':
      return level && outside(level.kit.weights, command.weight, command.synapse);
    case 'setDelay':
      return level && outside(level.kit.delaysMs, command.delayMs, command.synapse);
    case 'setParameter': {
      const cell = level && findSpikingCell(level.circuit, command.cell);
      return cell && outside(parameterRange(level, cell, command.parameter), command.value, command.cell);
    }
    case 'touch':
      return level && level.goal.kind !== 'live' ? { refused: 'notHere' } : undefined;
    case 'predict':
      return level?.goal.kind === 'predict' ? undefined : { refused: 'notHere' };
    case 'claim':
      return level?.kit.claim || level?.goal.kind === 'impossible' ? undefined : { refused: 'notHere' };
    case 'place':
      return { refused: 'notHere' };
  }
}

function outside(range: Range | undefined, value: number, subject: string): Refusal | undefined {
  if (!range) return { refused: 'locked', subject };
  const { min, max, step } = range;
  const steps = (value - min) / step;
  const isOnStep = Math.abs(steps - Math.round(steps)) < 1e-6;
  return value >= min && value <= max && isOnStep ? undefined : { refused: 'outOfRange', subject, min, max };
}
