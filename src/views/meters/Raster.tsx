// The raster of all that spikes, from two cells to ten thousand.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Id } from '../../core/circuit.ts';
import { spikesCsv } from '../../export/plotCsv.ts';
import type { PlotPicture } from '../../export/plotSvg.ts';
import { metersWords } from '../../i18n/meters.ts';
import { language } from '../../i18n/words.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { circuitOf } from '../../session/playground/playground.ts';
import { firstSpikeAt, spikeCell, spikeTick } from '../../session/spiking/spikeBook.ts';
import { follow } from '../follow.ts';
import { nameOf } from '../names.ts';
import { fileName } from './fileName.ts';
import type { MeterProps } from './meterProps.ts';
import { createRasterPen, drawRaster, rowAt, type RasterPen, type Rows } from './rasterDraw.ts';
import { rowIds, rowsOf } from './rows.ts';
import { createSpan, followRun, type Span } from './span.ts';
import { Spoken } from './Spoken.tsx';
import { Timeline } from './Timeline.tsx';
import { countSpikes, lastKnown, saidSpan, saidTick } from './told.ts';
import { SaveButtons, StretchPick } from './tools.tsx';
import { pageText, useFrames } from './useFrames.ts';
import { timeAxis, timeColumn } from './voltPicture.ts';
import { watchedCells } from './watched.ts';

export function Raster({ playground, stretch, onStretch, onSave }: MeterProps) {
  follow(playground);
  const w = metersWords();
  const { engine } = playground;
  const circuit = circuitOf(playground);
  const isRounds = engine.view.clock === 'rounds';
  const time = isRounds ? w.unit.rounds : w.unit.ms;
  const ids = useMemo(() => rowIds(circuit), [circuit.cells]);
  const kept = useRef<Kept | undefined>(undefined);
  const span = useMemo(createSpan, [playground]);
  followRun(span, engine.view, stretch);
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pen = useRef<RasterPen | undefined>(undefined);
  /** Found anew when the circuit, the run's numbering, the probes or the language have changed. */
  const rows = (): Rows => {
    const { cellIds, traces } = engine.view;
    const known = kept.current;
    if (
      known?.ids === ids &&
      known.cellIds === cellIds &&
      known.probes === circuit.probes &&
      known.watched === traces.cells &&
      known.language === language.value
    )
      return known.rows;
    const made = rowsOf(circuit, engine.view, ids, watchedCells(circuit, engine.view));
    kept.current = { rows: made, ids, cellIds, probes: circuit.probes, watched: traces.cells, language: language.value };
    return made;
  };
  const frames = useFrames(playground, () => {
    if (!pen.current || pen.current.boxWidth === 0) return;
    followRun(span, engine.view, stretch);
    pen.current.unit = time;
    drawRaster(pen.current, engine.view, rows(), span, playground.clock.alpha);
  });
  useEffect(() => {
    const element = canvas.current!;
    const context = element.getContext('2d');
    if (!context) return;
    pen.current = createRasterPen(context, pageText());
    const observer = new ResizeObserver(() => {
      pen.current!.boxWidth = element.clientWidth;
      pen.current!.boxHeight = element.clientHeight;
      frames.soil();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frames]);
  const readAt = (value: number, y: number): string => {
    const row = pen.current ? rowAt(pen.current, rows(), y) : -1;
    const said = saidTick(engine.view, value / engine.view.dtMs);
    return ids[row] === undefined ? said : `${said} · ${nameOf(circuit, ids[row])}`;
  };
  return (
    <>
      <div class="meter-tools">
        <span class="meter-right">
          <StretchPick isRounds={isRounds} stretch={stretch} onStretch={onStretch} />
          <SaveButtons
            name={() => fileName('spikes', engine.view, span)}
            picture={() => rasterPicture(engine.view, rows(), span, isRounds ? w.tab.firing : w.tab.raster)}
            csv={() => rasterCsv(engine.view, span)}
            onSave={onSave}
          />
        </span>
      </div>
      <Timeline
        playground={playground}
        host={host}
        geometry={() => pen.current}
        readAt={readAt}
        span={span}
        units={['', time]}
        kind="raster"
      >
        <canvas ref={canvas} aria-hidden="true" />
      </Timeline>
      <Spoken
        playground={playground}
        says={() => {
          const counts = countSpikes(engine.view, span);
          const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
          return w.spokenRaster(saidSpan(engine.view, span), all, counts.size, ids.length);
        }}
      />
    </>
  );
}

interface Kept {
  readonly rows: Rows;
  readonly ids: readonly Id[];
  readonly cellIds: readonly Id[];
  readonly probes: readonly Id[];
  readonly watched: readonly Id[];
  readonly language: string;
}

interface SpikesShown {
  readonly ticks: number[];
  readonly cells: number[];
}

function spikesShown(view: RunView, { from, until }: Span): SpikesShown {
  const { spikes } = view;
  const ticks: number[] = [];
  const cells: number[] = [];
  const end = Math.min(until, lastKnown(view));
  for (let i = firstSpikeAt(spikes, from); i < spikes.count && spikeTick(spikes, i) <= end; i++) {
    ticks.push(spikeTick(spikes, i));
    cells.push(spikeCell(spikes, i));
  }
  return { ticks, cells };
}

/** One path for all: told apart by their rows, not by colour. */
export function rasterPicture(view: RunView, rows: Rows, span: Span, title: string): PlotPicture {
  const w = metersWords();
  const { ticks, cells } = spikesShown(view, span);
  const at = cells.map((cell) => rows.of[cell] ?? -1);
  const seen = ticks.map((_, i) => i).filter((i) => at[i]! >= 0);
  const names = rows.names.length > 0 && rows.count <= 24 ? rows.names.map((name, row) => ({ at: row + 0.5, name })) : undefined;
  return {
    title,
    x: timeAxis(view, span),
    panels: [
      {
        y: { name: w.axis.cells, unit: '', from: rows.count, until: 0, names },
        lines: [],
        marks: [
          {
            name: title,
            colour: '#1b2442',
            x: seen.map((i) => ticks[i]! * view.dtMs),
            low: seen.map((i) => at[i]! + 0.9),
            high: seen.map((i) => at[i]! + 0.1),
          },
        ],
      },
    ],
  };
}

export function rasterCsv(view: RunView, span: Span): string {
  const { ticks, cells } = spikesShown(view, span);
  return spikesCsv(
    timeColumn(view, ticks),
    cells.map((cell) => view.cellIds[cell]!),
  );
}
