// Rules between parts of a lesson: each level, circuit and training in it is as sound as one of its own, and what is locked is there.
import type { TrainingFile } from '../core/learning/plan.ts';
import type { Circuit, Id } from '../core/circuit.ts';
import type { Lesson, Step } from '../lesson/lesson.ts';
import type { Level } from '../levels/level.ts';
import { fail, pathOf, quote, type FileError } from './result.ts';

interface Checks {
  readonly level: (level: Level) => FileError | undefined;
  readonly circuit: (circuit: Circuit) => FileError | undefined;
  readonly training: (training: TrainingFile) => FileError | undefined;
}

export function checkLesson({ steps }: Lesson, checks: Checks): FileError | undefined {
  for (const [index, step] of steps.entries()) {
    const wrong = checkStep(step, checks);
    if (wrong) return { ...wrong, path: `steps[${index}].${wrong.path}` };
    const stray = (step.locked ?? []).findIndex((id) => !hasPart(step, id));
    if (stray >= 0) return fail('reference', pathOf(['steps', index, 'locked', stray]), `there is no part ${quote(step.locked![stray]!)}`);
  }
  return undefined;
}

function checkStep(step: Step, checks: Checks): FileError | undefined {
  if (step.kind === 'level') return undefined;
  const wrong =
    step.kind === 'file'
      ? checks.level(step.file)
      : step.kind === 'circuit'
        ? checks.circuit(step.circuit)
        : checks.training(step.training);
  return wrong && { ...wrong, path: `${step.kind}${wrong.path === '' || wrong.path.startsWith('[') ? '' : '.'}${wrong.path}` };
}

/** A level of the campaign is not at hand here, and may have changed since. */
function hasPart(step: Step, id: Id): boolean {
  if (step.kind === 'level') return true;
  if (step.kind === 'training') return false;
  const { cells, synapses } = step.kind === 'file' ? step.file.circuit : step.circuit;
  return cells.some((cell) => cell.id === id) || synapses.some((synapse) => synapse.id === id);
}
