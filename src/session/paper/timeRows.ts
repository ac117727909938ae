// A level in time on paper: one time axis a cell, with the spikes of sources that nobody can change.
import type { Id } from '../../core/circuit.ts';
import { isLiving, type SpikingCell, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import { circuitOfQuestion } from '../../levels/spiking/case.ts';
import type { PredictSpikesGoal, SpikingLevel } from '../../levels/spiking/level.ts';
import { runFor, type CaseRun } from '../../levels/spiking/runCase.ts';
import { runTrial, trialsOf, type RunGoal } from '../../levels/spiking/trials.ts';
import type { CountTask, SpikeRow, TimeTask } from './task.ts';

const MOST_TRIALS = 3;
const MOST_QUESTIONS = 6;
/** Axes of living cells in one trial. */
const MOST_CELLS = 7;

export function trialsOnPaper({ circuit, kit }: SpikingLevel, goal: RunGoal): TimeTask {
  const trials = trialsOf(goal)
    .filter(({ hidden }) => !hidden)
    .slice(0, MOST_TRIALS);
  return {
    kind: 'time',
    trials: trials.map((trial) => {
      const { one } = trial;
      const wanted = new Set(one.wants.map(({ cell }) => cell));
      const living = circuit.cells.filter(isLiving);
      const cells = living.length <= MOST_CELLS ? living : living.filter(({ id }) => wanted.has(id)).slice(0, MOST_CELLS);
      // Its weights are the level's, so only what the sources do by themselves may be read off.
      const run = runTrial(circuit, trial, []);
      const sources = sourcesOf(circuit).map(({ id, kind }) => row(id, kind === 'touch' || kit.parameters?.[id] ? undefined : run));
      return { index: trial.index, ms: one.ms, label: one.label, wants: one.wants, rows: [...sources, ...cells.map(({ id }) => row(id))] };
    }),
  };
}

export function countsOf({ circuit }: SpikingLevel, { cell, ms, questions }: PredictSpikesGoal): CountTask {
  return {
    kind: 'counts',
    ms,
    cell,
    questions: questions.slice(0, MOST_QUESTIONS).map((question) => {
      const run = runFor(circuitOfQuestion(circuit, question), ms);
      return { ...question, rows: [...sourcesOf(circuit).map(({ id }) => row(id, run)), row(cell)] };
    }),
  };
}

/** Those that spike. */
function sourcesOf({ cells }: SpikingCircuit): SpikingCell[] {
  return cells.filter((cell) => !isLiving(cell) && cell.kind !== 'current');
}

function row(cell: Id, run?: CaseRun): SpikeRow {
  return { cell, timesMs: run && spikesOf(run, cell) };
}

export function spikesOf(run: CaseRun, cell: Id): number[] {
  return run.ticksOf(cell).map((tick) => Math.round(tick * run.dtMs * 10) / 10);
}
