import { expect, test } from 'vitest';
import { outputOf } from '../../src/core/state.ts';
import { beginWith, createRun, playNow, seekRun } from '../../src/session/run.ts';
import { circuit } from '../helpers/circuit.ts';

test('a run that begins with other inputs settles with them, back and on again, and plays stay', () => {
  const run = createRun(circuit('a b -> out(0 identity); a>out 1; b>out 10'), new Map([['a', 1], ['b', 1]])); // prettier-ignore
  seekRun(run, 1);
  expect(outputOf(run.state, 'out')).toBe(11);
  beginWith(run, new Map([['a', 3], ['b', 0]])); // prettier-ignore
  seekRun(run, 1);
  expect(outputOf(run.state, 'out')).toBe(3);
  seekRun(run, 0);
  playNow(run, { type: 'setInput', cell: 'b', value: 2 });
  beginWith(run, new Map([['a', 5], ['b', 0]])); // prettier-ignore
  seekRun(run, 1);
  expect(outputOf(run.state, 'out')).toBe(25);
});
