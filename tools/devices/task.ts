// What is to be done in each level of the first chapter, by the names that its controls carry.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chapters } from '../../src/levels/chapters.ts';
import { isSpikingLevel, type Level } from '../../src/levels/level.ts';
import { predictions, solutionValues } from '../../tests/helpers/answers.ts';

export interface LevelTask {
  readonly id: string;
  readonly kind: string;
  readonly values: readonly (readonly [testId: string, value: number])[];
  readonly says: readonly number[];
  readonly touches: readonly { readonly cell: string; readonly tick: number }[];
}

export function firstChapter(): LevelTask[] {
  const folder = path.resolve(import.meta.dirname, '../../levels', chapters[0]!.id);
  return readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Level)
    .sort((a, b) => a.order - b.order)
    .map((level) => ({
      id: level.id,
      kind: level.goal.kind,
      values: [...solutionValues(level)],
      says: isSpikingLevel(level) && level.goal.kind === 'predict' ? predictions(level).slice(0, level.goal.streak) : [],
      touches: level.solution.commands.flatMap((command) => (command.type === 'touch' ? [{ cell: command.cell, tick: command.tick }] : [])),
    }));
}
