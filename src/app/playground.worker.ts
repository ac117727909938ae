// A large circuit runs here, beside the page.
import { prepareKernel } from '../core/spiking/kernel.ts';
import { writeCompact } from '../files/write.ts';
import { createSpikingEngine } from '../session/playground/spikingEngine.ts';
import type { Frame, Order } from '../session/playground/remote.ts';
import { RemoteHost, transferable } from '../session/playground/remoteHost.ts';

/** An advance takes at most so long, so that orders are heard between frames. */
const SLICE_MS = 13;

interface Port {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(frame: Frame, transfer: Transferable[]): void;
}

const port = globalThis as unknown as Port;
const host = new RemoteHost({
  createEngine: createSpikingEngine,
  write: writeCompact,
  startWatch: () => {
    const end = performance.now() + SLICE_MS;
    return () => performance.now() > end;
  },
});
/** One order after the other. */
let queue: Promise<unknown> = prepareKernel();

port.onmessage = ({ data }) => {
  queue = queue.then(async () => {
    const frame = await host.obey(data);
    port.postMessage(frame, transferable(frame) as ArrayBuffer[]);
  });
  // Out of the promise, so that the page is told; nothing that waits in the queue is answered any more.
  queue.catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
};
