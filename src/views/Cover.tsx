// A question mark over a number; pressing it reveals the number.
import './cover.css';
import { words } from '../i18n/words.ts';
import { reveal, type CoverKind } from '../session/presenter/covers.ts';
import { covers, isSealed } from './presenting.ts';

interface Props {
  readonly kind: CoverKind;
  readonly id?: string;
  /** What lies under it, by name. */
  readonly what: string;
  readonly class: string;
  readonly style?: { readonly [name: string]: string };
}

export function Cover({ kind, id = '', what, style = {}, ...rest }: Props) {
  if (isSealed.value)
    return (
      <span
        role="img"
        class={`cover sealed ${rest.class}`}
        style={style}
        aria-label={words().presenter.sealed(what)}
        data-testid={id ? `cover-${kind}-${id}` : `cover-${kind}`}
      >
        ?
      </span>
    );
  return (
    <button
      type="button"
      class={`cover ${rest.class}`}
      style={style}
      aria-label={words().presenter.covered(what)}
      data-testid={id ? `cover-${kind}-${id}` : `cover-${kind}`}
      onClick={() => (covers.value = reveal(covers.value, { kind, id }))}
    >
      ?
    </button>
  );
}
