// What a level's own solution sets and says, by the names that its controls carry.
import type { Level } from '../../src/levels/level.ts';

export function solutionValues(level: Level): Map<string, number> {
  const values = new Map<string, number>();
  for (const command of level.solution.commands) {
    if (command.type === 'setWeight') values.set(`weight-${command.synapse}`, command.weight);
    if (command.type === 'setBias') values.set(`bias-${command.cell}`, command.bias);
    if (command.type === 'setDelay') values.set(`delay-${command.synapse}`, command.delayMs);
    if (command.type === 'setParameter') values.set(`parameter-${command.cell}-${command.parameter}`, command.value);
  }
  return values;
}

export function predictions(level: Level): number[] {
  return level.solution.commands.flatMap((command) => (command.type === 'predict' ? [command.says] : []));
}
