// What plots, rasters, curves and maps are drawn with, by its role, in both lights.
import { byTheme } from './theme.ts';

export interface ChartInk {
  readonly text: string;
  readonly axis: string;
  readonly grid: string;
  /** A grid that can be seen by everybody. */
  readonly gridHigh: string;
  /** What stands out most. */
  readonly strong: string;
  /** Around what must stand out from any ground. */
  readonly under: string;
  readonly now: string;
  readonly pro: string;
  readonly con: string;
  /** A warm and a cold line: neither for nor against. */
  readonly warm: string;
  readonly cold: string;
  /** Below a curve. */
  readonly wash: string;
  readonly plate: string;
  /** The screen itself, where something hollow is drawn on it. */
  readonly ground: string;
  /** Over what the run has not come to again. */
  readonly veil: string;
  readonly cell: string;
  readonly source: string;
  /** Told apart by brightness as well; each lane also carries its name. */
  readonly lanes: readonly string[];
}

const night: ChartInk = {
  text: 'rgba(220,232,255,0.9)',
  axis: 'rgba(190,210,255,0.36)',
  grid: 'rgba(190,210,255,0.14)',
  gridHigh: 'rgba(200,215,255,0.4)',
  strong: '#ffffff',
  under: 'rgba(4,7,30,0.85)',
  now: '#fff0c9',
  pro: '#ffb648',
  con: '#6db8ff',
  warm: '#ffe2a6',
  cold: '#8fe3ff',
  wash: 'rgba(255,214,140,0.09)',
  plate: 'rgba(8,13,43,0.78)',
  ground: '#0a1136',
  veil: 'rgba(6,11,40,0.6)',
  cell: '#ffd58a',
  source: '#8fd8ff',
  lanes: ['#ffc765', '#8fe3ff', '#ffbcc8', '#b6f09c', '#e2ceff', '#ffe9a8', '#abd0ff', '#f7f7f7'],
};

const day: ChartInk = {
  text: '#2c4763',
  axis: 'rgba(22,80,120,0.5)',
  grid: 'rgba(22,80,120,0.16)',
  gridHigh: 'rgba(10,50,84,0.55)',
  strong: '#04152b',
  under: 'rgba(255,255,255,0.92)',
  now: '#7a3a00',
  pro: '#b86000',
  con: '#1f6fc4',
  warm: '#7a3a00',
  cold: '#064d62',
  wash: 'rgba(203,108,0,0.12)',
  plate: 'rgba(255,255,255,0.88)',
  ground: '#f6fcfe',
  veil: 'rgba(240,248,251,0.66)',
  cell: '#8a4a00',
  source: '#064d62',
  lanes: ['#6e3a00', '#004c62', '#851231', '#265705', '#522092', '#544500', '#193b94', '#2f3947'],
};

const sets = { night, day };

export function chartInk(): ChartInk {
  return byTheme(sets);
}

/** The colour of the cell at this place among those that are watched. */
export function laneColour(lane: number): string {
  const { lanes } = chartInk();
  return lanes[lane % lanes.length]!;
}

/** "#rrggbb" in the order of a pixel's bytes, opaque. */
export function bytesOf(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}
