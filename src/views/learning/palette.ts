// Colours of the maps. Kinds are told apart by hue and by brightness, so that they stay apart without red, green or blue cones, and by shape besides.
import { byTheme, theme, type Theme } from '../theme.ts';

export type Colour = readonly [red: number, green: number, blue: number];

export interface KindColour {
  /** Of its points and marks. */
  readonly bright: Colour;
  /** Of the water where it is certain, and halfway from nobody's to it. */
  readonly full: Colour;
  readonly half: Colour;
}

/** Everything of a map that is the same for all kinds. */
export interface Waters {
  /** Nobody's: as many votes for as against. */
  readonly ground: Colour;
  /** Where several say that it is theirs, in hatches. */
  readonly hatch: Colour;
  /** After M. Okabe, K. Ito, Color Universal Design, 2008. Kind 1 is what one output is for: amber; kind 0 blue. */
  readonly kinds: readonly KindColour[];
  /** From little loss to much. */
  readonly depths: readonly Colour[];
  /** Lines of equal loss, where it is much and where it is little. */
  readonly contours: { readonly high: string; readonly low: string };
}

const night: Waters = {
  ground: [9, 15, 47],
  hatch: [150, 160, 200],
  kinds: [
    { bright: [132, 198, 255], full: [36, 94, 206], half: [18, 46, 120] },
    { bright: [255, 200, 96], full: [208, 122, 24], half: [108, 48, 54] },
    { bright: [134, 246, 190], full: [22, 142, 92], half: [8, 68, 76] },
    { bright: [255, 166, 212], full: [176, 56, 128], half: [84, 30, 92] },
    { bright: [255, 255, 225], full: [184, 196, 84], half: [86, 96, 62] },
    { bright: [230, 238, 255], full: [112, 124, 170], half: [52, 62, 104] },
  ],
  depths: [
    [2, 18, 34],
    [4, 48, 66],
    [10, 78, 104],
    [34, 88, 150],
    [84, 100, 190],
    [144, 138, 220],
    [206, 194, 244],
  ],
  contours: { high: 'rgba(10,14,60,0.5)', low: 'rgba(190,240,255,0.34)' },
};

/** By day the ground is paper, what is certain is full of colour, and points are deep ink with a white rim. */
const day: Waters = {
  ground: [247, 252, 254],
  hatch: [70, 96, 124],
  kinds: [
    { bright: [16, 68, 150], full: [72, 140, 234], half: [172, 206, 246] },
    { bright: [140, 66, 0], full: [255, 176, 64], half: [255, 222, 168] },
    { bright: [0, 88, 58], full: [142, 222, 150], half: [206, 240, 208] },
    { bright: [146, 24, 92], full: [240, 136, 190], half: [250, 206, 228] },
    { bright: [82, 80, 0], full: [206, 206, 88], half: [236, 236, 180] },
    { bright: [58, 70, 98], full: [160, 172, 198], half: [212, 220, 234] },
  ],
  depths: [
    [10, 90, 114],
    [33, 135, 162],
    [85, 179, 200],
    [147, 208, 220],
    [195, 201, 238],
    [220, 214, 246],
    [246, 240, 255],
  ],
  contours: { high: 'rgba(60,50,120,0.4)', low: 'rgba(4,40,60,0.42)' },
};

const sets = { night, day };

export function waters(): Waters {
  return byTheme(sets);
}

export function kindColour(kind: number): KindColour {
  const { kinds } = waters();
  return kinds[kind % kinds.length]!;
}

export function css([red, green, blue]: Colour, alpha = 1): string {
  return `rgba(${red},${green},${blue},${alpha})`;
}

/** Steps of a ramp, 0 … STEPS. */
export const STEPS = 255;

/** Bands in which the water grows brighter, as the lines of depth on a chart do. */
const BANDS = 7;
/** How much of the brightness goes in bands. */
const BANDED = 0.4;

/** From nobody's to a kind's full colour, as bytes of pixels: place 0 … STEPS. */
export function rampOf({ half, full }: KindColour): Uint32Array {
  const { ground } = waters();
  return Uint32Array.from({ length: STEPS + 1 }, (_, step) => {
    const share = step / STEPS;
    const band = Math.min(1, Math.floor(share * BANDS + 0.5) / BANDS);
    const t = share * (1 - BANDED) + band * BANDED;
    return t < 0.5 ? pixel(mix(ground, half, 2 * t)) : pixel(mix(half, full, 2 * t - 1));
  });
}

export function mix(a: Colour, b: Colour, t: number): Colour {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

const order = new Uint32Array(Uint8Array.of(1, 0, 0, 0).buffer)[0] === 1 ? [0, 8, 16, 24] : [24, 16, 8, 0];

/** A colour as ImageData keeps it, opaque. */
export function pixel([red, green, blue]: Colour): number {
  return ((Math.round(red) << order[0]!) | (Math.round(green) << order[1]!) | (Math.round(blue) << order[2]!) | (255 << order[3]!)) >>> 0;
}

const ramps: Record<Theme, Uint32Array[]> = { night: [], day: [] };

export function kindRamp(kind: number): Uint32Array {
  const place = kind % waters().kinds.length;
  return (ramps[theme.value][place] ??= rampOf(kindColour(place)));
}

const undecided: Partial<Record<Theme, readonly [number, number]>> = {};

/** Of what nobody says is theirs, and in turn with it of what several say is theirs. */
export function hatches(): readonly [number, number] {
  const { ground, hatch } = waters();
  return (undecided[theme.value] ??= [pixel(mix(ground, hatch, 0.12)), pixel(mix(ground, hatch, 0.34))]);
}
