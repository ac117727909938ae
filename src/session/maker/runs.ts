// Runs in time, recorded by playing: sources as they stand on the canvas, touches as they were played, and the spikes that the solution answers with.
import type { Id } from '../../core/circuit.ts';
import { isEqual } from '../../core/patch.ts';
import type { Recording } from '../../core/recording.ts';
import { dtOf, isLiving, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import { parameterOf, parametersOf, type ParameterName } from '../../core/spiking/parameters.ts';
import type { SpikesCase, Want } from '../../levels/spiking/level.ts';
import { runCase, type CaseRun } from '../../levels/spiking/runCase.ts';
import { judgeTrial } from '../../levels/spiking/trials.ts';
import type { SpikesVerdict } from '../../levels/spiking/verdict.ts';
import type { DraftRun, TimeDraft } from './draft.ts';
import { tidy } from './ranges.ts';

export const askedAs = ['count', 'rate', 'times'] as const;
/** How many spikes, how often, or exactly when. */
export type AskedAs = (typeof askedAs)[number];

export interface Window {
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
}

export type Setting = Pick<SpikesCase, 'set' | 'timesMs' | 'seed'>;

const TOLERANCE_MS = 2;
/** A rate may be off by a fifth. */
const RATE_ROOM = 0.2;

/** Touches of a run that was played from its start, by source, in ms, within the first `ms`. */
export function touchesOf({ commands }: Recording, circuit: SpikingCircuit, ms: number): Readonly<Record<Id, readonly number[]>> {
  const dt = dtOf(circuit);
  const touches: Record<Id, number[]> = {};
  for (const command of commands) {
    if (command.type !== 'touch' || command.tick * dt >= ms) continue;
    const times = (touches[command.cell] ??= []);
    const time = tidy(command.tick * dt);
    if (!times.includes(time)) times.push(time);
  }
  return touches;
}

/** How the sources on the canvas differ from those of the solution; what the player may turn belongs to the player. */
export function settingNow({ solution, kit }: TimeDraft, canvas: SpikingCircuit): Setting {
  const set: Record<Id, Partial<Record<ParameterName, number>>> = {};
  const timesMs: Record<Id, readonly number[]> = {};
  for (const cell of solution.cells) {
    const now = canvas.cells.find(({ id }) => id === cell.id);
    if (!now || now.kind !== cell.kind || isLiving(cell)) continue;
    for (const name of parametersOf(cell)) {
      const value = parameterOf(now, name);
      if (value !== undefined && value !== parameterOf(cell, name) && !kit.parameters?.[cell.id]?.[name])
        set[cell.id] = { ...set[cell.id], [name]: value };
    }
    if (cell.kind === 'pattern' && now.kind === 'pattern' && !isEqual(cell.timesMs, now.timesMs)) timesMs[cell.id] = now.timesMs;
  }
  return {
    ...(Object.keys(set).length > 0 ? { set } : {}),
    ...(Object.keys(timesMs).length > 0 ? { timesMs } : {}),
    ...(canvas.seed === solution.seed ? {} : { seed: canvas.seed }),
  };
}

/** The setting with touches as well. */
export function withTouches(setting: Setting, touches: Readonly<Record<Id, readonly number[]>>): Setting {
  const timesMs = { ...setting.timesMs, ...touches };
  return Object.keys(timesMs).length > 0 ? { ...setting, timesMs } : setting;
}

export function runSolution({ solution }: TimeDraft, one: Pick<SpikesCase, 'ms' | 'set' | 'timesMs' | 'seed'>): CaseRun {
  return runCase(solution, one);
}

/** What the solution does in the run, asked of one cell. */
export function wantOf(run: CaseRun, cell: Id, as: AskedAs, { fromMs, untilMs }: Window = {}): Want {
  const from = fromMs ?? 0;
  const until = untilMs ?? run.ms;
  const times = run.ticksOf(cell).map((tick) => tidy(tick * run.dtMs)).filter((time) => time >= from && time < until); // prettier-ignore
  const window = { ...(fromMs === undefined ? {} : { fromMs }), ...(untilMs === undefined ? {} : { untilMs }) };
  switch (as) {
    case 'count':
      return { cell, count: times.length, ...window };
    case 'rate': {
      const hz = (times.length * 1000) / (until - from);
      return { cell, rateHz: { min: Math.floor(hz * (1 - RATE_ROOM)), max: Math.ceil(hz * (1 + RATE_ROOM)) }, ...window };
    }
    case 'times':
      return { cell, timesMs: times, toleranceMs: TOLERANCE_MS, ...window };
  }
}

export function kindOf(want: Want): AskedAs {
  return 'timesMs' in want ? 'times' : 'rateHz' in want ? 'rate' : 'count';
}

/** With a run at the end of the list: the asked cells as the solution does. A live level has one run. */
export function addRun(draft: TimeDraft, setting: Setting, as: AskedAs, window: Window = {}): TimeDraft {
  const { asked } = draft;
  const one = { ms: asked.ms, ...(asked.kind === 'live' ? touchesAlone(draft, setting) : setting) };
  const run = runSolution(draft, one);
  const wants = asked.cells.map((cell) => wantOf(run, cell, as, fitting(window, asked.ms)));
  const next: DraftRun = { ...one, wants, hidden: false };
  return { ...draft, asked: { ...asked, runs: asked.kind === 'live' ? [next] : [...asked.runs, next] } };
}

/** The wants of all runs as the solution meets them now; each keeps its cell, its kind and its window. */
export function runAnew(draft: TimeDraft): TimeDraft {
  const runs = draft.asked.runs.map((one) => {
    const run = runSolution(draft, one);
    return { ...one, wants: one.wants.map((want) => ('touch' in want ? want : wantOf(run, want.cell, kindOf(want), want))) };
  });
  return { ...draft, asked: { ...draft.asked, runs } };
}

/** Run by run, hidden or not, as a circuit does now. */
export function runVerdicts({ asked }: TimeDraft, circuit: SpikingCircuit): SpikesVerdict[] {
  return asked.runs.map((one, index) => judgeTrial({ index, hidden: one.hidden, one }, runCase(circuit, one)));
}

/** What the player plays; the sources are as the level has them. */
function touchesAlone({ solution }: TimeDraft, { timesMs = {} }: Setting): Setting {
  const isTouch = (id: Id): boolean => solution.cells.some((cell) => cell.id === id && cell.kind === 'touch');
  return { timesMs: Object.fromEntries(Object.entries(timesMs).filter(([id]) => isTouch(id))) };
}

/** A window that no run of this length has is none. */
function fitting({ fromMs, untilMs }: Window, ms: number): Window {
  const until = untilMs !== undefined && untilMs < ms ? untilMs : undefined;
  const from = fromMs !== undefined && fromMs > 0 && fromMs < (until ?? ms) ? fromMs : undefined;
  return { fromMs: from, untilMs: until };
}
