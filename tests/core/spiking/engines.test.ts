import { expect, test } from 'vitest';
import { prepareKernel } from '../../../src/core/spiking/kernel.ts';
import { workInQuickJs } from '../../../tools/engines/quickjs.ts';
import { makeTask } from '../../../tools/engines/task.ts';
import { kernelName, work } from '../../../tools/engines/work.ts';

/** One on each clock, with noise, plasticity and currents among them. */
const few = ['full-adder', 'before-and-after', 'two-ears'];

// A small share of `npm run engines`, which has the browsers too, all levels and a million ticks.
test('QuickJS, an interpreter without WebAssembly, ends with the hashes of this engine', async () => {
  await prepareKernel();
  expect(kernelName()).toBe('WebAssembly');
  const task = makeTask(20_000, ['izhikevich_net100.json']);
  const inTime = task.levels.filter((level) => (level as { circuit: { clock: string } }).circuit.clock === 'milliseconds');
  const share = {
    ...task,
    levels: [...task.levels.slice(0, 1), ...inTime.slice(0, 1)],
    gallery: task.gallery.filter(({ id }) => few.includes(id)),
  };
  const expected = work(share);
  expect(await workInQuickJs(share)).toEqual(expected);
}, 120_000);
