// Lamps on cells: each lights up when its cell spikes, and stays lit long enough that it never flashes more than three times a second.
import { useEffect, useRef } from 'preact/hooks';
import type { Id } from '../../core/circuit.ts';
import { metersWords } from '../../i18n/meters.ts';
import { change, circuitOf, type Playground } from '../../session/playground/playground.ts';
import { nameOf } from '../names.ts';
import { attach, detach, lampsOf } from './fittings.ts';
import { hear, type Hearing } from './hearing.ts';
import { lastKnown } from './told.ts';
import { useFrames } from './useFrames.ts';

const GLOW_MS = 350;

interface LampListProps {
  readonly playground: Playground;
  readonly chosen: readonly Id[];
}

export function LampList({ playground, chosen }: LampListProps) {
  const w = metersWords();
  const { engine } = playground;
  const circuit = circuitOf(playground);
  const lamps = lampsOf(circuit);
  const free = chosen.filter((id) => !lamps.some(({ cell }) => cell === id));
  const bulbs = useRef(new Map<Id, HTMLElement>());
  const litMs = useRef(new Map<number, number>());
  const hearing = useRef<Hearing>({ upTo: lastKnown(engine.view) });
  const onSpike = (cell: number): void => void litMs.current.set(cell, performance.now());
  const frames = useFrames(playground, () => {
    const { view } = engine;
    const now = performance.now();
    hear(hearing.current, view, Infinity, onSpike);
    let isAnyLit = false;
    for (const { cell } of lamps) {
      const bulb = bulbs.current.get(cell);
      const isLit = now - (litMs.current.get(view.indexOf.get(cell) ?? -1) ?? -Infinity) < GLOW_MS;
      isAnyLit ||= isLit;
      if (!bulb || bulb.classList.contains('lit') === isLit) continue;
      bulb.classList.toggle('lit', isLit);
      bulb.setAttribute('aria-label', w.lamp(nameOf(circuitOf(playground), cell), isLit));
    }
    // A lamp goes out even when time has stopped.
    if (isAnyLit && !playground.clock.isRunning) wake();
  });
  const waking = useRef(0);
  const wake = (): void => {
    clearTimeout(waking.current);
    waking.current = window.setTimeout(() => frames.soil(), GLOW_MS);
  };
  useEffect(() => () => clearTimeout(waking.current), []);
  return (
    <section class="fittings" aria-label={w.lamps}>
      <h3>{w.lamps}</h3>
      {lamps.length === 0 && <p class="meter-note">{w.noLamps}</p>}
      <ul>
        {lamps.map((lamp) => (
          <li key={lamp.id}>
            <span
              ref={(bulb) => {
                if (bulb) bulbs.current.set(lamp.cell, bulb);
                else bulbs.current.delete(lamp.cell);
              }}
              class="bulb"
              role="img"
              aria-label={w.lamp(nameOf(circuit, lamp.cell), false)}
            />
            <span class="fitting-name">{nameOf(circuit, lamp.cell)}</span>
            <button
              type="button"
              class="meter-button"
              aria-label={w.detach(nameOf(circuit, lamp.cell))}
              data-testid={`unlamp-${lamp.cell}`}
              onClick={() => change(playground, detach(lamp))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {free.slice(0, 3).map((id) => (
        <button
          key={id}
          type="button"
          class="meter-button wide"
          data-testid={`lamp-${id}`}
          onClick={() => change(playground, attach(circuitOf(playground), 'lamp', id))}
        >
          + {w.addLamp(nameOf(circuit, id))}
        </button>
      ))}
      {chosen.length === 0 && <p class="meter-help">{w.chooseFirst}</p>}
    </section>
  );
}
