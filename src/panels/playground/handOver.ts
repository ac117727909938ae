// What one page hands to the playground that is opened next: something to be laid on the desk, or a circuit to be put beside what lies there.
import type { Circuit } from '../../core/circuit.ts';
import type { Desk } from './desk.ts';
import type { Opening } from './host.ts';

export interface ForDesk {
  readonly kind: 'desk';
  readonly opening: Opening;
  readonly desk: Desk | undefined;
}

export interface Beside {
  readonly kind: 'beside';
  readonly circuit: Circuit;
  readonly name: string;
}

let handed: ForDesk | Beside | undefined;

export function handOver(what: ForDesk | Beside): void {
  handed = what;
}

/** Once; undefined when nothing of the kind waits. */
export function takeForDesk(): ForDesk | undefined {
  if (handed?.kind !== 'desk') return undefined;
  const taken = handed;
  handed = undefined;
  return taken;
}

export function takeBeside(): Beside | undefined {
  if (handed?.kind !== 'beside') return undefined;
  const taken = handed;
  handed = undefined;
  return taken;
}
