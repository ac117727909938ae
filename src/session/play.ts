// Playing an attempt in time: the clock, the run on show, the trial of all cases. It knows no screen and no timer;
// whoever draws calls `frame` with the time that has passed.
import { depth, isInput, isRecurrent, type RoundsCircuit, type Id } from '../core/circuit.ts';
import type { Command, Refusal } from '../core/command.ts';
import { questionAt, applyQuestion } from '../levels/goals/predict.ts';
import { judgeSettings } from '../levels/judgeSettings.ts';
import type { Verdict } from '../levels/verdict.ts';
import type { School } from '../levels/teach/school.ts';
import { hiddenOf, shownOf, type Given } from '../levels/goals/given.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { advanceClock, createClock, isUnderWay, type Clock } from './clock.ts';
import { learnedBetween, type Learned } from './learned.ts';
import { createRun, seekRun, stepRun, type Run } from './run.ts';
import { attemptOf, circuitOf, createSession, dispatch, forgetInput, type Session } from './session.ts';
import { arrivedBy, nthVote } from './votes.ts';

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
    learned: undefined,
    arrivals: 0,
    changed: new Set(),
    moments: new Set(),
  };
  if (play.isAsking) showQuestion(play);
  else seekRun(play.run, Math.max(play.run.state.tick, depth(play.circuit)));
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

/** Lets time pass. Allocates nothing while nothing happens. */
export function frame(play: Play, elapsedMs: number): void {
  const speedUp = play.trial ? 3 : 1;
  const due = advanceClock(play.clock, elapsedMs * speedUp);
  for (let i = 0; i < due; i++) {
    hearArrivals(play, 1);
    stepOnce(play);
    if (play.run.state.tick >= play.restTick || play.run.state.stoppedBy >= 0) {
      stopClock(play);
      settled(play);
      break;
    }
  }
  if (play.clock.isRunning) {
    hearArrivals(play, play.clock.alpha);
    if (due > 0) notify(play);
  }
}

/** Plays the vote, or holds it in mid-flight; at the end of the timeline the last vote is shown again. */
export function togglePlaying(play: Play): void {
  if (play.clock.isRunning) play.clock.isRunning = false;
  else if (isUnderWay(play.clock)) play.clock.isRunning = true;
  else {
    const { run, circuit } = play;
    const end = run.latestTick;
    if (run.state.tick === end && !isRecurrent(circuit)) seekRun(run, Math.max(0, end - depth(circuit)));
    startClock(play);
    play.restTick = Math.max(play.restTick, end);
  }
  notify(play);
}

export function stepForward(play: Play): void {
  stopClock(play);
  if (play.run.state.stoppedBy < 0) stepOnce(play);
  notify(play);
}

export function seek(play: Play, tick: number): void {
  stopTrial(play);
  stopClock(play);
  seekRun(play.run, Math.max(0, tick));
  notify(play);
}

export function setSpeed(play: Play, speed: number): void {
  play.clock.speed = speed;
  notify(play);
}

/** Puts a case on the board and lets its votes travel, up to the round in which the judge reads it. */
export function loadCase(play: Play, { before = [], in: inputs }: Given): void {
  const goal = play.session.level?.goal;
  const rounds = (goal && 'rounds' in goal ? goal.rounds : undefined) ?? depth(play.circuit);
  stopClock(play);
  // A circuit that remembers must not remember what came before this case.
  if (isRecurrent(play.circuit)) seekRun(play.run, 0);
  for (const held of before) {
    for (const [cell, value] of Object.entries(held)) dispatch(play.session, { type: 'setInput', cell, value });
    seekRun(play.run, play.run.state.tick + rounds);
  }
  for (const [cell, value] of Object.entries(inputs)) {
    if (play.run.state.states[play.run.state.compiled.indexOf.get(cell)!] !== value)
      dispatch(play.session, { type: 'setInput', cell, value });
  }
  startClock(play);
  play.restTick = play.run.state.tick + rounds;
  notify(play);
}

/** The next question of a predict level. */
export function nextQuestion(play: Play): void {
  play.question = play.session.predictions.length;
  play.isAsking = true;
  showQuestion(play);
  notify(play);
}

export function caseAt({ session: { level } }: Play, index: number, hidden: boolean): Given {
  const found = (hidden ? hiddenOf(level!.goal) : shownOf(level!.goal))[index];
  if (!found) throw new Error(`the level has no ${hidden ? 'hidden ' : ''}case ${index}`);
  return found;
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
  seekRun(play.run, depth(play.circuit));
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

function stepOnce(play: Play): void {
  stepRun(play.run);
  play.arrivals = 0;
  const { states, stoppedBy, compiled } = play.run.state;
  if (stoppedBy >= 0) tell(play, { type: 'ranAway' });
  for (let cell = 0; cell < states.length; cell++) {
    if (compiled.isInput[cell] === 0) tell(play, states[cell]! > 0 ? fired : fellSilent);
  }
}

/** Votes that arrive within one frame and are all told of. */
const MOST_HEARD = 24;

const fired: Moment = { type: 'fired' };
const fellSilent: Moment = { type: 'fellSilent' };

/** Tells of each vote that has arrived by this share of the round and was not told of yet. */
function hearArrivals(play: Play, alpha: number): void {
  const arrived = arrivedBy(play.run.state, alpha);
  // Of very many votes one is heard at a time.
  if (arrived - play.arrivals > MOST_HEARD) play.arrivals = arrived - 1;
  for (; play.arrivals < arrived; play.arrivals++) tell(play, { type: 'voted', amount: nthVote(play.run.state, play.arrivals) });
}

function settled(play: Play): void {
  tell(play, { type: 'settled' });
  if (play.session.level?.goal.kind === 'predict' && !play.isAsking) {
    const last = play.verdict.cases[play.verdict.cases.length - 1];
    if (last) tell(play, { type: last.pass ? 'caseRight' : 'caseWrong' });
    const { goal, par } = play.session.level;
    const { streak } = play.verdict;
    if (last?.pass && (streak === goal.streak || streak === par?.sturdy)) tell(play, { type: 'levelSolved' });
  }
  notify(play);
}
