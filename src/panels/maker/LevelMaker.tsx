// Makes a level of the circuit on the desk.
import type { Desk } from '../playground/desk.ts';
import type { Host } from '../playground/host.ts';

interface Props {
  readonly desk: Desk;
  readonly host: Host;
  readonly name: string;
  onClose(): void;
}

export function LevelMaker(_props: Props) {
  return null;
}
