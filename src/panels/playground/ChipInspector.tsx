// A chip: its name, its pins, opening it, taking it apart, keeping it for other circuits.
import { cellsInside } from '../../core/chips.ts';
import type { Chip, Pin } from '../../core/circuit.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { dissolve, setOpen, usualPins } from '../../session/playground/group.ts';
import { change, circuitOf, type Playground } from '../../session/playground/playground.ts';
import { nameOf } from '../../views/names.ts';
import { TextField } from './TextField.tsx';
import { follow } from '../../views/follow.ts';

interface Props {
  readonly playground: Playground;
  readonly chip: Chip;
  onKeep(): void;
}

export function ChipInspector({ playground, chip, onKeep }: Props) {
  follow(playground);
  const w = playgroundWords().chip;
  const circuit = circuitOf(playground);
  const isOpen = chip.isOpen ?? false;
  const cells = cellsInside(circuit, chip);
  const setPins = (pins: readonly Pin[]): void => void change(playground, { chips: [{ ...chip, pins }] });
  const candidates = cells.filter((id) => !chip.pins.some(({ cell }) => cell === id));
  return (
    <>
      <TextField
        label={w.name}
        value={chip.name}
        longest={200}
        testId="chip-name"
        onChange={(name) => change(playground, { chips: [{ ...chip, name }] })}
      />
      <p class="chosen-count">{w.inside(cells.length)}</p>
      <div class="buttons row">
        <button type="button" class="btn" data-testid="open-chip" onClick={() => change(playground, setOpen(circuit, chip.id, !isOpen))}>
          {isOpen ? w.close : w.open}
        </button>
        <button type="button" class="btn" data-testid="dissolve-chip" onClick={() => change(playground, dissolve(circuit, chip.id))}>
          {w.dissolve}
        </button>
        <button type="button" class="btn" data-testid="keep-chip" onClick={onKeep}>
          {w.keep}
        </button>
      </div>
      <h3>{w.pins}</h3>
      <ul class="pins">
        {chip.pins.map((pin) => (
          <li key={pin.cell}>
            <TextField
              label={w.pin(nameOf(circuit, pin.cell))}
              value={pin.name}
              longest={40}
              testId={`pin-${pin.cell}`}
              onChange={(name) => setPins(chip.pins.map((one) => (one === pin ? { ...pin, name } : one)))}
            />
            <button
              type="button"
              class="round small"
              aria-label={`${playgroundWords().edit.remove}: ${pin.name}`}
              onClick={() => setPins(chip.pins.filter((one) => one !== pin))}
            >
              −
            </button>
          </li>
        ))}
      </ul>
      <div class="buttons row">
        {candidates.length > 0 && (
          <select
            aria-label={w.pins}
            value=""
            data-testid="add-pin"
            onChange={(event) => {
              const cell = event.currentTarget.value;
              event.currentTarget.value = '';
              if (cell !== '') setPins([...chip.pins, { cell, name: cell.slice(0, 40) }]);
            }}
          >
            <option value="">+</option>
            {candidates.map((id) => (
              <option key={id} value={id}>
                {nameOf(circuit, id)}
              </option>
            ))}
          </select>
        )}
        {chip.pins.length === 0 && (
          <button type="button" class="btn" onClick={() => setPins(usualPins(circuit, chip))}>
            {w.pins}
          </button>
        )}
      </div>
    </>
  );
}
