// Time in a play: rounds that pass with the frames, votes that are heard as they arrive, and cases put on the board.
import { depth, isRecurrent } from '../core/circuit.ts';
import { hiddenOf, shownOf, type Given } from '../levels/goals/given.ts';
import { advanceClock, isUnderWay } from './clock.ts';
import { notify, startClock, stopClock, stopTrial, tell, type Moment, type Play } from './play.ts';
import { seekRun, stepRun } from './run.ts';
import { dispatch } from './session.ts';
import { arrivedBy, nthVote } from './votes.ts';

/** Lets time pass. Allocates nothing while nothing happens. */
export function frame(play: Play, elapsedMs: number): void {
  const { trial, brake, clock } = play;
  const wasRunning = clock.isRunning;
  const pace = trial ? 3 : (brake?.pace() ?? 1);
  const due = advanceClock(clock, elapsedMs * pace, trial ? undefined : brake?.holdAt());
  for (let i = 0; i < due; i++) {
    hearArrivals(play, 1);
    stepOnce(play);
    if (play.run.state.tick >= play.restTick || play.run.state.stoppedBy >= 0) {
      stopClock(play);
      settled(play);
      break;
    }
  }
  if (!wasRunning || !isUnderWay(clock)) return;
  hearArrivals(play, clock.alpha);
  if (due > 0 || !clock.isRunning) notify(play);
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

export function caseAt({ session: { level } }: Play, index: number, hidden: boolean): Given {
  const found = (hidden ? hiddenOf(level!.goal) : shownOf(level!.goal))[index];
  if (!found) throw new Error(`the level has no ${hidden ? 'hidden ' : ''}case ${index}`);
  return found;
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
