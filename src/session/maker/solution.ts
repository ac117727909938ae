// The solution of a level in the making as a recording: the edits from start to solution, and what is answered.
import { depth, type Id } from '../../core/circuit.ts';
import type { Command, Refusal } from '../../core/command.ts';
import type { Recording, TimedCommand } from '../../core/recording.ts';
import { dtOf } from '../../core/spiking/circuit.ts';
import { questionAt, truth } from '../../levels/goals/predict.ts';
import { isSpikingLevel, type Level, type RoundsLevel } from '../../levels/level.ts';
import type { SpikingLevel } from '../../levels/spiking/level.ts';
import { editsBetween } from '../difference.ts';
import { replay } from '../replay.ts';
import type { Session } from '../session.ts';
import { circuitOf } from '../session.ts';
import { spikingEditsBetween } from '../spiking/difference.ts';
import { replaySpiking } from '../spiking/replay.ts';
import { spikingCircuitOf, type SpikingSession } from '../spiking/session.ts';
import type { Draft } from './draft.ts';

export interface Sealed {
  /** It replays to its hash. */
  readonly recording: Recording;
  /** The first command that the level does not allow. */
  readonly refused: { readonly command: Command; readonly refusal: Refusal } | undefined;
}

/** What leads from the level’s start to the draft’s solution. */
export function solutionOf(draft: Draft, level: Level): TimedCommand[] {
  if (draft.clock === 'rounds') {
    if (isSpikingLevel(level)) throw new Error(`${level.id} is on another clock than its draft`);
    return [...atStart(editsBetween(level.circuit, draft.solution)), ...answersOf(level)];
  }
  if (!isSpikingLevel(level)) throw new Error(`${level.id} is on another clock than its draft`);
  const edits = atStart(spikingEditsBetween(level.circuit, draft.solution));
  if (level.goal.kind !== 'live') return [...edits, ...claimOf(level)];
  return [...edits, ...touchCommands(draft.asked.runs[0]?.timesMs ?? {}, level)];
}

/** What a player has done to solve it, without the detours. */
export function essence(session: Session | SpikingSession): TimedCommand[] {
  const { level, predictions } = session;
  if (!level) throw new Error('an attempt at no level solves none');
  const said = predictions.map((says): Command => ({ type: 'predict', says }));
  const claim = session.claimed ? claimOf(level) : [];
  if (isSpikingLevel(level)) {
    const { run } = session as SpikingSession;
    const touches = level.goal.kind === 'live' ? run.touches.map(({ cell, tick }): TimedCommand => ({ tick, type: 'touch', cell })) : [];
    return [
      ...atStart(spikingEditsBetween(level.circuit, spikingCircuitOf(session as SpikingSession))),
      ...atStart(said),
      ...claim,
      ...touches,
    ];
  }
  return [...atStart(editsBetween(level.circuit, circuitOf(session as Session))), ...atStart(said), ...claim];
}

/** Runs the commands in the level, so that length and hash are what they are. */
export function sealed(level: Level, commands: readonly TimedCommand[]): Sealed {
  const recording: Recording = {
    format: 'hibana.recording',
    version: 1,
    level: level.id,
    seed: level.circuit.seed,
    commands,
    ticks: ticksOf(level),
    hash: '0'.repeat(16),
  };
  const { hash, refused } = isSpikingLevel(level) ? replaySpiking(recording, level) : replay(recording, level);
  if (!refused) return { recording: { ...recording, hash }, refused: undefined };
  const { tick: _, ...command } = commands[refused.command]!;
  return { recording: { ...recording, hash }, refused: { command, refusal: refused.refusal } };
}

function ticksOf(level: Level): number {
  if (!isSpikingLevel(level)) return ('rounds' in level.goal ? level.goal.rounds : undefined) ?? depth(level.circuit);
  const { goal } = level;
  const ms = goal.kind === 'live' || goal.kind === 'predict' ? goal.ms : Math.max(0, ...goal.cases.map((one) => one.ms));
  return Math.round(ms / dtOf(level.circuit));
}

function answersOf(level: RoundsLevel): TimedCommand[] {
  const { goal, circuit } = level;
  if (goal.kind !== 'predict') return claimOf(level);
  const said = Array.from({ length: goal.questions.length > 0 ? goal.streak : 0 }, (_, index): Command => {
    return { type: 'predict', says: truth(circuit, goal, questionAt(goal, index)).answer };
  });
  return atStart(said);
}

function claimOf({ goal }: Level): TimedCommand[] {
  return goal.kind === 'impossible' ? atStart([{ type: 'claim' }]) : [];
}

function touchCommands(timesMs: Readonly<Record<Id, readonly number[]>>, { circuit }: SpikingLevel): TimedCommand[] {
  const dt = dtOf(circuit);
  const touches = Object.entries(timesMs).flatMap(([cell, times]) =>
    circuit.cells.some(({ id, kind }) => id === cell && kind === 'touch')
      ? times.map((time): TimedCommand => ({ tick: Math.round(time / dt), type: 'touch', cell }))
      : [],
  );
  return touches.sort((a, b) => a.tick - b.tick);
}

function atStart(commands: readonly Command[]): TimedCommand[] {
  return commands.map((command) => ({ tick: 0, ...command }));
}
