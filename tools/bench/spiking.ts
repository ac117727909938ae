// The cost of neurons in time: seconds of work for a second of the current-based network, and synaptic events a second, by size; in the
// same run, in turns, beside a C++ loop written for this network and Brian2's C++ standalone program, where there is a compiler and a Brian2.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { compileSpiking } from '../../src/core/spiking/compile.ts';
import { prepareKernel, workshopFor, type Workshop } from '../../src/core/spiking/kernel.ts';
import { plainWorkshop } from '../../src/core/spiking/plainKernel.ts';
import { createSpikingStateOf, resetSpikingState } from '../../src/core/spiking/state.ts';
import { stepSpiking } from '../../src/core/spiking/step.ts';
import { median } from '../site.ts';
import { circuitOf, makeNetwork, type Network } from './network.ts';

const chosen = process.argv.map(Number).filter((size) => size > 0);
/** Cells; or those that the command names. */
const SIZES = chosen.length > 0 ? chosen : [100, 1000, 4000, 10_000, 40_000];
/** The size at which the others are measured too. */
const MAIN = 4000;
/** Spikes of the NumPy network at that size in a second, on which Brian2, C++ and this core agree. */
const KNOWN_SPIKES = 22_417;
const TICKS = 10_000;
const REPEATS = 5;
const CACHE = 'node_modules/.cache/bench';

interface Measured {
  readonly seconds: number;
  readonly spikes: number;
}
type Program = () => Measured;

const isJson = process.argv.includes('--json');
const hasWasm = await prepareKernel();
const results = [];
for (const size of SIZES) {
  const network = makeNetwork(size);
  const programs = new Map(ownPrograms(network));
  const cpp = compileCpp(network);
  if (cpp) programs.set('C++', cpp);
  const brian = size === MAIN ? compileBrian(network) : undefined;
  if (brian) programs.set('Brian2', brian);
  const result = measure(size, network, programs);
  results.push(result);
  if (!isJson) print(result);
}
if (isJson) console.log(JSON.stringify({ main: MAIN, results }));

/** In turns, so that a slow moment of the machine meets all; the first turn warms up. */
function measure(size: number, { rows }: Network, programs: ReadonlyMap<string, Program>) {
  const turns = Array.from({ length: REPEATS + 1 }, () => [...programs].map(([name, run]) => ({ name, ...run() }))).slice(1);
  const spikes = new Set(turns.flat().map((one) => one.spikes));
  if (spikes.size > 1) throw new Error(`the programs do not agree on the spikes at ${size} cells: ${[...spikes].join(', ')}`);
  const count = [...spikes][0]!;
  if (size === MAIN && existsSync(`${CACHE}/n${size}/numpy`) && count !== KNOWN_SPIKES)
    throw new Error(`${count} spikes, not ${KNOWN_SPIKES}`);
  const best = programs.has('WebAssembly') ? 'WebAssembly' : 'plain';
  const secondsOf = (name: string) => turns.map((turn) => turn.find((one) => one.name === name)!.seconds);
  const events = (count * rows[size]!) / size;
  return {
    size,
    synapses: rows[size]!,
    spikes: count,
    programs: [...programs.keys()].map((name) => ({
      name,
      seconds: median(secondsOf(name)),
      nsPerEvent: (median(secondsOf(name)) * 1e9) / events,
      ratio: median(secondsOf(best).map((own, i) => own / secondsOf(name)[i]!)),
    })),
    best,
  };
}

function print({ size, synapses, spikes, programs, best }: ReturnType<typeof measure>): void {
  console.log(`${size} cells, ${synapses} synapses, ${spikes} spikes in a second`);
  for (const { name, seconds, nsPerEvent, ratio } of programs) {
    const beside = name === best ? '' : `; ${best} takes ${ratio.toFixed(2)} times as long`;
    console.log(
      `  ${name.padEnd(12)} ${seconds.toFixed(4)} s, ${(1e3 / nsPerEvent).toFixed(1)} million events a second, ` +
        `${nsPerEvent.toFixed(0)} ns an event${beside}`,
    );
  }
}

function ownPrograms(network: Network): [string, Program][] {
  const compiled = compileSpiking(circuitOf(network));
  const run = (workshop: Workshop): Program => {
    const state = createSpikingStateOf(compiled, workshop);
    return () => {
      resetSpikingState(state);
      let spikes = 0;
      const start = performance.now();
      for (let tick = 0; tick < TICKS; tick++) spikes += stepSpiking(state).count;
      const seconds = (performance.now() - start) / 1000;
      if (state.stop !== 'none') throw new Error(`the run stopped: ${state.stop}`);
      return { seconds, spikes };
    };
  };
  const workshop = workshopFor(compiled);
  const own: [string, Program][] = hasWasm && workshop !== plainWorkshop ? [['WebAssembly', run(workshop)]] : [];
  // Above the main size the plain loops say nothing new and take long.
  if (own.length === 0 || network.count <= MAIN) own.push(['plain', run(plainWorkshop)]);
  return own;
}

function compileCpp({ folder }: Network): Program | undefined {
  const program = `${CACHE}/cuba`;
  // Without fused multiply-add the bits are those of every browser.
  if (!tries('g++', ['-O3', '-march=native', '-ffp-contract=off', 'tools/bench/cuba.cpp', '-o', program])) return undefined;
  return () => {
    const out = execFileSync(program, [folder, String(TICKS), '1'], { encoding: 'utf8' });
    const { seconds, spikes } = JSON.parse(out) as { seconds: number[]; spikes: number };
    return { seconds: seconds[0]!, spikes };
  };
}

function compileBrian({ folder, count }: Network): Program | undefined {
  const project = `${CACHE}/brian${count}`;
  rmSync(project, { recursive: true, force: true });
  const isBuilt = ['python3', '/usr/bin/python3'].some((python) => tries(python, ['-W', 'ignore', 'tools/bench/cuba.py', folder, project]));
  if (!isBuilt || !existsSync(`${project}/main`)) return undefined;
  return () => {
    execFileSync('./main', { cwd: project, stdio: 'ignore' });
    const seconds = Number(readFileSync(`${project}/results/last_run_info.txt`, 'utf8').split(' ')[0]);
    const monitor = readdirSync(`${project}/results`).find((name) => name.startsWith('_array_spikemonitor_N_'))!;
    return { seconds, spikes: readFileSync(`${project}/results/${monitor}`).readInt32LE(0) };
  };
}

function tries(program: string, options: readonly string[]): boolean {
  try {
    execFileSync(program, options, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
