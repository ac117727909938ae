// Instruments on the cells: voltage traces, a spike raster, rates. What is drawn is also said as a table for who cannot see it.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dtOf, isLiving, type SpikingCell } from '../../core/spiking/circuit.ts';
import { show } from '../../i18n/numbers.ts';
import { words } from '../../i18n/words.ts';
import { seekLiving, type LivingPlay } from '../../session/spiking/play.ts';
import { spikeCell, spikeTick } from '../../session/spiking/spikeBook.ts';
import { watchCells } from '../../session/spiking/run.ts';
import { laneColour } from '../chartInk.ts';
import { follow } from '../follow.ts';
import { nameOf } from '../names.ts';
import { theme } from '../theme.ts';
import { drawAxis, drawGiven, drawNow, drawRaster, drawTraces, tickAt, type Pen } from './draw.ts';
import { AddLane, Picks } from './Picks.tsx';
import { Rates } from './Rates.tsx';

const kinds = ['voltage', 'raster', 'rate'] as const;
type Kind = (typeof kinds)[number];

/** As many as there are colours. */
const MOST_LANES = 8;
/** Traces at once on a small screen; more can be chosen. */
const FIRST_LANES = 4;
/** Cells that all have a button of their own; in a larger circuit they are picked from a list. */
const MOST_PICKS = 24;

/** What changes synapses is which spike comes with which. */
function isPlastic({ circuit }: LivingPlay): boolean {
  return circuit.synapses.some((synapse) => 'plasticity' in synapse && synapse.plasticity);
}

export function Instruments({ play }: { readonly play: LivingPlay }) {
  follow(play);
  const w = words().living;
  const living = useMemo(() => play.circuit.cells.filter(isLiving).map(({ id }) => id), [play.circuit]);
  const [kind, setKind] = useState<Kind>(() => (living.length > FIRST_LANES || isPlastic(play) ? 'raster' : 'voltage'));
  const [picked, setPicked] = useState<readonly string[]>(() =>
    play.circuit.probes.length > 0 ? play.circuit.probes : living.slice(0, FIRST_LANES),
  );
  const lanes = picked.filter((id) => living.includes(id));
  const rows = useMemo(() => rowsOf(play.circuit.cells), [play.circuit]);
  const toggle = (id: string): void => {
    const next = lanes.includes(id) ? lanes.filter((other) => other !== id) : [...lanes, id].slice(-MOST_LANES);
    setPicked(living.filter((other) => next.includes(other)));
    watchCells(play.run, next);
  };
  return (
    <section class="instruments" aria-label={w.instruments}>
      <div class="instrument-tabs" role="radiogroup" aria-label={w.instruments}>
        {kinds.map((name) => (
          <button
            key={name}
            type="button"
            role="radio"
            class={`tab ${kind === name ? 'on' : ''}`}
            aria-checked={kind === name}
            data-testid={`instrument-${name}`}
            onClick={() => setKind(name)}
          >
            {w.instrument[name]}
          </button>
        ))}
        {kind === 'voltage' && living.length > 1 && (
          <Picks play={play} cells={living.length <= MOST_PICKS ? living : lanes} lanes={lanes} onToggle={toggle}>
            {living.length > MOST_PICKS && <AddLane play={play} cells={living} lanes={lanes} onAdd={toggle} />}
          </Picks>
        )}
      </div>
      {kind === 'rate' ? <Rates play={play} rows={rows} /> : <Screen play={play} kind={kind} lanes={kind === 'voltage' ? lanes : rows} />}
    </section>
  );
}

const SMALLEST_TEXT = 12;

/** Three quarters of the page's own size, in pixels. */
function pageText(): number {
  return Math.max(SMALLEST_TEXT, 0.74 * parseFloat(getComputedStyle(document.documentElement).fontSize));
}

interface ScreenProps {
  readonly play: LivingPlay;
  readonly kind: 'voltage' | 'raster';
  readonly lanes: readonly string[];
}

