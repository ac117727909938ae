// Shapes of words: what a language must say, and what a translation may leave to English.

/** The same words in any wording. */
export type Wide<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends (...values: infer Values) => infer Said
      ? (...values: Values) => Wide<Said>
      : { readonly [K in keyof T]: Wide<T[K]> };

/** Any part of the words; the rest is said in English until somebody translates it. */
export type Partly<T> = T extends string | number | readonly unknown[]
  ? Wide<T>
  : T extends (...values: infer Values) => infer Said
    ? (...values: Values) => Wide<Said>
    : { readonly [K in keyof T]?: Partly<T[K]> };
