// A range of the kit: open or fixed, from, to, and its steps.
import { makerWords } from '../../i18n/maker.ts';
import type { Range } from '../../levels/level.ts';
import { NumberBox } from './NumberBox.tsx';

interface Props {
  readonly name: string;
  readonly range: Range | undefined;
  /** What it is when it is opened. */
  first(): Range;
  readonly least?: number;
  readonly most?: number;
  /** All three are whole multiples of this. */
  readonly quantum: number;
  readonly testId: string;
  onChange(range: Range | undefined): void;
}

const FAR = 1e6;
/** By which keys and buttons change the steps. */
const COARSE = 0.25;

export function RangeFields({ name, range, first, least = -FAR, most = FAR, quantum, testId, onChange }: Props) {
  const w = makerWords().kit;
  return (
    <fieldset class="range-fields" data-testid={testId}>
      <legend>
        <label class="check">
          <input
            type="checkbox"
            checked={range !== undefined}
            data-testid={`${testId}-open`}
            onChange={(event) => onChange(event.currentTarget.checked ? first() : undefined)}
          />
          {name}
        </label>
      </legend>
      {range && (
        <>
          <NumberBox
            label={w.min}
            spoken={w.field(name, w.min)}
            value={range.min}
            min={least}
            max={range.max - range.step}
            step={range.step}
            exact={quantum}
            testId={`${testId}-min`}
            onChange={(min) => onChange({ ...range, min })}
          />
          <NumberBox
            label={w.max}
            spoken={w.field(name, w.max)}
            value={range.max}
            min={range.min + range.step}
            max={most}
            step={range.step}
            exact={quantum}
            testId={`${testId}-max`}
            onChange={(max) => onChange({ ...range, max })}
          />
          <NumberBox
            label={w.step}
            spoken={w.field(name, w.step)}
            value={range.step}
            min={quantum}
            max={range.max - range.min}
            step={Math.max(quantum, COARSE)}
            exact={quantum}
            testId={`${testId}-step`}
            onChange={(step) => onChange({ ...range, step })}
          />
        </>
      )}
    </fieldset>
  );
}
