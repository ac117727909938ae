// A line or a page of text that is taken over on Enter or on leaving, and forgotten on Escape.
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly testId: string;
  readonly isLong?: boolean;
  readonly isOff?: boolean;
  /** The label is only spoken. */
  readonly isBare?: boolean;
  /** It waits to be written over. */
  readonly isFresh?: boolean;
  /** What stands for an empty one. */
  readonly instead?: string;
  onChange(text: string): void;
}

export function TextField({
  label,
  value,
  longest,
  testId,
  isLong = false,
  isOff = false,
  isBare = false,
  isFresh = false,
  instead,
  onChange,
}: Props) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isFresh) return;
    area.current?.focus();
    area.current?.select();
  }, []);
  const commit = (): void => {
    if (typed === undefined) return;
    setTyped(undefined);
    if (typed !== value) onChange(typed);
  };
  const shared = {
    value: typed ?? value,
    maxLength: longest,
    disabled: isOff,
    placeholder: instead,
    'data-testid': testId,
    onInput: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => setTyped(event.currentTarget.value),
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape') setTyped(undefined);
      // Enter also ends a word that is being composed.
      if (event.key === 'Enter' && !event.isComposing && (!isLong || event.ctrlKey)) commit();
    },
  };
  return (
    <label class="text-field">
      <span class={isBare ? 'visually-hidden' : ''}>{label}</span>
      {isLong ? <textarea rows={5} ref={area} {...shared} /> : <input type="text" autoComplete="off" {...shared} />}
    </label>
  );
}
