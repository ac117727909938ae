// What runs a circuit in the playground, here or in a worker: the same commands at the same ticks, the same bits.
import type { Circuit, Id } from '../../core/circuit.ts';
import type { Play, Refusal } from '../../core/command.ts';
import type { Patch } from '../../core/patch.ts';
import type { Recording } from '../../core/recording.ts';
import type { StopReason } from '../../core/spiking/state.ts';
import type { SpikeBook } from '../spiking/spikeBook.ts';
import type { Held } from '../presenter/podium.ts';
import type { Traces } from '../spiking/traces.ts';

/** What a run shows of itself; read anew in each frame, its arrays change in place and are replaced when the circuit changes. */
export interface RunView {
  readonly clock: 'rounds' | 'milliseconds';
  /** Cells in compiled order: what indices in spikes and arrays mean. */
  readonly cellIds: readonly Id[];
  readonly indexOf: ReadonlyMap<Id, number>;
  readonly tick: number;
  /** The furthest tick since the last edit or play: the end of the timeline. */
  readonly latestTick: number;
  /** The earliest tick that can be had again. */
  readonly earliestTick: number;
  /** One tick in ms; 1 in rounds, where a tick is a round. */
  readonly dtMs: number;
  /** By cell: the membrane potential (mV) of living cells, which come first; in rounds the state. Sources in time have none. */
  readonly levels: Float64Array;
  /** In rounds, by cell: the output of this round; in time the current (nA) that each source of currents gives, 0 for all others. */
  readonly outputs: Float64Array;
  /** In time: spikes of cells and sources; in rounds: each round in which a neuron's state was above zero. */
  readonly spikes: SpikeBook;
  readonly traces: Traces;
  readonly stop: StopReason;
  /** The cell that stopped the run by itself. */
  readonly stoppedBy: Id | undefined;
  /** True while the cell is deaf after a spike. */
  isResting(cell: number): boolean;
  /** The present weight of a synapse, which plasticity may have moved. */
  weightOf(synapse: Id): number;
}

export interface Engine {
  /** The circuit as it is edited. */
  readonly circuit: Circuit;
  readonly view: RunView;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True where the run is elsewhere: `view` then follows a moment later. */
  readonly isRemote: boolean;
  /** Takes over in the running State; refused and without effect when it cannot be. One gesture is one entry for undo. */
  change(patch: Patch, gesture?: string): Refusal | undefined;
  play(play: Play): Refusal | undefined;
  undo(): Refusal | undefined;
  redo(): Refusal | undefined;
  /** Runs so many ticks more, fewer when `isLate` says so or the run stops; returns how many. A remote run answers later and returns what it has done since. */
  advance(ticks: number, isLate: () => boolean): number;
  /** Settles when the view shows that tick, or the nearest that can be had. */
  seek(tick: number): Promise<void>;
  /** From tick 0, with a new seed where one is given. */
  restart(seed?: string): Promise<void>;
  /** Membranes back to their start (all, or these cells'), spikes and weights as they are. */
  resetMembranes(cells?: readonly Id[]): void;
  /** What the traces follow from now on, and what they had been since the oldest snapshot. */
  watch(cells: readonly Id[], synapses: readonly Id[]): Promise<void>;
  /** In time, where the run is here: whether a living cell spikes in the coming tick, how near one is (0 … 1), and which. */
  firesNext?(): boolean;
  nearness?(): number;
  nearest?(): Held;
  record(): Promise<Recording>;
  hash(): Promise<string>;
  /** Told when the view has come to show another tick or circuit by itself. */
  readonly arrived: Set<() => void>;
  close(): void;
}
