// Playing an attempt: the run on show, what was asked and what came of it. It knows no screen and no timer; playback.ts lets time pass.
import { depth, isInput, isRecurrent, type RoundsCircuit, type Id } from '../core/circuit.ts';
import type { Command, Refusal } from '../core/command.ts';
import { questionAt, applyQuestion } from '../levels/goals/predict.ts';
import { judgeSettings } from '../levels/judgeSettings.ts';
import type { Verdict } from '../levels/verdict.ts';
import type { School } from '../levels/teach/school.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { createClock, type Clock } from './clock.ts';
import { learnedBetween, type Learned } from './learned.ts';
import { createRun, seekRun, type Run } from './run.ts';
import { attemptOf, circuitOf, createSession, dispatch, forgetInput, type Session } from './session.ts';

/** What others may want to hear or show at the moment it happens. `amount` is the vote for `voted`. */
export type Moment =
  | { readonly type: 'voted'; readonly amount: number }
  | { readonly type: 'fired' | 'fellSilent' | 'settled' | 'caseRight' | 'caseWrong' | 'trialEnded' | 'levelSolved' | 'ranAway' }
  | { readonly type: 'toggledOn' | 'toggledOff' | 'undone' | 'weightStepped' }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** The trial of all cases, one after the other, the hidden ones at the end. */
export interface Trial {
  /** The case on the board. */
  index: number;
  /** Time for which its outcome has been shown. */
  shownMs: number;
}

export interface RuleKeys {
  toggle(): void;
  step(): void;
  stepBack(): void;
}

/** Slows the clock and stops it where a decision is near: a presenter's foot on the brake. */
export interface Brake {
  /** What the speed is multiplied by now. */
  pace(): number;
  /** The share of a round at which it stops. */
  holdAt(): number | undefined;
}

export interface Play {
  readonly kind: 'rounds';
  readonly session: Session;
  readonly clock: Clock;
  /** The run on the board: the session's own, or that of the question asked. */
  run: Run;
  /** The circuit on the board. */
  circuit: RoundsCircuit;
  /** The round at which the clock stops by itself; Infinity in a circuit with a loop. */
  restTick: number;
  verdict: Verdict;
  trial: Trial | undefined;
  /** Hidden cases that have broken an answer and are shown from then on, by index. */
  readonly revealed: Set<number>;
  /** All cases were tried since the last change, and some failed. */
  hasFailed: boolean;
  /** Predict: which question is on the board, and whether its answer is still to come. */
  question: number;
  isAsking: boolean;
  /** What else lives in the play's time: called each frame, true while something moves. */
  readonly companions: Set<(elapsedMs: number) => boolean>;
  /** A rule that runs takes the keys of the clock. */
  rule: RuleKeys | undefined;
  brake: Brake | undefined;
  /** The last lesson, while its error goes back through the circuit. */
  learned: Learned | undefined;
  /** How many of the coming round's votes have arrived. */
  arrivals: number;
  readonly changed: Set<() => void>;
  readonly moments: Set<(moment: Moment) => void>;
}

export function createPlay(level: RoundsLevel | undefined, circuit: RoundsCircuit, speed: number, school?: School): Play {
  return playSession(createSession(level, circuit, school), speed);
}

/** Goes on with a session, such as one that a recording was replayed into. */
export function playSession(session: Session, speed: number): Play {
  const { level } = session;
  const play: Play = {
    kind: 'rounds',
    session,
    clock: createClock(speed),
    run: session.run,
    circuit: circuitOf(session),
    restTick: 0,
    verdict: judgeNow(session),
    trial: undefined,
    revealed: new Set(),
    hasFailed: false,
    question: session.predictions.length,
    isAsking: level?.goal.kind === 'predict',
    companions: new Set(),
    rule: undefined,
    brake: undefined,
    learned: undefined,
    arrivals: 0,
    changed: new Set(),
    moments: new Set(),
  };
  if (play.isAsking) showQuestion(play);
  else if (!session.isLive) seekRun(play.run, Math.max(play.run.state.tick, depth(play.circuit)));
  return play;
}

