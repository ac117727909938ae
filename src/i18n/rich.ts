// Marked text: `{+for}` and `{-against}` are coloured, `{漢字|かんじ}` carries ruby. Everything else is only ever text.

export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'ruby'; readonly base: string; readonly ruby: string }
  | { readonly type: 'for' | 'against'; readonly pieces: readonly Piece[] };

/** A brace that opens nothing stands for itself, so no text can break the page. */
export function readRich(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain) pieces.push({ type: 'text', text: plain });
    plain = '';
  };
  for (let i = 0; i < text.length;) {
    const end = text[i] === '{' ? closing(text, i) : -1;
    if (end < 0) {
      plain += text[i++];
      continue;
    }
    flush();
    pieces.push(readBraces(text.slice(i + 1, end)));
    i = end + 1;
  }
  flush();
  return pieces;
}

/** The words alone, as they are spoken. */
export function plainText(text: string): string {
  return readRich(text).map(plainPiece).join('');
}

function plainPiece(piece: Piece): string {
  if (piece.type === 'text') return piece.text;
  if (piece.type === 'ruby') return piece.base;
  return piece.pieces.map(plainPiece).join('');
}

function readBraces(inner: string): Piece {
  if (inner.startsWith('+')) return { type: 'for', pieces: readRich(inner.slice(1)) };
  if (inner.startsWith('-')) return { type: 'against', pieces: readRich(inner.slice(1)) };
  const bar = inner.indexOf('|');
  if (bar < 0) return { type: 'text', text: `{${inner}}` };
  return { type: 'ruby', base: inner.slice(0, bar), ruby: inner.slice(bar + 1) };
}

function closing(text: string, open: number): number {
  let level = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') level++;
    else if (text[i] === '}' && --level === 0) return i;
  }
  return -1;
}
