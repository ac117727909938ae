// The playground, behind one import that waits until somebody wants to build.
import { h, type ComponentType } from 'preact';
import './playground.css';
import { isSpiking, type Circuit } from '../core/circuit.ts';
import type { Recording } from '../core/recording.ts';
import { FEWEST_FOR_WASM, prepareKernel } from '../core/spiking/kernel.ts';
import { parseCircuit } from '../files/parse.ts';
import { writeCompact } from '../files/write.ts';
import { playgroundWords } from '../i18n/playground.ts';
import { deskOf, emptyCircuit, voteDesk, type Desk } from '../panels/playground/desk.ts';
import type { Host, Opening } from '../panels/playground/host.ts';
import { Opener } from '../panels/playground/Opener.tsx';
import type { Engine } from '../session/playground/engine.ts';
import type { Frame } from '../session/playground/remote.ts';
import { canWrite, createRemoteEngine, type Line } from '../session/playground/remoteEngine.ts';
import { replay } from '../session/replay.ts';
import { engineOf } from '../session/playground/spikingEngine.ts';
import { replaySpiking } from '../session/spiking/replay.ts';
import { forgetLast, keepLast } from './lastChange.ts';
import { writeRoute } from './router.ts';
import { copyText, saveFile } from './save.ts';
import { shelf } from './shelf.ts';

interface Opened {
  readonly Screen: ComponentType<{ readonly hintsBefore: number }>;
  readonly hints: number;
}

const LAST = 'hibana.playground';

export const host: Host = {
  shelf,
  addressOf: (route) => `${location.href.split('#')[0]}${writeRoute(route)}`,
  copy: copyText,
  openElsewhere,
  now: () => Date.now(),
  saveFile,
  writeText: async (engine, circuit) => (canWrite(engine) ? await engine.write() : undefined) ?? writeCompact(circuit),
  keepLast,
  forgetLast,
  remember: (id) => attempt(() => localStorage.setItem(LAST, id)),
};

/** undefined where no worker can be had, or it does not start. */
async function openElsewhere(circuit: Circuit): Promise<Engine | undefined> {
  if (!isSpiking(circuit)) return undefined;
  const worker = attempt(() => new Worker(new URL('./playground.worker.ts', import.meta.url), { type: 'module' }));
  if (!worker) return undefined;
  const line: Line = {
    send: (order) => worker.postMessage(order, 'levels' in order && order.levels ? [order.levels.buffer as ArrayBuffer] : []),
    receive: () => undefined,
    broken: () => undefined,
    close: () => worker.terminate(),
  };
  worker.onmessage = ({ data }: MessageEvent<Frame>) => line.receive(data);
  worker.onerror = () => line.broken();
  worker.onmessageerror = () => line.broken();
  return createRemoteEngine(circuit, line);
}

/** What lies on the shelf under this id, or was open last, or an empty canvas. */
export async function openPlayground(id?: string): Promise<Opened> {
  const wanted = id ?? attempt(() => localStorage.getItem(LAST)) ?? undefined;
  const item = wanted === undefined ? undefined : await shelf.get(wanted);
  const read = item && parseCircuit(item.text);
  if (!item || !read?.ok) return shown({ circuit: emptyCircuit('milliseconds'), name: playgroundWords().untitled });
  return shown({ circuit: read.value, item: { id: item.id, revision: item.revision }, name: item.name });
}

/** Somebody else's circuit: it becomes the player's own with the first change. */
export function openCircuit(circuit: Circuit, opening: Partial<Opening> = {}): Promise<Opened> {
  return shown({ name: playgroundWords().shared, ...opening, circuit });
}

/** undefined when a command of the recording is refused. */
export async function openRecording(recording: Recording, circuit: Circuit): Promise<Opened | undefined> {
  const name = playgroundWords().shared;
  if (isSpiking(circuit)) {
    await prepareFor(circuit);
    const { session, refused } = replaySpiking(recording, undefined);
    return refused ? undefined : shown({ circuit, name }, deskOf(engineOf(session)));
  }
  const { session, refused } = replay(recording, undefined);
  return refused ? undefined : shown({ circuit, name }, voteDesk(circuit, session));
}

async function shown(opening: Opening, desk?: Desk): Promise<Opened> {
  await prepareFor(opening.circuit);
  return { Screen: () => h(Opener, { host, first: opening, desk }), hints: 0 };
}

/** A large circuit gets the fast loops before it starts. */
async function prepareFor(circuit: Circuit): Promise<void> {
  if (isSpiking(circuit) && circuit.cells.length >= FEWEST_FOR_WASM) await prepareKernel();
}

/** Storage may be forbidden. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
