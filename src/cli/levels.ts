// hibana levels: the campaign in playing order.
import { readArgs, type ExitCode, type Io } from './command.ts';
import { readLevels } from './files.ts';

export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values } = readArgs(args, { options: { json: { type: 'boolean' } }, least: 0, most: 0, usage: '' });
  const levels = readLevels();
  if (values.json) {
    const rows = levels.map(({ id, chapter, order, goal, circuit }) => ({ id, chapter, order, goal: goal.kind, clock: circuit.clock }));
    io.out(JSON.stringify(rows, undefined, 2));
    return 0;
  }
  for (const { id, chapter, order, goal, text } of levels) io.out(`${chapter} ${order}  ${id}  ${goal.kind}  ${text.en.title}`);
  return 0;
}
