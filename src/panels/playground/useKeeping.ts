// The circuit on the desk is kept on the shelf as it changes; what another tab has changed is never written over.
import { useEffect, useRef, useState } from 'preact/hooks';
import { writeCompact } from '../../files/write.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import type { Circuit } from '../../core/circuit.ts';
import { circuitOf } from '../../session/playground/playground.ts';
import { useGame } from '../context.ts';
import type { Desk } from './desk.ts';
import type { Host, Opening } from './host.ts';

/** Rest after a change before it is kept; leaving the page keeps it at once. */
const REST_MS = 700;
/** More cells and synapses are not written at once by a page that goes: browsers keep no text so long. */
const MOST_AT_ONCE = 40_000;

/** What is to be said about it; empty while all is well. A circuit that came from elsewhere is kept from its first change on. */
export function useKeeping({ playground }: Desk, host: Host, opening: Opening, name: string): string {
  const game = useGame();
  const [trouble, setTrouble] = useState('');
  const kept = useRef<{ id: string; revision: number | undefined; circuit: Circuit; name: string }>({
    id: opening.item?.id ?? freshItemId(host),
    revision: opening.item?.revision,
    circuit: circuitOf(playground),
    name,
  });
  const latestName = useRef(name);
  latestName.current = name;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let queue: Promise<unknown> = Promise.resolve();
    const keep = async (): Promise<void> => {
      clearTimeout(timer);
      timer = undefined;
      const circuit = circuitOf(playground);
      const now = latestName.current;
      const { current } = kept;
      if (circuit === current.circuit && now === current.name) return;
      const text = await host.writeText(playground.engine, circuit);
      const put = await host.shelf.put({ id: current.id, kind: 'circuit', name: now, text }, current.revision);
      const there = put.ok || put.why !== 'elsewhere' ? undefined : await host.shelf.get(current.id);
      if (there?.text === text && there.name === now) {
        // It was taken up from what this page had left behind.
        kept.current = { ...current, revision: there.revision, circuit, name: now };
        return;
      }
      if (!put.ok && put.why === 'elsewhere') {
        // Both are kept: this one goes on under a name of its own.
        kept.current = { ...current, id: freshItemId(host), revision: undefined };
        game.notify(playgroundWords().keep.elsewhere);
        await keep();
        return;
      }
      setTrouble(put.ok ? '' : playgroundWords().keep[put.why === 'full' ? 'full' : 'memory']);
      kept.current = { ...current, revision: put.ok ? put.revision : current.revision, circuit, name: now };
      // What was left behind meanwhile is newer.
      if (put.ok && circuitOf(playground) === circuit) host.forgetLast(current.id);
      host.remember(current.id);
    };
    const enqueue = (): void => void (queue = queue.then(keep, keep));
    const onChange = (): void => {
      const { current } = kept;
      if (circuitOf(playground) === current.circuit && latestName.current === current.name) return;
      clearTimeout(timer);
      timer = setTimeout(enqueue, REST_MS);
    };
    const onHide = (): void => {
      if (timer !== undefined) enqueue();
    };
    const onLeave = (): void => {
      const { current } = kept;
      const circuit = circuitOf(playground);
      const isNew = circuit !== current.circuit || latestName.current !== current.name;
      if (isNew && circuit.cells.length + circuit.synapses.length < MOST_AT_ONCE) {
        host.keepLast({ id: current.id, kind: 'circuit', name: latestName.current, text: writeCompact(circuit) }, current.revision);
        host.remember(current.id);
      }
      onHide();
    };
    playground.changed.add(onChange);
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', onLeave);
    return () => {
      playground.changed.delete(onChange);
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onLeave);
      onHide();
    };
  }, [playground, host, game]);
  useEffect(() => {
    // A new name alone is a change too.
    if (name !== kept.current.name) for (const listener of playground.changed) listener();
  }, [name]);
  return trouble;
}

export function freshItemId(host: Host): string {
  return `c-${Math.floor(host.now()).toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`;
}
