// The dataflow of a stack. It is reckoned along the flow and across it, and turned at the end: left to right, or top to bottom.
import type { Stack } from '../../core/layers.ts';
import type { GraphEdge, GraphFrame, GraphLayout, GraphNode, GraphRole, Orientation } from './layoutGraph.ts';

const sizes: Readonly<Record<'matrix' | 'sign' | 'function', readonly [width: number, height: number]>> = {
  matrix: [64, 52],
  sign: [48, 48],
  function: [104, 56],
};
const PAD = 18;
const TITLE = 24;
/** Room of a level edge with its label above, and of an upright one with its label beside. */
const SHORT_EDGE = 46;
const LABEL_HEIGHT = 18;
const CHARACTER = 8.4;

interface Spot {
  readonly id: string;
  readonly role: GraphRole;
  readonly layer: number;
  readonly along: number;
  readonly across: number;
  readonly rows: number;
  readonly columns: number;
}

export function layoutStack({ inputs, blocks }: Stack, orientation: Orientation, batch: number): GraphLayout {
  const isWide = orientation === 'wide';
  const shapes = [
    [batch, inputs.length],
    ...blocks.flatMap(({ from, cells }) => [
      [from.length, cells.length],
      [batch, cells.length],
    ]),
  ] as const;
  const labelWidth = Math.max(...shapes.map(([rows, columns]) => shapeText(rows, columns).length)) * CHARACTER + 16;
  const gap = isWide ? Math.max(64, labelWidth) : SHORT_EDGE;
  const sideGap = isWide ? SHORT_EDGE : Math.max(64, labelWidth);
  const along = (kind: keyof typeof sizes): number => sizes[kind][isWide ? 0 : 1];
  const across = (kind: keyof typeof sizes): number => sizes[kind][isWide ? 1 : 0];
  // Across: W and b on one side, the flow in the middle, labels of upright edges on the other side of it.
  const titleAlong = isWide ? 0 : TITLE;
  const sideCentre = PAD + (isWide ? TITLE : 0) + across('matrix') / 2;
  const mainCentre = sideCentre + across('matrix') / 2 + sideGap + across('sign') / 2;
  const beyond = Math.max(across('function') / 2, isWide ? 0 : labelWidth + 12) + PAD;
  const blockAlong = titleAlong + PAD + along('sign') + gap + along('sign') + gap + along('function') + PAD;
  const start = along('matrix') + gap;
  const pitch = blockAlong + gap;
  const spots: Spot[] = [
    { id: 'X', role: 'X', layer: 0, along: along('matrix') / 2, across: mainCentre, rows: batch, columns: inputs.length },
  ];
  for (const [index, { from, cells, softmax }] of blocks.entries()) {
    const layer = index + 1;
    const dot = start + index * pitch + titleAlong + PAD + along('sign') / 2;
    const plus = dot + along('sign') + gap;
    const phi = plus + along('sign') / 2 + gap + along('function') / 2;
    const given = { layer, rows: batch, columns: cells.length };
    spots.push(
      { id: `W${layer}`, role: 'W', layer, along: dot, across: sideCentre, rows: from.length, columns: cells.length },
      { id: `dot${layer}`, role: 'dot', ...given, along: dot, across: mainCentre },
      { id: `b${layer}`, role: 'b', layer, along: plus, across: sideCentre, rows: 1, columns: cells.length },
      { id: `plus${layer}`, role: 'plus', ...given, along: plus, across: mainCentre },
      { id: `phi${layer}`, role: softmax ? 'softmax' : 'phi', ...given, along: phi, across: mainCentre },
    );
  }
  const end = start + blocks.length * pitch + along('matrix') / 2;
  spots.push({ id: 'Y', role: 'Y', layer: 0, along: end, across: mainCentre, rows: batch, columns: blocks.at(-1)!.cells.length });
  const nodes = spots.map((spot): GraphNode => {
    const [width, height] = sizes[kindOf(spot.role)];
    const { along: a, across: c, ...rest } = spot;
    return { ...rest, x: isWide ? a : c, y: isWide ? c : a, width, height };
  });
  const total = end + along('matrix') / 2;
  const frames = blocks.map((_, index): GraphFrame => {
    const from = start + index * pitch;
    const breadth = mainCentre + beyond;
    return isWide
      ? { layer: index + 1, x: from, y: 0, width: blockAlong, height: breadth }
      : { layer: index + 1, x: 0, y: from, width: breadth, height: blockAlong };
  });
  return {
    kind: 'stack',
    width: isWide ? total : mainCentre + beyond,
    height: isWide ? mainCentre + beyond : total,
    nodes,
    edges: edgesOf(nodes, blocks.length, { isWide, gap }),
    frames,
  };
}

function kindOf(role: GraphRole): keyof typeof sizes {
  return role === 'dot' || role === 'plus' ? 'sign' : role === 'phi' || role === 'softmax' ? 'function' : 'matrix';
}

export function shapeText(rows: number, columns: number): string {
  return `${rows} × ${columns}`;
}

function edgesOf(nodes: readonly GraphNode[], layers: number, room: { readonly isWide: boolean; readonly gap: number }): GraphEdge[] {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const edge = (from: string, to: string): GraphEdge => edgeBetween(at.get(from)!, at.get(to)!, room);
  const edges: GraphEdge[] = [];
  for (let layer = 1; layer <= layers; layer++) {
    edges.push(
      edge(layer === 1 ? 'X' : `phi${layer - 1}`, `dot${layer}`),
      edge(`W${layer}`, `dot${layer}`),
      edge(`dot${layer}`, `plus${layer}`),
      edge(`b${layer}`, `plus${layer}`),
      edge(`plus${layer}`, `phi${layer}`),
    );
  }
  edges.push(edge(`phi${layers}`, 'Y'));
  return edges;
}

/** A straight line from rim to rim. Its label stands where the line is outside all frames, or in its middle within one. */
function edgeBetween(from: GraphNode, to: GraphNode, { isWide, gap }: { readonly isWide: boolean; readonly gap: number }): GraphEdge {
  const isLevel = from.y === to.y;
  const points = isLevel
    ? ([
        [from.x + from.width / 2, from.y],
        [to.x - to.width / 2, to.y],
      ] as const)
    : ([
        [from.x, from.y + from.height / 2],
        [to.x, to.y - to.height / 2],
      ] as const);
  const [[x1, y1], [x2, y2]] = points;
  let middle = 0.5;
  const length = isWide ? x2 - x1 : y2 - y1;
  if (from.role === 'X') middle = gap / 2 / length;
  else if (to.role === 'Y') middle = 1 - gap / 2 / length;
  else if (to.role === 'dot' && from.role !== 'W') middle = (PAD + gap / 2) / length;
  const x = x1 + middle * (x2 - x1);
  const y = y1 + middle * (y2 - y1);
  return {
    id: `${from.id} ${to.id}`,
    from: from.id,
    to: to.id,
    points,
    label: shapeText(from.rows, from.columns),
    labelX: isLevel ? x : x + 9,
    labelY: isLevel ? y - 9 : y + LABEL_HEIGHT / 4,
    anchor: isLevel ? 'middle' : 'start',
  };
}
