// A circuit in time as a Brian2 program that prints its spikes as the game counts them.
// Brian2 groups cells of one kind; so does this: leaky cells by time constant, Izhikevich cells by schedule, all sources of spikes together.
import { dtOf, type SpikingCircuit } from '../core/spiking/circuit.ts';
import { codeOf, type Code } from './code.ts';
import { groupLines } from './brian2Cells.ts';
import { groupsOf, type Group } from './brian2Groups.ts';
import { currentLines, sourceLines } from './brian2Sources.ts';
import { synapseLines } from './brian2Synapses.ts';
import { pythonNumber, pythonTexts } from './python.ts';

export interface TimeOptions {
  /** Default: 1000. */
  readonly ms?: number | undefined;
}

export const DEFAULT_MS = 1000;

export function brian2Code(circuit: SpikingCircuit, { ms = DEFAULT_MS }: TimeOptions = {}): Code {
  const dtMs = dtOf(circuit);
  const groups = groupsOf(circuit);
  return codeOf([
    // Fixed lines come first: no text from a circuit may pose as Python's own remark on the file's encoding.
    '# A circuit of Hibana in Brian2: it prints its spikes, cell and tick, as the game counts them.',
    '# Left out: the game stops a run in which a potential runs away or a storm of spikes breaks loose; this program runs on.',
    'from math import floor',
    '',
    'import numpy as np',
    'from brian2 import Mohm, NeuronGroup, SpikeGeneratorGroup, SpikeMonitor, Synapses, TimedArray',
    'from brian2 import defaultclock, ms, mV, nA, prefs, run, second, start_scope',
    '',
    'start_scope()',
    'prefs.codegen.target = "numpy"  # needs no compiler',
    ...(groups.some(({ kind }) => kind === 'published')
      ? ['prefs.codegen.loop_invariant_optimisations = False  # the order of operations decides here']
      : []),
    `DT = ${pythonNumber(dtMs)}  # ms, one tick`,
    `TICKS = ${Math.round(ms / dtMs)}`,
    'defaultclock.dt = DT*ms',
    ...groups.flatMap((group) => ['', ...(group.kind === 'sources' ? sourceLines(circuit, group) : groupLines(circuit, group))]),
    ...currentLines(circuit, groups),
    ...synapseLines(circuit, groups),
    ...runLines(groups),
  ]);
}

function runLines(groups: readonly Group[]): string[] {
  return [
    '',
    ...groups.map(({ name }) => `${name}_spikes = SpikeMonitor(${name})`),
    'run(TICKS*defaultclock.dt)',
    '',
    'spikes = []',
    ...groups.flatMap(({ name, cells }) => [
      `names = ${pythonTexts(cells.map(({ id }) => id))}`,
      `ticks = np.rint(np.asarray(${name}_spikes.t/defaultclock.dt)).astype(int)`,
      `spikes += [(int(tick), names[i]) for tick, i in zip(ticks, ${name}_spikes.i)]`,
    ]),
    'for tick, name in sorted(spikes):',
    '    print(name, tick)',
  ];
}
