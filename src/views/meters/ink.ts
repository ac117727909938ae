// Colours and letters of the plots, which are the pool's.
import { laneColours } from '../instruments/draw.ts';

export const ink = {
  text: 'rgba(220,232,255,0.9)',
  axis: 'rgba(190,210,255,0.32)',
  grid: 'rgba(190,210,255,0.13)',
  now: '#fff0c9',
  all: '#ffffff',
  /** Over what the run has not come to again. */
  later: 'rgba(6,11,40,0.6)',
  deep: 'rgba(5,9,32,0.85)',
} as const;

/** The colour of the cell at this place among the probes, here and on the canvas. */
export function laneColour(lane: number): string {
  return laneColours[lane % laneColours.length]!;
}

/** The same hues, dark enough for paper. */
const paperColours = ['#b56a00', '#00749e', '#c2314d', '#3a7d10', '#7a3fc4', '#8f7400', '#2a5bd0', '#444444'] as const;

export function paperColour(lane: number): string {
  return paperColours[lane % paperColours.length]!;
}
