// Spikes by name. The indices in a spike book are those of one compiled circuit; when a circuit with other cells takes over, the book is
// written anew from here, so that what was removed comes back when time is turned back.
import type { Id } from '../../core/circuit.ts';
import { createSpikeBook, forgetFrom, spikeCell, spikeTick, writeSpike, type SpikeBook } from './spikeBook.ts';

export interface SpikeLedger {
  /** Spikes with the indices of the circuit that runs now. */
  readonly spikes: SpikeBook;
  /** The same with numbers that stay; there from the first other circuit on. */
  lasting: SpikeBook | undefined;
  readonly ids: Id[];
  readonly numberOf: Map<Id, number>;
  /** Number of each index now. */
  numbers: Int32Array;
}

export function createSpikeLedger(): SpikeLedger {
  return { spikes: createSpikeBook(), lasting: undefined, ids: [], numberOf: new Map(), numbers: new Int32Array(0) };
}

export function enterSpike({ spikes, lasting, numbers }: SpikeLedger, tick: number, cell: number): void {
  writeSpike(spikes, tick, cell);
  if (lasting) writeSpike(lasting, tick, numbers[cell]!);
}

export function forgetSpikesFrom({ spikes, lasting }: SpikeLedger, tick: number): void {
  forgetFrom(spikes, tick);
  if (lasting) forgetFrom(lasting, tick);
}

/** Cells in the order `now` run from here on; before they were in the order `old`. */
export function renumber(ledger: SpikeLedger, old: readonly Id[], now: readonly Id[]): void {
  if (old === now || (old.length === now.length && old.every((id, index) => id === now[index]))) return;
  const { spikes } = ledger;
  if (!ledger.lasting) {
    const lasting = (ledger.lasting = createSpikeBook());
    ledger.numbers = numbersOf(ledger, old);
    for (let i = 0; i < spikes.count; i++) writeSpike(lasting, spikeTick(spikes, i), ledger.numbers[spikeCell(spikes, i)]!);
  }
  ledger.numbers = numbersOf(ledger, now);
  const indexOf = new Int32Array(ledger.ids.length).fill(-1);
  for (const [index, number] of ledger.numbers.entries()) indexOf[number] = index;
  forgetFrom(spikes, -Infinity);
  for (let i = 0; i < ledger.lasting.count; i++) {
    const index = indexOf[spikeCell(ledger.lasting, i)]!;
    if (index >= 0) writeSpike(spikes, spikeTick(ledger.lasting, i), index);
  }
}

function numbersOf({ ids, numberOf }: SpikeLedger, cells: readonly Id[]): Int32Array {
  return Int32Array.from(cells, (id) => {
    let number = numberOf.get(id);
    if (number === undefined) numberOf.set(id, (number = ids.push(id) - 1));
    return number;
  });
}
