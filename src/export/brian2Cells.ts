// Living cells in Brian2: equations of a group, and each cell's own numbers.
import { dtOf, type SpikingCircuit } from '../core/spiking/circuit.ts';
import type { IzhikevichGroup, LifGroup, LivingGroup } from './brian2Groups.ts';
import { pythonNumber, titlesOf } from './python.ts';

export function groupLines(circuit: SpikingCircuit, group: LivingGroup): string[] {
  return group.kind === 'lif' ? lifLines(circuit, group) : izhikevichLines(group);
}

/** "[1.0, 2.0]" of one number a cell. */
function column<T>(cells: readonly T[], of: (cell: T) => number): string {
  return `[${cells.map((cell) => pythonNumber(of(cell))).join(', ')}]`;
}

/** A time constant as a whole number or a fraction: with those the solver sees exactly when two are equal. */
function exactText(value: number): string {
  const [, whole, decimals] = /^(\d+)\.(\d+)$/.exec(String(value)) ?? [];
  return whole === undefined || decimals === undefined ? String(value) : `(${Number(whole + decimals)}/1${'0'.repeat(decimals.length)})`;
}

function lifLines(circuit: SpikingCircuit, { name, cells, tauMs, currents }: LifGroup): string[] {
  const dtMs = dtOf(circuit);
  const drawn = currents.map((_, k) => ` + g${k + 1}`).join('');
  return [
    `# Leaky cells: ${titlesOf(cells)}`,
    `${name} = NeuronGroup(${cells.length}, """`,
    `    dv/dt = (rest - v + R*I${drawn}) / (${exactText(tauMs)}*ms) : volt`,
    ...currents.map((tau, k) => `    dg${k + 1}/dt = -g${k + 1} / (${exactText(tau)}*ms) : volt`),
    '    rest : volt (constant)',
    '    threshold_v : volt (constant)',
    '    reset_v : volt (constant)',
    '    R : ohm (constant)',
    '    I : amp',
    '    silence : second (constant)',
    '""", threshold="v > threshold_v", reset="v = reset_v", refractory="silence", method="exact")',
    '# A resting cell is held here: "unless refractory" has no exact solution where a current decays as fast as the membrane leaks.',
    `${name}.run_regularly("v = v*int(not_refractory) + reset_v*(1 - int(not_refractory))", when="after_groups")`,
    `${name}.rest = ${column(cells, ({ restMv }) => restMv)}*mV`,
    `${name}.threshold_v = ${column(cells, ({ thresholdMv }) => thresholdMv)}*mV`,
    `${name}.reset_v = ${column(cells, ({ resetMv }) => resetMv)}*mV`,
    `${name}.R = ${column(cells, ({ resistanceMohm }) => resistanceMohm)}*Mohm`,
    '# The tick of the spike counts in Brian2; in the game that many whole ticks are left out after it. Hence one tick more.',
    `${name}.silence = (np.array([${cells.map(({ refractoryMs }) => Math.round(refractoryMs / dtMs)).join(', ')}]) + 1)*defaultclock.dt`,
    `${name}.v = ${column(cells, ({ startMv, restMv }) => startMv ?? restMv)}*mV`,
  ];
}

function izhikevichLines({ kind, name, cells, currents }: IzhikevichGroup): string[] {
  // The game adds up what comes in first; where steps are coarse the order decides.
  const drawn = ['I', ...currents.map((_, k) => `g${k + 1}`)].join(' + ');
  const input = currents.length > 0 ? `(${drawn})` : drawn;
  const isPublished = kind === 'published';
  const decay = currents.map((tau, k) => `g${k + 1} *= exp(-dt / (${pythonNumber(tau)}*ms))`);
  const values = [
    '    a : 1 (constant)',
    '    b : 1 (constant)',
    '    c : 1 (constant)',
    '    d : 1 (constant)',
    '    I : 1',
    ...currents.map((_, k) => `    g${k + 1} : 1`),
  ];
  const own = (['a', 'b', 'c', 'd'] as const).map((of) => `${name}.${of} = ${column(cells, (cell) => cell[of])}`);
  const start = [`${name}.v = ${column(cells, ({ startMv = -65 }) => startMv)}`, `${name}.u = "b*v"`];
  if (!isPublished)
    return [
      `# Izhikevich cells, forward Euler: ${titlesOf(cells)}`,
      `${name} = NeuronGroup(${cells.length}, """`,
      `    dv/dt = (0.04*v**2 + 5*v + 140 - u + ${input}) / ms : 1`,
      '    du/dt = a*(b*v - u) / ms : 1',
      ...values,
      '""", threshold="v >= 30", reset="v = c; u += d", method="euler")',
      ...(decay.length > 0 ? [`${name}.run_regularly("${decay.join('; ')}", when="after_groups")`] : []),
      ...own,
      ...start,
    ];
  return [
    `# Izhikevich cells in the order of the paper's program: a spike is seen at the start of a tick, then v takes two half steps: ${titlesOf(cells)}`,
    `${name} = NeuronGroup(${cells.length}, """`,
    '    v : 1',
    '    u : 1',
    ...values,
    '""", threshold="v >= 30")',
    `${name}.run_regularly("""`,
    '    fired = int(v >= 30)',
    '    v = c*fired + v*(1 - fired)',
    '    u = u + d*fired',
    ...Array.from({ length: 2 }, () => `    v = v + 0.5*(0.04*v*v + 5*v + 140 - u + ${input})`),
    '    u = u + a*(b*v - u)',
    ...decay.map((line) => `    ${line}`),
    '""", when="before_synapses")',
    ...own,
    ...start,
  ];
}
