// Program text cut into pieces of one tint each; marked numbers are pieces of their own.
import type { Code, Span } from '../../export/code.ts';

export type Tint = 'plain' | 'comment' | 'string' | 'number' | 'keyword';

export interface Piece {
  readonly text: string;
  readonly tint: Tint;
  readonly span?: Span;
}

const python =
  /(?<comment>#[^\n]*)|(?<string>"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*")|(?<number>\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b)|(?<keyword>\b(?:import|from|as|def|class|return|for|in|if|else|with|and|or|not|pass|None|True|False)\b)/g;

function tintsOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(python)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), tint: 'plain' });
    const [tint] = Object.entries(match.groups!).find(([, found]) => found !== undefined)!;
    pieces.push({ text: match[0], tint: tint as Tint });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), tint: 'plain' });
  return pieces;
}

/** What of a long program is shown: whole lines, so that no number is cut in two. */
export function beginningOf({ text, spans }: Code, most: number): Code {
  if (text.length <= most) return { text, spans };
  const end = text.lastIndexOf('\n', most) + 1;
  return { text: text.slice(0, end), spans: spans.filter((span) => span.end <= end) };
}

/** In the order of the text; joined they are the text. Tints are Python's, a table has none. */
export function piecesOf({ text, spans }: Code, isPython: boolean): Piece[] {
  const tinted: Piece[] = isPython ? tintsOf(text) : [{ text, tint: 'plain' }];
  const pieces: Piece[] = [];
  let at = 0;
  let next = 0;
  let end = 0;
  for (const piece of tinted) {
    // A mark may have reached into this piece already.
    end += piece.text.length;
    while (at < end) {
      const span = spans[next];
      if (!span || span.start >= end) {
        pieces.push({ text: text.slice(at, end), tint: piece.tint });
        at = end;
      } else if (span.start > at) {
        pieces.push({ text: text.slice(at, span.start), tint: piece.tint });
        at = span.start;
      } else {
        pieces.push({ text: text.slice(span.start, span.end), tint: 'number', span });
        next++;
        at = span.end;
      }
    }
  }
  return pieces;
}
