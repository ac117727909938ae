// What happened in a tick. The tick writes into fixed arrays; readers turn entries into flat objects when they need them.
import type { Id } from './circuit.ts';
import type { State } from './state.ts';

export type Event =
  | { readonly type: 'voted'; readonly synapse: Id; readonly amount: number }
  | { readonly type: 'fired'; readonly cell: Id }
  | { readonly type: 'fellSilent'; readonly cell: Id }
  | { readonly type: 'ranAway'; readonly cell: Id };

export const cellEventKinds = ['fired', 'fellSilent', 'ranAway'] as const;

/** What the last tick did; the arrays are reused every tick. All votes come before what the cells made of them. */
export interface EventLog {
  /** What each synapse brought, in compiled order; 0 when it brought nothing. */
  readonly votes: Float64Array;
  /** Cell events are entries 0 … count − 1, in cell order. */
  count: number;
  /** Index into `cellEventKinds`. */
  readonly kind: Uint8Array;
  /** Index of the cell in the compiled circuit. */
  readonly cell: Int32Array;
}

export function createEventLog(synapses: number, cells: number): EventLog {
  return { votes: new Float64Array(synapses), count: 0, kind: new Uint8Array(cells), cell: new Int32Array(cells) };
}

export function clearEvents(log: EventLog): void {
  log.votes.fill(0);
  log.count = 0;
}

export function pushCellEvent(log: EventLog, kind: number, cell: number): void {
  log.kind[log.count] = kind;
  log.cell[log.count] = cell;
  log.count++;
}

/** The last tick's events as objects; allocates, so not for hot loops. */
export function readEvents({ events, compiled }: State): Event[] {
  const voted = compiled.synapseIds.flatMap((synapse, s): Event[] => {
    const amount = events.votes[s]!;
    return amount === 0 ? [] : [{ type: 'voted', synapse, amount }];
  });
  const cells = Array.from({ length: events.count }, (_, i): Event => ({
    type: cellEventKinds[events.kind[i]!]!,
    cell: compiled.cellIds[events.cell[i]!]!,
  }));
  return [...voted, ...cells];
}
