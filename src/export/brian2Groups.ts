// Cells as Brian2 groups them, and where in its group each cell stands.
import { byId, type Id } from '../core/circuit.ts';
import {
  dtOf,
  type IzhikevichCell,
  type LifCell,
  type SpikeSource,
  type SpikingCell,
  type SpikingCircuit,
} from '../core/spiking/circuit.ts';

interface GroupBase {
  /** Its variable in the program. */
  readonly name: string;
}

export interface LifGroup extends GroupBase {
  readonly kind: 'lif';
  readonly cells: readonly LifCell[];
  /** All cells of the group leak alike: only then is the solution exact where a synapse's time constant is the membrane's. */
  readonly tauMs: number;
  /** Time constants of the synapses that arrive here, ascending. */
  readonly currents: readonly number[];
}

export interface IzhikevichGroup extends GroupBase {
  readonly kind: 'euler' | 'published';
  readonly cells: readonly IzhikevichCell[];
  readonly currents: readonly number[];
}

export interface SourceGroup extends GroupBase {
  readonly kind: 'sources';
  readonly cells: readonly SpikeSource[];
}

export type LivingGroup = LifGroup | IzhikevichGroup;
export type Group = LivingGroup | SourceGroup;

export function groupsOf(circuit: SpikingCircuit): Group[] {
  const cells = circuit.cells.toSorted(byId);
  const lif = cells.filter((cell): cell is LifCell => cell.kind === 'lif');
  const izhikevich = cells.filter((cell): cell is IzhikevichCell => cell.kind === 'izhikevich');
  const sources = cells.filter(isSpikeSource);
  const taus = [...new Set(lif.map(({ tauMs }) => tauMs))].sort((a, b) => a - b);
  const isPublished = (cell: IzhikevichCell): boolean => cell.schedule === 'published' && dtOf(circuit) === 1;
  const groups: Group[] = [
    ...taus.map((tauMs, index): LifGroup => {
      const own = lif.filter((cell) => cell.tauMs === tauMs);
      return { kind: 'lif', name: taus.length === 1 ? 'lif' : `lif${index + 1}`, cells: own, tauMs, currents: currentsInto(circuit, own) };
    }),
    ...(['euler', 'published'] as const).map((kind): IzhikevichGroup => {
      const own = izhikevich.filter((cell) => isPublished(cell) === (kind === 'published'));
      return { kind, name: kind === 'euler' ? 'izhikevich' : 'published', cells: own, currents: currentsInto(circuit, own) };
    }),
    { kind: 'sources', name: 'sources', cells: sources },
  ];
  return groups.filter((group) => group.cells.length > 0);
}

function isSpikeSource(cell: SpikingCell): cell is SpikeSource {
  return cell.kind === 'regular' || cell.kind === 'poisson' || cell.kind === 'pattern' || cell.kind === 'touch';
}

function currentsInto({ synapses }: SpikingCircuit, cells: readonly SpikingCell[]): number[] {
  const ids = new Set(cells.map(({ id }) => id));
  return [...new Set(synapses.flatMap((synapse) => (synapse.kind === 'exponential' && ids.has(synapse.to) ? [synapse.tauMs] : [])))].sort(
    (a, b) => a - b,
  );
}

export function isLivingGroup(group: Group): group is LivingGroup {
  return group.kind !== 'sources';
}

export interface Place {
  readonly group: Group;
  readonly index: number;
}

export function placesOf(groups: readonly Group[]): ReadonlyMap<Id, Place> {
  return new Map(groups.flatMap((group) => group.cells.map(({ id }, index) => [id, { group, index }] as const)));
}
