// The same worksheet filled in: the level's own answer is played, judged, and every number on the sheet worked out by the core.
import { isInput, type Circuit, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import { createState, outputOf, stateOf } from '../../core/state.ts';
import { truth } from '../../levels/goals/predict.ts';
import { playCase } from '../../levels/goals/run.ts';
import { judge, type Badges } from '../../levels/judge.ts';
import { isSpikingLevel, type AssembleGoal, type PredictGoal, type RoundsLevel } from '../../levels/level.ts';
import { judgeSpiking } from '../../levels/spiking/judge.ts';
import type { PredictSpikesGoal, SpikingLevel } from '../../levels/spiking/level.ts';
import { countOf } from '../../levels/spiking/predict.ts';
import { runTrial, trialsOf } from '../../levels/spiking/trials.ts';
import { replay } from '../replay.ts';
import { attemptOf } from '../session.ts';
import { replaySpiking } from '../spiking/replay.ts';
import { spikingAttemptOf } from '../spiking/session.ts';
import { keyOf, valueAt } from './places.ts';
import type { Sheet } from './sheet.ts';
import type { CaseTask } from './task.ts';
import { spikesOf } from './timeRows.ts';

export interface RowAnswer {
  /** By synapse. */
  readonly votes: Readonly<Record<Id, number>>;
  readonly states: Readonly<Record<Id, number>>;
  readonly outputs: Readonly<Record<Id, number>>;
}

export interface Answer {
  readonly circuit: Circuit;
  /** By the key of their place. */
  readonly values: ReadonlyMap<string, number | string>;
  readonly rows: readonly RowAnswer[];
  /** Of questions. */
  readonly truths: readonly number[];
  /** Spikes of each cell, trial by trial. */
  readonly spikes: readonly Readonly<Record<Id, readonly number[]>>[];
  /** Squares of a picture. */
  readonly pixels: Readonly<Record<Id, number>>;
  /** What lies in each slot. */
  readonly tiles: ReadonlyMap<Id, string>;
  /** undefined: the level was not played, as it is only to be done on a screen. */
  readonly badges: Badges | undefined;
}

const nothing = { rows: [], truths: [], spikes: [], pixels: {}, tiles: new Map<Id, string>() };

export function answerOf(sheet: Sheet): Answer {
  const { level } = sheet;
  return isSpikingLevel(level) ? answerInTime(sheet, level) : answerInRounds(sheet, level);
}

function answerInRounds({ places, task }: Sheet, level: RoundsLevel): Answer {
  if (task.kind === 'screen') return { ...nothing, circuit: level.circuit, values: new Map(), badges: undefined };
  const attempt = attemptOf(replay(level.solution, level).session);
  const circuit = level.goal.kind === 'teach' ? (attempt.pupil?.circuit ?? attempt.circuit) : attempt.circuit;
  const base = { ...nothing, circuit, values: valuesOf(circuit, places), badges: judge(level, attempt).badges };
  switch (task.kind) {
    case 'cases':
      return { ...base, rows: workOut(circuit, task) };
    case 'questions': {
      const goal = level.goal as PredictGoal;
      return { ...base, truths: task.questions.map((question) => truth(level.circuit, goal, question).answer) };
    }
    case 'picture':
      return { ...base, pixels: Object.fromEntries(task.inputs.map((id) => [id, attempt.inputs?.get(id) ?? 0])) };
    case 'tiles': {
      const { slots, tiles } = level.goal as AssembleGoal;
      return { ...base, tiles: new Map(slots.map(({ id, tile }) => [id, tiles.find((one) => one.id === tile)?.text ?? ''])) };
    }
    case 'time':
    case 'counts':
      return base;
  }
}

function answerInTime({ places, task }: Sheet, level: SpikingLevel): Answer {
  const attempt = spikingAttemptOf(replaySpiking(level.solution, level).session);
  const { circuit, touches } = attempt;
  const base = { ...nothing, circuit, values: valuesOf(circuit, places), badges: judgeSpiking(level, attempt).badges };
  if (task.kind === 'counts') {
    const goal = level.goal as PredictSpikesGoal;
    return { ...base, truths: task.questions.map((question) => countOf(level.circuit, goal, question)) };
  }
  if (task.kind !== 'time' || level.goal.kind === 'predict') return base;
  const trials = trialsOf(level.goal);
  return {
    ...base,
    spikes: task.trials.map(({ index, rows }) => {
      const run = runTrial(circuit, trials[index]!, level.goal.kind === 'live' ? touches : []);
      return Object.fromEntries(rows.map(({ cell }) => [cell, spikesOf(run, cell)]));
    }),
  };
}

function valuesOf(circuit: Circuit, places: Sheet['places']): Map<string, number | string> {
  return new Map(places.map((place) => [keyOf(place), valueAt(circuit, place)]));
}

/** Each row from round 0, as the judge plays it. */
function workOut(circuit: RoundsCircuit, { asked, rows, rounds }: CaseTask): RowAnswer[] {
  const state = createState(circuit);
  const inputs = new Set(circuit.cells.filter(isInput).map(({ id }) => id));
  const voting = circuit.synapses.filter(({ from, to }) => inputs.has(from) && asked.includes(to));
  return rows.map((row) => {
    playCase(state, row, rounds);
    return {
      votes: Object.fromEntries(voting.map(({ id, from, weight }) => [id, weight * outputOf(state, from)])),
      states: Object.fromEntries(asked.map((id) => [id, stateOf(state, id)])),
      outputs: Object.fromEntries(asked.map((id) => [id, outputOf(state, id)])),
    };
  });
}
