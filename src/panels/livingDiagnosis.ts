// What is wrong with the player's own circuit in time, in a sentence or two.
import { show } from '../i18n/numbers.ts';
import { toldOf, words } from '../i18n/words.ts';
import { diagnoseSpiking } from '../levels/spiking/diagnose.ts';
import type { SpikingLevel } from '../levels/spiking/level.ts';
import { spikingAttemptOf } from '../session/spiking/session.ts';
import type { LivingPlay } from '../session/spiking/play.ts';
import { nameOf } from '../views/names.ts';
import { gotText, wantText } from './wantText.ts';

export function livingDiagnosis(play: LivingPlay, level: SpikingLevel): string {
  const { living, hiddenCase } = words();
  const w = living.diagnosis;
  const { goal } = level;
  if (goal.kind === 'predict') return w.predict;
  if (goal.kind === 'live' && play.run.touches.length === 0) return w.liveStart;
  const visible = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const found = diagnoseSpiking(level, spikingAttemptOf(play.session), visible);
  if (!found) return goal.kind === 'live' ? w.liveRight : w.allRight;
  const own = goal.kind === 'live' ? undefined : toldOf(goal.cases[found.index]?.label);
  const where = goal.kind === 'live' ? '' : found.hidden ? hiddenCase : (own ?? living.trial(found.index + 1));
  if (found.fault === 'stopped') return w.stopped(where || living.trial(1));
  const { want } = found.verdict;
  const cell = nameOf(level.circuit, want.cell);
  const said =
    'rateHz' in want
      ? w.rate(where, cell, show(Math.round(found.verdict.got * 10) / 10))
      : w.tooFew(where || words().living.time(gotText(found.verdict)), cell, found.verdict.got, wantText(level.circuit, want));
  const { missedByMv, missedByMs } = found;
  const more =
    missedByMs !== undefined && missedByMs !== 0
      ? missedByMs > 0
        ? w.late(show(round(missedByMs)))
        : w.early(show(round(-missedByMs)))
      : missedByMv !== undefined && found.verdict.got === 0
        ? w.near(show(round(missedByMv)))
        : '';
  return more ? `${said} ${more}` : said;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
