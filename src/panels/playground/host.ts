// What the playground asks of the page around it; the app provides it.
import type { Circuit } from '../../core/circuit.ts';
import type { Shelf, ShelfItem } from '../../files/shelf.ts';
import type { Engine } from '../../session/playground/engine.ts';
import type { Route } from '../context.ts';

export interface Host {
  readonly shelf: Shelf;
  /** The whole address of a place in the game. */
  addressOf(route: Route): string;
  /** To the clipboard; false where that is closed. */
  copy(text: string): Promise<boolean>;
  /** An engine beside the page; undefined where no worker can be had. */
  openElsewhere(circuit: Circuit): Promise<Engine | undefined>;
  /** Milliseconds, for keeping frames short. */
  now(): number;
  saveFile(name: string, content: string | Blob): void;
  /** The file of a circuit; of one that runs elsewhere it is written there, so that nothing here waits. */
  writeText(engine: Engine, circuit: Circuit): Promise<string>;
  /** At once, for a page that goes before the shelf has answered; forgotten when it has. */
  keepLast(item: Pick<ShelfItem, 'id' | 'kind' | 'name' | 'text'>, revision: number | undefined): void;
  forgetLast(id: string): void;
  /** What lay open last is opened again. */
  remember(id: string): void;
}

/** What is put on the desk. */
export interface Opening {
  readonly circuit: Circuit;
  /** On the shelf under this id; undefined is a new one, or somebody else's until it is changed. */
  readonly item?: { readonly id: string; readonly revision: number } | undefined;
  readonly name: string;
  /** What is told beside the canvas: a gallery's story. */
  readonly story?: { readonly title: string; readonly text: string; readonly hint: string } | undefined;
  readonly speed?: number | undefined;
  /** It came by a link: somebody else's, until it is kept or changed. */
  readonly isForeign?: boolean | undefined;
}
