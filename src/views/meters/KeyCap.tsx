// The key that plays a pad; pressed, it waits for another.
import { useState } from 'preact/hooks';
import type { Id } from '../../core/circuit.ts';
import { metersWords } from '../../i18n/meters.ts';
import { change, circuitOf, type Playground } from '../../session/playground/playground.ts';
import { assignKey, keysOf } from './fittings.ts';
import { canPlay } from './keys.ts';

interface KeyCapProps {
  readonly playground: Playground;
  readonly cell: Id;
  readonly name: string;
}

export function KeyCap({ playground, cell, name }: KeyCapProps) {
  const w = metersWords();
  const [isWaiting, setIsWaiting] = useState(false);
  const key = keysOf(circuitOf(playground)).find((one) => one.cell === cell)?.key;
  const take = (event: KeyboardEvent): void => {
    if (!isWaiting || event.key === 'Shift' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') return setIsWaiting(false);
    // The key is meant for this cap alone: it neither plays nor does what it does elsewhere.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setIsWaiting(false);
    const isGone = event.key === 'Delete' || event.key === 'Backspace';
    if (!isGone && !canPlay(event.key)) return;
    change(playground, assignKey(circuitOf(playground), cell, isGone ? undefined : event.key.toLowerCase()));
    setIsWaiting(false);
  };
  const says = key === ' ' ? w.space : key?.toUpperCase();
  const label = isWaiting ? `${w.pressKey} ${w.pressKeyHelp}` : says === undefined ? w.giveKey(name) : w.changeKey(name, says);
  return (
    <button
      type="button"
      class={`key-cap ${key === undefined ? 'none' : ''} ${isWaiting ? 'waiting' : ''}`}
      aria-label={label}
      title={isWaiting ? w.pressKeyHelp : label}
      data-testid={`key-${cell}`}
      onClick={() => setIsWaiting(!isWaiting)}
      {...(isWaiting ? { 'data-takes-keys': '' } : {})}
      onKeyDown={take}
      onBlur={() => setIsWaiting(false)}
    >
      <span aria-live="polite">{isWaiting ? w.pressKey : (says ?? w.keyShort)}</span>
    </button>
  );
}
