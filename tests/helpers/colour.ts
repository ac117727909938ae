// Colours as style sheets write them, laid over each other, and how far apart they are (WCAG 2.2, relative luminance and contrast ratio).

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const WORD = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)/gi;

/** All colours in a value, such as the stops of a gradient. */
export function coloursIn(value: string): Rgba[] {
  return [...value.matchAll(WORD)].map(([word]) => {
    if (word.startsWith('#')) {
      const long = word.length === 4 ? word.replace(/[^#]/g, '$&$&') : word;
      return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16)).concat(1) as unknown as Rgba;
    }
    const [red, green, blue, alpha = 1] = word.match(/[\d.]+/g)!.map(Number);
    return [red!, green!, blue!, alpha];
  });
}

/** `top` as it is seen on `ground`, which hides all below it. */
export function over([r, g, b, a]: Rgba, ground: Rgba): Rgba {
  return [r * a + ground[0] * (1 - a), g * a + ground[1] * (1 - a), b * a + ground[2] * (1 - a), 1];
}

function luminance([red, green, blue]: Rgba): number {
  const [r, g, b] = [red, green, blue].map((byte) => {
    const v = byte / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 … 21. */
export function contrast(colour: Rgba, ground: Rgba): number {
  const [one, other] = [luminance(over(colour, ground)), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
