// Undo is a list of circuits with an index, one entry a finished gesture; the commands that led here are kept beside it.
import type { Command, Refusal } from '../core/command.ts';
import type { TimedCommand } from '../core/recording.ts';

export interface History<C> {
  /** Every circuit that undo can reach, oldest first. */
  readonly history: C[];
  /** Which of them is on the board. */
  index: number;
  /** Undo goes no further back, because what lay between the start and here is forgotten; 0 where it is not there. */
  oldest?: number;
  readonly commands: TimedCommand[];
  /** The gesture of the last edit: further edits of the same gesture replace it. */
  gesture: string | undefined;
}

export function presentOf<C>({ history, index }: History<C>): C {
  return history[index]!;
}

export function canUndo({ index, oldest = 0 }: History<unknown>): boolean {
  return index > oldest;
}

export function canRedo({ index, history }: History<unknown>): boolean {
  return index < history.length - 1;
}

/** To the circuit before or after; refused at either end. */
export function travel(past: History<unknown>, command: 'undo' | 'redo'): Refusal | undefined {
  if (command === 'undo' && !canUndo(past)) return { refused: 'nothingToUndo' };
  if (command === 'redo' && !canRedo(past)) return { refused: 'nothingToRedo' };
  past.index += command === 'undo' ? -1 : 1;
  return undefined;
}

/** The circuit after an edit; with the same gesture as before it takes the last one's place. */
export function enter<C>(past: History<C>, circuit: C, isSameGesture: boolean): void {
  past.history.length = past.index + 1;
  if (isSameGesture) past.history[past.index] = circuit;
  else past.index = past.history.push(circuit) - 1;
}

/** True when this command goes on with the gesture of the last one, so that one drag is one entry. */
export function continuesGesture(past: History<unknown>, command: Command, gesture: string | undefined): boolean {
  const last = past.commands[past.commands.length - 1];
  const subject = subjectOf(command);
  return gesture !== undefined && gesture === past.gesture && subject !== undefined && last !== undefined && subjectOf(last) === subject;
}

/** Notes a command that was obeyed; `isAnew` keeps it apart from the gesture's last one, because time has passed between them. */
export function note(past: History<unknown>, tick: number, command: Command, gesture: string | undefined, isAnew = false): void {
  const last = past.commands.length - 1;
  if (!isAnew && continuesGesture(past, command, gesture)) past.commands[last] = { ...past.commands[last]!, ...command };
  else past.commands.push({ tick, ...command });
  past.gesture = gesture;
}

/** What an edit changes; undefined for commands that are no edits. */
function subjectOf(command: Command): string | undefined {
  switch (command.type) {
    case 'setWeight':
    case 'setDelay':
      return `${command.type} ${command.synapse}`;
    case 'setBias':
      return `${command.type} ${command.cell}`;
    case 'setActivator':
      return `${command.type} ${command.cell}`;
    case 'setTemperature':
      return `${command.type} ${command.layer}`;
    case 'setParameter':
      return `${command.type} ${command.parameter} ${command.cell}`;
    case 'setTraining':
      return `${command.type} ${command.setting}`;
    case 'train':
    case 'setHidden':
      return command.type;
    case 'change':
      return command.type;
    case 'resetMembranes':
    case 'present':
    case 'nudge':
    case 'restart':
    case 'setInput':
    case 'touch':
    case 'predict':
    case 'claim':
    case 'place':
    case 'undo':
    case 'redo':
      return undefined;
  }
}
