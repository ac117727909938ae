// Trying all cases: each shown case is played on the board in turn; then the hidden ones are judged, and the first that breaks is shown.
import { shownOf } from '../levels/goals/given.ts';
import { notify, stopClock, tell, type Play } from './play.ts';
import { caseAt, loadCase } from './playback.ts';

/** How long the outcome of a case stays before the next one comes. */
const PAUSE_MS = 350;
const MOST_PLAYED = 24;

export function startTrial(play: Play): void {
  play.trial = { index: 0, shownMs: 0 };
  // So many examples are counted, not played.
  if (shownCount(play) > MOST_PLAYED) return endTrial(play);
  loadCase(play, caseAt(play, 0, false));
}

/** Call once a frame. */
export function advanceTrial(play: Play, elapsedMs: number): void {
  const { trial, clock } = play;
  if (!trial || clock.isRunning) return;
  if (trial.shownMs === 0) tell(play, { type: isRight(play, trial.index) ? 'caseRight' : 'caseWrong' });
  trial.shownMs += elapsedMs;
  if (trial.shownMs < PAUSE_MS) return;
  trial.index++;
  trial.shownMs = 0;
  if (trial.index < shownCount(play)) loadCase(play, caseAt(play, trial.index, false));
  else endTrial(play);
}

/** Goes to the end at once: what a second press on "try all" does. */
export function finishTrial(play: Play): void {
  if (play.trial) endTrial(play);
}

function endTrial(play: Play): void {
  play.trial = undefined;
  stopClock(play);
  const broken = play.verdict.solved ? undefined : play.verdict.cases.find(({ pass }) => !pass);
  play.hasFailed = broken !== undefined;
  if (broken) {
    if (broken.hidden) play.revealed.add(broken.index);
    loadCase(play, caseAt(play, broken.index, broken.hidden));
    if (broken.hidden) tell(play, { type: 'caseWrong' });
  }
  tell(play, { type: 'trialEnded' });
  if (play.verdict.solved) tell(play, { type: 'levelSolved' });
  notify(play);
}

function shownCount({ session: { level } }: Play): number {
  return level ? shownOf(level.goal).length : 0;
}

function isRight(play: Play, index: number): boolean {
  return play.verdict.cases.some((verdict) => verdict.index === index && !verdict.hidden && verdict.pass);
}
