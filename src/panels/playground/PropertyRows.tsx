// Every number of the chosen parts, where it can be read, typed and stepped, with its unit and a line that explains it.
import { useState } from 'preact/hooks';
import type { AnyCell, AnySynapse } from '../../core/circuit.ts';
import { show, showExactly } from '../../i18n/numbers.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { NumberField } from '../../input/NumberField.tsx';
import { change, circuitOf, type Playground } from '../../session/playground/playground.ts';
import { setProperty, sharedProperties, valueOf, type Property, type PropertyValue } from '../../session/playground/properties.ts';
import { useGame } from '../context.ts';
import { follow } from '../../views/follow.ts';

interface Props {
  readonly playground: Playground;
  readonly parts: readonly (AnyCell | AnySynapse)[];
}

export function PropertyRows({ playground, parts }: Props) {
  follow(playground);
  const isLocked = parts.some(({ locked }) => locked);
  return (
    <dl class="properties">
      {sharedProperties(circuitOf(playground), parts).map((property) => (
        <Row key={property.name} playground={playground} parts={parts} property={property} isLocked={isLocked} />
      ))}
    </dl>
  );
}

function Row({ playground, parts, property, isLocked }: Props & { readonly property: Property; readonly isLocked: boolean }) {
  follow(playground);
  const w = playgroundWords();
  const words = w.property[property.name];
  const values = parts.map((part) => valueOf(part, property.name));
  const [value] = values;
  const isVarious = values.some((other) => String(other) !== String(value));
  const set = (next: PropertyValue, gesture?: string): void => {
    const ids = parts.map(({ id }) => id);
    // The same number of another part is another gesture.
    change(playground, setProperty(circuitOf(playground), ids, property.name, next), gesture && `${gesture} ${ids[0]} ${ids.length}`);
  };
  return (
    <div class={`property ${isLocked ? 'locked' : ''}`}>
      <dt>{words.name}</dt>
      <dd>
        <Control
          property={property}
          value={value}
          label={words.name}
          unit={words.unit}
          isVarious={isVarious}
          isLocked={isLocked}
          onSet={set}
        />
        {isVarious && <em class="various">{w.inspector.various}</em>}
        <small>{words.why}</small>
      </dd>
    </div>
  );
}

interface ControlProps {
  readonly property: Property;
  readonly value: PropertyValue | undefined;
  readonly label: string;
  readonly unit: string;
  readonly isVarious: boolean;
  readonly isLocked: boolean;
  onSet(value: PropertyValue, gesture?: string): void;
}

function Control({ property, value, label, unit, isVarious, isLocked, onSet }: ControlProps) {
  const game = useGame();
  const w = playgroundWords();
  if (isLocked) return <output>{typeof value === 'number' ? show(value) : String(value)}</output>;
  switch (property.type) {
    case 'number': {
      const { min, max, step, name } = property;
      // Whole ticks snap; everything else is taken as it is typed.
      const isWhole = name === 'delayMs' || name === 'refractoryMs' || name === 'delay';
      return (
        <Stepper
          value={typeof value === 'number' ? value : 0}
          min={min}
          max={max}
          step={step}
          isWhole={isWhole}
          label={label}
          unit={unit}
          testId={`property-${name}`}
          onSet={onSet}
        />
      );
    }
    case 'choice':
      return (
        <select
          aria-label={label}
          value={isVarious ? '' : String(value)}
          data-testid={`property-${property.name}`}
          onChange={(event) => onSet(event.currentTarget.value)}
        >
          {isVarious && <option value="">{w.inspector.various}</option>}
          {property.options.map((option) => (
            <option key={option} value={option}>
              {w.choice[option as keyof typeof w.choice]}
            </option>
          ))}
        </select>
      );
    case 'times':
      return (
        <Times
          times={Array.isArray(value) ? (value as readonly number[]) : []}
          label={label}
          onSet={onSet}
          onBad={() => game.notify(w.inspector.noTimes)}
        />
      );
  }
}

interface StepperProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly isWhole: boolean;
  readonly label: string;
  readonly unit: string;
  readonly testId: string;
  onSet(value: number, gesture: string): void;
}

/** Arrow keys and the two buttons go by steps from where the number is; typing takes any number between the bounds. */
function Stepper({ value, min, max, step, isWhole, label, unit, testId, onSet }: StepperProps) {
  const game = useGame();
  const exact = isWhole ? step : 1e-6;
  const clamp = (next: number): number => Math.min(max, Math.max(min, Number(next.toPrecision(12))));
  const by = (amount: number): void =>
    onSet(clamp(isWhole ? Math.round((value + amount) / step) * step : value + amount), `step ${testId}`);
  return (
    <span class="dial" data-testid={testId}>
      <button type="button" tabIndex={-1} aria-hidden="true" class="step-button" disabled={value <= min} onClick={() => by(-step)}>
        −
      </button>
      <span
        class="dial-field"
        onKeyDownCapture={(event) => {
          const amount = { ArrowUp: step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step }[event.key];
          if (amount === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          by(amount);
        }}
      >
        <NumberField
          value={value}
          range={{ min, max, step: exact }}
          label={label}
          format={showExactly}
          onChange={(next, gesture) => onSet(clamp(next), gesture)}
          onBad={() => game.notify(playgroundWords().refused.outOfRange(show(min), show(max)))}
        />
        {unit && <span class="unit">{unit}</span>}
      </span>
      <button type="button" tabIndex={-1} aria-hidden="true" class="step-button" disabled={value >= max} onClick={() => by(step)}>
        +
      </button>
    </span>
  );
}

interface TimesProps {
  readonly times: readonly number[];
  readonly label: string;
  onSet(times: readonly number[]): void;
  onBad(): void;
}

function Times({ times, label, onSet, onBad }: TimesProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const commit = (): void => {
    if (typed === undefined) return;
    setTyped(undefined);
    const parts = typed.split(/[\s,;、，]+/).filter(Boolean);
    const numbers = parts.map(Number);
    if (numbers.some((time) => !Number.isFinite(time) || time < 0)) return onBad();
    onSet([...numbers].sort((a, b) => a - b));
  };
  return (
    <textarea
      rows={3}
      aria-label={label}
      data-testid="property-timesMs"
      value={typed ?? times.join(' ')}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          commit();
        }
      }}
    />
  );
}
