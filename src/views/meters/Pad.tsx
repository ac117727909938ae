// A large pad for one source or input: fingers, pointer, keyboard and screen readers all press it.
import { useEffect, useRef } from 'preact/hooks';
import type { Id } from '../../core/circuit.ts';
import { metersWords } from '../../i18n/meters.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { nameOf } from '../names.ts';
import { KeyCap } from './KeyCap.tsx';
import { isOn, press, release, type Press } from './presses.ts';

interface PadProps {
  readonly playground: Playground;
  readonly cell: Id;
}

export function Pad({ playground, cell }: PadProps) {
  const w = metersWords();
  const circuit = circuitOf(playground);
  const name = nameOf(circuit, cell);
  const isInput = circuit.clock === 'rounds';
  const finger = useRef<Press | undefined>(undefined);
  const face = useRef<HTMLButtonElement>(null);
  const down = (event: Event): void => {
    if (finger.current) return;
    finger.current = press(playground, cell, event.timeStamp);
    face.current!.classList.add('down');
  };
  const up = (nowMs: number): void => {
    face.current?.classList.remove('down');
    const held = finger.current;
    finger.current = undefined;
    if (held) release(playground, held, nowMs);
  };
  // A pad that goes while it is held is let go of.
  useEffect(() => () => up(performance.now()), [playground, cell]);
  return (
    <div class="pad-place">
      <button
        ref={face}
        type="button"
        class="pad"
        aria-label={isInput ? w.inputPad(name) : w.pad(name)}
        {...(isInput ? { 'aria-pressed': isOn(playground, cell) } : {})}
        data-testid={`pad-${cell}`}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          down(event);
        }}
        onPointerUp={(event) => up(event.timeStamp)}
        onPointerCancel={(event) => up(event.timeStamp)}
        onKeyDown={(event) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          if (!event.repeat) down(event);
        }}
        onKeyUp={(event) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          up(event.timeStamp);
        }}
        onBlur={(event) => up(event.timeStamp)}
        onClick={(event) => {
          // Only who has neither finger nor key clicks without a press.
          if (event.detail !== 0 || finger.current) return;
          down(event);
          up(event.timeStamp);
        }}
        onContextMenu={(event) => event.preventDefault()}
      >
        <span class="pad-name">{name}</span>
      </button>
      <KeyCap playground={playground} cell={cell} name={name} />
    </div>
  );
}
