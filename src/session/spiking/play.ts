// Playing an attempt in time: the clock, the run on show, the trial of all cases. Knows no screen and no timer;
// whoever draws calls `frameLiving` with the time that has passed.
import type { Command, Refusal } from '../../core/command.ts';
import { dtOf, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import { circuitOfCase, circuitOfQuestion } from '../../levels/spiking/case.ts';
import { judgeSpiking } from '../../levels/spiking/judge.ts';
import type { SpikesCase, SpikingLevel } from '../../levels/spiking/level.ts';
import type { SpikingVerdict } from '../../levels/spiking/verdict.ts';
import { advanceLivingClock, createLivingClock, type LivingClock } from './clock.ts';
import { createSpikingRun, earliestTick, isStopped, seekSpiking, stepSpikingRun, type SpikingRun } from './run.ts';
import {
  createSpikingSession,
  dispatchSpiking,
  restartSpiking,
  spikingAttemptOf,
  spikingCircuitOf,
  type SpikingSession,
} from './session.ts';

/** What others may want to hear or show at the moment it happens. */
export type LivingMoment =
  | { readonly type: 'spiked'; cell: number }
  | { readonly type: 'settled' | 'caseRight' | 'caseWrong' | 'trialEnded' | 'levelSolved' | 'ranAway' }
  | { readonly type: 'toggledOn' | 'undone' | 'weightStepped' }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** The trial of all cases, one after the other, the hidden ones at the end. */
export interface LivingTrial {
  index: number;
  /** Time for which its outcome has been shown. */
  shownMs: number;
}

/** Slows the clock and stops it where a spike is near: a presenter's foot on the brake. */
export interface LivingBrakes {
  /** What the speed is multiplied by now. */
  pace(play: LivingPlay): number;
  /** Whether the run is to stop before its next tick. Asked again there, it goes on. */
  holds(play: LivingPlay): boolean;
}

export interface LivingPlay {
  readonly kind: 'milliseconds';
  readonly session: SpikingSession;
  readonly clock: LivingClock;
  /** The run on the board: the session's own, or that of the case or question on show. */
  run: SpikingRun;
  circuit: SpikingCircuit;
  /** The case on the board. */
  shown: { readonly index: number; readonly hidden: boolean };
  verdict: SpikingVerdict;
  trial: LivingTrial | undefined;
  /** Hidden cases that have broken an answer and are shown from then on, by index. */
  readonly revealed: Set<number>;
  hasFailed: boolean;
  /** Predict: which question is on the board, and whether its answer is still to come. */
  question: number;
  isAsking: boolean;
  brake: LivingBrakes | undefined;
  /** Told of everything but the passing of time. */
  readonly changed: Set<() => void>;
  /** Told of everything, and while time passes a few times a second. */
  readonly time: { readonly changed: Set<() => void>; sinceToldMs: number };
  readonly moments: Set<(moment: LivingMoment) => void>;
}

/** Numbers that move faster cannot be read. */
const TELL_MS = 200;
/** A case takes at most so long in a trial. */
const TRIAL_CASE_MS = 2400;

export function createLivingPlay(level: SpikingLevel | undefined, circuit: SpikingCircuit, speed: number): LivingPlay {
  return playSpikingSession(createSpikingSession(level, circuit), speed);
}

/** Goes on with a session, such as one that a recording was replayed into. */
export function playSpikingSession(session: SpikingSession, speed: number): LivingPlay {
  const play: LivingPlay = {
    kind: 'milliseconds',
    session,
    clock: createLivingClock(speed),
    run: session.run,
    circuit: spikingCircuitOf(session),
    shown: { index: 0, hidden: false },
    verdict: judgeNow(session),
    trial: undefined,
    revealed: new Set(),
    hasFailed: false,
    question: session.predictions.length,
    isAsking: session.level?.goal.kind === 'predict',
    brake: undefined,
    changed: new Set(),
    time: { changed: new Set(), sinceToldMs: 0 },
    moments: new Set(),
  };
  putOnBoard(play);
  return play;
}

/** The tick at which the run on the board stops by itself; Infinity in a free circuit. */
export function endTick({ session: { level }, shown, circuit }: LivingPlay): number {
  if (!level) return Infinity;
  const { goal } = level;
  const ms = goal.kind === 'live' || goal.kind === 'predict' ? goal.ms : caseOf(level, shown)!.ms;
  return Math.round(ms / dtOf(circuit));
}

/** The case on the board; undefined where a goal has none. */
export function shownCase({ session: { level }, shown }: LivingPlay): SpikesCase | undefined {
  return level && caseOf(level, shown);
}

/** Sends a command to the session and shows what came of it. In a level an edit shows at once how the case on the board ends. */
export function commandLiving(play: LivingPlay, asked: Command, gesture?: string): Refusal | undefined {
  const refusal = dispatchSpiking(play.session, asked, gesture);
  if (refusal) {
    tell(play, { type: 'refused', refusal });
    return refusal;
  }
  const wasSolved = play.verdict.solved;
  switch (asked.type) {
    case 'touch':
      tell(play, { type: 'toggledOn' });
      play.clock.isRunning = true;
      break;
    case 'predict':
      play.isAsking = false;
      play.clock.isRunning = true;
      break;
    case 'claim':
      stopTrial(play);
      break;
    case 'undo':
    case 'redo':
      showEdited(play);
      tell(play, { type: 'undone' });
      break;
    case 'setWeight':
    case 'setDelay':
    case 'setParameter':
      showEdited(play);
      tell(play, { type: 'weightStepped' });
      break;
    case 'change':
    case 'resetMembranes':
    case 'setBias':
    case 'setInput':
    case 'setActivator':
    case 'setTemperature':
    case 'place':
    case 'present':
    case 'nudge':
    case 'train':
    case 'setTraining':
    case 'setHidden':
    case 'restart':
      throw new Error(`a circuit in time obeyed ${asked.type}`);
  }
  play.verdict = judgeNow(play.session);
  if (asked.type === 'claim' && play.verdict.solved && !wasSolved) tell(play, { type: 'levelSolved' });
  notify(play);
  return undefined;
}

/** Lets time pass. Allocates nothing while nothing happens. */
export function frameLiving(play: LivingPlay, elapsedMs: number): void {
  const { clock, trial } = play;
  const brake = trial ? undefined : play.brake;
  const dt = dtOf(play.circuit);
  const end = endTick(play);
  const hurry = trial ? Math.max(1, (end * dt) / (TRIAL_CASE_MS * clock.speed)) : (brake?.pace(play) ?? 1);
  const due = advanceLivingClock(clock, elapsedMs, dt, hurry);
  for (let i = 0; i < due && clock.isRunning; i++) {
    if (brake?.holds(play)) {
      stop(play);
      notify(play);
      return;
    }
    stepOnce(play);
    if (play.run.state.tick >= end || isStopped(play.run)) {
      stop(play);
      settled(play);
    }
  }
  if (clock.isRunning) tellTime(play, elapsedMs);
}

/** Plays, or holds the run where it is; at its end it begins again. */
export function toggleLiving(play: LivingPlay): void {
  if (play.clock.isRunning) play.clock.isRunning = false;
  else {
    if (play.run.state.tick >= endTick(play) || isStopped(play.run)) begin(play);
    play.clock.isRunning = !isStopped(play.run);
  }
  notify(play);
}

/** The run of the case on the board, or the player's own touches, from the start. */
export function restartLiving(play: LivingPlay): void {
  stopTrial(play);
  stop(play);
  begin(play);
  play.verdict = judgeNow(play.session);
  notify(play);
}

export function stepLiving(play: LivingPlay): void {
  stop(play);
  if (play.run.state.tick < endTick(play)) stepOnce(play);
  notify(play);
}

/** On to the tick after the next spike of any cell; to the end when there is none, at most a second ahead in an endless run. */
export function stepToSpike(play: LivingPlay): void {
  stop(play);
  const most = Math.min(endTick(play), play.run.state.tick + Math.round(1000 / dtOf(play.circuit)));
  while (play.run.state.tick < most && !isStopped(play.run)) if (stepOnce(play) > 0) break;
  notify(play);
}

export function seekLiving(play: LivingPlay, tick: number): void {
  stopTrial(play);
  stop(play);
  seekSpiking(play.run, Math.min(endTick(play), Math.max(earliestTick(play.run), tick)));
  notify(play);
}

export function setLivingSpeed(play: LivingPlay, speed: number): void {
  play.clock.speed = speed;
  notify(play);
}

/** Puts a case on the board and plays it from its start. */
export function showCase(play: LivingPlay, index: number, hidden: boolean): void {
  stop(play);
  play.shown = { index, hidden };
  putOnBoard(play);
  play.clock.isRunning = true;
  notify(play);
}

export function nextLivingQuestion(play: LivingPlay): void {
  play.question = play.session.predictions.length;
  play.isAsking = true;
  stop(play);
  putOnBoard(play);
  notify(play);
}

export function stopTrial(play: LivingPlay): void {
  play.trial = undefined;
}

export function stop(play: LivingPlay): void {
  play.clock.isRunning = false;
  play.clock.alpha = 0;
}

export function tell(play: LivingPlay, moment: LivingMoment): void {
  for (const listener of play.moments) listener(moment);
}

export function notify(play: LivingPlay): void {
  for (const listener of play.changed) listener();
  for (const listener of play.time.changed) listener();
}

function tellTime({ time }: LivingPlay, elapsedMs: number): void {
  time.sinceToldMs += elapsedMs;
  if (time.sinceToldMs < TELL_MS) return;
  time.sinceToldMs = 0;
  for (const listener of time.changed) listener();
}

function caseOf({ goal }: SpikingLevel, { index, hidden }: LivingPlay['shown']): SpikesCase | undefined {
  if (goal.kind === 'spikes') return hidden ? goal.hidden?.[index] : goal.cases[index];
  return goal.kind === 'impossible' ? goal.cases[index] : undefined;
}

const nothing: SpikingVerdict = {
  solved: false,
  cases: [],
  badges: { solved: false, frugal: false, sturdy: false },
  measures: { spikes: 0, touches: 0, steady: 0, cells: 0, synapses: 0 },
};

function judgeNow(session: SpikingSession): SpikingVerdict {
  return session.level ? judgeSpiking(session.level, spikingAttemptOf(session)) : nothing;
}

/** The run that belongs on the board, at its start: a case, a question, or the session's own. */
export function putOnBoard(play: LivingPlay): void {
  const { session } = play;
  const own = spikingCircuitOf(session);
  const one = shownCase(play);
  const goal = session.level?.goal;
  if (goal?.kind === 'predict') play.circuit = circuitOfQuestion(own, goal.questions[play.question % goal.questions.length]!);
  else play.circuit = one ? circuitOfCase(own, one) : own;
  play.run = one || goal?.kind === 'predict' ? createSpikingRun(play.circuit, endTick(play)) : session.run;
}

function begin(play: LivingPlay): void {
  play.hasFailed = false;
  const { level } = play.session;
  if (!level || level.goal.kind === 'live') restartSpiking(play.session);
  putOnBoard(play);
}

/** A level's case is seen to its end at once; a free circuit simply goes on. */
function showEdited(play: LivingPlay): void {
  play.hasFailed = false;
  stopTrial(play);
  if (!play.session.level) {
    putOnBoard(play);
    return;
  }
  stop(play);
  putOnBoard(play);
  if (shownCase(play)) seekSpiking(play.run, endTick(play));
}

const spiked: { type: 'spiked'; cell: number } = { type: 'spiked', cell: 0 };

/** Steps the run on the board; returns how many cells spiked. */
function stepOnce(play: LivingPlay): number {
  const { run } = play;
  const isNew = run.state.tick >= run.latestTick;
  const { count, cells } = stepSpikingRun(run);
  for (let i = 0; i < count; i++) {
    spiked.cell = cells[i]!;
    tell(play, spiked);
  }
  if (isStopped(run) && isNew) tell(play, { type: 'ranAway' });
  return count;
}

function settled(play: LivingPlay): void {
  tell(play, { type: 'settled' });
  const { level } = play.session;
  if (level?.goal.kind === 'predict' && !play.isAsking) {
    const last = play.verdict.cases[play.verdict.cases.length - 1];
    if (last) tell(play, { type: last.pass ? 'caseRight' : 'caseWrong' });
    const { streak } = play.verdict;
    if (last?.pass && (streak === level.goal.streak || streak === level.par?.sturdy)) tell(play, { type: 'levelSolved' });
  }
  if (level?.goal.kind === 'live' && play.run.touches.length > 0) {
    play.verdict = judgeNow(play.session);
    play.hasFailed = !play.verdict.solved;
    tell(play, { type: play.verdict.solved ? 'levelSolved' : 'caseWrong' });
  }
  notify(play);
}
