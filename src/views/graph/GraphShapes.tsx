// What the graph is drawn of: frames of layers, edges with the shape of their data, nodes to open.
import type { RoundsCircuit } from '../../core/circuit.ts';
import type { Block } from '../../core/layers.ts';
import { show } from '../../i18n/numbers.ts';
import { words } from '../../i18n/words.ts';
import { hovered, isHovered, setHovered, setHoveredGroup } from '../hover.ts';
import { nameOf } from '../names.ts';
import type { GraphEdge, GraphFrame, GraphNode } from './layoutGraph.ts';

export function FrameShape({ frame: { layer, x, y, width, height } }: { readonly frame: GraphFrame }) {
  return (
    <g class="graph-frame" aria-hidden="true">
      <rect x={x} y={y} width={width} height={height} rx={22} />
      <text x={x + 16} y={y + 21}>
        {words().views.graph.layer(layer)}
      </text>
    </g>
  );
}

export function EdgeShape({ edge, isSynapse }: { readonly edge: GraphEdge; readonly isSynapse: boolean }) {
  const { points, label, labelX, labelY, anchor } = edge;
  const [[x, y], ...rest] = points as readonly [readonly [number, number], ...(readonly [number, number])[]];
  const path = `M${x},${y}${rest.length === 1 ? 'L' : 'C'}${rest.map(([a, b]) => `${a},${b}`).join(' ')}`;
  const hover = isSynapse ? { onPointerEnter: () => setHovered(edge.id, true), onPointerLeave: () => setHovered(edge.id, false) } : {};
  return (
    <g class={`graph-edge ${isSynapse && isHovered(edge.id) ? 'lit' : ''}`} aria-hidden="true" {...hover}>
      <path d={path} marker-end="url(#graph-arrow)" />
      {label !== '' && (
        <text x={labelX} y={labelY} text-anchor={anchor}>
          {isSynapse ? words().views.graph.rounds(Number(label)) : label}
        </text>
      )}
    </g>
  );
}

interface NodeProps {
  readonly node: GraphNode;
  readonly circuit: RoundsCircuit;
  readonly block: Block | undefined;
  readonly spoken: string;
  readonly isOpen: boolean;
  onToggle(): void;
}

export function NodeShape({ node, circuit, block, spoken, isOpen, onToggle }: NodeProps) {
  const ids = idsOf(node, block);
  const light = (on: boolean): void => {
    const [only] = ids;
    if (node.role === 'input' || node.role === 'neuron') setHovered(only!, on);
    else if (ids.length > 0) setHoveredGroup(ids, on);
  };
  const isLit = ids.some((id) => hovered.value === id);
  return (
    <g
      class={`graph-node of-${node.role} ${isLit ? 'lit' : ''} ${isOpen ? 'open' : ''}`}
      transform={`translate(${node.x} ${node.y})`}
      tabIndex={0}
      role="button"
      aria-label={spoken}
      aria-expanded={isOpen}
      data-testid={`node-${node.id}`}
      onClick={onToggle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onToggle();
      }}
      onPointerEnter={() => light(true)}
      onPointerLeave={() => light(false)}
      onFocus={() => light(true)}
      onBlur={() => light(false)}
    >
      <Outline node={node} />
      <Face node={node} circuit={circuit} block={block} />
    </g>
  );
}

/** The synapses or cells whose numbers the node holds. */
export function idsOf({ id, role }: GraphNode, block: Block | undefined): readonly string[] {
  switch (role) {
    case 'W':
      return block?.synapses.flatMap((row) => row.flatMap((synapse) => (synapse ? [synapse.id] : []))) ?? [];
    case 'b':
    case 'phi':
    case 'softmax':
      return block?.cells.map((cell) => cell.id) ?? [];
    case 'input':
    case 'neuron':
      return [id.slice('cell '.length)];
    case 'X':
    case 'Y':
    case 'dot':
    case 'plus':
      return [];
  }
}

function Outline({ node: { role, width, height } }: { readonly node: GraphNode }) {
  if (role === 'dot' || role === 'plus') return <circle class="shape" r={width / 2} />;
  const round = role === 'X' || role === 'Y' || role === 'W' || role === 'b' ? 9 : height / 2;
  return <rect class="shape" x={-width / 2} y={-height / 2} width={width} height={height} rx={round} />;
}

const LONGEST_NAME = 9;

function Face({ node: { id, role, layer }, circuit, block }: Pick<NodeProps, 'node' | 'circuit' | 'block'>) {
  if (role === 'dot' || role === 'plus') return <Text size={26}>{role === 'dot' ? '·' : '+'}</Text>;
  if (role === 'phi' || role === 'softmax') {
    const w = words();
    const name = role === 'softmax' ? w.layers.softmax : block?.activator ? w.layers.activators[block.activator] : w.views.graph.mixed;
    return (
      <>
        <text y={-3} text-anchor="middle" font-size={20}>
          {role === 'softmax' ? `T = ${show(block?.softmax?.temperature ?? 1)}` : 'φ'}
        </text>
        <text class="small" y={17} text-anchor="middle" font-size={14}>
          {name}
        </text>
      </>
    );
  }
  if (role === 'input' || role === 'neuron') {
    const name = Array.from(nameOf(circuit, id.slice('cell '.length)));
    return <Text size={15}>{name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).join('')}…` : name.join('')}</Text>;
  }
  return (
    <text y={8} text-anchor="middle" font-size={22}>
      {role}
      {layer > 0 && (
        <tspan font-size={14} dy={5}>
          {layer}
        </tspan>
      )}
    </text>
  );
}

function Text({ size, children }: { readonly size: number; readonly children: string }) {
  return (
    <text y={size * 0.34} text-anchor="middle" font-size={size}>
      {children}
    </text>
  );
}
