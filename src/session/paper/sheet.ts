// A level as a worksheet: what is given and what is left to be filled in. Nothing here has looked at the level's answer.
import { isInput, type Circuit } from '../../core/circuit.ts';
import { isSpikingLevel, type Level } from '../../levels/level.ts';
import { openPlaces, type Place } from './places.ts';
import { casesOf, questionsOf } from './rows.ts';
import type { Task } from './task.ts';
import { countsOf, trialsOnPaper } from './timeRows.ts';

export interface Sheet {
  readonly level: Level;
  readonly circuit: Circuit;
  readonly places: readonly Place[];
  readonly task: Task;
}

export function sheetOf(level: Level): Sheet {
  return { level, circuit: level.circuit, places: openPlaces(level), task: taskOf(level) };
}

function taskOf(level: Level): Task {
  if (isSpikingLevel(level)) return level.goal.kind === 'predict' ? countsOf(level, level.goal) : trialsOnPaper(level, level.goal);
  const { circuit, goal } = level;
  switch (goal.kind) {
    case 'predict':
      return questionsOf(circuit, goal);
    case 'draw': {
      const pixels = circuit.cells.filter(isInput);
      const inputs = pixels.map(({ id }) => id);
      const given = Object.fromEntries(pixels.map(({ id, value }) => [id, value]));
      return { kind: 'picture', inputs, given, pixelColumns: Math.round(Math.sqrt(inputs.length)) };
    }
    case 'assemble':
      return { kind: 'tiles' };
    case 'cases':
    case 'impossible':
    case 'labels':
    case 'distribution':
    case 'teach':
      return casesOf(level, goal);
  }
}
