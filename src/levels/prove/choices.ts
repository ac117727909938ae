// Every choice of settings that a kit allows a rule, each once, as the lessons that make it.
import type { Lesson } from '../../core/command.ts';
import { stackOf } from '../../core/layers.ts';
import type { RoundsLevel, TeachGoal } from '../level.ts';
import { hiddenOfCircuit } from '../teach/pupil.ts';

export interface Choice {
  readonly lessons: readonly Lesson[];
  /** Settings that differ from the level's own. */
  readonly changes: number;
  /** Neurons of each hidden layer. */
  readonly sizes: readonly number[];
}

export function choicesOf({ circuit, kit }: RoundsLevel, { settings }: TeachGoal): Choice[] {
  const { rate = [], momentum = [], decay = [], batch = [], hidden = [], layers = 1, seeds = [] } = kit.training ?? {};
  const own = hiddenOfCircuit(circuit);
  let all: Choice[] = [{ lessons: [], changes: 0, sizes: own }];
  const also = (lessons: readonly Lesson[]): void => {
    all = all.flatMap((one) => [one, ...lessons.map((lesson) => changedBy(one, lesson))]);
  };
  for (const [setting, values] of Object.entries({ rate, momentum, decay, batch })) {
    const name = setting as 'rate' | 'momentum' | 'decay' | 'batch';
    const others = new Set(values.filter((value) => value !== settings[name]));
    also([...others].map((value) => ({ type: 'setTraining', setting: name, value })));
  }
  const shapes = hiddenChoices([...new Set(hidden)], layers).filter((sizes) => sizes.join() !== own.join());
  also(shapes.map((sizes) => ({ type: 'setHidden', sizes })));
  also([...new Set(seeds)].map((seed) => ({ type: 'restart', seed })));
  return all;
}

function changedBy({ lessons, changes, sizes }: Choice, lesson: Lesson): Choice {
  return { lessons: [...lessons, lesson], changes: changes + 1, sizes: lesson.type === 'setHidden' ? lesson.sizes : sizes };
}

function hiddenChoices(sizes: readonly number[], layers: number): number[][] {
  if (sizes.length === 0) return [];
  let deepest: number[][] = [[]];
  const all: number[][] = [[]];
  for (let depth = 0; depth < layers; depth++) {
    deepest = deepest.flatMap((before) => sizes.map((size) => [...before, size]));
    all.push(...deepest);
  }
  return all;
}

/** Updates × synapses × examples at once, over all choices. */
export function workOf({ circuit }: RoundsLevel, { updates, settings }: TeachGoal, choices: readonly Choice[]): number {
  const { inputs, blocks } = stackOf(circuit)!;
  const answers = blocks[blocks.length - 1]!.cells.length;
  return choices.reduce((work, { lessons, sizes }) => {
    const widths = [inputs.length, ...sizes, answers];
    const synapses = widths.slice(1).reduce((sum, width, depth) => sum + width * widths[depth]!, 0);
    const batch = lessons.find((lesson) => lesson.type === 'setTraining' && lesson.setting === 'batch') as
      { readonly value: number } | undefined;
    return work + updates * synapses * (batch?.value ?? settings.batch);
  }, 0);
}
