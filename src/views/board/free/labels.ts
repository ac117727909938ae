// Keeps the texts over the canvas in step with what is in sight. The camera moves them by one transform.
import { show } from '../../../i18n/numbers.ts';
import type { AnyCell, Id } from '../../../core/circuit.ts';
import { isLit } from './activity.ts';
import { hasSigns, letterScale, textAt, textSize } from './detail.ts';
import { overlaps } from './boxes.ts';
import { cellLabel, cellText, chipLabel, chipText, frameLabel, noteLabel, put, retinaLabel, span, type Label } from './labelParts.ts';
import { wholeRetinas } from './marked.ts';
import { PIXEL, type Difference } from './places.ts';
import type { Surface } from './surface.ts';

/** Numbers that move faster cannot be read. */
const VALUE_MS = 150;

export class Labels {
  private readonly labels = new Map<string, Label>();
  private sight = -1;
  private looks = -1;
  private spoken = '';
  private valuesAt = 0;
  private text = 0;
  private areBoxesOld = true;
  /** What lights up, with the cell of each. */
  private lights: { readonly element: HTMLElement; readonly cell: Id }[] = [];

  constructor(
    private readonly host: HTMLElement,
    private readonly surface: Surface,
  ) {
    surface.followers.add(this.follow);
  }

  destroy(): void {
    this.surface.followers.delete(this.follow);
    this.host.replaceChildren();
    this.labels.clear();
  }

  /** Once a frame. `language` decides the names. */
  update(time: number, language: string): void {
    const { surface, host } = this;
    const { camera } = surface.playground;
    if (surface.isCameraNew) {
      surface.isCameraNew = false;
      host.style.transform = `translate(${camera.width / 2 - camera.x * camera.zoom}px, ${camera.height / 2 - camera.y * camera.zoom}px) scale(${camera.zoom})`;
      this.sizeText(camera.zoom);
    }
    const isOther = this.spoken !== language;
    if (isOther || this.sight !== surface.sight.revision || this.areBoxesOld) {
      if (isOther) this.forget();
      this.spoken = language;
      this.sight = surface.sight.revision;
      this.areBoxesOld = false;
      this.sync();
      this.looks = -1;
    }
    if (this.looks !== surface.looks) this.dress();
    this.light(time);
    if (time - this.valuesAt > VALUE_MS) {
      this.valuesAt = time;
      this.writeValues();
    }
  }

  private readonly follow = ({ areBoxesNew, cells, isAll }: Difference): void => {
    if (areBoxesNew || isAll || cells.length > 0) this.areBoxesOld = true;
  };

  /** In steps, because each step is a new layout. */
  private sizeText(zoom: number): void {
    const wanted = textSize(zoom, letterScale(this.surface.rem));
    if (Math.abs(wanted / this.text - 1) < 0.06) return;
    this.text = wanted;
    this.host.style.setProperty('--label', `${wanted.toFixed(1)}px`);
  }

  private forget(): void {
    for (const { element } of this.labels.values()) element.remove();
    this.labels.clear();
  }

