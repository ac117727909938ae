// What a level lets the player change. A circuit without a level may be changed freely.
import type { Cell } from '../core/circuit.ts';
import { findCell } from '../core/circuit.ts';
import type { Answer, Placement, Refusal, RoundsEdit, RoundsPlay } from '../core/command.ts';
import { LIMIT } from '../core/edit.ts';
import type { RoundsLevel, Range } from '../levels/level.ts';

/** Range of the on/off inputs. */
export const toggle: Range = { min: 0, max: 1, step: 1 };
/** Steps of weights and biases in a circuit that has no level. */
export const free: Range = { min: -10, max: 10, step: 0.5 };

export function weightRange(level: RoundsLevel | undefined): Range | undefined {
  return level ? level.kit.weights : free;
}

export function biasRange(level: RoundsLevel | undefined): Range | undefined {
  return level ? level.kit.bias : free;
}

/** Without a level an input whose value is no 0 or 1 is taken as graded. */
export function inputRange(level: RoundsLevel | undefined, cell: Cell): Range {
  const own = level?.kit.inputs?.[cell.id];
  if (own) return own;
  const graded = !level && cell.kind === 'input' && cell.value !== 0 && cell.value !== 1;
  return graded ? free : toggle;
}

/** A refusal when the command is not in the level's kit; undefined when it is. */
export function refusedByKit(level: RoundsLevel | undefined, command: RoundsEdit | RoundsPlay | Answer): Refusal | undefined {
  switch (command.type) {
    case 'setWeight':
      return inRange(level ? level.kit.weights : wide, command.weight, command.synapse);
    case 'setBias':
      return inRange(level ? level.kit.bias : wide, command.bias, command.cell);
    case 'setActivator':
      return !level || level.kit.activators?.includes(command.activator) ? undefined : { refused: 'locked', subject: command.cell };
    case 'setTemperature':
      return inRange(level ? level.kit.temperature : wide, command.temperature, command.layer);
    case 'place':
      return refusedPlacement(level, command);
    case 'setInput': {
      const cell = level && findCell(level.circuit, command.cell);
      // Examples of a rule may lie anywhere.
      return inRange(cell && level.goal.kind !== 'teach' ? inputRange(level, cell) : wide, command.value, command.cell);
    }
    case 'predict':
      return level?.goal.kind === 'predict' ? undefined : { refused: 'notHere' };
    case 'claim':
      return level?.kit.claim || level?.goal.kind === 'impossible' || (level?.goal.kind === 'teach' && level.goal.never)
        ? undefined
        : { refused: 'notHere' };
  }
}

function refusedPlacement(level: RoundsLevel | undefined, { slot, tile }: Placement): Refusal | undefined {
  if (level?.goal.kind !== 'assemble') return { refused: 'notHere' };
  const { slots, tiles } = level.goal;
  if (!slots.some(({ id }) => id === slot)) return { refused: 'unknown', subject: slot };
  return tile === null || tiles.some(({ id }) => id === tile) ? undefined : { refused: 'unknown', subject: tile };
}

const wide: Range = { min: -LIMIT, max: LIMIT, step: 0 };

function inRange(range: Range | undefined, value: number, subject: string): Refusal | undefined {
  if (!range) return { refused: 'locked', subject };
  const { min, max, step } = range;
  if (!(value >= min && value <= max)) return { refused: 'outOfRange', subject, min, max };
  if (step > 0 && !Number.isInteger((value - min) / step)) return { refused: 'outOfRange', subject, min, max };
  return undefined;
}
