// Texts as sentences; a mark inside quotation marks ends none.

/** `“No!” he said. And then?` is two. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if ('“「'.includes(character)) depth++;
    if ('”」'.includes(character)) depth--;
    if (depth > 0 || !'.!?。！？'.includes(character)) continue;
    const next = text[i + 1];
    // A point inside a number ends nothing.
    if (next !== undefined && '.!?'.includes(character) && next !== ' ') continue;
    sentences.push(text.slice(start, i + 1).trim());
    start = i + 1;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}
