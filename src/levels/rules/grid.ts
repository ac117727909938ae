// Numbers on the steps of the kit; in rounds also halves and quarters, on which float64 makes no error and a player no slip.
import { isInput, isNeuron } from '../../core/circuit.ts';
import { isSpikingLevel, type Level, type Range, type RoundsLevel } from '../level.ts';
import { hiddenOf, shownOf } from '../goals/given.ts';
import type { SpikingLevel } from '../spiking/level.ts';
import { settingsOf } from '../spiking/settings.ts';

const toggle: Range = { min: 0, max: 1, step: 1 };

/** The first number that is off its grid, in words; undefined when all are on it. */
export function offGrid(level: Level): string | undefined {
  if (isSpikingLevel(level)) return offSteps(level);
  return offKit(level) ?? offStart(level) ?? offInputs(level) ?? offQuestions(level);
}

function offSteps(level: SpikingLevel): string | undefined {
  const off = settingsOf(level).find(({ start }) => start < 0);
  if (!off) return undefined;
  const { dial } = off;
  return `${dial.type === 'setParameter' ? `${dial.parameter} of ${dial.cell}` : `${dial.type === 'setDelay' ? 'the delay' : 'the weight'} of ${dial.synapse}`} starts off the kit’s steps`;
}

function offKit({ kit }: RoundsLevel): string | undefined {
  const settings = [kit.weights, kit.bias].filter((range) => range !== undefined);
  const inputs = Object.values(kit.inputs ?? {});
  // A pixel has sixteen shades.
  const isOff = settings.some((range) => !isOn(range, isQuarter)) || (!kit.drawing && inputs.some((range) => !isOn(range, isHalf)));
  return isOff ? 'a range of the kit is off the grid' : undefined;
}

function offStart({ circuit, kit }: RoundsLevel): string | undefined {
  const parts = [
    ...circuit.synapses.map(({ id, weight, locked }) => ({
      name: `weight of ${id}`,
      value: weight,
      range: locked ? undefined : kit.weights,
    })),
    ...circuit.cells
      .filter(isNeuron)
      .map(({ id, bias, locked }) => ({ name: `bias of ${id}`, value: bias, range: locked ? undefined : kit.bias })),
  ];
  const off = parts.find(({ value, range }) => !isQuarter(value) || (range && !isIn(range, value)));
  return off && `the ${off.name} starts at ${off.value}, off the kit’s steps`;
}

function offInputs({ circuit, kit, goal }: RoundsLevel): string | undefined {
  // Measures of a data set are what they are, and so are the pixels of a drawing and the points that a rule learns from.
  if (kit.drawing || goal.kind === 'teach' || (goal.kind === 'labels' && goal.data)) return undefined;
  const given = goal.kind === 'predict' ? goal.questions : [...shownOf(goal), ...hiddenOf(goal)];
  const asked = given.flatMap((one) => [...('before' in one ? (one.before ?? []) : []), one.in]);
  for (const { id, value } of circuit.cells.filter(isInput)) {
    const range = kit.inputs?.[id] ?? toggle;
    const off = [value, ...asked.flatMap((held) => held[id] ?? [])].find((x) => !isHalf(x) || !isIn(range, x));
    if (off !== undefined) return `the kit does not allow ${off} at the input ${id}`;
  }
  return undefined;
}

function offQuestions({ goal }: RoundsLevel): string | undefined {
  if (goal.kind !== 'predict') return undefined;
  const given = goal.questions.flatMap(({ weights = {}, biases = {} }) => [...Object.values(weights), ...Object.values(biases)]);
  const off = given.find((value) => !isQuarter(value));
  return off === undefined ? undefined : `a question sets ${off}`;
}

function isOn({ min, max, step }: Range, isFine: (value: number) => boolean): boolean {
  return isFine(min) && isFine(max) && isFine(step);
}

function isIn({ min, max, step }: Range, value: number): boolean {
  return value >= min && value <= max && Number.isInteger((value - min) / step);
}

function isQuarter(value: number): boolean {
  return Number.isInteger(value * 4);
}

function isHalf(value: number): boolean {
  return Number.isInteger(value * 2);
}
