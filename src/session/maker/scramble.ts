// A start that is another setting than the solution, by chance that is the same everywhere.
import { isNeuron } from '../../core/circuit.ts';
import { isRefusal, type Edit } from '../../core/command.ts';
import { edit } from '../../core/edit.ts';
import { createStream, type RandomStream } from '../../core/random.ts';
import { isSpikeSynapse } from '../../core/spiking/circuit.ts';
import { editSpiking } from '../../core/spiking/edit.ts';
import { parametersOf } from '../../core/spiking/parameters.ts';
import type { Range } from '../../levels/level.ts';
import { caseVerdicts } from './cases.ts';
import type { Draft, RoundsDraft, Side, TimeDraft } from './draft.ts';
import { positions, valueAt } from './ranges.ts';
import { runVerdicts } from './runs.ts';

/** Starts that are looked at until one is wrong. */
const MOST_TRIES = 30;
/** Runs take their time. */
const MOST_TRIES_IN_TIME = 6;
/** Of more settings than these only some are turned. */
const FEW = 4;

/** The start with some settings of the kit turned away from the solution, so that fewer cases are right if that can be; nothing to turn leaves it as it is. */
export function scramble(draft: Draft): Draft {
  const tries = draft.clock === 'rounds' ? MOST_TRIES : MOST_TRIES_IN_TIME;
  const asked = rightIn(draft, 'solution');
  let next = draft;
  for (let nth = 0; nth < tries; nth++) {
    next = scrambleOnce(next);
    if (asked === 0 || rightIn(next, 'start') < asked) break;
  }
  return next;
}

function scrambleOnce(draft: Draft): Draft {
  const random = createStream(draft.id, `scramble ${draft.scrambles}`);
  const scrambles = draft.scrambles + 1;
  if (draft.clock === 'rounds') {
    const start = chosen(choicesInRounds(draft), random).reduce((circuit, asked) => {
      const next = edit(circuit, asked);
      return isRefusal(next) ? circuit : next;
    }, draft.solution);
    return { ...draft, start, scrambles };
  }
  const start = chosen(choicesInTime(draft), random).reduce((circuit, asked) => {
    const next = editSpiking(circuit, asked);
    return isRefusal(next) ? circuit : next;
  }, draft.solution);
  return { ...draft, start, scrambles };
}

/** By setting: what may be done to it. */
type Choices<E extends Edit> = readonly (readonly E[])[];
type RoundsChoice = Parameters<typeof edit>[1];
type TimeChoice = Parameters<typeof editSpiking>[1];

function chosen<E extends Edit>(choices: Choices<E>, random: RandomStream): E[] {
  const open = choices.filter((choice) => choice.length > 0);
  const left = open.map((_, index) => index);
  const count = open.length <= FEW ? open.length : Math.max(2, Math.ceil(open.length / 2));
  const edits: E[] = [];
  while (edits.length < count) {
    const [index] = left.splice(Math.floor(random.next() * left.length), 1);
    const choice = open[index!]!;
    edits.push(choice[Math.floor(random.next() * choice.length)]!);
  }
  return edits;
}

function choicesInRounds({ solution, kit }: RoundsDraft): Choices<RoundsChoice> {
  const { weights, bias, temperature, activators = [] } = kit;
  const neurons = solution.cells.filter(isNeuron).filter(({ locked }) => !locked);
  return [
    ...solution.synapses
      .filter(({ locked }) => !locked)
      .map(({ id, weight }) => others(weights, weight).map((value) => ({ type: 'setWeight', synapse: id, weight: value }) as const)),
    ...neurons.map(({ id, bias: own }) => others(bias, own).map((value) => ({ type: 'setBias', cell: id, bias: value }) as const)),
    ...neurons.map(({ id, activator: own }) =>
      activators.filter((one) => one !== own).map((activator) => ({ type: 'setActivator', cell: id, activator }) as const),
    ),
    ...solution.layers.map(({ id, softmax }) =>
      softmax
        ? others(temperature, softmax.temperature).map((value) => ({ type: 'setTemperature', layer: id, temperature: value }) as const)
        : [],
    ),
  ];
}

function choicesInTime({ solution, kit }: TimeDraft): Choices<TimeChoice> {
  const free = solution.synapses.filter(({ locked }) => !locked);
  return [
    ...free.map((synapse) => {
      const { min = -Infinity, max = Infinity } = (isSpikeSynapse(synapse) && synapse.plasticity) || {};
      return others(kit.weights, isSpikeSynapse(synapse) ? synapse.weight : synapse.gain)
        .filter((value) => value >= min && value <= max)
        .map((weight) => ({ type: 'setWeight', synapse: synapse.id, weight }) as const);
    }),
    ...free
      .filter(isSpikeSynapse)
      .map(({ id, delayMs }) => others(kit.delaysMs, delayMs).map((value) => ({ type: 'setDelay', synapse: id, delayMs: value }) as const)),
    ...solution.cells
      .filter(({ locked }) => !locked)
      .flatMap((cell) =>
        parametersOf(cell).map((parameter) => {
          const own = (cell as unknown as Readonly<Record<string, number | undefined>>)[parameter];
          return others(kit.parameters?.[cell.id]?.[parameter], own).map(
            (value) => ({ type: 'setParameter', cell: cell.id, parameter, value }) as const,
          );
        }),
      ),
  ];
}

/** A finer range is looked through in steps. */
const MOST_VALUES = 41;

function others(range: Range | undefined, own: number | undefined): number[] {
  if (!range) return [];
  const count = positions(range);
  const stride = Math.max(1, Math.ceil(count / MOST_VALUES));
  return Array.from({ length: Math.ceil(count / stride) }, (_, k) => valueAt(range, k * stride)).filter((value) => value !== own);
}

/** Cases that are right. */
function rightIn(draft: Draft, side: Side): number {
  const verdicts = draft.clock === 'rounds' ? caseVerdicts(draft, draft[side]) : runVerdicts(draft, draft[side]);
  return verdicts.filter(({ pass }: { readonly pass: boolean }) => pass).length;
}
