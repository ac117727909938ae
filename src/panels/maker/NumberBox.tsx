// A number with its name: typed exactly, stepped by arrow keys and two buttons.
import { showExactly } from '../../i18n/numbers.ts';
import { NumberField } from '../../input/NumberField.tsx';

interface Props {
  /** Seen; `spoken` is what is said of it where it stands among many. */
  readonly label: string;
  readonly spoken?: string | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Of keys and buttons. */
  readonly step: number;
  /** Whatever is typed is taken to the nearest of these. */
  readonly exact?: number;
  readonly testId: string;
  onChange(value: number): void;
}

export function NumberBox({ label, spoken, value, min, max, step, exact = 1e-6, testId, onChange }: Props) {
  const set = (next: number): void => {
    const clamped = Math.min(max, Math.max(min, Number(next.toPrecision(12))));
    if (clamped !== value) onChange(clamped);
  };
  return (
    <span class="number-box" data-testid={testId}>
      <span class="number-name">{label}</span>
      <span class="number-turn">
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          class="step-button"
          disabled={value <= min}
          onClick={() => set(value - step)}
        >
          −
        </button>
        <span
          onKeyDownCapture={(event) => {
            const amount = { ArrowUp: step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step }[event.key];
            if (amount === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            set(value + amount);
          }}
        >
          <NumberField value={value} range={{ min, max, step: exact }} label={spoken ?? label} format={showExactly} onChange={set} />
        </span>
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          class="step-button"
          disabled={value >= max}
          onClick={() => set(value + step)}
        >
          +
        </button>
      </span>
    </span>
  );
}
