// Settings of the kit: how many there are, and values that do not lie on its steps.
import { isNeuron, type RoundsCircuit } from '../../core/circuit.ts';
import { isRefusal, type RoundsEdit, type SpikingEdit } from '../../core/command.ts';
import { edit } from '../../core/edit.ts';
import { isSpikeSynapse, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import { editSpiking } from '../../core/spiking/edit.ts';
import { parameterOf, parametersOf } from '../../core/spiking/parameters.ts';
import type { Range } from '../../levels/level.ts';
import type { Draft, RoundsDraft, Side, TimeDraft } from './draft.ts';
import { isOn, nearest, positions } from './ranges.ts';

export interface Turnable {
  /** Settings that have more than one value. */
  readonly settings: number;
  /** All ways to set them. */
  readonly choices: number;
}

/** More choices than these are not tried one by one. */
const MOST_TRIED = 200_000;
const MOST_TRIED_IN_TIME = 60_000;

export function turnable(draft: Draft): Turnable {
  const counts = (draft.clock === 'rounds' ? countsInRounds(draft) : countsInTime(draft)).filter((count) => count > 1);
  return { settings: counts.length, choices: counts.reduce((product, count) => product * count, 1) };
}

export function isCountable({ clock }: Draft, { choices }: Turnable): boolean {
  return choices <= (clock === 'rounds' ? MOST_TRIED : MOST_TRIED_IN_TIME);
}

export interface Off {
  readonly side: Side;
  /** Would move it onto the steps. */
  readonly edit: RoundsEdit | SpikingEdit;
}

/** What of start and solution lies between the steps of the kit or outside of its ranges. */
export function offSteps(draft: Draft): Off[] {
  const sides: readonly Side[] = ['start', 'solution'];
  return sides.flatMap((side) =>
    (draft.clock === 'rounds' ? offInRounds(draft, draft[side]) : offInTime(draft, draft[side])).map((one) => ({ side, edit: one })),
  );
}

/** The draft with every such value moved to the nearest step. */
export function ontoSteps(draft: Draft): Draft {
  if (draft.clock === 'rounds') {
    const moved = (circuit: RoundsCircuit): RoundsCircuit => offInRounds(draft, circuit).reduce(editOr, circuit);
    return { ...draft, start: moved(draft.start), solution: moved(draft.solution) };
  }
  const moved = (circuit: SpikingCircuit): SpikingCircuit => offInTime(draft, circuit).reduce(editSpikingOr, circuit);
  return { ...draft, start: moved(draft.start), solution: moved(draft.solution) };
}

function editOr(circuit: RoundsCircuit, asked: RoundsEdit): RoundsCircuit {
  const next = edit(circuit, asked);
  return isRefusal(next) ? circuit : next;
}

function editSpikingOr(circuit: SpikingCircuit, asked: SpikingEdit): SpikingCircuit {
  const next = editSpiking(circuit, asked);
  return isRefusal(next) ? circuit : next;
}

function countsInRounds({ solution, kit }: RoundsDraft): number[] {
  const { weights, bias, temperature, activators = [] } = kit;
  const neurons = solution.cells.filter(isNeuron).filter(({ locked }) => !locked);
  return [
    ...(weights ? solution.synapses.filter(({ locked }) => !locked).map(() => positions(weights)) : []),
    ...(bias ? neurons.map(() => positions(bias)) : []),
    ...neurons.map(() => activators.length),
    ...(temperature ? solution.layers.filter(({ softmax }) => softmax).map(() => positions(temperature)) : []),
  ];
}

function countsInTime({ solution, kit }: TimeDraft): number[] {
  const { weights, delaysMs, parameters = {} } = kit;
  const free = solution.synapses.filter(({ locked }) => !locked);
  const cells = solution.cells.filter(({ locked }) => !locked);
  return [
    ...(weights ? free.map(() => positions(weights)) : []),
    ...(delaysMs ? free.filter(isSpikeSynapse).map(() => positions(delaysMs)) : []),
    ...cells.flatMap((cell) =>
      parametersOf(cell).flatMap((name) => {
        const range = parameters[cell.id]?.[name];
        return range ? [positions(range)] : [];
      }),
    ),
  ];
}

function offInRounds({ kit }: RoundsDraft, circuit: RoundsCircuit): RoundsEdit[] {
  const { weights, bias, temperature } = kit;
  return [
    ...circuit.synapses.flatMap(({ id, weight, locked }): RoundsEdit[] =>
      locked || isFine(weights, weight) ? [] : [{ type: 'setWeight', synapse: id, weight: nearest(weights!, weight) }],
    ),
    ...circuit.cells
      .filter(isNeuron)
      .flatMap(({ id, bias: own, locked }): RoundsEdit[] =>
        locked || isFine(bias, own) ? [] : [{ type: 'setBias', cell: id, bias: nearest(bias!, own) }],
      ),
    ...circuit.layers.flatMap(({ id, softmax }): RoundsEdit[] =>
      !softmax || isFine(temperature, softmax.temperature)
        ? []
        : [{ type: 'setTemperature', layer: id, temperature: nearest(temperature!, softmax.temperature) }],
    ),
  ];
}

function offInTime({ kit }: TimeDraft, circuit: SpikingCircuit): SpikingEdit[] {
  const { weights, delaysMs, parameters = {} } = kit;
  const free = circuit.synapses.filter(({ locked }) => !locked);
  return [
    ...free.flatMap((synapse): SpikingEdit[] => {
      const own = isSpikeSynapse(synapse) ? synapse.weight : synapse.gain;
      return isFine(weights, own) ? [] : [{ type: 'setWeight', synapse: synapse.id, weight: nearest(weights!, own) }];
    }),
    ...free
      .filter(isSpikeSynapse)
      .flatMap(({ id, delayMs }): SpikingEdit[] =>
        isFine(delaysMs, delayMs) ? [] : [{ type: 'setDelay', synapse: id, delayMs: nearest(delaysMs!, delayMs) }],
      ),
    ...circuit.cells
      .filter(({ locked }) => !locked)
      .flatMap((cell) =>
        parametersOf(cell).flatMap((parameter): SpikingEdit[] => {
          const range = parameters[cell.id]?.[parameter];
          const own = parameterOf(cell, parameter);
          if (own === undefined || isFine(range, own)) return [];
          return [{ type: 'setParameter', cell: cell.id, parameter, value: nearest(range!, own) }];
        }),
      ),
  ];
}

/** What the kit does not open lies nowhere. */
function isFine(range: Range | undefined, value: number): boolean {
  return !range || isOn(range, value);
}
