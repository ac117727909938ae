// What the pages for teachers need of the app around them.
import type { Circuit, Id } from '../../core/circuit.ts';
import type { TrainingFile } from '../../core/learning/plan.ts';
import type { Shelf } from '../../files/shelf.ts';
import type { Step } from '../../lesson/lesson.ts';
import type { Level } from '../../levels/level.ts';
import type { Host } from '../playground/host.ts';

export type StepContent = Level | Circuit | TrainingFile;

export interface ClassroomHost extends Pick<Host, 'shelf' | 'addressOf' | 'copy' | 'now' | 'saveFile' | 'keepLast' | 'forgetLast'> {
  /** Lessons that were opened here, and the results that were read. */
  readonly lessons: Shelf;
  /** A level of the campaign with its examples; undefined where there is none. */
  levelOf(id: Id): Promise<Level | undefined>;
  /** What the step holds, with its restrictions; undefined where its level is not there. */
  contentOf(step: Step, key: string, order: number): Promise<StepContent | undefined>;
}
