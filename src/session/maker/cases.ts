// Cases of the vote, recorded by playing: the inputs as they are held, and what the solution answers to them.
import { findCell, isInput, isNeuron, isRecurrent, type ActivatorName, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import { isEqual } from '../../core/patch.ts';
import { runCases } from '../../levels/goals/run.ts';
import type { Case, Expected } from '../../levels/level.ts';
import type { CaseVerdict } from '../../levels/verdict.ts';
import type { RunView } from '../playground/engine.ts';
import type { DraftCase, RoundsDraft } from './draft.ts';
import { withInput } from './kit.ts';
import { tidy } from './ranges.ts';

export type Inputs = Readonly<Record<Id, number>>;

/** More inputs than these have too many combinations for a list. */
export const MOST_COMBINED = 4;

/** As they are held now; an input that the run does not know stands as it starts. */
export function heldInputs({ levels, indexOf }: Pick<RunView, 'levels' | 'indexOf'>, circuit: RoundsCircuit): Inputs {
  return Object.fromEntries(circuit.cells.filter(isInput).map(({ id, value }) => [id, levels[indexOf.get(id) ?? -1] ?? value]));
}

/** What the solution answers, of the cells that are asked about. */
export function answersTo({ solution, asked }: RoundsDraft, given: Pick<Case, 'before' | 'in'>): Case['out'] {
  const out = Object.fromEntries(asked.cells.map((id) => [id, 'fires' as const]));
  const [found] = runCases(solution, [{ ...given, out }], asked.rounds);
  return Object.fromEntries(asked.cells.map((id) => [id, expectedOf(solution, id, found!.got[id]!, found!.states[id]!)]));
}

export function isAsked({ asked }: RoundsDraft, given: Pick<Case, 'before' | 'in'>): boolean {
  return asked.cases.some((one) => isEqual([one.in, one.before ?? []], [given.in, given.before ?? []]));
}

/** With the case at the end of the list; the same draft where the very same inputs are asked about already. */
export function addCase(draft: RoundsDraft, inputs: Inputs, before: readonly Inputs[] = []): RoundsDraft {
  const given = { in: inputs, ...(before.length > 0 ? { before } : {}) };
  if (isAsked(draft, given)) return draft;
  const one: DraftCase = { ...given, out: answersTo(draft, given), hidden: false };
  const kit = [...before, inputs].reduce(
    (now, held) => Object.entries(held).reduce((open, [id, x]) => withInput(open, id, [x]), now),
    draft.kit,
  );
  return { ...draft, kit, asked: { ...draft.asked, cases: [...draft.asked.cases, one] } };
}

/** Every way in which inputs of 0 and 1 can be held; undefined where they are too many, or none, or take other values. */
export function combinations({ solution, kit }: RoundsDraft): Inputs[] | undefined {
  const inputs = solution.cells.filter(isInput).map(({ id }) => id);
  if (inputs.length === 0 || inputs.length > MOST_COMBINED || inputs.some((id) => kit.inputs?.[id])) return undefined;
  return Array.from({ length: 2 ** inputs.length }, (_, nth) =>
    Object.fromEntries(inputs.map((id, place) => [id, (nth >> (inputs.length - 1 - place)) & 1])),
  );
}

/** Answers of all cases as the solution gives them now; cases keep the cells that they ask about. */
export function answerAnew(draft: RoundsDraft): RoundsDraft {
  const cases = draft.asked.cases.map((one) => ({
    ...one,
    out: answersTo({ ...draft, asked: { ...draft.asked, cells: Object.keys(one.out) } }, one),
  }));
  return { ...draft, asked: { ...draft.asked, cases } };
}

/** Case by case, hidden or not, as a circuit does now. */
export function caseVerdicts({ asked }: RoundsDraft, circuit: RoundsCircuit): CaseVerdict[] {
  return runCases(circuit, asked.cases, asked.rounds);
}

/** A circuit with a loop may remember what was held earlier. */
export function canRemember({ solution }: RoundsDraft): boolean {
  return isRecurrent(solution);
}

/** True where a cell either fires or is silent; other outputs are numbers. */
export function isDecided(circuit: RoundsCircuit, id: Id): boolean {
  const cell = findCell(circuit, id);
  return cell !== undefined && isNeuron(cell) && cell.activator === 'step' && !isShare(circuit, id);
}

function isShare({ layers }: RoundsCircuit, id: Id): boolean {
  return layers.some(({ softmax, cells }) => softmax !== undefined && cells.includes(id));
}

/** Room on both sides of a number that the solution gives. */
const ROOM = 0.1;
const reach: Readonly<Partial<Record<ActivatorName, readonly [number, number]>>> = {
  sigmoid: [0, 1],
  tanh: [-1, 1],
  relu: [0, Infinity],
  softplus: [0, Infinity],
};

function expectedOf(circuit: RoundsCircuit, id: Id, output: number, state: number): Expected {
  if (isDecided(circuit, id)) return state > 0 ? 'fires' : 'silent';
  const cell = findCell(circuit, id);
  const [least, most] = isShare(circuit, id)
    ? [0, 1]
    : (reach[cell?.kind === 'neuron' ? cell.activator : 'identity'] ?? [-Infinity, Infinity]);
  const room = Math.max(ROOM, Math.abs(output) * ROOM);
  return { min: tidy(Math.max(least, floorTo(output - room))), max: tidy(Math.min(most, ceilTo(output + room))) };
}

function floorTo(value: number): number {
  return Math.floor(value * 20) / 20;
}

function ceilTo(value: number): number {
  return Math.ceil(value * 20) / 20;
}
