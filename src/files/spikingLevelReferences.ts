// Rules between parts of a level on the milliseconds clock: kits, goals and cases name what is there, and judging ends in time.
import type { Id } from '../core/circuit.ts';
import { dtOf, isLiving, isSpikeSynapse, type SpikingCell, type SpikingCircuit } from '../core/spiking/circuit.ts';
import { parameterBounds, parametersOf, type ParameterName } from '../core/spiking/parameters.ts';
import type { SpikesCase, SpikesQuestion, SpikingLevel, Want } from '../levels/spiking/level.ts';
import { fail, pathOf, quote, type FileError } from './result.ts';
import {
  inFlight,
  isTooLong,
  longestDelay,
  noCell,
  noSynapse,
  notWhole,
  tickSize,
  TOO_LONG,
  type Bad,
  type Key,
} from './spikingReferences.ts';

/** What a run costs before its first tick: whatever is in the circuit, and for each part of it. */
const RUN_SIZE = 20_000;
const COMPILE_SIZE = 50;
/** Ticks × size of a tick to judge a level's cases once, which happens at every edit. */
const MOST_WORK = 40_000_000;
/** The same with all jostled trials, which happens when all is right. */
const MOST_TRIAL_WORK = 600_000_000;

export function checkSpikingLevel(level: SpikingLevel): FileError | undefined {
  const { circuit, kit, goal } = level;
  const bad: Bad = (path, message) => fail('reference', pathOf(path), message);
  const cells = new Map(circuit.cells.map((cell) => [cell.id, cell]));
  for (const [name, range] of [
    ['weights', kit.weights],
    ['delaysMs', kit.delaysMs],
  ] as const)
    if (range && range.min >= range.max) return bad(['kit', name, 'max'], 'max must be greater than min');
  const dt = dtOf(circuit);
  if (kit.delaysMs)
    for (const part of ['min', 'step'] as const) {
      const wrong = notWhole(kit.delaysMs[part], dt, 1);
      if (wrong) return bad(['kit', 'delaysMs', part], wrong);
    }
  for (const [id, ranges] of Object.entries(kit.parameters ?? {})) {
    const wrong = checkParameters(cells, id, ranges, (name, range) => rangeProblem(name, range, dt));
    if (wrong) return bad(['kit', 'parameters', id, ...wrong[0]], wrong[1]);
  }
  const checked = checkGoal(circuit, goal, cells, bad);
  return checked ?? checkWork(circuit, level, bad);
}

function rangeProblem(
  name: ParameterName,
  { min, max, step }: { readonly min: number; readonly max: number; readonly step: number },
  dt: number,
): string | undefined {
  const bounds = parameterBounds[name];
  if (min >= max) return 'max must be greater than min';
  if (min < bounds.min || max > bounds.max) return `must lie between ${bounds.min} and ${bounds.max}`;
  return bounds.isWholeTicks ? (notWhole(min, dt, 0) ?? notWhole(step, dt, 1)) : undefined;
}

function checkParameters<T>(
  cells: ReadonlyMap<Id, SpikingCell>,
  id: Id,
  given: Readonly<Partial<Record<ParameterName, T | undefined>>>,
  problem: (name: ParameterName, value: T) => string | undefined,
): [Key[], string] | undefined {
  const cell = cells.get(id);
  if (!cell) return [[], noCell(id)];
  for (const [name, value] of Object.entries(given) as [ParameterName, T | undefined][]) {
    if (value === undefined) continue;
    if (!parametersOf(cell).includes(name)) return [[name], `${quote(id)} has no ${name}`];
    const wrong = problem(name, value);
    if (wrong) return [[name], wrong];
  }
  return undefined;
}

function checkGoal(
  circuit: SpikingCircuit,
  goal: SpikingLevel['goal'],
  cells: ReadonlyMap<Id, SpikingCell>,
  bad: Bad,
): FileError | undefined {
  switch (goal.kind) {
    case 'predict': {
      const wrong = notLiving(cells, goal.cell);
      if (wrong) return bad(['goal', 'cell'], wrong);
      for (const [index, question] of goal.questions.entries()) {
        const problem = checkChanges(circuit, question, cells);
        if (problem) return bad(['goal', 'questions', index, ...problem[0]], problem[1]);
      }
      return undefined;
    }
    case 'live': {
      if (!circuit.cells.some(({ kind }) => kind === 'touch')) return bad(['goal', 'kind'], 'a live goal needs a touch source');
      return checkWants(goal.wants, goal.ms, cells, ['goal'], bad);
    }
    case 'spikes':
    case 'impossible': {
      const lists: [string, readonly SpikesCase[]][] = [
        ['cases', goal.cases],
        ['hidden', goal.kind === 'spikes' ? (goal.hidden ?? []) : []],
      ];
      if (goal.cases.length === 0) return bad(['goal', 'cases'], 'a goal needs a case');
      for (const [name, list] of lists) {
        for (const [index, one] of list.entries()) {
          const problem = checkChanges(circuit, one, cells);
          if (problem) return bad(['goal', name, index, ...problem[0]], problem[1]);
          const wrong = checkWants(one.wants, one.ms, cells, ['goal', name, index], bad);
          if (wrong) return wrong;
        }
      }
      return undefined;
    }
  }
}

