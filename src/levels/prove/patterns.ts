// Two layers of step neurons, exactly: a hidden neuron matters only by the pattern in which it fires over the cases. Its settings are tried
// one by one and summed up by pattern; then every choice of patterns is combined with every setting of each output neuron.
import { isInput, isNeuron, type NeuronCell, type RoundsCircuit, type Synapse } from '../../core/circuit.ts';
import type { Case, Expected, Par, RoundsLevel } from '../level.ts';
import { lockedStrength, settingsOf, Unprovable, valueAt, type Setting } from './model.ts';
import type { Surveyed } from './survey.ts';

/** Of one neuron. */
const MOST_SETTINGS = 20_000;
/** Choices of patterns for all hidden neurons together. */
const MOST_CHOICES = 3_000_000;
/** Cases fit into the bits of a number. */
const MOST_CASES = 30;

/** All settings of a neuron that do the same. */
interface Group {
  count: number;
  strength: number;
  changes: number;
  /** Greatest smallest distance of its state from zero; Infinity for a neuron that no case names. */
  margin: number;
}

interface Hidden extends Group {
  /** Bit i: fires in case i. */
  readonly pattern: number;
}

/** Throws Unprovable for any other circuit, for wants that are neither firing nor silent, and for too many settings. */
export function provePatterns(level: RoundsLevel): Surveyed {
  const { circuit, goal, kit } = level;
  if (goal.kind !== 'cases' || kit.activators || goal.cases.some(({ before }) => before))
    throw new Unprovable('it is no level of firing and silence');
  if (goal.rounds !== undefined && goal.rounds < 2) throw new Unprovable('two layers are read after two rounds');
  const cases = [...goal.cases, ...(goal.hidden ?? [])];
  if (cases.length > MOST_CASES) throw new Unprovable(`${cases.length} cases are too many for patterns`);
  const layers = split(circuit);
  const settings = settingsOf(level);
  if (settings.length === 0) throw new Unprovable('the kit lets nothing be changed');
  const own = (cell: NeuronCell): Setting[] =>
    settings.filter(({ kind, id }) => (kind === 'bias' ? id === cell.id : circuit.synapses.some((s) => s.id === id && s.to === cell.id)));
  const total = settings.reduce((product, { top }) => product * (top + 1), 1);
  const inputs = cases.map(({ in: given }) => new Map(circuit.cells.filter(isInput).map(({ id, value }) => [id, given[id] ?? value])));
  const patterns = (asked: readonly Case[]): Hidden[][] => layers.hidden.map((cell) => patternsOf(circuit, cell, own(cell), inputs, asked));
  const hidden = patterns(cases);
  if (hidden.reduce((product, { length }) => product * length, 1) > MOST_CHOICES) throw new Unprovable('too many choices of patterns');
  const outputs = layers.outputs.map((cell) => new Output(circuit, cell, own(cell), layers.hidden, inputs, cases));
  const all = combine(hidden, outputs, cases.length);
  if (all.count === 0) throw new Unprovable('no allowed setting solves it');
  const shown = cases.length === goal.cases.length ? all : combine(patterns(goal.cases), outputs, goal.cases.length);
  const par: Par = {
    frugal: all.strength + lockedStrength(level),
    sturdy: all.margin === Infinity ? 0 : all.margin,
    best: cases.length,
    proven: true,
    method: 'exhaustive',
    density: all.count / total,
    densityBy: 'enumeration',
    distance: all.changes,
  };
  return { par, hiddenBites: shown.count > all.count };
}

