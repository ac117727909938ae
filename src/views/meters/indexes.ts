// Which cells of a run belong to which lane, by the run's own numbers; found anew only when those have changed.
import type { Id } from '../../core/circuit.ts';
import type { RunView } from '../../session/playground/engine.ts';

export interface LaneIndex {
  /** By cell: its lane, or −1. */
  of: Int16Array;
  cellIds: readonly Id[];
  lanes: readonly Id[];
}

export function createLaneIndex(): LaneIndex {
  return { of: new Int16Array(0), cellIds: [], lanes: [] };
}

export function laneIndex(index: LaneIndex, { cellIds, indexOf }: RunView, lanes: readonly Id[]): Int16Array {
  if (index.cellIds === cellIds && index.lanes === lanes) return index.of;
  index.cellIds = cellIds;
  index.lanes = lanes;
  index.of = new Int16Array(cellIds.length).fill(-1);
  for (const [lane, id] of lanes.entries()) {
    const cell = indexOf.get(id);
    if (cell !== undefined) index.of[cell] = lane;
  }
  return index.of;
}