/** Sends a command to the session and shows what came of it. Edits settle at once; plays let the votes travel. */
export function command(play: Play, asked: Command, gesture?: string): Refusal | undefined {
  const before = play.circuit;
  const refusal = dispatch(play.session, asked, gesture);
  if (refusal) {
    tell(play, { type: 'refused', refusal });
    return refusal;
  }
  switch (asked.type) {
    case 'setInput':
      tell(play, { type: asked.value > 0 ? 'toggledOn' : 'toggledOff' });
      if (!play.trial) startClock(play);
      break;
    case 'setWeight':
    case 'setBias':
    case 'setActivator':
    case 'setTemperature':
      stopTrial(play);
      showSession(play);
      tell(play, { type: 'weightStepped' });
      break;
    case 'present':
    case 'nudge':
    case 'train':
    case 'setTraining':
    case 'setHidden':
    case 'restart':
      stopTrial(play);
      showSession(play);
      play.learned = learnedBetween(before, play.circuit);
      break;
    case 'undo':
    case 'redo':
      stopTrial(play);
      showSession(play);
      tell(play, { type: 'undone' });
      break;
    case 'predict':
      play.isAsking = false;
      startClock(play);
      break;
    case 'claim':
    case 'place':
      stopTrial(play);
      break;
    case 'change':
    case 'resetMembranes':
    case 'setDelay':
    case 'setParameter':
    case 'touch':
      throw new Error(`a circuit in rounds obeyed ${asked.type}`);
  }
  const wasSolved = play.verdict.solved;
  play.verdict = judgeNow(play.session);
  if (isAnsweredBy(play, asked) && play.verdict.solved && !wasSolved) tell(play, { type: 'levelSolved' });
  notify(play);
  return undefined;
}

/** Many inputs at once, as one stroke of a pen: settled and judged once. A drawing is at round 0, so its timeline does not grow. */
export function draw(play: Play, inputs: ReadonlyMap<Id, number>): void {
  stopTrial(play);
  stopClock(play);
  seekRun(play.run, 0);
  for (const [cell, value] of inputs) {
    if (inputValue(play, cell) === value) continue;
    forgetInput(play.session, cell);
    dispatch(play.session, { type: 'setInput', cell, value });
  }
  seekRun(play.run, depth(play.circuit));
  const wasSolved = play.verdict.solved;
  play.verdict = judgeNow(play.session);
  if (play.verdict.solved && !wasSolved && play.session.level?.goal.kind === 'draw') tell(play, { type: 'levelSolved' });
  notify(play);
}

/** What was run outside the session (see `acceptTraining`) is shown and judged. */
export function showTraining(play: Play): void {
  stopTrial(play);
  showSession(play);
  const wasSolved = play.verdict.solved;
  play.verdict = judgeNow(play.session);
  if (play.verdict.solved && !wasSolved) tell(play, { type: 'levelSolved' });
  notify(play);
}

/** Whether the level is solved by this very command, without a trial. */
function isAnsweredBy({ session: { level } }: Play, { type }: Command): boolean {
  if (type === 'present' || type === 'nudge' || type === 'train') return true;
  return type === 'claim' || type === 'place' || (type === 'setInput' && level?.goal.kind === 'draw');
}

/** The next question of a predict level. */
export function nextQuestion(play: Play): void {
  play.question = play.session.predictions.length;
  play.isAsking = true;
  showQuestion(play);
  notify(play);
}

export function startClock(play: Play): void {
  const { clock, run, circuit } = play;
  clock.isRunning = true;
  clock.alpha = 0;
  play.arrivals = 0;
  play.restTick = isRecurrent(circuit) ? Infinity : run.state.tick + depth(circuit);
}

export function stopClock(play: Play): void {
  play.clock.isRunning = false;
  play.clock.alpha = 0;
  play.arrivals = 0;
}

export function stopTrial(play: Play): void {
  play.trial = undefined;
}

export function tell(play: Play, moment: Moment): void {
  for (const listener of play.moments) listener(moment);
}

export function notify(play: Play): void {
  for (const listener of play.changed) listener();
}

export function inputValue(play: Play, id: Id): number {
  return play.run.state.states[play.run.state.compiled.indexOf.get(id)!]!;
}

const nothing: Verdict = {
  solved: false,
  cases: [],
  badges: { solved: false, frugal: false, sturdy: false },
  measures: { strength: 0, margin: 0, cells: 0, synapses: 0 },
};

function judgeNow(session: Session): Verdict {
  const { level, school } = session;
  if (!level) return nothing;
  const { goal } = level;
  return goal.kind === 'teach' && school ? school.judge(level, goal, attemptOf(session)) : judgeSettings(level, attemptOf(session));
}

function showSession(play: Play): void {
  play.hasFailed = false;
  play.learned = undefined;
  stopClock(play);
  play.circuit = circuitOf(play.session);
  play.run = play.session.run;
  if (!play.session.isLive) seekRun(play.run, depth(play.circuit));
}

function showQuestion(play: Play): void {
  const { level } = play.session;
  if (level?.goal.kind !== 'predict') return;
  const question = questionAt(level.goal, play.question);
  stopClock(play);
  play.circuit = applyQuestion(level.circuit, level.goal, question);
  const start = new Map(play.circuit.cells.filter(isInput).map((cell) => [cell.id, question.in[cell.id] ?? cell.value]));
  play.run = createRun(play.circuit, start);
}
