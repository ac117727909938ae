// One attempt in time. In a level an edit returns the run to tick 0; in a free circuit it applies to the running State.
import type { Command, Refusal, SpikingEdit } from '../../core/command.ts';
import { isRefusal } from '../../core/command.ts';
import type { Recording, TimedCommand } from '../../core/recording.ts';
import { findSpikingCell, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import { editSpiking } from '../../core/spiking/edit.ts';
import { hashSpiking } from '../../core/spiking/hash.ts';
import type { SpikingLevel } from '../../levels/spiking/level.ts';
import type { SpikingAttempt } from '../../levels/spiking/verdict.ts';
import { continuesGesture, enter, note, presentOf, travel, type History } from '../history.ts';
import { beginAnew, changeFreely, travelFreely } from '../free.ts';
import { spikingEditsBetween } from './difference.ts';
import { refusedBySpikingKit } from './kit.ts';
import { changeRun, createSpikingRun, isStopped, touchRun, watchCells, type SpikingRun } from './run.ts';

export interface SpikingSession extends History<SpikingCircuit> {
  readonly level: SpikingLevel | undefined;
  run: SpikingRun;
  readonly predictions: number[];
  claimed: boolean;
}

export function createSpikingSession(level: SpikingLevel | undefined, circuit: SpikingCircuit): SpikingSession {
  return {
    level,
    history: [circuit],
    index: 0,
    run: createSpikingRun(circuit, runTicks(level, circuit)),
    commands: [],
    predictions: [],
    claimed: false,
    gesture: undefined,
  };
}

/** Goes on with edits that were made elsewhere, undo included, in a run from tick 0. */
export function resumeSpikingSession(past: History<SpikingCircuit>): SpikingSession {
  const { history, index, oldest = 0 } = past;
  const session = { ...createSpikingSession(undefined, presentOf(past)), history, index, oldest };
  beginAnew(session, undefined);
  return session;
}

export function spikingCircuitOf(session: SpikingSession): SpikingCircuit {
  return presentOf(session);
}

export function spikingAttemptOf(session: SpikingSession): SpikingAttempt {
  const { predictions, claimed, run } = session;
  return { circuit: presentOf(session), touches: run.touches, predictions, claimed };
}

/** Does what the command asks, or refuses and changes nothing. Edits with the same `gesture` in a row (one drag) are one entry for undo. */
export function dispatchSpiking(session: SpikingSession, command: Command, gesture?: string): Refusal | undefined {
  if (command.type === 'change') {
    if (session.level) return { refused: 'notHere' };
    return changeFreely(session, command.patch, gesture, session.run.state.tick, () => takeOver(session));
  }
  const { tick } = session.run.state;
  const before = presentOf(session);
  const refusal = obey(session, command, gesture);
  if (refusal) return refusal;
  const last = session.commands[session.commands.length - 1];
  // In a running circuit a drag is one entry for undo but many edits in time, so what undo did is noted as edits of its own.
  if (!session.level && (command.type === 'undo' || command.type === 'redo')) {
    for (const edit of spikingEditsBetween(before, presentOf(session))) note(session, tick, edit, undefined);
  } else note(session, tick, command, gesture, session.level === undefined && last?.tick !== tick);
  return undefined;
}

/** Undo or redo in a circuit that no level holds: what it changes takes over in the running State. */
export function travelInSpikingRun(session: SpikingSession, way: 'undo' | 'redo'): Refusal | undefined {
  return travelFreely(session, way, session.run.state.tick, () => takeOver(session));
}

/** From tick 0, with another seed where one is given. */
export function restartSpikingRun(session: SpikingSession, seed?: string): void {
  beginAnew(session, seed);
  restart(session);
}

/** Runs the present circuit from tick 0; touches played so far are taken back, and in a free circuit all edits are as old as the run. */
export function restartSpiking(session: SpikingSession): void {
  const { commands, history, level } = session;
  const edits = (): TimedCommand[] => spikingEditsBetween(history[0]!, presentOf(session)).map((edit) => ({ tick: 0, ...edit }));
  commands.splice(0, commands.length, ...(level ? commands.filter(({ type }) => type !== 'touch') : edits()));
  restart(session);
}

/** The attempt up to now, as a file that replays to the same hash. */
export function recordSpiking({ level, history, index, commands, run }: SpikingSession): Recording {
  const start = history[0]!;
  return {
    format: 'hibana.recording',
    version: 1,
    ...(level ? { level: level.id } : { circuit: start }),
    seed: history[index]!.seed,
    commands: [...commands],
    ticks: run.state.tick,
    hash: hashSpiking(run.state),
  };
}

function obey(session: SpikingSession, command: Command, gesture: string | undefined): Refusal | undefined {
  switch (command.type) {
    case 'setWeight':
    case 'setDelay':
    case 'setParameter':
      return obeyEdit(session, command, gesture);
    case 'touch': {
      if (findSpikingCell(presentOf(session), command.cell)?.kind !== 'touch') return { refused: 'unknown', subject: command.cell };
      const outside = refusedBySpikingKit(session.level, command);
      if (outside) return outside;
      touchRun(session.run, command.cell);
      return undefined;
    }
    case 'predict':
    case 'claim': {
      const outside = refusedBySpikingKit(session.level, command);
      if (outside) return outside;
      if (command.type === 'claim') session.claimed = true;
      else session.predictions.push(command.says);
      return undefined;
    }
    case 'undo':
    case 'redo': {
      const refusal = travel(session, command.type);
      if (!refusal) takeOver(session);
      return refusal;
    }
    case 'resetMembranes':
      if (session.level) return { refused: 'notHere' };
      changeRun(session.run, presentOf(session), command.cells ?? presentOf(session).cells.map(({ id }) => id));
      return undefined;
    case 'change':
      throw new Error('a change is obeyed before any other command');
    case 'setBias':
    case 'setInput':
    case 'setActivator':
    case 'setTemperature':
    case 'present':
    case 'nudge':
    case 'train':
    case 'setTraining':
    case 'setHidden':
    case 'restart':
    case 'place':
      return { refused: 'notHere' };
  }
}

function obeyEdit(session: SpikingSession, command: SpikingEdit, gesture: string | undefined): Refusal | undefined {
  const outside = refusedBySpikingKit(session.level, command);
  if (outside) return outside;
  const changed = editSpiking(presentOf(session), command);
  if (isRefusal(changed)) return changed;
  enter(session, changed, continuesGesture(session, command, gesture));
  takeOver(session);
  return undefined;
}

/** A free circuit goes on as it is edited, unless it has not begun, or has stopped by itself and could never go on. */
function takeOver(session: SpikingSession): void {
  session.claimed = false;
  const { run, level } = session;
  if (level || run.state.tick === 0 || isStopped(run)) restart(session);
  else changeRun(run, presentOf(session));
}

function restart(session: SpikingSession): void {
  const circuit = presentOf(session);
  const { cells, synapses } = session.run.traces;
  session.run = createSpikingRun(circuit, runTicks(session.level, circuit));
  if (!session.level) watchCells(session.run, cells, synapses);
}

function runTicks(level: SpikingLevel | undefined, circuit: SpikingCircuit): number | undefined {
  if (!level) return undefined;
  const { goal } = level;
  const ms = goal.kind === 'live' || goal.kind === 'predict' ? goal.ms : Math.max(0, ...goal.cases.map((one) => one.ms));
  return Math.round(ms / (circuit.dtMs ?? 0.1));
}
