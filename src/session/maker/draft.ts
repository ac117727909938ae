// A level in the making: its circuit as it starts and as it is solved, what may be changed, what is asked, and the words.
import { depth, isSpiking, type Circuit, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import { isEqual } from '../../core/patch.ts';
import type { Recording } from '../../core/recording.ts';
import type { SpikingCircuit } from '../../core/spiking/circuit.ts';
import type { Case, Kit } from '../../levels/level.ts';
import type { Proof } from '../../levels/prove.ts';
import type { Jitter, SpikesCase, SpikingKit } from '../../levels/spiking/level.ts';
import { roundsKitFor, spikingKitFor } from './kit.ts';
import { graft, isSameShape, lookLike, plain } from './shape.ts';
import { noTexts, type DraftTexts } from './words.ts';

/** A case that may be kept from the player until the others are right. */
export interface DraftCase extends Case {
  readonly hidden: boolean;
}

export interface DraftRun extends SpikesCase {
  readonly hidden: boolean;
}

export interface RoundsAsked {
  readonly kind: 'cases' | 'impossible' | 'predict';
  /** Rounds after which a case is read. */
  readonly rounds: number;
  readonly cases: readonly DraftCase[];
  /** Neurons that the next case asks about. */
  readonly cells: readonly Id[];
  /** Predict: inputs, each a question about the first of the cells. */
  readonly questions: readonly Readonly<Record<Id, number>>[];
  readonly streak: number;
}

export interface TimeAsked {
  readonly kind: 'spikes' | 'impossible' | 'live';
  /** How long the next run takes. */
  readonly ms: number;
  /** One only where the player touches. */
  readonly runs: readonly DraftRun[];
  /** Cells that the next run asks about. */
  readonly cells: readonly Id[];
  readonly jitter: Jitter;
}

/** The maker has solved it by playing; true of this puzzle alone. */
export interface Played {
  readonly key: string;
  readonly recording: Recording;
}

/** What the proof said about the level with this puzzle and solution. */
export interface Proven {
  readonly key: string;
  readonly proof: Omit<Proof, 'level'>;
}

interface DraftBase {
  readonly id: Id;
  readonly texts: DraftTexts;
  /** How often the start was scrambled: the next time it comes out otherwise. */
  readonly scrambles: number;
  readonly shelf?: { readonly id: string; readonly revision: number } | undefined;
  readonly played?: Played | undefined;
  readonly proven?: Proven | undefined;
}

export interface RoundsDraft extends DraftBase {
  readonly clock: 'rounds';
  readonly start: RoundsCircuit;
  readonly solution: RoundsCircuit;
  readonly kit: Kit;
  readonly asked: RoundsAsked;
}

export interface TimeDraft extends DraftBase {
  readonly clock: 'milliseconds';
  readonly start: SpikingCircuit;
  readonly solution: SpikingCircuit;
  readonly kit: SpikingKit;
  readonly asked: TimeAsked;
}

export type Draft = RoundsDraft | TimeDraft;
export type Side = 'start' | 'solution';

const USUAL_MS = 200;
const USUAL_STREAK = 5;
const usualJitter: Jitter = { weights: 0.05, delaysMs: 0.5, trials: 20 };

/** Start and solution are the circuit as it is. */
export function beginDraft(circuit: Circuit, id: Id): Draft {
  const base = { id, texts: noTexts, scrambles: 0 };
  if (isSpiking(circuit)) {
    const start = plain(circuit);
    const asked: TimeAsked = { kind: 'spikes', ms: USUAL_MS, runs: [], cells: lastCells(start), jitter: usualJitter };
    return { ...base, clock: 'milliseconds', start, solution: start, kit: spikingKitFor(start, start, undefined), asked };
  }
  const start = plain(circuit);
  const asked: RoundsAsked = {
    kind: 'cases',
    rounds: depth(start),
    cases: [],
    cells: lastCells(start),
    questions: [],
    streak: USUAL_STREAK,
  };
  return { ...base, clock: 'rounds', start, solution: start, kit: roundsKitFor(start, start, undefined), asked };
}

/** The circuit becomes the start or the solution; the other one gets its parts and keeps its own settings. undefined for one of the other clock. */
export function take(draft: Draft, side: Side, circuit: Circuit): Draft | undefined {
  const taken = plain(circuit);
  if (draft.clock === 'rounds') {
    if (isSpiking(taken)) return undefined;
    const [start, solution] = side === 'start' ? [taken, graft(taken, draft.solution)] : [graft(taken, draft.start), taken];
    const rounds = draft.asked.rounds === depth(draft.solution) ? depth(solution) : draft.asked.rounds;
    const asked = { ...draft.asked, rounds, cells: cellsLeft(draft.asked.cells, solution) };
    return withoutLost({ ...draft, start, solution, kit: roundsKitFor(start, solution, draft.kit), asked });
  }
  if (!isSpiking(taken)) return undefined;
  const [start, solution] = side === 'start' ? [taken, graft(taken, draft.solution)] : [graft(taken, draft.start), taken];
  const asked = { ...draft.asked, cells: cellsLeft(draft.asked.cells, solution) };
  return withoutLost({ ...draft, start, solution, kit: spikingKitFor(start, solution, draft.kit), asked });
}

/** Places, names and locks are those of the canvas while its circuit has the draft's parts; what is newly locked is as the solution has it. */
export function followLooks(draft: Draft, canvas: Circuit): Draft {
  if (!isSameShape(draft.solution, canvas)) return draft;
  const solution = lookLike<Circuit>(draft.solution, canvas);
  const start = graft<Circuit>(solution, lookLike<Circuit>(draft.start, canvas));
  if (isEqual(solution, draft.solution) && isEqual(start, draft.start)) return draft;
  return { ...draft, start, solution } as Draft;
}

/** Neurons and cells that speak to nobody, or all where all do. */
function lastCells({ cells, synapses }: Circuit): Id[] {
  const speaks = new Set((synapses as readonly { readonly from: Id }[]).map(({ from }) => from));
  const able = (cells as readonly { readonly id: Id; readonly kind: string }[]).filter(({ kind }) => canBeAsked(kind)).map(({ id }) => id);
  const last = able.filter((id) => !speaks.has(id));
  return last.length > 0 ? last : able;
}

export function canBeAsked(kind: string): boolean {
  return kind === 'neuron' || kind === 'lif' || kind === 'izhikevich';
}

function cellsLeft(asked: readonly Id[], circuit: Circuit): readonly Id[] {
  const there = new Set<Id>(
    (circuit.cells as readonly { readonly id: Id; readonly kind: string }[]).flatMap(({ id, kind }) => (canBeAsked(kind) ? [id] : [])),
  );
  const left = asked.filter((id) => there.has(id));
  return left.length > 0 ? left : lastCells(circuit);
}

/** Cases name what is there: what names a part that is gone goes with it. */
function withoutLost(draft: Draft): Draft {
  const there = new Set<Id>((draft.solution.cells as readonly { readonly id: Id }[]).map(({ id }) => id));
  const only = <T>(named: Readonly<Record<Id, T>>): Record<Id, T> =>
    Object.fromEntries(Object.entries(named).filter(([id]) => there.has(id)));
  if (draft.clock === 'rounds') {
    const { cases, questions } = draft.asked;
    const left = cases.map((one) => ({
      ...one,
      in: only(one.in),
      out: only(one.out),
      ...(one.before ? { before: one.before.map(only) } : {}),
    }));
    const kit = draft.kit.inputs ? { ...draft.kit, inputs: only(draft.kit.inputs) } : draft.kit;
    return {
      ...draft,
      kit,
      asked: { ...draft.asked, cases: left.filter(({ out }) => Object.keys(out).length > 0), questions: questions.map(only) },
    };
  }
  const runs = draft.asked.runs.map((run) => ({
    ...run,
    wants: run.wants.filter(({ cell }) => there.has(cell)),
    ...(run.set ? { set: only(run.set) } : {}),
    ...(run.timesMs ? { timesMs: only(run.timesMs) } : {}),
  }));
  const kit = draft.kit.parameters ? { ...draft.kit, parameters: only(draft.kit.parameters) } : draft.kit;
  return { ...draft, kit, asked: { ...draft.asked, runs: runs.filter(({ wants }) => wants.length > 0) } };
}