/** The canvas: drawn again whenever the play has changed, at most once a frame. Dragging over it goes through time. */
function Screen({ play, kind, lanes }: ScreenProps) {
  follow(play);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNamed = lanes.length <= 14;
  // Text grows with the page's, so that it can be read from the back row.
  const [text, setText] = useState(SMALLEST_TEXT);
  const left = isNamed ? Math.round(text * 6.2) : 12;
  const axis = Math.round(text * 1.5);
  const latest = useRef({ kind, lanes, left, text, axis });
  latest.current = { kind, lanes, left, text, axis };
  useEffect(() => {
    const element = canvas.current!;
    let request = 0;
    let isDirty = true;
    const soil = (): void => {
      isDirty = true;
    };
    const observer = new ResizeObserver(() => {
      setText(pageText());
      soil();
    });
    observer.observe(element);
    play.changed.add(soil);
    const tick = (): void => {
      if (isDirty || play.clock.isRunning) draw(element, play, latest.current);
      isDirty = false;
      request = requestAnimationFrame(tick);
    };
    request = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(request);
      observer.disconnect();
      play.changed.delete(soil);
    };
  }, [play, kind, lanes, text, theme.value]);
  const seekTo = (event: PointerEvent): void => {
    const box = canvas.current!.getBoundingClientRect();
    seekLiving(play, Math.min(play.run.latestTick, tickAt(play, left, box.width, event.clientX - box.left)));
  };
  return (
    <div class={`instrument-screen ${kind}`} style={{ '--lanes': String(Math.max(1, Math.min(8, lanes.length))) }}>
      <canvas
        ref={canvas}
        aria-hidden="true"
        data-testid="instrument"
        onPointerDown={(event) => {
          if (play.isAsking) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          seekTo(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1 && !play.isAsking) seekTo(event);
        }}
      />
      {isNamed && (
        <ol class="lane-names" style={{ bottom: `${axis}px` }} aria-hidden="true">
          {lanes.map((id, lane) => (
            <li key={id} style={{ '--lane': laneColour(lane) }}>
              {nameOf(play.circuit, id)}
            </li>
          ))}
        </ol>
      )}
      <span class="axis-unit" aria-hidden="true">
        ms
      </span>
      <SpokenSpikes play={play} lanes={lanes} />
    </div>
  );
}

function draw(
  canvas: HTMLCanvasElement,
  play: LivingPlay,
  { kind, lanes, left, text, axis }: Pick<Pen, 'left' | 'text' | 'axis'> & Pick<ScreenProps, 'kind' | 'lanes'>,
): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.font = `${text}px "M PLUS Rounded 1c", sans-serif`;
  const pen: Pen = { context, width, height, left, text, axis };
  // Points overwrite what is below them, so they come first.
  if (!play.isAsking && kind === 'raster') drawRaster(pen, play, lanes);
  drawAxis(pen, play);
  if (play.isAsking) drawGiven(pen, play, lanes);
  else if (kind === 'voltage') drawTraces(pen, play, lanes);
  drawNow(pen, play);
}

/** The spikes as a sentence for each cell; spoken when asked for, not while they happen. */
function SpokenSpikes({ play, lanes }: { readonly play: LivingPlay; readonly lanes: readonly string[] }) {
  follow(play);
  const w = words().living;
  if (play.clock.isRunning || play.isAsking || lanes.length > 14) return null;
  return (
    <ul class="visually-hidden">
      {lanes.map((id) => (
        <li key={id}>{w.spokenSpikes(nameOf(play.circuit, id), ...spikeTimes(play, id))}</li>
      ))}
    </ul>
  );
}

const MOST_SPOKEN = 20;

/** How many there are, and the times of the first. */
function spikeTimes({ run, circuit }: LivingPlay, id: string): [number, string[]] {
  const cell = run.state.compiled.indexOf.get(id);
  const dt = dtOf(circuit);
  const times: string[] = [];
  let count = 0;
  for (let i = 0; i < run.spikes.count; i++) {
    if (spikeCell(run.spikes, i) !== cell || spikeTick(run.spikes, i) >= run.state.tick) continue;
    if (count++ < MOST_SPOKEN) times.push(show(Math.round(spikeTick(run.spikes, i) * dt * 10) / 10));
  }
  return [count, times];
}

/** All that can spike, sources first, in file order. */
function rowsOf(cells: readonly SpikingCell[]): string[] {
  return [...cells.filter((cell) => !isLiving(cell) && cell.kind !== 'current'), ...cells.filter(isLiving)].map(({ id }) => id);
}
