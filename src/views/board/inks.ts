// What the boards are painted with, by its role, in both lights. By night light is added to dark water. By day it cannot be: what is lit is full amber
// with a deep ring, sun-yellow around it and dark rays, and pixels are ink on paper.
import { byTheme } from '../theme.ts';

type Stops = readonly (readonly [at: number, colour: string])[];

export interface Inks {
  /** Tints, as numbers. */
  readonly pro: number;
  readonly con: number;
  readonly tide: number;
  readonly glass: number;
  readonly idle: number;
  /** Rims and rays of what is lit. */
  readonly lit: number;
  /** A cell from afar in the moment in which it fires. */
  readonly hot: number;
  readonly zero: number;
  readonly fog: number;
  readonly spark: number;
  readonly plankton: number;
  /** A bead below zero. */
  readonly below: number;
  readonly axon: number;
  readonly axonLit: number;
  readonly pool: number;
  readonly poolLine: number;
  readonly chosen: number;
  readonly allowed: number;
  readonly refused: number;
  readonly open: number;
  readonly pixel: number;
  readonly pixelGround: number;
  /** How much is left of a synapse that carries nothing, and of one of many. */
  readonly faint: number;
  readonly faintest: number;
  /** For painting, as texts. */
  readonly onDrop: string;
  readonly onDiamond: string;
  readonly drop: Stops;
  readonly diamond: Stops;
  readonly glowPro: Stops;
  readonly glowCon: Stops;
  readonly dark: Stops;
  readonly tideBody: Stops;
  readonly tideCrest: string;
  readonly tideWave: string;
  readonly liquidBody: Stops;
  readonly liquidCrest: string;
  readonly liquidWave: string;
  readonly drained: string;
  readonly drainedLine: string;
  readonly glassBody: Stops;
  readonly gleam: string;
  readonly gleamBelow: string;
  readonly sparkBody: Stops;
  readonly ringGround: string;
  readonly knob: Stops;
  readonly knobGlow: string;
  readonly pixelEdge: string;
  readonly mapBox: string;
}

const night: Inks = {
  pro: 0xffb648,
  con: 0x6db8ff,
  tide: 0x8fe3ff,
  glass: 0xd9f1ff,
  idle: 0x7d93c9,
  lit: 0xfff0c9,
  hot: 0xfff0c9,
  zero: 0xffffff,
  fog: 0x16327a,
  spark: 0xffffff,
  plankton: 0xcfe7ff,
  below: 0x6aa8ff,
  axon: 0x6f7fb0,
  axonLit: 0xffc56d,
  pool: 0x2a3f9a,
  poolLine: 0xffd28d,
  chosen: 0xffffff,
  allowed: 0x6ff0bd,
  refused: 0xff95a4,
  open: 0xfff0c9,
  pixel: 0xfff0c9,
  pixelGround: 0x0b1540,
  faint: 0.38,
  faintest: 0.22,
  onDrop: '#4a2300',
  onDiamond: '#06264f',
  drop: [
    [0, '#fff6de'],
    [0.5, '#ffc765'],
    [1, '#ff9a2e'],
  ],
  diamond: [
    [0, '#eaf6ff'],
    [0.5, '#86c6ff'],
    [1, '#3f8ff0'],
  ],
  glowPro: [
    [0, 'rgba(255,207,125,0.60)'],
    [0.5, 'rgba(255,159,54,0.17)'],
    [1, 'rgba(255,159,54,0)'],
  ],
  glowCon: [
    [0, 'rgba(159,210,255,0.60)'],
    [1, 'rgba(109,184,255,0)'],
  ],
  dark: [
    [0, 'rgba(170,200,255,0.26)'],
    [0.6, 'rgba(70,100,190,0.26)'],
    [1, 'rgba(150,185,255,0.30)'],
  ],
  tideBody: [
    [0, 'rgba(47,183,216,0.82)'],
    [1, 'rgba(21,90,156,0.92)'],
  ],
  tideCrest: 'rgba(143,227,255,0.95)',
  tideWave: 'rgba(47,183,216,0.35)',
  liquidBody: [
    [0, 'rgba(255,217,143,0.95)'],
    [0.5, 'rgba(255,157,77,0.88)'],
    [1, 'rgba(217,72,111,0.80)'],
  ],
  liquidCrest: 'rgba(255,244,214,0.95)',
  liquidWave: 'rgba(255,230,176,0.75)',
  drained: 'rgba(86,150,255,0.20)',
  drainedLine: 'rgba(150,205,255,0.42)',
  glassBody: [
    [0, 'rgba(232,248,255,0.30)'],
    [0.55, 'rgba(155,208,255,0.07)'],
    [0.86, 'rgba(160,210,255,0.12)'],
    [1, 'rgba(200,235,255,0.42)'],
  ],
  gleam: 'rgba(255,255,255,0.75)',
  gleamBelow: 'rgba(255,255,255,0.35)',
  sparkBody: [
    [0, 'rgba(255,255,255,1)'],
    [0.3, 'rgba(255,236,190,0.9)'],
    [1, 'rgba(255,200,110,0)'],
  ],
  ringGround: 'rgba(6,11,40,0.8)',
  knob: [
    [0, '#fffdf4'],
    [0.55, '#ffd48a'],
    [1, '#ffa440'],
  ],
  knobGlow: 'rgba(255,182,72,0.9)',
  pixelEdge: 'rgba(160,190,255,0.5)',
  mapBox: 'rgba(140,170,255,0.35)',
};

