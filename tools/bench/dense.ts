// The dense pass against NumPy (tools/bench/dense.py), in turns in one run, and the time to read all digits of the data set.
// Both on one thread: a page has no more, and a library's threads that wait for a busy core would flatter us.
import { spawnSync } from 'node:child_process';
import type { Block, Stack } from '../../src/core/layers.ts';
import type { ActivatorName, InputCell, NeuronCell } from '../../src/core/circuit.ts';
import { compileDense, forward, greatest, type Dense } from '../../src/core/rounds/dense.ts';
import { loadData } from '../../src/data/data.ts';
import { median } from '../site.ts';
import { dice } from '../sounds/synth.ts';

const shapes = ['64-16-10', '784-128-10', '1024-1024'] as const;
const REPEATS = 7;
const RUN_MS = 150;
const oneThread = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

const roll = dice(11);
const nets = shapes.map((shape) => {
  const sizes = shape.split('-').map(Number);
  const dense = compileDense(stackWith(sizes, false));
  return { dense, inputs: Float64Array.from({ length: sizes[0]! }, roll), out: new Float64Array(sizes.at(-1)) };
});

const ours: number[][] = shapes.map(() => []);
const theirs: number[][] = shapes.map(() => []);
let hasNumpy = true;
for (let repeat = 0; repeat < REPEATS; repeat++) {
  for (const [index, { dense, inputs, out }] of nets.entries()) ours[index]!.push(microsPerCall(() => pass(dense, inputs, out)));
  const numpy: Record<string, number> | undefined = hasNumpy ? runNumpy() : undefined;
  hasNumpy = numpy !== undefined;
  for (const [index, shape] of shapes.entries()) if (numpy) theirs[index]!.push(numpy[shape]!);
}

const results = shapes.map((shape, index) => ({
  shape,
  micros: median(ours[index]!),
  numpyMicros: hasNumpy ? median(theirs[index]!) : undefined,
  ratio: hasNumpy ? median(ours[index]!.map((micros, repeat) => micros / theirs[index]![repeat]!)) : undefined,
}));
const digitsMs = await readAllDigits();

if (process.argv.includes('--json')) console.log(JSON.stringify({ results, digitsMs }));
else {
  for (const { shape, micros, numpyMicros, ratio } of results) {
    const numpy = ratio === undefined ? 'no NumPy here' : `NumPy ${numpyMicros!.toFixed(2)} µs; ratio ${ratio.toFixed(2)}`;
    console.log(`${shape.padEnd(10)} dense pass ${micros.toFixed(2)} µs; ${numpy}`);
  }
  console.log(`1,797 digits through 64-16-10 with softmax: ${digitsMs.toFixed(1)} ms`);
}

/** ReLU in between, identity or shares at the end. */
function stackWith(sizes: readonly number[], isShared: boolean): Stack {
  const name = (depth: number, index: number) => `${'abcd'[depth]}${String(index).padStart(4, '0')}`;
  const ids = sizes.map((size, depth) => Array.from({ length: size }, (_, index) => name(depth, index)));
  const inputs = ids[0]!.map((id): InputCell => ({ id, kind: 'input', x: 0, y: 0, value: 0 }));
  const blocks = ids.slice(1).map((columns, index): Block => {
    const from = ids[index]!;
    const isLast = index === sizes.length - 2;
    const activator: ActivatorName = isLast ? 'identity' : 'relu';
    return {
      id: `layer${index}`,
      from,
      cells: columns.map((id): NeuronCell => ({ id, kind: 'neuron', x: 0, y: 0, bias: roll() - 0.5, activator })),
      synapses: from.map((row) => columns.map((to) => ({ id: `${row}>${to}`, from: row, to, weight: roll() - 0.5 }))),
      activator,
      softmax: isLast && isShared ? { temperature: 1 } : undefined,
    };
  });
  return { inputs, blocks };
}

function pass(dense: Dense, inputs: Float64Array, out: Float64Array): number {
  forward(dense, inputs, out);
  return out[0]!;
}

/** undefined where there is no Python or no NumPy. */
function runNumpy(): Record<string, number> | undefined {
  const { status, stdout, stderr } = spawnSync('python3', ['tools/bench/dense.py', ...shapes], {
    encoding: 'utf8',
    env: { ...process.env, ...oneThread },
  });
  if (status === 0) return JSON.parse(stdout) as Record<string, number>;
  if (status === 3 || status === null) return undefined;
  throw new Error(stderr);
}

async function readAllDigits(): Promise<number> {
  const { inputs, rows, columns, classes } = await loadData('digits');
  const dense = compileDense(stackWith([columns, 16, classes], true));
  const out = new Float64Array(classes);
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    let used = 0;
    for (let row = 0; row < rows; row++) {
      forward(dense, inputs, out, row * columns);
      used += greatest(out, classes);
    }
    if (Number.isNaN(used)) throw new Error('the net gave no answer');
    return performance.now() - start;
  });
  return median(times);
}

/** Over about `RUN_MS` after a warm-up. */
function microsPerCall(work: () => number): number {
  let calls = 1;
  let used = 0; // an answer that nobody uses may never be computed
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) used += work();
    const passed = performance.now() - start;
    if (Number.isNaN(used)) throw new Error('the work gave no number');
    if (passed >= RUN_MS) return (passed * 1e3) / calls;
    calls = passed > 1 ? Math.ceil((calls * RUN_MS * 1.1) / passed) : calls * 10;
  }
}
