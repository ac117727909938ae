// Trying all runs of a level in time: each shown case is played in turn; then the hidden ones are judged, and the first that breaks is shown.
import { endTick, notify, putOnBoard, showCase, stop, tell, type LivingPlay } from './play.ts';
import { seekSpiking } from './run.ts';

/** How long the outcome of a case stays before the next one comes. */
const PAUSE_MS = 350;

export function startLivingTrial(play: LivingPlay): void {
  play.trial = { index: 0, shownMs: 0 };
  showCase(play, 0, false);
}

/** Goes to the end at once: what a second press on "try all" does. */
export function finishLivingTrial(play: LivingPlay): void {
  if (play.trial) endTrial(play);
}

/** Call once a frame. */
export function advanceLivingTrial(play: LivingPlay, elapsedMs: number): void {
  const { trial, clock, session } = play;
  if (!trial || clock.isRunning) return;
  if (trial.shownMs === 0) tell(play, { type: isRight(play, trial.index) ? 'caseRight' : 'caseWrong' });
  trial.shownMs += elapsedMs;
  if (trial.shownMs < PAUSE_MS) return;
  trial.index++;
  trial.shownMs = 0;
  const goal = session.level?.goal;
  const count = goal?.kind === 'spikes' || goal?.kind === 'impossible' ? goal.cases.length : 0;
  if (trial.index < count) showCase(play, trial.index, false);
  else endTrial(play);
}

function endTrial(play: LivingPlay): void {
  play.trial = undefined;
  const broken = play.verdict.cases.find(({ pass }) => !pass);
  play.hasFailed = broken !== undefined;
  if (broken) {
    if (broken.hidden) play.revealed.add(broken.index);
    play.shown = { index: broken.index, hidden: broken.hidden };
    if (broken.hidden) tell(play, { type: 'caseWrong' });
  }
  stop(play);
  putOnBoard(play);
  seekSpiking(play.run, endTick(play));
  tell(play, { type: 'trialEnded' });
  if (play.verdict.solved) tell(play, { type: 'levelSolved' });
  notify(play);
}

function isRight({ verdict }: LivingPlay, index: number): boolean {
  return verdict.cases.some((one) => one.index === index && !one.hidden && one.pass);
}