const day: Inks = {
  pro: 0xcb6c00,
  con: 0x1f6fc4,
  tide: 0x0e7f9c,
  glass: 0x4a86a8,
  idle: 0x6a90ab,
  lit: 0xa85200,
  hot: 0xe04800,
  zero: 0x0a2340,
  fog: 0xb5d3e2,
  spark: 0xf58a00,
  plankton: 0x57aac8,
  below: 0x3b8de6,
  axon: 0x7f9fb6,
  axonLit: 0xf59a1a,
  pool: 0xfff3da,
  poolLine: 0xcb6c00,
  chosen: 0x06336f,
  allowed: 0x00754f,
  refused: 0xb81d40,
  open: 0xa85200,
  pixel: 0x1d3f63,
  pixelGround: 0xdcecf4,
  faint: 0.62,
  faintest: 0.42,
  onDrop: '#3a1a00',
  onDiamond: '#041c3e',
  drop: [
    [0, '#fff0c4'],
    [0.52, '#ffb93e'],
    [1, '#f78c12'],
  ],
  diamond: [
    [0, '#d9edff'],
    [0.5, '#6cb2f7'],
    [1, '#2f7fdc'],
  ],
  glowPro: [
    [0, 'rgba(255,196,64,0.85)'],
    [0.5, 'rgba(255,206,92,0.36)'],
    [1, 'rgba(255,214,120,0)'],
  ],
  glowCon: [
    [0, 'rgba(96,170,245,0.55)'],
    [1, 'rgba(96,170,245,0)'],
  ],
  dark: [
    [0, 'rgba(255,255,255,0.96)'],
    [0.6, 'rgba(230,244,250,0.92)'],
    [1, 'rgba(170,212,230,0.95)'],
  ],
  tideBody: [
    [0, 'rgba(86,198,220,0.88)'],
    [1, 'rgba(30,126,178,0.94)'],
  ],
  tideCrest: 'rgba(14,116,150,0.95)',
  tideWave: 'rgba(86,198,220,0.4)',
  liquidBody: [
    [0, 'rgba(255,208,112,0.97)'],
    [0.5, 'rgba(255,152,58,0.93)'],
    [1, 'rgba(222,84,120,0.88)'],
  ],
  liquidCrest: 'rgba(178,88,0,0.9)',
  liquidWave: 'rgba(255,224,156,0.8)',
  drained: 'rgba(31,111,196,0.13)',
  drainedLine: 'rgba(31,111,196,0.5)',
  glassBody: [
    [0, 'rgba(255,255,255,0.55)'],
    [0.55, 'rgba(255,255,255,0.06)'],
    [0.86, 'rgba(96,164,198,0.12)'],
    [1, 'rgba(56,128,168,0.4)'],
  ],
  gleam: 'rgba(255,255,255,0.95)',
  gleamBelow: 'rgba(255,255,255,0.6)',
  sparkBody: [
    [0, 'rgba(255,255,255,1)'],
    [0.4, 'rgba(255,255,255,0.95)'],
    [1, 'rgba(255,255,255,0)'],
  ],
  ringGround: 'rgba(255,255,255,0.9)',
  knob: [
    [0, '#fff6dc'],
    [0.55, '#ffc45a'],
    [1, '#f78c12'],
  ],
  knobGlow: 'rgba(178,88,0,0.75)',
  pixelEdge: 'rgba(22,80,120,0.5)',
  mapBox: 'rgba(28,92,132,0.25)',
};

const sets = { night, day };

export function inks(): Inks {
  return byTheme(sets);
}

/** A number as a painted canvas wants it. */
export function cssOf(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
