// Marked text as elements.
import { readRich, type Piece } from './rich.ts';

export function RichText({ text }: { readonly text: string }) {
  return <>{readRich(text).map(element)}</>;
}

function element(piece: Piece) {
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'ruby':
      return (
        <ruby>
          {piece.base}
          <rp>（</rp>
          <rt>{piece.ruby}</rt>
          <rp>）</rp>
        </ruby>
      );
    case 'for':
    case 'against':
      return <b class={piece.type}>{piece.pieces.map(element)}</b>;
  }
}
