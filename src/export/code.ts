// Program text with its numbers marked: a view that shows it can link each one to the synapse or the neuron it belongs to.
import type { Id } from '../core/circuit.ts';

/** A weight (id: the synapse's) or a bias (id: the neuron's) in the text. */
export interface Mark {
  readonly of: 'weight' | 'bias';
  readonly id: Id;
  readonly text: string;
}

export type Line = string | readonly (string | Mark)[];

export interface Span {
  readonly of: 'weight' | 'bias';
  readonly id: Id;
  /** Offsets into the text, the end not included. */
  readonly start: number;
  readonly end: number;
}

export interface Code {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Lines joined, with a line end after the last. */
export function codeOf(lines: readonly Line[]): Code {
  const spans: Span[] = [];
  const parts: string[] = [];
  let at = 0;
  const put = (text: string): void => {
    parts.push(text);
    at += text.length;
  };
  for (const line of lines) {
    for (const piece of typeof line === 'string' ? [line] : line) {
      if (typeof piece === 'string') put(piece);
      else {
        spans.push({ of: piece.of, id: piece.id, start: at, end: at + piece.text.length });
        put(piece.text);
      }
    }
    put('\n');
  }
  return { text: parts.join(''), spans };
}

/** Pieces of a line with a text between each two. */
export function joined(items: readonly (readonly (string | Mark)[])[], between: string): (string | Mark)[] {
  return items.flatMap((item, index) => (index === 0 ? item : [between, ...item]));
}
