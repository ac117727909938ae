// hibana judge LEVEL [CIRCUIT | RECORDING]: the verdict on an attempt, or on the level's own solution.
import { findCell, type Circuit, type Id } from '../core/circuit.ts';
import type { Attempt } from '../levels/attempt.ts';
import { judge, type CaseVerdict, type Verdict } from '../levels/judge.ts';
import type { Expected, Level } from '../levels/level.ts';
import { replay } from '../session/replay.ts';
import { attemptOf } from '../session/session.ts';
import type { Recording } from '../core/recording.ts';
import { BadInput, readArgs, type ExitCode, type Io } from './command.ts';
import { readAnyFile, readLevel } from './files.ts';
import { jsonText, numberText } from './print.ts';

export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, {
    options: { json: { type: 'boolean' } },
    least: 1,
    most: 2,
    usage: 'a LEVEL and at most one CIRCUIT or RECORDING',
  });
  const [levelName = '', file] = positionals;
  const level = readLevel(levelName);
  const verdict = judge(level, file === undefined ? play(level, level.solution, `${levelName}: solution`) : readAttempt(level, file));
  io.out(values.json ? jsonText(verdict) : asText(verdict));
  return verdict.solved ? 0 : 1;
}

function readAttempt(level: Level, file: string): Attempt {
  const given = readAnyFile(file);
  if (given.format === 'hibana.recording') {
    if (given.level !== undefined && given.level !== level.id)
      throw new BadInput(`${file}: level: a recording of ${given.level}, not of ${level.id}`);
    if (given.circuit) checkFits(level, given.circuit, `${file}: circuit`);
    return play(level, given, file);
  }
  if (given.format !== 'hibana.circuit') throw new BadInput(`${file}: format: a circuit or a recording is needed, not a ${given.format}`);
  checkFits(level, given, file);
  return { circuit: given, predictions: [], claimed: false };
}

function play(level: Level, recording: Recording, where: string): Attempt {
  const { session, refused } = replay(recording, level);
  if (refused) throw new BadInput(`${where}: commands[${refused.command}]: refused here (${refused.refusal.refused})`);
  return attemptOf(session);
}

/** The judge sets and reads cells by name, so they must be there. */
function checkFits({ goal }: Level, circuit: Circuit, where: string): void {
  const need = (id: Id, kind: 'input' | 'neuron') => {
    if (findCell(circuit, id)?.kind !== kind) throw new BadInput(`${where}: cells: the level needs the ${kind} ${JSON.stringify(id)}`);
  };
  if (goal.kind === 'predict') need(goal.cell, 'neuron');
  const sets = goal.kind === 'predict' ? goal.questions : goal.cases;
  for (const entry of [...sets, ...(goal.kind === 'cases' ? (goal.hidden ?? []) : [])]) {
    for (const id of Object.keys(entry.in)) need(id, 'input');
    if ('out' in entry) for (const id of Object.keys(entry.out)) need(id, 'neuron');
  }
}

function asText({ solved, cases, badges, measures, streak }: Verdict): string {
  return [
    ...cases.map(caseText),
    ...(streak === undefined ? [] : [`right in a row: ${streak}`]),
    `strength ${numberText(measures.strength)}, margin ${numberText(measures.margin)}, ${measures.cells} cells, ${measures.synapses} synapses`,
    `badges: ${
      Object.entries(badges)
        .filter(([, won]) => won)
        .map(([name]) => name)
        .join(', ') || 'none'
    }`,
    solved ? 'solved' : 'not solved',
  ].join('\n');
}

function caseText({ index, hidden, pass, got, want, states }: CaseVerdict): string {
  const cells = Object.keys(want).map(
    (id) => `${id} ${numberText(got[id]!)} (state ${numberText(states[id]!)}, wanted ${wantedText(want[id]!)})`,
  );
  return `${pass ? 'right' : 'wrong'}  ${hidden ? 'hidden ' : ''}case ${index}: ${cells.join(', ')}`;
}

function wantedText(expected: Expected): string {
  if (typeof expected === 'number') return numberText(expected);
  return typeof expected === 'string' ? expected : `${numberText(expected.min)} to ${numberText(expected.max)}`;
}
