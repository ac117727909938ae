// One value on the board: drag it up and down, use the arrow keys, type it, or tap it for plus and minus.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { show } from '../i18n/numbers.ts';
import type { Range } from '../levels/level.ts';
import { followDrag } from './gestures/drag.ts';
import { newGesture, NumberField } from './NumberField.tsx';
import { pixelsPerStep, snap, valueAfterKey } from './steps.ts';

interface Props {
  readonly value: number;
  readonly range: Range;
  readonly label: string;
  readonly class: string;
  readonly style: { readonly [name: string]: string };
  readonly testId?: string;
  readonly children: ComponentChildren;
  /** Value after dragging `up` pixels from `start`; default: so many pixels a step. */
  dragTo?(start: number, up: number): number;
  onChange(value: number, gesture: string): void;
  onBad?(): void;
  onHover?(on: boolean): void;
}

export function ValueControl({ value, range, label, style, testId, children, dragTo, onChange, onBad, onHover, ...rest }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  // What was typed to open it, '' when opened otherwise, undefined when closed.
  const [opened, setOpened] = useState<string | undefined>(undefined);
  const isOpen = opened !== undefined;
  const setOpen = (open: boolean): void => setOpened(open ? '' : undefined);
  const gesture = useRef('');
  const change = (next: number, id: string): void => {
    if (next !== value) onChange(next, id);
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: PointerEvent): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [isOpen]);
  const drag = (event: PointerEvent): void => {
    const start = value;
    const id = newGesture();
    let last = value;
    followDrag(event, {
      moved: (up) => {
        const next = snap(dragTo ? dragTo(start, up) : start + (up / pixelsPerStep(range)) * range.step, range);
        if (next !== last) onChange((last = next), id);
      },
      tapped: () => setOpen(!isOpen),
      ended: () => {},
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = valueAfterKey(event.key, value, range);
    if (next !== undefined) {
      event.preventDefault();
      if (!event.repeat) gesture.current = newGesture();
      change(next, gesture.current);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      setOpen(true);
    } else if (/^[-−0-9.]$/.test(event.key)) {
      event.preventDefault();
      const { key } = event;
      setOpened((before) => (before ?? '') + key);
    } else return;
    event.stopPropagation();
  };
  const finish = (): void => {
    setOpen(false);
    slider.current?.focus();
  };
  return (
    <div
      ref={root}
      onFocusOut={(event) => {
        if (event.relatedTarget && !root.current?.contains(event.relatedTarget as Node)) setOpen(false);
      }}
      class={`value ${rest.class} ${isOpen ? 'open' : ''}`}
      style={style}
      onPointerEnter={() => onHover?.(true)}
      onPointerLeave={() => onHover?.(false)}
    >
      <div
        ref={slider}
        class="handle"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={value}
        aria-valuemin={range.min}
        aria-valuemax={range.max}
        aria-valuetext={show(value)}
        data-testid={testId}
        onPointerDown={drag}
        onKeyDown={onKeyDown}
        onFocus={() => onHover?.(true)}
        onBlur={() => onHover?.(false)}
      >
        {children}
      </div>
      {isOpen && (
        <div class="stepper">
          <button
            type="button"
            tabIndex={-1}
            aria-label={`− ${show(range.step)}`}
            onClick={() => change(snap(value - range.step, range), newGesture())}
          >
            −
          </button>
          <NumberField
            value={value}
            range={range}
            label={label}
            initial={opened}
            autoFocus={opened !== '' || matchMedia('(pointer: fine)').matches}
            onChange={change}
            onDone={finish}
            {...(onBad ? { onBad } : {})}
          />
          <button
            type="button"
            tabIndex={-1}
            aria-label={`+ ${show(range.step)}`}
            onClick={() => change(snap(value + range.step, range), newGesture())}
          >
            +
          </button>
        </div>
      )}
    </div>
  );
}
