// Where the graph of a circuit stands: a stack as its dataflow X · W + b → φ, one equal block a layer; anything else as neurons in columns.
// Only the shape of the circuit counts, never its weights, so that the picture stays put while it is edited.
import type { RoundsCircuit } from '../../core/circuit.ts';
import { stackOf } from '../../core/layers.ts';
import { layoutNeurons } from './layoutNeurons.ts';
import { layoutStack } from './layoutStack.ts';

export type Orientation = 'wide' | 'tall';
export type GraphRole = 'X' | 'W' | 'dot' | 'b' | 'plus' | 'phi' | 'softmax' | 'Y' | 'input' | 'neuron';

export interface GraphNode {
  /** Of a stack: X, W1, dot1, b1, plus1, phi1, W2 … Y; else `cell ` and the cell's id. */
  readonly id: string;
  readonly role: GraphRole;
  /** From 1; 0 for X, Y and cells. */
  readonly layer: number;
  /** Centre, in pixels of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Shape of what the node gives. */
  readonly rows: number;
  readonly columns: number;
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Points of a path: a straight line of two, or a curve of four (cubic). */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  /** Labels stand above level edges, to the right of upright ones. */
  readonly anchor: 'middle' | 'start';
}

/** Around one layer. */
export interface GraphFrame {
  readonly layer: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GraphLayout {
  readonly kind: 'stack' | 'neurons';
  readonly width: number;
  readonly height: number;
  /** In the order in which data flows, which is the order of the tab key. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly frames: readonly GraphFrame[];
}

/** Cells beyond which neurons one by one are no picture any more. */
export const MOST_NEURONS = 200;

/** undefined when the circuit is no stack and too large to be drawn neuron by neuron. */
export function layoutGraph(circuit: RoundsCircuit, orientation: Orientation, batch = 1): GraphLayout | undefined {
  const stack = stackOf(circuit);
  if (stack && stack.blocks.length > 0) return layoutStack(stack, orientation, batch);
  return circuit.cells.length > MOST_NEURONS ? undefined : layoutNeurons(circuit, orientation);
}
