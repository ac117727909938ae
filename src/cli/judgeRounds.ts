// The verdict on an attempt at a level in rounds, as the command line says it.
import { findCell, type Id, type RoundsCircuit } from '../core/circuit.ts';
import type { Recording } from '../core/recording.ts';
import type { Attempt } from '../levels/attempt.ts';
import { judge, type CaseVerdict, type Verdict } from '../levels/judge.ts';
import { hiddenOf, shownOf } from '../levels/goals/given.ts';
import type { Expected, RoundsLevel } from '../levels/level.ts';
import { replay } from '../session/replay.ts';
import { attemptOf } from '../session/session.ts';
import { BadInput } from './command.ts';
import { numberText } from './print.ts';
import { badgesText, type Said } from './said.ts';

export function judgeRounds(level: RoundsLevel, given: Recording | RoundsCircuit, where: string): Said {
  const verdict = judge(level, given.format === 'hibana.recording' ? play(level, given, where) : settle(level, given, where));
  return { verdict, solved: verdict.solved, text: asText(verdict) };
}

function settle(level: RoundsLevel, circuit: RoundsCircuit, where: string): Attempt {
  checkFits(level, circuit, where);
  return { circuit, predictions: [], claimed: false };
}

function play(level: RoundsLevel, recording: Recording, where: string): Attempt {
  const { circuit } = recording;
  if (circuit?.clock === 'milliseconds') throw new BadInput(`${where}: circuit.clock: the level counts rounds`);
  if (circuit) checkFits(level, circuit, `${where}: circuit`);
  const { session, refused } = replay(recording, level);
  if (refused) throw new BadInput(`${where}: commands[${refused.command}]: refused here (${refused.refusal.refused})`);
  return attemptOf(session);
}

/** The judge sets and reads cells by name, so they must be there. */
function checkFits({ goal }: RoundsLevel, circuit: RoundsCircuit, where: string): void {
  const need = (id: Id, kind: 'input' | 'neuron') => {
    if (findCell(circuit, id)?.kind !== kind) throw new BadInput(`${where}: cells: the level needs the ${kind} ${JSON.stringify(id)}`);
  };
  if (goal.kind === 'predict') {
    need(goal.cell, 'neuron');
    for (const question of goal.questions) for (const id of Object.keys(question.in)) need(id, 'input');
  }
  if ('layer' in goal && !circuit.layers.some(({ id }) => id === goal.layer))
    throw new BadInput(`${where}: layers: the level needs the layer ${JSON.stringify(goal.layer)}`);
  for (const entry of [...shownOf(goal), ...hiddenOf(goal)]) {
    for (const id of [...(entry.before ?? []), entry.in].flatMap(Object.keys)) need(id, 'input');
    for (const [name, wanted] of Object.entries(entry)) {
      if (name === 'out' || name === 'shares') for (const id of Object.keys(wanted as object)) need(id, 'neuron');
    }
  }
  if (goal.kind === 'draw') for (const id of Object.keys(goal.shares)) need(id, 'neuron');
}

function asText({ solved, cases, badges, measures, streak }: Verdict): string {
  return [
    ...cases.map(caseText),
    ...(streak === undefined ? [] : [`right in a row: ${streak}`]),
    `strength ${numberText(measures.strength)}, margin ${numberText(measures.margin)}, ${measures.cells} cells, ${measures.synapses} synapses`,
    badgesText(badges),
    solved ? 'solved' : 'not solved',
  ].join('\n');
}

function caseText({ index, hidden, pass, got, want, states }: CaseVerdict): string {
  const cells = Object.keys(got).map(
    (id) =>
      `${id} ${numberText(got[id]!)} (state ${numberText(states[id]!)}${want[id] === undefined ? '' : `, wanted ${wantedText(want[id])}`})`,
  );
  return `${pass ? 'right' : 'wrong'}  ${hidden ? 'hidden ' : ''}case ${index}: ${cells.join(', ')}`;
}

function wantedText(expected: Expected | 'most'): string {
  if (typeof expected === 'number') return numberText(expected);
  return typeof expected === 'string' ? expected : `${numberText(expected.min)} to ${numberText(expected.max)}`;
}
