// Tells the run which cells and synapses to follow, once for each change: what they did before is found by running it again.
import { useEffect, useRef } from 'preact/hooks';
import type { Id } from '../../core/circuit.ts';
import { notify, type Playground } from '../../session/playground/playground.ts';

/** Each trace keeps its own numbers; more would fill the memory. */
const MOST_TRACES = 64;

export function useWatching(playground: Playground, cells: readonly Id[], synapses: readonly Id[]): void {
  const asked = useRef<{ key: string; traces: object | undefined }>({ key: '', traces: undefined });
  useEffect(() => {
    const { engine } = playground;
    const { traces } = engine.view;
    const wanted = [cells.slice(0, MOST_TRACES), synapses.slice(0, MOST_TRACES)] as const;
    if (isSame(traces.cells, wanted[0]) && isSame(traces.synapses, wanted[1])) return;
    const key = wanted.map((ids) => ids.join(' ')).join('|');
    // A run that follows fewer than it was asked to is not asked again.
    if (asked.current.key === key && asked.current.traces === traces) return;
    asked.current = { key, traces };
    void engine.watch(...wanted).then(() => {
      if (asked.current.key === key) asked.current.traces = engine.view.traces;
      notify(playground);
    });
  });
}

function isSame(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
