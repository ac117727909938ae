// What stands over the canvas as text: names, values, signs of instruments, notes, chips. Elements in world units under one transform.
import type { AnyCell, Instrument } from '../../../core/circuit.ts';
import { plainText } from '../../../i18n/rich.ts';
import { show } from '../../../i18n/numbers.ts';
import { told } from '../../../i18n/words.ts';
import type { Extent } from '../../../session/playground/camera.ts';
import type { ChipBox, ChipFrame, NoteBox } from './boxes.ts';
import { isSign, sign } from './svg.ts';

/** A part with the elements in it that change while time passes. */
export interface Label {
  readonly element: HTMLElement;
  /** What it was made of; another text needs another element. */
  readonly made: string;
  readonly value: HTMLElement | undefined;
  readonly bulb: HTMLElement | undefined;
  /** A source or input, whose sign is dark on light. */
  readonly isLamp: boolean;
  /** Of a chip, with the cell of each. */
  readonly pins: readonly { readonly element: HTMLElement; readonly cell: string }[];
  shown: string;
}

export function nameOfCell(cell: AnyCell): string {
  return cell.label ? plainText(told(cell.label)) : cell.id;
}

/** What a cell's label is made of, as one text. */
export function cellText(cell: AnyCell, instruments: readonly Instrument[], isProbe: boolean): string {
  const own = instruments.map((one) => (one.kind === 'key' ? `key ${one.key}` : one.kind)).join();
  return `${cell.kind}|${nameOfCell(cell)}|${cell.locked ?? false}|${own}|${fixedNumber(cell)}|${isProbe}`;
}

export function cellLabel(cell: AnyCell, instruments: readonly Instrument[], isProbe: boolean, isPixel: boolean): Label {
  const element = make('div', 'free-cell');
  element.dataset['cell'] = cell.id;
  const hasValue = cell.kind === 'neuron' || cell.kind === 'lif' || cell.kind === 'izhikevich' || cell.kind === 'input';
  const value = hasValue && !isPixel ? make('span', `free-value ${cell.kind === 'input' ? 'inner' : ''}`) : undefined;
  if (isSign(cell.kind) && !isPixel) element.append(sign(cell.kind, `free-mark ${cell.kind}`));
  if (value) element.append(value);
  const badges = make('span', 'free-badges');
  let bulb: HTMLElement | undefined;
  if (cell.locked) badges.append(badge(sign('lock', '')));
  if (isProbe) badges.append(badge(sign('probe', '')));
  for (const one of instruments) {
    if (one.kind === 'key') badges.append(badge(keyName(one.key)));
    else if (one.kind === 'lamp') badges.append((bulb = badge(sign('lamp', ''), 'bulb')));
    else if (one.kind === 'speaker') badges.append(badge(sign('speaker', '')));
  }
  if (badges.childElementCount > 0) element.append(badges);
  if (!isPixel) {
    const name = nameOfCell(cell);
    const under = make('span', 'free-name', name);
    const fixed = fixedNumber(cell);
    if (fixed && fixed !== name) under.append(make('small', '', fixed));
    element.append(under);
  }
  return {
    element,
    made: cellText(cell, instruments, isProbe),
    value,
    bulb,
    isLamp: !hasValue || cell.kind === 'input',
    pins: [],
    shown: '',
  };
}

export function chipLabel(box: ChipBox): Label {
  const { chip, pins } = box;
  const element = make('div', 'free-chip');
  element.dataset['chip'] = chip.id;
  element.append(make('span', 'free-chip-name', chip.name));
  const places = pins.map(({ cell, name, isLeft, x, y }) => {
    const pin = make('span', `free-pin ${isLeft ? 'left' : 'right'}`);
    pin.style.left = px(x - box.left);
    pin.style.top = px(y - box.top);
    pin.append(make('i', ''), make('span', '', name));
    element.append(pin);
    return { element: pin, cell };
  });
  span(element, box);
  return { element, made: chipText(box), value: undefined, bulb: undefined, isLamp: false, pins: places, shown: '' };
}

/** Where it stands is not in it: a chip that is moved is the same element. */
export function chipText(box: ChipBox): string {
  const { chip, pins, left, top } = box;
  return `${chip.name}|${pins.map((pin) => `${pin.cell} ${pin.name} ${pin.isLeft} ${Math.round(pin.x - left)} ${Math.round(pin.y - top)}`).join()}`;
}

export function frameLabel({ chip }: ChipFrame): Label {
  const element = make('div', 'free-frame');
  element.append(make('span', 'free-tab', chip.name));
  return { element, made: chip.name, value: undefined, bulb: undefined, isLamp: false, pins: [], shown: '' };
}

export function retinaLabel(): Label {
  const element = make('div', 'free-retina');
  element.append(make('span', 'free-grip'));
  return { element, made: '', value: undefined, bulb: undefined, isLamp: false, pins: [], shown: '' };
}

export function noteLabel({ note }: NoteBox): Label {
  const element = make('div', 'free-note', note.text);
  return { element, made: note.text, value: undefined, bulb: undefined, isLamp: false, pins: [], shown: '' };
}

/** Puts an element over a box of the world. */
export function span(element: HTMLElement, { left, top, right, bottom }: Extent): void {
  element.style.left = px(left);
  element.style.top = px(top);
  element.style.width = px(right - left);
  element.style.height = px(bottom - top);
}

export function put(element: HTMLElement, x: number, y: number, radius: number): void {
  element.style.left = px(x);
  element.style.top = px(y);
  element.style.setProperty('--r', px(radius));
}

/** What a source gives, where it is one number. */
function fixedNumber(cell: AnyCell): string {
  if (cell.kind === 'current') return `${show(cell.amplitudeNa)} nA`;
  if (cell.kind === 'regular' || cell.kind === 'poisson') return `${show(cell.rateHz)} Hz`;
  return '';
}

function keyName(key: string): string {
  return key === ' ' ? '␣' : key.length === 1 ? key.toUpperCase() : key;
}

function badge(content: Node | string, more = ''): HTMLElement {
  const element = make('span', `free-badge ${more}`);
  element.append(content);
  return element;
}

function make(tag: string, name: string, text?: string): HTMLElement {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text !== undefined) element.textContent = text;
  return element;
}

function px(value: number): string {
  return `${Math.round(value * 100) / 100}px`;
}
