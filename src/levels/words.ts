// Marked words as a reader meets them, without colours and ruby.

/** The words without markup: `{+a}` and `{-a}` become a, `{漢字|かんじ}` becomes 漢字. */
export function plainWords(marked: string): string {
  const inner = marked.replace(/\{([^{}|+-][^{}|]*)\|[^{}|]+\}/g, '$1');
  return inner.replace(/\{[+-]([^{}|]*)\}/g, '$1');
}

/** Every brace belongs to a mark that the game knows, and ruby is the only thing inside a colour. */
export function isWellMarked(marked: string): boolean {
  return !/[{}|]/.test(plainWords(marked));
}

/** Words as a person counts them: separated by spaces, with a letter or a digit in them. */
export function countWords(marked: string): number {
  return plainWords(marked)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Characters to be read, spaces not counted. */
export function countCharacters(marked: string): number {
  return Array.from(plainWords(marked).replace(/\s/g, '')).length;
}
