// The verdict on an attempt at a level in time, as the command line says it.
import type { Id } from '../core/circuit.ts';
import type { Recording } from '../core/recording.ts';
import { findSpikingCell, type SpikingCircuit } from '../core/spiking/circuit.ts';
import { judgeSpiking } from '../levels/spiking/judge.ts';
import type { Count, SpikingLevel, Want } from '../levels/spiking/level.ts';
import { diagnoseSpiking, type SpikingDiagnosis } from '../levels/spiking/diagnose.ts';
import type { SpikesVerdict, SpikingAttempt, SpikingVerdict, WantVerdict } from '../levels/spiking/verdict.ts';
import { replaySpiking } from '../session/spiking/replay.ts';
import { spikingAttemptOf } from '../session/spiking/session.ts';
import { BadInput } from './command.ts';
import { numberText } from './print.ts';
import { badgesText, type Said } from './said.ts';

export function judgeInTime(level: SpikingLevel, given: Recording | SpikingCircuit, where: string): Said {
  const attempt = given.format === 'hibana.recording' ? play(level, given, where) : settle(level, given, where);
  const verdict = judgeSpiking(level, attempt);
  const missed = diagnoseSpiking(level, attempt, verdict.cases);
  const answer = { ...verdict, cases: verdict.cases.map(named), ...(missed ? { missed: numbersOf(missed) } : {}) };
  return { verdict: answer, solved: verdict.solved, text: asText(verdict, missed) };
}

function settle(level: SpikingLevel, circuit: SpikingCircuit, where: string): SpikingAttempt {
  checkFits(level, circuit, where);
  return { circuit, touches: [], predictions: [], claimed: false };
}

function play(level: SpikingLevel, recording: Recording, where: string): SpikingAttempt {
  const { circuit } = recording;
  if (circuit?.clock === 'rounds') throw new BadInput(`${where}: circuit.clock: the level counts milliseconds`);
  if (circuit) checkFits(level, circuit, `${where}: circuit`);
  const { session, refused } = replaySpiking(recording, level);
  if (refused) throw new BadInput(`${where}: commands[${refused.command}]: refused here (${refused.refusal.refused})`);
  return spikingAttemptOf(session);
}

/** The judge sets and reads cells by name, so they must be there, each of its kind. */
function checkFits(level: SpikingLevel, circuit: SpikingCircuit, where: string): void {
  for (const { id, kind } of level.circuit.cells) {
    if (findSpikingCell(circuit, id)?.kind !== kind)
      throw new BadInput(`${where}: cells: the level needs the ${kind} cell ${JSON.stringify(id)}`);
  }
}

/** What came and what was wanted, by cell; a second want of the same cell is numbered. */
function named(verdict: SpikesVerdict): object {
  const got: Record<Id, number> = {};
  const want: Record<Id, object> = {};
  for (const one of verdict.wants) {
    const { cell, ...wanted } = one.want;
    const same = Object.keys(want).filter((name) => name === cell || name.startsWith(`${cell} `)).length;
    const name = same === 0 ? cell : `${cell} ${same + 1}`;
    got[name] = one.got;
    want[name] = wanted;
  }
  const { index, hidden, pass, ...rest } = verdict;
  return { index, hidden, pass, got, want, ...rest };
}

function numbersOf({ index, hidden, fault, by, missedByMs, missedByMv, verdict }: SpikingDiagnosis): object {
  return { index, hidden, cell: verdict.want.cell, fault, by, missedByMs, missedByMv };
}

function asText({ solved, cases, badges, measures, streak }: SpikingVerdict, missed: SpikingDiagnosis | undefined): string {
  const { spikes, touches, steady, cells, synapses } = measures;
  return [
    ...cases.map(caseText),
    ...(missed ? [missedText(missed)] : []),
    ...(streak === undefined ? [] : [`right in a row: ${streak}`]),
    `spikes ${spikes}, touches ${touches}, steady ${steady}, ${cells} cells, ${synapses} synapses`,
    badgesText(badges),
    solved ? 'solved' : 'not solved',
  ].join('\n');
}

function caseText({ index, hidden, pass, wants, says, truth }: SpikesVerdict): string {
  const said = says === undefined ? wants.map(wantText).join(', ') : `said ${says}, there were ${truth}`;
  return `${pass ? 'right' : 'wrong'}  ${hidden ? 'hidden ' : ''}case ${index}: ${said}`;
}

function wantText({ want, got, timesMs, pass }: WantVerdict): string {
  const times =
    timesMs.length === 0 || timesMs.length > 12 ? '' : ` at ${timesMs.map((ms) => numberText(Number(ms.toPrecision(12)))).join(' ')} ms`;
  const unit = 'rateHz' in want ? ' Hz' : got === 1 ? ' spike' : ' spikes';
  return `${pass ? '' : 'NOT '}${want.cell} ${numberText(got)}${unit}${times} (wanted ${wantedText(want)})`;
}

function wantedText(want: Want): string {
  if ('touch' in want) return `${countText(want.count)} within ${want.withinMs} ms after ${want.touch} without ${want.without}`;
  const window = `${want.fromMs === undefined ? '' : ` from ${want.fromMs} ms`}${want.untilMs === undefined ? '' : ` until ${want.untilMs} ms`}`;
  if ('timesMs' in want) return `at ${want.timesMs.join(' ')} ms ± ${want.toleranceMs}${window}`;
  if ('rateHz' in want) return `${want.rateHz.min} to ${want.rateHz.max} Hz${window}`;
  return `${countText(want.count)}${window}`;
}

function countText(count: Count): string {
  if (typeof count === 'number') return String(count);
  return count.max === undefined ? `${count.min} or more` : `${count.min} to ${count.max}`;
}

function missedText({ index, hidden, verdict, fault, by, missedByMs, missedByMv }: SpikingDiagnosis): string {
  const where = `${hidden ? 'hidden ' : ''}case ${index}, ${verdict.want.cell}`;
  if (fault === 'stopped') return `missed: ${where}: the run stopped by itself`;
  if (fault === 'wrongTime') return `missed: ${where}: ${numberText(Number((missedByMs ?? 0).toPrecision(6)))} ms off`;
  const near = missedByMv === undefined ? '' : `, ${numberText(Number(missedByMv.toPrecision(6)))} mV below the threshold at best`;
  return `missed: ${where}: ${by} ${fault === 'tooFew' ? 'too few' : 'too many'}${near}`;
}
