// A weight or a bias in the text of a program: lights up with its synapse or neuron, and becomes a field when it may be changed.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Circuit, Id } from '../../core/circuit.ts';
import type { Span } from '../../export/code.ts';
import { plainText } from '../../i18n/rich.ts';
import { told, words } from '../../i18n/words.ts';
import { NumberField } from '../../input/NumberField.tsx';
import type { Range } from '../../levels/level.ts';
import { isHovered, setHovered } from '../hover.ts';

export interface Changes {
  readonly weightRange?: Range | undefined;
  readonly biasRange?: Range | undefined;
  /** `gesture` is shared by the repeats of one held key. */
  onWeight?(synapse: Id, value: number, gesture: string): void;
  onBias?(cell: Id, value: number, gesture: string): void;
  onBadNumber?(): void;
}

interface Props extends Changes {
  readonly known: Known | undefined;
  readonly span: Span;
  readonly text: string;
  /** The one number that the tab key stops at. */
  readonly isReached: boolean;
  onReach(): void;
  onLeave(by: 1 | -1): void;
}

/** What a weight may be when no level says so. */
const freeRange: Range = { min: -100, max: 100, step: 0.25 };

export function MarkedNumber({ known, span, text, isReached, onReach, onLeave, ...changes }: Props) {
  const [isEditing, setEditing] = useState(false);
  const number = useRef<HTMLSpanElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Enter and Escape lead back to the number; who has gone on by tab or by hand stays there.
    if (wasEditing.current && !isEditing && (document.activeElement ?? document.body) === document.body) number.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const { of, id } = span;
  const onChange = of === 'weight' ? changes.onWeight : changes.onBias;
  const canChange = onChange !== undefined && known?.isLocked === false;
  const name = known?.name ?? id;
  const w = words().views.code;
  const label = of === 'weight' ? w.weight(name, text) : w.bias(name, text);
  const lit = isHovered(id) ? 'lit' : '';
  const hover = { onPointerEnter: () => setHovered(id, true), onPointerLeave: () => setHovered(id, false) };
  if (isEditing)
    return (
      <NumberField
        value={Number(text)}
        range={(of === 'weight' ? changes.weightRange : changes.biasRange) ?? freeRange}
        label={label}
        class="in-code"
        autoFocus
        onChange={(value, gesture) => onChange?.(id, value, gesture)}
        onBad={() => changes.onBadNumber?.()}
        onDone={() => setEditing(false)}
        onBlur={() => setEditing(false)}
      />
    );
  if (!canChange)
    return (
      <span class={`tint-number linked ${lit}`} {...hover}>
        {text}
      </span>
    );
  return (
    <span
      ref={number}
      class={`tint-number linked can-change ${lit}`}
      role="button"
      tabIndex={isReached ? 0 : -1}
      aria-label={label}
      title={w.change}
      data-number={`${of} ${id}`}
      {...hover}
      onFocus={() => {
        onReach();
        setHovered(id, true);
      }}
      onBlur={() => setHovered(id, false)}
      onDblClick={() => setEditing(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') setEditing(true);
        else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') onLeave(1);
        else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') onLeave(-1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {text}
    </span>
  );
}

/** What the numbers of a circuit are called and whether they may change, found once for all of them. */
export interface Known {
  readonly name: string;
  readonly isLocked: boolean;
}

export function knownNumbers(circuit: Circuit): ReadonlyMap<string, Known> {
  const names = new Map<Id, string>();
  const known = new Map<string, Known>();
  for (const { id, label, locked } of circuit.cells) {
    names.set(id, label ? plainText(told(label)) : id);
    known.set(`bias ${id}`, { name: names.get(id)!, isLocked: locked === true });
  }
  for (const { id, from, to, locked } of circuit.synapses)
    known.set(`weight ${id}`, { name: `${names.get(from) ?? from} → ${names.get(to) ?? to}`, isLocked: locked === true });
  return known;
}
