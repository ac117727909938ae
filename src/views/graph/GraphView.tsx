// View 3: the circuit as a flow of data. Nodes open to their values; what is hovered here lights up everywhere.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RoundsCircuit } from '../../core/circuit.ts';
import { stackOf } from '../../core/layers.ts';
import { language, words } from '../../i18n/words.ts';
import { nameOf } from '../names.ts';
import { graphValues, type Matrix } from './graphValues.ts';
import { EdgeShape, FrameShape, NodeShape } from './GraphShapes.tsx';
import { layoutGraph, type GraphNode, type Orientation } from './layoutGraph.ts';
import { NodeValues } from './NodeValues.tsx';

interface Props {
  readonly circuit: RoundsCircuit;
  /** Rows of X that are computed at once. */
  readonly batch?: number;
  /** By node id (see layoutGraph); without it a stack shows what the circuit's own inputs give. */
  readonly valuesOf?: (nodeId: string) => Matrix | undefined;
  /** A field for a weight or bias among the values of W and b. */
  readonly fieldOf?: (id: string) => ComponentChildren;
}

/** A small graph is drawn up to this much larger than it is laid out. */
const LARGEST = 1.4;

export function GraphView({ circuit, batch = 1, valuesOf, fieldOf }: Props) {
  const w = words().views.graph;
  const sea = useRef<HTMLDivElement>(null);
  const [orientation, setOrientation] = useState<Orientation>('wide');
  const [open, setOpen] = useState<string | undefined>(undefined);
  useLayoutEffect(() => {
    const box = sea.current;
    if (!box) return;
    const look = (): void => setOrientation(box.clientWidth >= box.clientHeight * 1.2 || box.clientWidth > 900 ? 'wide' : 'tall');
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const layout = useMemo(() => layoutGraph(circuit, orientation, batch), [circuit, orientation, batch]);
  const stack = useMemo(() => stackOf(circuit), [circuit]);
  const own = useMemo(() => (stack ? graphValues(stack) : () => undefined), [stack]);
  const spoken = useMemo(() => spokenNames(circuit, layout?.nodes ?? []), [circuit, layout, language.value]);
  if (!layout)
    return (
      <section class="graph-view" aria-label={w.title}>
        <p>{w.tooLarge}</p>
      </section>
    );
  const opened = layout.nodes.find(({ id }) => id === open);
  return (
    <section class="graph-view" aria-label={w.title}>
      <div class="graph-sea" ref={sea} role="region" aria-label={w.title} tabIndex={0}>
        <svg
          role="group"
          aria-label={w.title}
          viewBox={`-4 -4 ${layout.width + 8} ${layout.height + 8}`}
          style={{ width: '100%', minWidth: `${layout.width + 8}px`, maxWidth: `${(layout.width + 8) * LARGEST}px` }}
        >
          <defs>
            <marker
              id="graph-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="11"
              markerHeight="11"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path class="graph-arrow" d="M0,0L8,4L0,8Z" />
            </marker>
          </defs>
          {layout.frames.map((frame) => (
            <FrameShape key={frame.layer} frame={frame} />
          ))}
          {layout.edges.map((edge) => (
            <EdgeShape key={edge.id} edge={edge} isSynapse={layout.kind === 'neurons'} />
          ))}
          {layout.nodes.map((node) => (
            <NodeShape
              key={node.id}
              node={node}
              circuit={circuit}
              block={stack?.blocks[node.layer - 1]}
              spoken={spoken.get(node.id)!}
              isOpen={node.id === open}
              onToggle={() => setOpen(node.id === open ? undefined : node.id)}
            />
          ))}
        </svg>
      </div>
      {opened && (
        <NodeValues
          node={opened}
          name={spoken.get(opened.id)!}
          values={valuesOf?.(opened.id) ?? own(opened.id)}
          block={stack?.blocks[opened.layer - 1]}
          {...(fieldOf ? { fieldOf } : {})}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

/** "W 1, 3 by 2": how each node is called by a screen reader. */
function spokenNames(circuit: RoundsCircuit, nodes: readonly GraphNode[]): ReadonlyMap<string, string> {
  const w = words().views.graph;
  const blocks = stackOf(circuit)?.blocks ?? [];
  return new Map(
    nodes.map(({ id, role, layer, rows, columns }) => {
      const shape = w.shape(rows, columns);
      const block = blocks[layer - 1];
      switch (role) {
        case 'X':
        case 'Y':
          return [id, w.matrix(role, shape)];
        case 'W':
        case 'b':
          return [id, w.matrix(`${role} ${layer}`, shape)];
        case 'dot':
          return [id, w.product(layer, shape)];
        case 'plus':
          return [id, w.sum(layer, shape)];
        case 'softmax':
          return [id, w.activator(layer, words().layers.softmax, shape)];
        case 'phi':
          return [id, w.activator(layer, block?.activator ? words().layers.activators[block.activator] : w.mixed, shape)];
        case 'input':
        case 'neuron': {
          const cell = id.slice('cell '.length);
          const heard = circuit.synapses.filter(({ to }) => to === cell).map(({ from }) => nameOf(circuit, from));
          return [id, w.neuron(nameOf(circuit, cell), heard)];
        }
      }
    }),
  );
}