/** Hidden neurons read inputs only; outputs read hidden neurons and inputs. All are steps without delays. */
function split(circuit: RoundsCircuit): { readonly hidden: readonly NeuronCell[]; readonly outputs: readonly NeuronCell[] } {
  const neurons = circuit.cells.filter(isNeuron);
  if (neurons.some(({ activator }) => activator !== 'step') || circuit.synapses.some(({ delay = 1 }) => delay !== 1))
    throw new Unprovable('only step neurons without delays have patterns');
  const isNeuronId = new Set(neurons.map(({ id }) => id));
  const sources = new Set(circuit.synapses.map(({ from }) => from));
  const hidden = neurons.filter(({ id }) => sources.has(id));
  const outputs = neurons.filter(({ id }) => !sources.has(id));
  if (hidden.some(({ id }) => circuit.synapses.some((synapse) => synapse.to === id && isNeuronId.has(synapse.from))))
    throw new Unprovable('there are more than two layers, or a loop');
  return { hidden, outputs };
}

/** Calls `visit` with every setting of one neuron: the sum of |w| and |b| over its free settings, how many are changed, the values. */
function eachSetting(
  settings: readonly Setting[],
  visit: (values: ReadonlyMap<string, number>, strength: number, changes: number) => void,
): void {
  const count = settings.reduce((product, { top }) => product * (top + 1), 1);
  if (count > MOST_SETTINGS) throw new Unprovable('one neuron has too many settings');
  const ks = settings.map(() => 0);
  const values = new Map<string, number>();
  for (let n = 0; n < count; n++) {
    let strength = 0;
    let changes = 0;
    for (const [i, setting] of settings.entries()) {
      const value = valueAt(setting, ks[i]!);
      values.set(`${setting.kind} ${setting.id}`, value);
      strength += Math.abs(value);
      if (ks[i] !== setting.start) changes++;
    }
    visit(values, strength, changes);
    for (let i = 0; i < ks.length; i++) {
      if (++ks[i]! <= settings[i]!.top) break;
      ks[i] = 0;
    }
  }
}

/** What one neuron's synapses and bias are under these settings. */
function weigh(cell: NeuronCell, synapses: readonly Synapse[], values: ReadonlyMap<string, number>): { w: number[]; b: number } {
  return {
    w: synapses.map(({ id, weight }) => values.get(`weight ${id}`) ?? weight),
    b: values.get(`bias ${cell.id}`) ?? cell.bias,
  };
}

