// Sources in Brian2: spike times in ticks, currents as numbers or as tables over the run.
import { byId, type Id } from '../core/circuit.ts';
import { createStream } from '../core/random.ts';
import { dtOf, type CurrentSource, type CurrentSynapse, type SpikeSource, type SpikingCircuit } from '../core/spiking/circuit.ts';
import type { Line, Mark } from './code.ts';
import { isLivingGroup, type Group, type LivingGroup, type SourceGroup } from './brian2Groups.ts';
import { isBracketed, pythonNamer, pythonNumber, titleOf, titlesOf } from './python.ts';

const regular = [
  'def regular(rate, start):',
  '    period = 1000 / rate if rate > 0 else float("inf")',
  '    count = int(TICKS*DT / period) + 2',
  '    ticks = [floor((start + n*period) / DT + 0.5) for n in range(count)] if rate > 0 else []',
  '    return sorted({tick for tick in ticks if tick < TICKS})',
];

const noise = [
  "# The game's own noise, J. Baagøe's Alea: four numbers, a spike where the next number is below the chance.",
  'def noise(s0, s1, s2, c, chance):',
  '    ticks = []',
  '    for tick in range(TICKS):',
  '        t = 2091639*s0 + c*2.3283064365386963e-10',
  '        s0, s1, c = s1, s2, int(t)',
  '        s2 = t - c',
  '        if s2 < chance:',
  '            ticks.append(tick)',
  '    return ticks',
];

export function sourceLines(circuit: SpikingCircuit, { name, cells }: SourceGroup): string[] {
  const kinds = new Set(cells.map(({ kind }) => kind));
  return [
    ...(kinds.has('regular') ? ['', ...regular, ''] : []),
    ...(kinds.has('poisson') ? ['', ...noise, ''] : []),
    ...(kinds.size > (kinds.has('pattern') ? 1 : 0) && (kinds.has('regular') || kinds.has('poisson')) ? [''] : []),
    `# Sources of spikes, the ticks of each: ${titlesOf(cells)}`,
    'source_ticks = [',
    ...cells.map(
      (cell) => `    ${ticksOf(circuit, cell)},  # ${titleOf(cell)}${cell.kind === 'touch' ? ': write the ticks of your taps here' : ''}`,
    ),
    ']',
    'source_i = np.array([i for i, ticks in enumerate(source_ticks) for _ in ticks], dtype=int)',
    'source_t = np.array([tick for ticks in source_ticks for tick in ticks], dtype=float)',
    `${name} = SpikeGeneratorGroup(${cells.length}, source_i, source_t*defaultclock.dt)`,
  ];
}

function ticksOf(circuit: SpikingCircuit, cell: SpikeSource): string {
  const dtMs = dtOf(circuit);
  switch (cell.kind) {
    case 'pattern':
      return `[${[...new Set(cell.timesMs.map((time) => Math.round(time / dtMs)))].sort((a, b) => a - b).join(', ')}]`;
    case 'regular':
      return `regular(${pythonNumber(cell.rateHz)}, ${pythonNumber(cell.startMs)})`;
    case 'poisson': {
      const numbers = [...createStream(circuit.seed, cell.id).save(), (cell.rateHz * dtMs) / 1000];
      return `noise(${numbers.map(pythonNumber).join(', ')})`;
    }
    case 'touch':
      return '[]';
  }
}

/** What each current source gives, and what each group hears of them. */
export function currentLines(circuit: SpikingCircuit, groups: readonly Group[]): Line[] {
  const wires = circuit.synapses.filter((synapse): synapse is CurrentSynapse => synapse.kind === 'current').sort(byId);
  const wired = new Set(wires.map(({ from }) => from));
  const sources = circuit.cells.filter((cell): cell is CurrentSource => cell.kind === 'current' && wired.has(cell.id));
  if (sources.length === 0) return [];
  const namer = pythonNamer([
    'nothing',
    'tick',
    'turns',
    'np',
    'ms',
    'mV',
    'nA',
    'Mohm',
    'second',
    'run',
    'prefs',
    'floor',
    ...groups.map(({ name }) => name),
  ]);
  const names = new Map(sources.map(({ id }) => [id, namer(`current_${id}`)]));
  const isSteady = sources.every(({ shape }) => shape === 'constant');
  return [
    '',
    '# Currents in nA',
    ...(isSteady ? [] : ['tick = np.arange(TICKS)', 'nothing = np.zeros(TICKS)']),
    ...sources.map((cell) => `${names.get(cell.id)!} = ${currentOf(cell, dtOf(circuit))}  # ${titleOf(cell)}`),
    ...groups.filter(isLivingGroup).flatMap((group) => driveLines(group, wires, names, isSteady)),
  ];
}

function currentOf(cell: CurrentSource, dtMs: number): string {
  const amplitude = pythonNumber(cell.amplitudeNa);
  switch (cell.shape) {
    case 'constant':
      return amplitude;
    case 'step':
      return `np.where(tick >= ${Math.round(cell.startMs / dtMs)}, ${amplitude}, 0.0)`;
    case 'pulse': {
      const start = Math.round(cell.startMs / dtMs);
      return `np.where((tick >= ${start}) & (tick < ${start + Math.round(cell.lengthMs / dtMs)}), ${amplitude}, 0.0)`;
    }
    case 'sine':
      return `${pythonNumber(cell.offsetNa)} + ${amplitude}*np.sin(2*np.pi*(${pythonNumber(cell.frequencyHz)}*tick*DT/1000 % 1))`;
  }
}

function driveLines(
  { name, kind, cells }: LivingGroup,
  wires: readonly CurrentSynapse[],
  names: ReadonlyMap<Id, string>,
  isSteady: boolean,
): Line[] {
  if (!cells.some(({ id }) => wires.some(({ to }) => to === id))) return [];
  const unit = kind === 'lif' ? '*nA' : '';
  const own = cells.map(({ id }) => {
    const terms = wires.filter(({ to }) => to === id).map((wire) => [...gainOf(wire), `*${names.get(wire.from)!}`]);
    const sum = terms.flatMap((term, k) => (k === 0 ? term : [' + ', ...term]));
    return isSteady ? ['    ', ...(sum.length > 0 ? sum : ['0.0']), ','] : ['    nothing', ...(sum.length > 0 ? [' + ', ...sum] : []), ','];
  });
  if (isSteady) return [`${name}.I = np.array([`, ...own, `])${unit}`];
  return [
    `${name}_I = TimedArray(np.column_stack([`,
    ...own,
    `])${unit}, dt=defaultclock.dt)`,
    `${name}.run_regularly("I = ${name}_I(t, i)", when="start")`,
  ];
}

function gainOf({ id, gain }: CurrentSynapse): (string | Mark)[] {
  const mark: Mark = { of: 'weight', id, text: pythonNumber(gain) };
  return isBracketed(gain) ? ['(', mark, ')'] : [mark];
}
