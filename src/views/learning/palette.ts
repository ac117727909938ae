// Colours of the maps. Kinds are told apart by hue and by brightness, so that they stay apart without red, green or blue cones, and by shape besides.

export type Colour = readonly [red: number, green: number, blue: number];

export interface KindColour {
  /** Of its points and marks. */
  readonly bright: Colour;
  /** Of the water where it is certain, and halfway from the night to it. */
  readonly full: Colour;
  readonly half: Colour;
}

/** Nobody's: as many votes for as against. */
export const night: Colour = [9, 15, 47];

/** After M. Okabe, K. Ito, Color Universal Design, 2008. Kind 1 is what one output is for: amber; kind 0 blue. */
export const kindColours: readonly KindColour[] = [
  { bright: [132, 198, 255], full: [36, 94, 206], half: [18, 46, 120] },
  { bright: [255, 200, 96], full: [208, 122, 24], half: [108, 48, 54] },
  { bright: [134, 246, 190], full: [22, 142, 92], half: [8, 68, 76] },
  { bright: [255, 166, 212], full: [176, 56, 128], half: [84, 30, 92] },
  { bright: [255, 255, 225], full: [184, 196, 84], half: [86, 96, 62] },
  { bright: [230, 238, 255], full: [112, 124, 170], half: [52, 62, 104] },
];

export function kindColour(kind: number): KindColour {
  return kindColours[kind % kindColours.length]!;
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

/** From the night to a kind's full colour, as bytes of pixels: place 0 … STEPS. */
export function rampOf({ half, full }: KindColour): Uint32Array {
  return Uint32Array.from({ length: STEPS + 1 }, (_, step) => {
    const share = step / STEPS;
    const band = Math.min(1, Math.floor(share * BANDS + 0.5) / BANDS);
    const t = share * (1 - BANDED) + band * BANDED;
    return t < 0.5 ? pixel(mix(night, half, 2 * t)) : pixel(mix(half, full, 2 * t - 1));
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

const ramps: Uint32Array[] = [];

export function kindRamp(kind: number): Uint32Array {
  const place = kind % kindColours.length;
  return (ramps[place] ??= rampOf(kindColours[place]!));
}