  /** Elements for all that is in sight, and for nothing else. */
  private sync(): void {
    const { places, sight } = this.surface;
    const seen = new Set<string>();
    const probes = new Set(places.circuit.probes);
    const keep = (key: string, made: string, make: () => Label): HTMLElement => {
      seen.add(key);
      const before = this.labels.get(key);
      if (before?.made === made) return before.element;
      before?.element.remove();
      const label = make();
      this.labels.set(key, label);
      this.host.append(label.element);
      return label.element;
    };
    for (const box of places.retinas) if (overlaps(box, sight.area)) span(keep(`r ${box.retina.id}`, '', retinaLabel), box);
    for (const box of places.frames)
      if (overlaps(box, sight.area))
        span(
          keep(`f ${box.chip.id}`, box.chip.name, () => frameLabel(box)),
          box,
        );
    for (const box of places.boxes)
      if (overlaps(box, sight.area))
        span(
          keep(`b ${box.chip.id}`, chipText(box), () => chipLabel(box)),
          box,
        );
    for (const box of places.notes)
      if (overlaps(box, sight.area))
        span(
          keep(`n ${box.note.id}`, box.note.text, () => noteLabel(box)),
          box,
        );
    for (const slot of sight.cells) {
      const cell = places.cells.parts[slot];
      if (!cell) continue;
      const own = places.instruments.get(cell.id) ?? [];
      const isProbe = probes.has(cell.id);
      const isPixel = places.body[slot] === PIXEL;
      const element = keep(`c ${cell.id}`, cellText(cell, own, isProbe), () => cellLabel(cell, own, isProbe, isPixel));
      put(element, places.x[slot]!, places.y[slot]!, places.radius[slot]!);
    }
    for (const [key, { element }] of this.labels) {
      if (seen.has(key)) continue;
      element.remove();
      this.labels.delete(key);
    }
    this.lights = [...this.labels].flatMap(([key, label]) => lightsOf(key.slice(2), label));
    this.host.dataset['level'] = sight.level;
    const zoom = sight.zoom / letterScale(this.surface.rem);
    const text = textAt(sight.level, zoom);
    this.host.dataset['text'] = text;
    this.host.dataset['signs'] = String(hasSigns(text, zoom));
  }

  /** What is chosen and focused. */
  private dress(): void {
    const { playground, places, looks, hasFocus } = this.surface;
    this.looks = looks;
    const chosen = new Set([...playground.selection, ...wholeRetinas(places, playground.selection).map(({ id }) => id)]);
    for (const [key, { element }] of this.labels) {
      const id = key.slice(2);
      element.classList.toggle('chosen', chosen.has(id));
      element.classList.toggle('focused', hasFocus && playground.focus === id);
    }
  }

  /** Bulbs and pins. */
  private light(time: number): void {
    for (let i = 0; i < this.lights.length; i++) {
      const { element, cell } = this.lights[i]!;
      turnOn(element, this.isOn(cell, time));
    }
  }

  private isOn(id: Id, time: number): boolean {
    const { places, activity, playground } = this.surface;
    const slot = places.cells.slotOf.get(id);
    const cell = slot === undefined ? undefined : places.cells.parts[slot];
    if (slot === undefined || !cell) return false;
    const { view } = playground.engine;
    if (cell.kind === 'current') return Math.abs(activity.latest[activity.indexOf[slot]!] ?? 0) > 0.05;
    if (view.clock === 'milliseconds') return isLit(activity, slot, time);
    const level = view.levels[activity.indexOf[slot]!] ?? 0;
    return cell.kind === 'input' ? level !== 0 : level > 0 && view.tick > 0;
  }

  private writeValues(): void {
    const { places, activity, playground, sight } = this.surface;
    if (sight.level !== 'near') return;
    const { view } = playground.engine;
    for (const slot of sight.cells) {
      const cell = places.cells.parts[slot];
      const label = cell && this.labels.get(`c ${cell.id}`);
      if (!cell || !label?.value) continue;
      const level = view.levels[activity.indexOf[slot] ?? -1] ?? NaN;
      const text = valueOf(cell, level);
      if (label.shown === text) continue;
      label.shown = text;
      label.value.textContent = text;
    }
  }
}

function lightsOf(cell: Id, { element, bulb, isLamp, pins }: Label) {
  return [...(bulb ? [{ element: bulb, cell }] : []), ...(isLamp ? [{ element, cell }] : []), ...pins];
}

function valueOf(cell: AnyCell, level: number): string {
  if (level !== level) return '';
  if (cell.kind === 'input') return show(level);
  return cell.kind === 'neuron' ? show(Math.round(level * 100) / 100) : `${show(Math.round(level))} mV`;
}

function turnOn(element: HTMLElement, isOn: boolean): void {
  if (element.classList.contains('on') !== isOn) element.classList.toggle('on', isOn);
}
