// hibana prove: pars, proofs and rules of levels; --write puts pars and the solutions' hashes into the files.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fillIn } from '../data/fillIn.ts';
import { parseLevel } from '../files/parse.ts';
import { writeLevel } from '../files/write.ts';
import { difficulty } from '../levels/difficulty.ts';
import type { Level } from '../levels/level.ts';
import { breachesAmong, reportOn, rowOf, tableHead, type Report } from '../levels/prove/report.ts';
import { ruleSentences, type Breach } from '../levels/rules.ts';
import { readArgs, type ExitCode, type Io } from './command.ts';
import { levelFiles, readLevel, readLevels } from './files.ts';
import { jsonText } from './print.ts';

export async function run(args: string[], io: Io): Promise<ExitCode> {
  const options = { write: { type: 'boolean' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = readArgs(args, { options, least: 0, most: Infinity, usage: '[LEVEL…]' });
  const campaign = readLevels();
  const asked = positionals.length > 0 ? positionals : campaign.map(({ id }) => id);
  const levels = asked.map((name) => ({ name, level: readLevel(name) }));
  const reports: Report[] = [];
  for (const { name, level } of levels) {
    const peers = isOwn(name) ? campaign : [];
    const first = await reportOn(await fillIn(level), peers);
    reports.push(values.write ? await reportOn(await fillIn(writeProven(name, level, first)), peers) : first);
  }
  const between = breachesAmong(reports, campaign);
  if (values.json) io.out(jsonText(reports.map((report) => answerFor(report, between))));
  else print(reports, between, io);
  return between.length > 0 || reports.some(({ breaches }) => breaches.length > 0) ? 1 : 0;
}

/** The level with its proven par and its solution's hash, as it is in the file from now on. */
function writeProven(name: string, level: Level, { proof }: Report): Level {
  if (!proof) return level;
  const proven: Level = { ...level, par: proof.par, solution: { ...level.solution, ...proof.solution } };
  const text = writeLevel(proven);
  const file = fileOf(name, level);
  if (text !== readFileSync(file, 'utf8')) writeFileSync(file, text);
  const back = parseLevel(text);
  if (!back.ok) throw new Error(`${file}: what was written does not parse: ${back.path}: ${back.message}`);
  return back.value;
}

function fileOf(name: string, { id }: Level): string {
  if (existsSync(name)) return name;
  const own = levelFiles().find((file) => /[^/\\]+(?=\.json$)/.exec(file)?.[0] === id);
  if (own === undefined) throw new Error(`no file holds the level ${id}`);
  return own;
}

/** A level of the campaign, by id or by its own file, not a copy of it. */
function isOwn(name: string): boolean {
  return !existsSync(name) || levelFiles().some((file) => resolve(file) === resolve(name));
}

function answerFor({ level, proof, breaches }: Report, between: readonly Breach[]): object {
  const broken = [...breaches, ...between.filter((breach) => breach.level === level.id)];
  const rules = broken.map(({ rule, what }) => ({ rule, what }));
  if (!proof) return { level: level.id, proven: false, broken: rules };
  const { par, startSolved, solutionSolves } = proof;
  const { proven, method, density, densityBy, distance } = par;
  return {
    level: level.id,
    startSolved,
    solutionSolves,
    par,
    proven,
    method,
    density,
    densityBy,
    distance,
    difficulty: difficulty(par),
    broken: rules,
  };
}

function print(reports: readonly Report[], between: readonly Breach[], io: Io): void {
  const rows = [tableHead, ...reports.map(rowOf)];
  const widths = tableHead.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    io.out(
      row
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
  }
  for (const { level, rule, what } of [...reports.flatMap(({ breaches }) => breaches), ...between]) {
    io.err(`${level}: ${rule}: ${what}. (${ruleSentences[rule]})`);
  }
}
