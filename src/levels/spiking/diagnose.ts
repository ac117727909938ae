// Why a case fails, in terms of the player's own circuit: which want, by how much, and how near it was.
import type { Id } from '../../core/circuit.ts';
import { findSpikingCell, isLiving, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import { createSpikingState, type StopReason } from '../../core/spiking/state.ts';
import { stepSpiking } from '../../core/spiking/step.ts';
import { circuitOfCase } from './case.ts';
import type { SpikingLevel } from './level.ts';
import { createFingers } from './runCase.ts';
import { trialsOf, type Trial } from './trials.ts';
import type { SpikesVerdict, SpikingAttempt, TouchAt, WantVerdict } from './verdict.ts';
import { wantedCount, windowOf } from './wants.ts';

export interface SpikingDiagnosis {
  /** 0-based, within the shown or the hidden cases. */
  readonly index: number;
  readonly hidden: boolean;
  /** The first want that is not met. */
  readonly verdict: WantVerdict;
  /** Spikes too few, too many, or as many as wanted at the wrong times; or the run stopped by itself. */
  readonly fault: 'tooFew' | 'tooMany' | 'wrongTime' | 'stopped';
  /** How many spikes are missing or too many. */
  readonly by: number;
  /** Wrong times: how late the spike is that is furthest off, in ms; negative when it comes too early. */
  readonly missedByMs: number | undefined;
  /** Too few: how many mV below the threshold the highest rise stayed that did not become a spike. */
  readonly missedByMv: number | undefined;
}

/** Where an Izhikevich cell fires. */
const IZHIKEVICH_PEAK_MV = 30;

/** The first failing case among `cases`, as the judge gave them; undefined when none fails, or for a goal that asks. */
export function diagnoseSpiking(
  { goal }: SpikingLevel,
  { circuit, touches }: SpikingAttempt,
  cases: readonly SpikesVerdict[],
): SpikingDiagnosis | undefined {
  if (goal.kind === 'predict') return undefined;
  const failed = cases.find(({ pass }) => !pass);
  const trial = trialsOf(goal).find(({ index, hidden }) => index === failed?.index && hidden === failed.hidden);
  const verdict = failed?.wants.find(({ pass }) => !pass) ?? failed?.wants[0];
  if (!failed || !trial || !verdict) return undefined;
  const { stop, missedByMv } = approach(circuit, trial, goal.kind === 'live' ? touches : [], verdict);
  const { min, max } = wantedCount(verdict.want, trial.one.ms);
  const got = verdict.timesMs.length;
  const fault = stop !== 'none' ? 'stopped' : got < min ? 'tooFew' : got > max ? 'tooMany' : 'wrongTime';
  return {
    index: failed.index,
    hidden: failed.hidden,
    verdict,
    fault,
    by: Math.max(0, min - got, got - max),
    missedByMs: fault === 'wrongTime' ? furthestOff(verdict) : undefined,
    missedByMv: fault === 'tooFew' ? missedByMv : undefined,
  };
}

function furthestOff({ want, timesMs }: WantVerdict): number | undefined {
  if (!('timesMs' in want)) return undefined;
  const misses = want.timesMs.map((time, index) => timesMs[index]! - time);
  return misses.reduce((most, miss) => (Math.abs(miss) > Math.abs(most) ? miss : most), 0);
}

interface Approach {
  readonly stop: StopReason;
  readonly missedByMv: number | undefined;
}

/** Runs the case again and looks at the membrane. */
function approach(circuit: SpikingCircuit, { one }: Trial, touches: readonly TouchAt[], { want }: WantVerdict): Approach {
  const state = createSpikingState(circuitOfCase(circuit, one));
  const { dtMs, indexOf } = state.compiled;
  const ticks = Math.round(one.ms / dtMs);
  const [from, until] = windowOf(want, { ms: one.ms, dtMs });
  const index = indexOf.get(want.cell) ?? -1;
  const play = createFingers(touches);
  let highest = -Infinity;
  let climb = -Infinity;
  for (let tick = 0; tick < ticks && state.stop === 'none'; tick++) {
    const before = state.v[index]!;
    play(state);
    const { count, cells } = stepSpiking(state);
    const now = state.v[index]!;
    if (cells.subarray(0, count).includes(index)) climb = -Infinity;
    else {
      if (now < before) highest = Math.max(highest, climb);
      climb = tick >= from && tick < until ? now : -Infinity;
    }
  }
  const missedByMv = thresholdOf(circuit, want.cell) - Math.max(highest, climb);
  return { stop: state.stop, missedByMv: missedByMv >= 0 && missedByMv < Infinity ? missedByMv : undefined };
}

/** NaN for a source, which has none. */
function thresholdOf(circuit: SpikingCircuit, id: Id): number {
  const cell = findSpikingCell(circuit, id);
  if (!cell || !isLiving(cell)) return NaN;
  return cell.kind === 'lif' ? cell.thresholdMv : IZHIKEVICH_PEAK_MV;
}
