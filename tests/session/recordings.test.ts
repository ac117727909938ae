import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLevels } from '../../src/cli/files.ts';
import { parseRecording } from '../../src/files/parse.ts';
import { replayAny } from '../helpers/solve.ts';

// Every play that is kept in tests/recordings, fixed bugs among them, must end where it ended.
const folder = new URL('../recordings/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

test.each(names)('%s replays to its hash', (name) => {
  const recording = parseRecording(readFileSync(new URL(name, folder), 'utf8'));
  if (!recording.ok) throw new Error(`${recording.path}: ${recording.message}`);
  const { level: id, hash } = recording.value;
  const level = id === undefined ? undefined : readLevels().find((each) => each.id === id);
  expect(replayAny(recording.value, level).hash).toBe(hash);
});
