// What the parser accepts can never crash a run.
import type { Circuit } from '../../src/core/circuit.ts';
import { hash } from '../../src/core/hash.ts';
import { step } from '../../src/core/rounds/step.ts';
import { createState } from '../../src/core/state.ts';
import { parseAny, type AnyFile } from '../../src/files/parse.ts';
import { writeFile } from '../../src/files/write.ts';
import { startAttempt } from '../../src/levels/attempt.ts';
import { judge } from '../../src/levels/judge.ts';
import { replay } from '../../src/session/replay.ts';
import { attemptOf } from '../../src/session/session.ts';

/** Does with an accepted file whatever the game would do; throws when something goes wrong. */
export function survive(file: AnyFile): void {
  const text = writeFile(file);
  const again = parseAny(text);
  if (!again.ok || writeFile(again.value) !== text)
    throw new Error(`does not read back: ${again.ok ? 'other text' : `${again.path} ${again.message}`}`);
  switch (file.format) {
    case 'hibana.circuit':
      return runFive(file);
    case 'hibana.level':
      judge(file, startAttempt(file));
      judge(file, attemptOf(replay(file.solution, file).session));
      return runFive(file.circuit);
    case 'hibana.recording':
      if (file.circuit) replay(file, undefined);
      return undefined;
    case 'hibana.progress':
      for (const { circuit } of Object.values(file.levels)) if (circuit) runFive(circuit);
      return undefined;
  }
}

function runFive(circuit: Circuit): void {
  const state = createState(circuit);
  for (let round = 0; round < 5; round++) step(state);
  hash(state);
}
