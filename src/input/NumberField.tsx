// A number to read and to type: commits on Enter or on leaving, forgets on Escape, arrow keys go by steps.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readNumber, show } from '../i18n/numbers.ts';
import type { Range } from '../levels/level.ts';
import { snap, valueAfterKey } from './steps.ts';

interface Props {
  readonly value: number;
  readonly range: Range;
  readonly label: string;
  readonly class?: string;
  readonly autoFocus?: boolean;
  /** What has been typed already. */
  readonly initial?: string;
  /** How the number is written; with three decimals unless it says so. */
  readonly format?: ((value: number) => string) | undefined;
  /** `gesture` is shared by the repeats of one held key. */
  onChange(value: number, gesture: string): void;
  onBad?(): void;
  onDone?(): void;
  onFocus?(): void;
  onBlur?(): void;
}

let gestures = 0;

export function newGesture(): string {
  return `g${++gestures}`;
}

export function NumberField({
  value,
  range,
  label,
  autoFocus,
  initial,
  format = show,
  onChange,
  onBad,
  onDone,
  onFocus,
  onBlur,
  ...rest
}: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setShown] = useState<string | undefined>(initial === '' ? undefined : initial);
  // What is typed now, for handlers that run before the next drawing.
  const now = useRef(typed);
  const setTyped = (text: string | undefined): void => {
    now.current = text;
    setShown(text);
  };
  const gesture = useRef('');
  useLayoutEffect(() => {
    const input = field.current;
    if (!autoFocus || !input) return;
    input.focus();
    if (initial) input.setSelectionRange(initial.length, initial.length);
  }, [autoFocus, initial]);
  const text = typed ?? format(value);
  const commit = (): void => {
    const given = now.current;
    if (given === undefined) return;
    setTyped(undefined);
    const number = readNumber(given);
    if (number === undefined) onBad?.();
    else if (snap(number, range) !== value) onChange(snap(number, range), newGesture());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      commit();
      onDone?.();
    } else if (event.key === 'Escape') {
      setTyped(undefined);
      onDone?.();
    } else if (/^(Arrow(Up|Down)|Page(Up|Down))$/.test(event.key)) {
      event.preventDefault();
      const from = now.current === undefined ? undefined : readNumber(now.current);
      const next = valueAfterKey(event.key, from ?? value, range)!;
      if (!event.repeat) gesture.current = newGesture();
      setTyped(undefined);
      if (next !== value) onChange(next, gesture.current);
    }
    event.stopPropagation();
  };
  return (
    <input
      ref={field}
      type="text"
      inputMode="text"
      autoComplete="off"
      spellcheck={false}
      role="spinbutton"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      aria-valuetext={format(value)}
      class={`number ${rest.class ?? ''}`}
      style={{ width: `${Math.max(1, text.length) + 0.7}ch` }}
      value={text}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (now.current === undefined) event.currentTarget.select();
        onFocus?.();
      }}
      onBlur={() => {
        commit();
        onBlur?.();
      }}
    />
  );
}