function checkChanges(
  circuit: SpikingCircuit,
  { set = {}, timesMs = {}, ...rest }: SpikesQuestion,
  cells: ReadonlyMap<Id, SpikingCell>,
): [Key[], string] | undefined {
  const dt = dtOf(circuit);
  for (const [id, values] of Object.entries(set)) {
    const wrong = checkParameters(cells, id, values, (name, value) => {
      const { min, max, isWholeTicks } = parameterBounds[name];
      if (!(value >= min && value <= max)) return `must lie between ${min} and ${max}`;
      return isWholeTicks ? notWhole(value, dt, 0) : undefined;
    });
    if (wrong) return [['set', id, ...wrong[0]], wrong[1]];
  }
  for (const id of Object.keys(timesMs)) {
    const cell = cells.get(id);
    if (!cell) return [['timesMs', id], noCell(id)];
    if (cell.kind !== 'pattern' && cell.kind !== 'touch') return [['timesMs', id], `${quote(id)} is neither a pattern nor a touch source`];
  }
  const synapses = new Map(circuit.synapses.map((synapse) => [synapse.id, synapse]));
  for (const id of Object.keys(rest.weights ?? {})) if (!synapses.has(id)) return [['weights', id], noSynapse(id)];
  for (const [id, delay] of Object.entries(rest.delaysMs ?? {})) {
    const synapse = synapses.get(id);
    if (!synapse) return [['delaysMs', id], noSynapse(id)];
    const late = isTooLong(circuit, delay) ? TOO_LONG : notWhole(delay, dt, 1);
    const wrong = isSpikeSynapse(synapse) ? late : 'a current synapse has no delay';
    if (wrong) return [['delaysMs', id], wrong];
  }
  return undefined;
}

function checkWants(
  wants: readonly Want[],
  ms: number,
  cells: ReadonlyMap<Id, SpikingCell>,
  at: readonly Key[],
  bad: Bad,
): FileError | undefined {
  for (const [index, want] of wants.entries()) {
    const path = [...at, 'wants', index];
    const cell = cells.get(want.cell);
    if (!cell) return bad([...path, 'cell'], noCell(want.cell));
    if (cell.kind === 'current') return bad([...path, 'cell'], `${quote(want.cell)} is a current source, which never spikes`);
    if ('touch' in want) {
      for (const name of ['touch', 'without'] as const)
        if (cells.get(want[name])?.kind !== 'touch') return bad([...path, name], `${quote(want[name])} is no touch source`);
    } else {
      const { fromMs = 0, untilMs = ms } = want;
      if (untilMs > ms) return bad([...path, 'untilMs'], `the case ends after ${ms} ms`);
      if (fromMs >= untilMs) return bad([...path, 'fromMs'], 'the window must begin before its end');
    }
    if ('count' in want && typeof want.count === 'object' && want.count.max !== undefined && want.count.max < want.count.min)
      return bad([...path, 'count', 'max'], 'max must not be less than min');
    if ('rateHz' in want && want.rateHz.max < want.rateHz.min) return bad([...path, 'rateHz', 'max'], 'max must not be less than min');
  }
  return undefined;
}

function checkWork(circuit: SpikingCircuit, { kit, goal }: SpikingLevel, bad: Bad): FileError | undefined {
  const shaken = goal.kind === 'predict' ? 0 : goal.jitter.delaysMs;
  const longest = Math.max(longestDelay(circuit), kit.delaysMs?.max ?? 0) + shaken;
  if (isTooLong(circuit, longest)) return bad(kit.delaysMs ? ['kit', 'delaysMs', 'max'] : ['goal'], TOO_LONG);
  const runs = runsOf(goal);
  const start = RUN_SIZE + COMPILE_SIZE * (circuit.cells.length + circuit.synapses.length) + inFlight(circuit, longest);
  const work = (runs.reduce((sum, ms) => sum + ms, 0) / dtOf(circuit)) * tickSize(circuit) + runs.length * start;
  const trials = goal.kind === 'predict' ? 0 : goal.jitter.trials;
  return work > MOST_WORK || work * (trials + 1) > MOST_TRIAL_WORK
    ? bad(['goal'], 'judging this level would take too long: fewer or shorter cases, trials, delays, cells or synapses')
    : undefined;
}

/** Milliseconds of each run that a judgement takes. */
function runsOf(goal: SpikingLevel['goal']): number[] {
  if (goal.kind === 'predict') return goal.questions.map(() => goal.ms);
  if (goal.kind === 'live') return [goal.ms];
  return [...goal.cases, ...(goal.kind === 'spikes' ? (goal.hidden ?? []) : [])].map(({ ms }) => ms);
}

function notLiving(cells: ReadonlyMap<Id, SpikingCell>, id: Id): string | undefined {
  const cell = cells.get(id);
  return !cell ? noCell(id) : isLiving(cell) ? undefined : `${quote(id)} is a source, not a neuron`;
}
