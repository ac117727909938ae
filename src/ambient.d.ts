// Packages that ship no types for the entry we use.
declare module 'seedrandom/lib/alea.js' {
  export default function alea(seed: string, options: { state: true | { s0: number; s1: number; s2: number; c: number } }): unknown;
}
declare module 'subset-font' {
  export default function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'woff2' }): Promise<Uint8Array>;
}
declare module 'kyoiku-kanji' {
  const kanji: Readonly<Record<`grade${1 | 2 | 3 | 4 | 5 | 6}`, readonly string[]>>;
  export default kanji;
}
