// What becomes of one of our files, wherever it was opened: onto the canvas, onto the shelf, to an address of its own, or nowhere.
import { isSpiking } from '../../core/circuit.ts';
import type { Recording } from '../../core/recording.ts';
import { FEWEST_FOR_WASM, prepareKernel } from '../../core/spiking/kernel.ts';
import { fromLink, toLink } from '../../files/link.ts';
import type { AnyFile } from '../../files/parse.ts';
import type { Shelf } from '../../files/shelf.ts';
import { engineOf } from '../../session/playground/spikingEngine.ts';
import { replay } from '../../session/replay.ts';
import { replaySpiking } from '../../session/spiking/replay.ts';
import { deskOf, voteDesk, type Desk } from '../playground/desk.ts';
import type { Opening } from '../playground/host.ts';
import { keep, receivedOf, type Item, type Trouble } from './keep.ts';

export type Way =
  | { readonly kind: 'desk'; readonly opening: Opening; readonly desk?: Desk }
  | { readonly kind: 'kept'; readonly item: Item; readonly isNew: boolean; readonly trouble: Trouble }
  | { readonly kind: 'address'; readonly payload: string }
  | { readonly kind: 'refused'; readonly why: 'progress' | 'training' | 'recording' | 'commands' | 'lesson' | 'result' };

export async function receive(file: AnyFile, name: string, shelf: Shelf): Promise<Way> {
  switch (file.format) {
    case 'hibana.circuit':
      return { kind: 'desk', opening: { circuit: file, name } };
    case 'hibana.level':
    case 'hibana.pack': {
      const item = receivedOf(file);
      return { kind: 'kept', item, ...(await keep(shelf, item)) };
    }
    case 'hibana.training':
      return addressOf(file, 'training');
    case 'hibana.lesson':
      return addressOf(file, 'lesson');
    case 'hibana.recording': {
      if (file.level !== undefined || !file.circuit) return addressOf(file, 'recording');
      const desk = await deskOfRecording(file, name);
      return desk ? { kind: 'desk', ...desk } : { kind: 'refused', why: 'commands' };
    }
    case 'hibana.progress':
      return { kind: 'refused', why: 'progress' };
    case 'hibana.result':
      return { kind: 'refused', why: 'result' };
  }
}

/** Refused where it is longer than any link that is looked at. */
async function addressOf(file: AnyFile, why: 'training' | 'recording' | 'lesson'): Promise<Way> {
  const payload = await toLink(file);
  return (await fromLink(payload)).ok ? { kind: 'address', payload } : { kind: 'refused', why };
}

/** undefined when a command of the recording is refused. */
async function deskOfRecording(recording: Recording, name: string): Promise<{ opening: Opening; desk: Desk } | undefined> {
  const circuit = recording.circuit!;
  const opening = { circuit, name };
  if (!isSpiking(circuit)) {
    const { session, refused } = replay(recording, undefined);
    return refused ? undefined : { opening, desk: voteDesk(circuit, session) };
  }
  if (circuit.cells.length >= FEWEST_FOR_WASM) await prepareKernel();
  const { session, refused } = replaySpiking(recording, undefined);
  return refused ? undefined : { opening, desk: deskOf(engineOf(session)) };
}
