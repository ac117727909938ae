// One attempt at one level or circuit. Everything that happens comes in as a Command; views and panels only read.
import { findCell, isInput, type RoundsCircuit } from '../core/circuit.ts';
import {
  isRefusal, type Answer, type Command, type Lesson, type Placement, type Refusal, type RoundsEdit, type RoundsPlay,
} from '../core/command.ts'; // prettier-ignore
import { edit } from '../core/edit.ts';
import { hash } from '../core/hash.ts';
import type { Patch } from '../core/patch.ts';
import type { Attempt } from '../levels/attempt.ts';
import type { RoundsLevel } from '../levels/level.ts';
import type { Pupil } from '../levels/teach/pupil.ts';
import type { School } from '../levels/teach/school.ts';
import { refusedByKit } from './kit.ts';
import type { Recording } from '../core/recording.ts';
import { continuesGesture, enter, note, presentOf, travel, type History } from './history.ts';
import { changeRun, createRun, heldInputs, playNow, startInputs, type Run } from './run.ts';

/** See live.ts. */
export interface Live {
  change(session: Session, patch: Patch, gesture: string | undefined): Refusal | undefined;
  edit(session: Session, command: RoundsEdit, gesture: string | undefined): Refusal | undefined;
  travel(session: Session, way: 'undo' | 'redo'): Refusal | undefined;
}

export interface Session extends History<RoundsCircuit> {
  readonly level: RoundsLevel | undefined;
  run: Run;
  readonly predictions: number[];
  readonly placements: Placement[];
  claimed: boolean;
  /** Of a level that teaches: the pupil of each circuit in the history. */
  readonly pupils: Pupil[];
  /** There where the level teaches. */
  readonly school: School | undefined;
  /** Rebuilds a circuit that no level holds while it runs; loaded with what needs it. */
  live: Live | undefined;
  /** In the playground every edit takes over in the running State; elsewhere it returns the run to round 0. */
  isLive: boolean;
}

/** Starts at the level's circuit, or at `circuit` when there is no level or an earlier attempt is taken up again. A level that teaches needs its school. */
export function createSession(level: RoundsLevel | undefined, circuit: RoundsCircuit, school?: School): Session {
  const goal = level?.goal;
  if (goal?.kind === 'teach' && !school) throw new Error(`${level!.id} teaches, and was opened without its school`);
  return {
    level,
    history: [circuit],
    index: 0,
    run: createRun(circuit, startInputs(circuit)),
    commands: [],
    predictions: [],
    placements: [],
    claimed: false,
    pupils: level && goal?.kind === 'teach' ? [{ ...school!.start(level, goal), circuit }] : [],
    school,
    live: undefined,
    isLive: false,
    gesture: undefined,
  };
}

export function circuitOf(session: Session): RoundsCircuit {
  return presentOf(session);
}

/** undefined in a level that teaches nothing. */
export function pupilOf({ pupils, index }: Session): Pupil | undefined {
  return pupils[index];
}

export function attemptOf(session: Session): Attempt {
  const { predictions, placements, claimed, run } = session;
  return { circuit: circuitOf(session), predictions, placements, claimed, inputs: heldInputs(run), pupil: pupilOf(session) };
}

/**
 * Does what the command asks, or refuses and changes nothing. Edits with the same `gesture` in a row (one drag) are one
 * entry for undo. An edit returns the run to round 0 with the inputs held as they are.
 */
export function dispatch(session: Session, command: Command, gesture?: string): Refusal | undefined {
  const { live, isLive } = session;
  if (command.type === 'change') return live ? live.change(session, command.patch, gesture) : { refused: 'notHere' };
  if (live && isLive) {
    if (command.type === 'undo' || command.type === 'redo') return live.travel(session, command.type);
    if (isEdit(command)) return live.edit(session, command, gesture);
  }
  const { tick } = session.run.state;
  const refusal = obey(session, command, gesture);
  if (refusal) return refusal;
  note(session, tick, command, gesture);
  return undefined;
}

function isEdit(command: Command): command is RoundsEdit {
  return command.type === 'setWeight' || command.type === 'setBias' || command.type === 'setActivator' || command.type === 'setTemperature';
}

/** The attempt up to now, as a file that replays to the same hash. */
export function record(session: Session): Recording {
  const { level, history, commands, run } = session;
  const start = history[0]!;
  return {
    format: 'hibana.recording',
    version: 1,
    ...(level ? { level: level.id } : { circuit: start }),
    seed: presentOf(session).seed,
    commands: [...commands],
    ticks: run.state.tick,
    hash: hash(run.state),
  };
}

