// What happened in a tick. The tick writes into fixed arrays; readers turn entries into flat objects when they need them.
import type { Id } from './circuit.ts';
import type { State } from './state.ts';

export type Event =
  | { readonly type: 'voted'; readonly synapse: Id; readonly amount: number }
  | { readonly type: 'fired'; readonly cell: Id }
  | { readonly type: 'fellSilent'; readonly cell: Id }
  | { readonly type: 'ranAway'; readonly cell: Id };

export const eventKinds = ['voted', 'fired', 'fellSilent', 'ranAway'] as const;

/** Entries 0 … count − 1 are this tick's, in the order in which they happened; the arrays are reused every tick. */
export interface EventLog {
  count: number;
  /** Index into `eventKinds`. */
  readonly kind: Uint8Array;
  /** Index of a synapse (`voted`) or of a cell (the others) in the compiled circuit. */
  readonly subject: Int32Array;
  readonly amount: Float64Array;
}

export function createEventLog(capacity: number): EventLog {
  return { count: 0, kind: new Uint8Array(capacity), subject: new Int32Array(capacity), amount: new Float64Array(capacity) };
}

export function pushEvent(log: EventLog, kind: number, subject: number, amount: number): void {
  log.kind[log.count] = kind;
  log.subject[log.count] = subject;
  log.amount[log.count] = amount;
  log.count++;
}

/** The last tick's events as objects; allocates, so not for hot loops. */
export function readEvents(state: State): Event[] {
  const { events, compiled } = state;
  return Array.from({ length: events.count }, (_, i): Event => {
    const type = eventKinds[events.kind[i]!]!;
    const subject = events.subject[i]!;
    if (type === 'voted') return { type, synapse: compiled.synapseIds[subject]!, amount: events.amount[i]! };
    return { type, cell: compiled.cellIds[subject]! };
  });
}
