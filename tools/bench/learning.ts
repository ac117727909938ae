// Updates of back-propagation against NumPy (tools/bench/learning.py), in turns in one run, both on one thread.
// The limits: 2.5 times ahead of NumPy where networks are small, at most twice as slow where NumPy's matrices pay.
import { spawnSync } from 'node:child_process';
import type { ActivatorName } from '../../src/core/circuit.ts';
import { networkOf } from '../../src/core/learning/network.ts';
import { gentle } from '../../src/core/learning/settings.ts';
import { startNetwork } from '../../src/core/learning/start.ts';
import { createTraining, update, type Training } from '../../src/core/learning/training.ts';
import { softStack } from '../../tests/helpers/learning.ts';
import { median } from '../site.ts';
import { dice } from '../sounds/synth.ts';

interface Shape {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly batch: number;
  readonly activator: ActivatorName;
  /** Most of NumPy's time. */
  readonly limit: number;
}

const shapes: readonly Shape[] = [
  { name: '2-8-8-3:10:tanh', sizes: [2, 8, 8, 3], batch: 10, activator: 'tanh', limit: 0.4 },
  { name: '64-16-10:32:relu', sizes: [64, 16, 10], batch: 32, activator: 'relu', limit: 2 },
  { name: '64-16-10:32:tanh', sizes: [64, 16, 10], batch: 32, activator: 'tanh', limit: 2 },
];
const REPEATS = 7;
const RUN_MS = 150;
/** Batches in the examples, so that the order is shuffled as it is in play. */
const BATCHES = 20;
const oneThread = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

const roll = dice(11);
const trainings = shapes.map(trainingOf);
const ours: number[][] = shapes.map(() => []);
const theirs: number[][] = shapes.map(() => []);
let hasNumpy = true;
for (const training of trainings) microsPerUpdate(training);
for (let repeat = 0; repeat < REPEATS; repeat++) {
  for (const [index, training] of trainings.entries()) ours[index]!.push(microsPerUpdate(training));
  const numpy: Record<string, number> | undefined = hasNumpy ? runNumpy() : undefined;
  hasNumpy = numpy !== undefined;
  for (const [index, { name }] of shapes.entries()) if (numpy) theirs[index]!.push(numpy[name]!);
}

const results = shapes.map(({ name, limit }, index) => ({
  name,
  micros: median(ours[index]!),
  updatesPerSecond: Math.round(1e6 / median(ours[index]!)),
  numpyMicros: hasNumpy ? median(theirs[index]!) : undefined,
  ratio: hasNumpy ? median(ours[index]!.map((micros, repeat) => micros / theirs[index]![repeat]!)) : undefined,
  limit,
}));
if (process.argv.includes('--json')) console.log(JSON.stringify({ results }));
else {
  for (const { name, micros, updatesPerSecond, numpyMicros, ratio, limit } of results) {
    const numpy = ratio === undefined ? 'no NumPy here' : `NumPy ${numpyMicros!.toFixed(1)} µs; ratio ${ratio.toFixed(2)}, limit ${limit}`;
    console.log(`${name.padEnd(17)} update ${micros.toFixed(1)} µs, ${updatesPerSecond} a second; ${numpy}`);
  }
}

function trainingOf({ sizes, batch, activator }: Shape): Training {
  const rows = batch * BATCHES;
  const [columns, outputs] = [sizes[0]!, sizes[sizes.length - 1]!];
  const targets = new Float64Array(rows * outputs);
  for (let row = 0; row < rows; row++) targets[row * outputs + Math.floor(roll() * outputs)] = 1;
  const examples = { rows, columns, outputs, inputs: Float64Array.from({ length: rows * columns }, () => 2 * roll() - 1), targets };
  return createTraining(startNetwork(networkOf(softStack(sizes, activator))!, 'bench'), examples, { ...gentle, rate: 2 ** -7, batch });
}

/** undefined where there is no Python or no NumPy. */
function runNumpy(): Record<string, number> | undefined {
  const { status, stdout, stderr } = spawnSync('python3', ['tools/bench/learning.py', ...shapes.map(({ name }) => name)], {
    encoding: 'utf8',
    env: { ...process.env, ...oneThread },
  });
  if (status === 0) return JSON.parse(stdout) as Record<string, number>;
  if (status === 3 || status === null) return undefined;
  throw new Error(stderr);
}

/** Over about `RUN_MS`. */
function microsPerUpdate(training: Training): number {
  let updates = 100;
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < updates; i++) update(training);
    const passed = performance.now() - start;
    if (training.stopped) throw new Error('the bench ran away');
    if (passed >= RUN_MS) return (passed * 1e3) / updates;
    updates = passed > 1 ? Math.ceil((updates * RUN_MS * 1.1) / passed) : updates * 10;
  }
}