/** In the core's own order: synapses by id, then the bias. */
function sortedInto(circuit: RoundsCircuit, { id }: NeuronCell): Synapse[] {
  return circuit.synapses.filter(({ to }) => to === id).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Patterns over all inputs of the settings that are right wherever one of the `asked` cases names this neuron. */
function patternsOf(
  circuit: RoundsCircuit,
  cell: NeuronCell,
  settings: readonly Setting[],
  inputs: readonly ReadonlyMap<string, number>[],
  asked: readonly Case[],
): Hidden[] {
  const synapses = sortedInto(circuit, cell);
  const groups = new Map<number, Hidden>();
  eachSetting(settings, (values, strength, changes) => {
    const { w, b } = weigh(cell, synapses, values);
    let pattern = 0;
    let margin = Infinity;
    for (const [index, given] of inputs.entries()) {
      let sum = 0;
      for (const [i, { from }] of synapses.entries()) sum += given.get(from)! * w[i]!;
      sum += b;
      if (sum > 0) pattern |= 1 << index;
      const wanted = asked[index]?.out[cell.id];
      if (wanted === undefined) continue;
      if (wantsFiring(wanted) !== sum > 0) return;
      margin = Math.min(margin, Math.abs(sum));
    }
    merge(groups, pattern, { count: 1, strength, changes, margin }, (group) => ({ pattern, ...group }));
  });
  return [...groups.values()];
}

function merge<K, G extends Group>(groups: Map<K, G>, key: K, one: Group, make: (group: Group) => G): void {
  const group = groups.get(key);
  if (!group) groups.set(key, make(one));
  else add(group, one);
}

function add(group: Group, { count, strength, changes, margin }: Group): void {
  group.count += count;
  group.strength = Math.min(group.strength, strength);
  group.changes = Math.min(group.changes, changes);
  group.margin = Math.max(group.margin, margin);
}

/** An output neuron sees of each case its own inputs and which hidden neurons fire. */
class Output {
  private readonly settings: { w: number[]; b: number; strength: number; changes: number }[] = [];
  /** For each synapse: a hidden neuron's place, or −1 for an input. */
  private readonly hiddenAt: number[];
  private readonly fixed: number[][];
  private readonly wanted: (boolean | undefined)[];
  private readonly known = new Map<string, Group>();

  constructor(
    circuit: RoundsCircuit,
    cell: NeuronCell,
    settings: readonly Setting[],
    hidden: readonly NeuronCell[],
    inputs: readonly ReadonlyMap<string, number>[],
    cases: readonly Case[],
  ) {
    const synapses = sortedInto(circuit, cell);
    eachSetting(settings, (values, strength, changes) => this.settings.push({ ...weigh(cell, synapses, values), strength, changes }));
    this.hiddenAt = synapses.map(({ from }) => hidden.findIndex(({ id }) => id === from));
    this.fixed = inputs.map((given) => synapses.map(({ from }) => given.get(from) ?? 0));
    this.wanted = cases.map(({ out }) => (out[cell.id] === undefined ? undefined : wantsFiring(out[cell.id]!)));
  }

  /** All settings that are right in the first `count` cases when the hidden neurons fire in these patterns. */
  groupFor(patterns: readonly Hidden[], count: number): Group {
    const rows = new Map<string, { readonly x: number[]; readonly fires: boolean }>();
    for (let index = 0; index < count; index++) {
      const fires = this.wanted[index];
      if (fires === undefined) continue;
      const x = this.hiddenAt.map((at, i) => (at < 0 ? this.fixed[index]![i]! : (patterns[at]!.pattern >> index) & 1));
      const key = x.join();
      const before = rows.get(key);
      if (before && before.fires !== fires) return none;
      rows.set(key, { x, fires });
    }
    const key = [...rows]
      .map(([row, { fires }]) => `${row}${fires ? '+' : '-'}`)
      .sort()
      .join(' ');
    let group = this.known.get(key);
    if (!group) this.known.set(key, (group = this.tryAll([...rows.values()])));
    return group;
  }

  private tryAll(rows: readonly { readonly x: readonly number[]; readonly fires: boolean }[]): Group {
    const group: Group = { ...none };
    for (const { w, b, strength, changes } of this.settings) {
      let margin = Infinity;
      const isRight = rows.every(({ x, fires }) => {
        let sum = 0;
        for (let i = 0; i < w.length; i++) sum += x[i]! * w[i]!;
        sum += b;
        margin = Math.min(margin, Math.abs(sum));
        return sum > 0 === fires;
      });
      if (isRight) add(group, { count: 1, strength, changes, margin });
    }
    return group;
  }
}

const none: Group = { count: 0, strength: Infinity, changes: Infinity, margin: 0 };

/** Every choice of patterns with every right setting of the outputs. */
function combine(hidden: readonly (readonly Hidden[])[], outputs: readonly Output[], cases: number): Group {
  const all: Group = { ...none };
  const chosen: Hidden[] = [];
  const choose = (at: number): void => {
    if (at < hidden.length) {
      for (const group of hidden[at]!) {
        chosen[at] = group;
        choose(at + 1);
      }
      return;
    }
    let { count, strength, changes, margin } = { count: 1, strength: 0, changes: 0, margin: Infinity };
    for (const group of [...chosen.slice(0, hidden.length), ...outputs.map((output) => output.groupFor(chosen, cases))]) {
      if (group.count === 0) return;
      count *= group.count;
      strength += group.strength;
      changes += group.changes;
      margin = Math.min(margin, group.margin);
    }
    add(all, { count, strength, changes, margin });
  };
  choose(0);
  return all;
}

function wantsFiring(expected: Expected): boolean {
  if (expected === 'fires' || expected === 1) return true;
  if (expected === 'silent' || expected === 0) return false;
  throw new Unprovable('it wants more than firing and silence');
}