/** An input that is about to be set anew at round 0 need not be recorded as it was set there before: a drawing would grow without end. */
export function forgetInput({ commands }: Session, cell: string): void {
  for (let i = commands.length - 1; i >= 0; i--) {
    const command = commands[i]!;
    if (command.type !== 'setInput' || command.tick !== 0) return;
    if (command.cell === cell) return void commands.splice(i, 1);
  }
}

function obey(session: Session, command: Command, gesture: string | undefined): Refusal | undefined {
  switch (command.type) {
    case 'setWeight':
    case 'setBias':
    case 'setActivator':
    case 'setTemperature':
      return obeyEdit(session, command, gesture);
    case 'setInput':
      return obeyPlay(session, command);
    case 'predict':
    case 'claim':
    case 'place':
      return obeyAnswer(session, command);
    case 'present':
    case 'nudge':
    case 'train':
    case 'setTraining':
    case 'setHidden':
    case 'restart':
      return obeyLesson(session, command, gesture);
    case 'undo':
    case 'redo': {
      const refusal = travel(session, command.type);
      if (!refusal) restart(session);
      return refusal;
    }
    case 'resetMembranes':
      if (session.level) return { refused: 'notHere' };
      changeRun(session.run, presentOf(session), command.cells ?? presentOf(session).cells.map(({ id }) => id));
      return undefined;
    case 'change':
      throw new Error('a change is obeyed before any other command');
    case 'setDelay':
    case 'setParameter':
    case 'touch':
      return { refused: 'notHere' };
  }
}

function obeyEdit(session: Session, command: RoundsEdit, gesture: string | undefined): Refusal | undefined {
  const outside = refusedByKit(session.level, command);
  if (outside) return outside;
  const changed = edit(circuitOf(session), command);
  if (isRefusal(changed)) return changed;
  const isSame = continuesGesture(session, command, gesture);
  const pupil = pupilOf(session);
  enter(session, changed, isSame);
  if (pupil) keepPupil(session, { ...pupil, circuit: changed });
  restart(session);
  return undefined;
}

function obeyLesson(session: Session, lesson: Lesson, gesture: string | undefined): Refusal | undefined {
  const { level, school } = session;
  const pupil = pupilBefore(session, lesson, gesture);
  if (level?.goal.kind !== 'teach' || !pupil || !school) return { refused: 'notHere' };
  const next = school.teach(level, level.goal, pupil, lesson);
  if (isRefusal(next)) return next;
  enterPupil(session, next, continuesGesture(session, lesson, gesture));
  return undefined;
}

/** The pupil that a lesson starts from: one that goes on with the last gesture takes its place. */
export function pupilBefore(session: Session, lesson: Lesson, gesture: string | undefined): Pupil | undefined {
  return session.pupils[continuesGesture(session, lesson, gesture) ? session.index - 1 : session.index];
}

/** A training that was run outside, `lesson` being what led to `pupil`; noted as if it had been dispatched. */
export function acceptTraining(session: Session, lesson: Lesson, pupil: Pupil, gesture: string): void {
  const { tick } = session.run.state;
  enterPupil(session, pupil, continuesGesture(session, lesson, gesture));
  note(session, tick, lesson, gesture);
}

function enterPupil(session: Session, pupil: Pupil, isSame: boolean): void {
  enter(session, pupil.circuit, isSame);
  keepPupil(session, pupil);
  restart(session);
}

function keepPupil({ pupils, index }: Session, pupil: Pupil): void {
  pupils.length = index;
  pupils[index] = pupil;
}

function obeyPlay(session: Session, play: RoundsPlay): Refusal | undefined {
  const cell = findCell(circuitOf(session), play.cell);
  if (!cell || !isInput(cell)) return { refused: 'unknown', subject: play.cell };
  const outside = refusedByKit(session.level, play);
  if (outside) return outside;
  playNow(session.run, play);
  return undefined;
}

function obeyAnswer(session: Session, answer: Answer): Refusal | undefined {
  const outside = refusedByKit(session.level, answer);
  if (outside) return outside;
  if (answer.type === 'claim') session.claimed = true;
  else if (answer.type === 'place') session.placements.push(answer);
  else session.predictions.push(answer.says);
  return undefined;
}

function restart(session: Session): void {
  session.claimed = false;
  session.run = createRun(circuitOf(session), heldInputs(session.run));
}
