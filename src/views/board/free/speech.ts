// The canvas in sentences, for who cannot see it.
import { cellsInside } from '../../../core/chips.ts';
import type { AnyCell, Id } from '../../../core/circuit.ts';
import { canvasWords } from '../../../i18n/canvas.ts';
import { show } from '../../../i18n/numbers.ts';
import { playgroundWords } from '../../../i18n/playground.ts';
import type { RunView } from '../../../session/playground/engine.ts';
import { circuitOf } from '../../../session/playground/playground.ts';
import { nameOfCell } from './labelParts.ts';
import type { Places } from './places.ts';
import { weightIn } from './places.ts';
import type { Surface } from './surface.ts';

/** Its name alone. */
export function nameOfPart({ places, playground }: Surface, id: Id): string {
  const slot = places.cells.slotOf.get(id);
  const cell = slot === undefined ? undefined : places.cells.parts[slot];
  if (cell) return nameOfCell(cell);
  const circuit = circuitOf(playground);
  const chip = circuit.chips?.find((one) => one.id === id);
  return chip?.name ?? circuit.notes.find((one) => one.id === id)?.text ?? id;
}

/** Which part it is, its kind, its numbers, and how many synapses it has. */
export function describePart(surface: Surface, id: Id): string {
  const { playground, places } = surface;
  const { say } = canvasWords();
  const { kind } = playgroundWords();
  const isChosen = playground.selection.includes(id);
  const slot = places.cells.slotOf.get(id);
  const cell = slot === undefined ? undefined : places.cells.parts[slot];
  if (cell)
    return [describeCell(places, playground.engine.view, cell), isChosen && say.chosen, cell.locked && say.locked]
      .filter(Boolean)
      .join(' ');
  const circuit = circuitOf(playground);
  const chip = circuit.chips?.find((one) => one.id === id);
  if (chip) {
    const inside = cellsInside(circuit, chip).length;
    const pins = chip.pins.map(({ name }) => name).join(', ');
    return [
      say.part(chip.name, kind.chip),
      chip.isOpen ? say.opened(inside) : say.folded(inside),
      pins && say.pins(pins),
      isChosen && say.chosen,
    ]
      .filter(Boolean)
      .join(' ');
  }
  const note = circuit.notes.find((one) => one.id === id);
  if (note) return [say.note(note.text), isChosen && say.chosen].filter(Boolean).join(' ');
  const wire = places.wires.parts[places.wires.slotOf.get(id) ?? -1];
  if (wire) return say.synapse(nameOfPart(surface, wire.from), nameOfPart(surface, wire.to), show(weightIn(wire)));
  return '';
}

function describeCell(places: Places, view: RunView, cell: AnyCell): string {
  const { say } = canvasWords();
  const { kind } = playgroundWords();
  const slot = places.cells.slotOf.get(cell.id)!;
  return [
    say.part(nameOfCell(cell), kind[cell.kind]),
    numbersOf(view, cell),
    say.wires(count(places.inHead, places.inNext, slot), count(places.outHead, places.outNext, slot)),
  ]
    .filter(Boolean)
    .join(' ');
}

function numbersOf(view: RunView, cell: AnyCell): string {
  const { say } = canvasWords();
  const index = view.indexOf.get(cell.id);
  const level = index === undefined ? 0 : (view.levels[index] ?? 0);
  const rests = index !== undefined && view.isResting(index) ? ` ${say.rests}` : '';
  const short = (value: number): string => show(Math.round(value * 100) / 100);
  switch (cell.kind) {
    case 'neuron':
      return `${say.neuron(short(level), show(cell.bias))} ${level > 0 && view.tick > 0 ? say.fires : say.silent}`;
    case 'input':
      return say.value(show(level));
    case 'lif':
      return say.membrane(show(Math.round(level * 10) / 10), show(cell.thresholdMv)) + rests;
    case 'izhikevich':
      return say.membraneOnly(show(Math.round(level * 10) / 10)) + rests;
    case 'current':
      return say.current(show(cell.amplitudeNa));
    case 'regular':
    case 'poisson':
      return say.rate(show(cell.rateHz));
    case 'pattern':
      return say.times(cell.timesMs.length);
    case 'touch':
      return '';
  }
}

function count(head: Int32Array, next: Int32Array, cell: number): number {
  let wires = 0;
  for (let wire = head[cell]!; wire >= 0; wire = next[wire]!) wires++;
  return wires;
}
