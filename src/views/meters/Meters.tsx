// The instruments of the playground: voltmeter, raster, rates, weights, response curves, and what fingers play on.
import './meters.css';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Id } from '../../core/circuit.ts';
import { metersWords } from '../../i18n/meters.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { plasticOf, watchable } from '../../session/playground/probe.ts';
import { follow } from '../follow.ts';
import { theme } from '../theme.ts';
import { CurveMeter } from './CurveMeter.tsx';
import { Pads } from './Pads.tsx';
import { Raster } from './Raster.tsx';
import { RateMeter } from './RateMeter.tsx';
import { wakeSenses } from './senses.ts';
import type { Stretch } from './span.ts';
import { Tabs } from './Tabs.tsx';
import type { OnSave } from './tools.tsx';
import { useSame } from './useSame.ts';
import { useWatching } from './useWatching.ts';
import { Voltmeter } from './Voltmeter.tsx';
import { watchedCells } from './watched.ts';
import { WeightMeter } from './WeightMeter.tsx';

const kinds = ['voltage', 'raster', 'rate', 'weights', 'curve', 'pads'] as const;
export type MeterKind = (typeof kinds)[number];

interface MetersProps {
  readonly playground: Playground;
  /** True while motion is to be reduced. */
  readonly isStill: ReadonlySignal<boolean>;
  readonly onSave: OnSave;
  /** `step` of the major scale. */
  playNote(step: number): void;
}

/** Synapses that are followed before anybody has chosen. */
const FIRST_SYNAPSES = 6;

let shown = 0;

/** For another playground everything begins anew. */
export function Meters(props: MetersProps) {
  const key = useMemo(() => ++shown, [props.playground, theme.value]);
  return <MetersOf key={key} {...props} />;
}

function MetersOf({ playground, isStill, onSave, playNote }: MetersProps) {
  follow(playground);
  const w = metersWords();
  const circuit = circuitOf(playground);
  const isRounds = circuit.clock === 'rounds';
  const [asked, setAsked] = useState<MeterKind>('voltage');
  const [stretch, setStretch] = useState<Stretch>(isRounds ? 50 : 200);
  const [picked, setPicked] = useState<readonly Id[] | undefined>(undefined);
  const allowed = useMemo(() => new Set(watchable(circuit)), [circuit.cells]);
  const plastic = useMemo(() => plasticOf(circuit).map(({ id }) => id), [circuit.synapses]);
  const known = useMemo(() => new Set(plastic), [plastic]);
  const still = picked?.filter((id) => known.has(id));
  const synapses = useSame(still?.length ? still : plastic.slice(0, FIRST_SYNAPSES));
  useWatching(playground, watchedCells(circuit, playground.engine.view, allowed), synapses);
  useEffect(() => wakeSenses(playground, playNote), [playground, playNote]);
  // In rounds no weight moves by itself.
  const kind = isRounds && asked === 'weights' ? 'voltage' : asked;
  const says: Record<MeterKind, string> = {
    voltage: isRounds ? w.tab.state : w.tab.voltage,
    raster: isRounds ? w.tab.firing : w.tab.raster,
    rate: w.tab.rate,
    weights: w.tab.weights,
    curve: isRounds ? w.tab.output : w.tab.fi,
    pads: w.tab.pads,
  };
  const meter = { playground, stretch, onStretch: setStretch, onSave };
  return (
    <section class={`meter-root ${isStill.value ? 'still' : ''}`} aria-label={w.meters} data-testid="meters">
      <div class="meters-grid">
        <Tabs
          tabs={kinds.filter((name) => !isRounds || name !== 'weights').map((name) => ({ name, says: says[name] }))}
          chosen={kind}
          label={w.meters}
          onChoose={(name) => setAsked(name)}
        />
        <div id="meter-panel" class="meter-panel" role="tabpanel" aria-labelledby={`meter-tab-${kind}`}>
          {kind === 'voltage' && <Voltmeter {...meter} />}
          {kind === 'raster' && <Raster {...meter} />}
          {kind === 'rate' && <RateMeter {...meter} />}
          {kind === 'weights' && (
            <WeightMeter
              {...meter}
              synapses={synapses}
              onToggle={(id) => setPicked(synapses.includes(id) ? synapses.filter((other) => other !== id) : [...synapses, id])}
            />
          )}
          {kind === 'curve' && <CurveMeter {...meter} />}
          {kind === 'pads' && <Pads playground={playground} playNote={playNote} />}
        </div>
      </div>
    </section>
  );
}
