// Rates: a curve over time, and a table with how even the intervals are.
import { useMemo, useRef, useState } from 'preact/hooks';
import { isSpiking, type Circuit, type Id } from '../../core/circuit.ts';
import { isLiving } from '../../core/spiking/circuit.ts';
import { columnsCsv } from '../../export/plotCsv.ts';
import type { PlotPicture } from '../../export/plotSvg.ts';
import { metersWords } from '../../i18n/meters.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { circuitOf } from '../../session/playground/playground.ts';
import { follow } from '../follow.ts';
import { nameOf } from '../names.ts';
import { fileName } from './fileName.ts';
import { paperColour } from './paper.ts';
import type { MeterProps } from './meterProps.ts';
import { Plot, type Sheet } from './Plot.tsx';
import { createLanes, createRateFrame, createRatePlot, fillRatesOf, topOf } from './ratePlot.ts';
import { createRateColumns, type Lanes } from './rates.ts';
import { RateTable } from './RateTable.tsx';
import { createSpan, followRun, type Span } from './span.ts';
import { Timeline } from './Timeline.tsx';
import { saidTick, saidValue } from './told.ts';
import { SaveButtons, StretchPick } from './tools.tsx';
import { useFrames } from './useFrames.ts';
import { useSame } from './useSame.ts';
import { timeAxis } from './voltPicture.ts';
import { watchedCells } from './watched.ts';

const windowsMs = [10, 20, 50, 100, 200, 500, 1000];
const windowsRounds = [5, 10, 20, 50, 100];
const usual = { rounds: 10, milliseconds: 100 } as const;

export function RateMeter({ playground, stretch, onStretch, onSave }: MeterProps) {
  follow(playground);
  const w = metersWords();
  const { engine } = playground;
  const { clock, dtMs } = engine.view;
  const isRounds = clock === 'rounds';
  const time = isRounds ? w.unit.rounds : w.unit.ms;
  const circuit = circuitOf(playground);
  const [length, setLength] = useState<number>(usual[clock]);
  const population = useMemo(() => populationOf(circuit), [circuit.cells]);
  const cells = useSame(watchedCells(circuit, engine.view).filter((id) => population.has(id)));
  const names = cells.map((id) => nameOf(circuit, id));
  const lanes = useMemo(() => createLanes([...population], cells), [population, cells]);
  const plot = useMemo(() => createRatePlot(cells, Math.max(1, Math.round(length / dtMs)), time), [cells, length, dtMs, time]);
  const span = useMemo(createSpan, [playground]);
  followRun(span, engine.view, stretch);
  const sheet = useRef<Sheet | undefined>(undefined);
  const host = useRef<HTMLDivElement>(null);
  const frames = useFrames(playground, () => {
    if (sheet.current?.form !== plot.form) return;
    followRun(span, engine.view, stretch);
    plot.draw(sheet.current, engine.view, lanes(engine.view), span, playground.clock.alpha);
  });
  const unit = isRounds ? w.unit.perRound : w.unit.perSecond;
  const readAt = (value: number): string => {
    const { columns } = plot;
    const at = nearest(columns.x, columns.count, value);
    const said = [...names, w.everyone]
      .map((name, i) => ({ name, rate: columns.y[i]![at]! }))
      .filter(({ rate }) => Number.isFinite(rate))
      .map(({ name, rate }) => w.readOne(name, saidValue(rate)));
    return [saidTick(engine.view, columns.x[at]! / dtMs), ...said.slice(-7)].join(' · ');
  };
  return (
    <>
      <div class="meter-tools">
        <label class="meter-left meter-label">
          {w.window}
          <select
            class="meter-pick"
            data-testid="meter-window"
            value={String(length)}
            onChange={({ currentTarget: { value } }) => setLength(Number(value))}
          >
            {(isRounds ? windowsRounds : windowsMs).map((one) => (
              <option key={one} value={String(one)}>
                {isRounds ? w.windowRounds(one) : w.windowMs(one)}
              </option>
            ))}
          </select>
        </label>
        <span class="meter-right">
          <StretchPick isRounds={isRounds} stretch={stretch} onStretch={onStretch} />
          <SaveButtons
            name={() => fileName('rate', engine.view, span)}
            picture={() => ratePicture(engine.view, lanes(engine.view), [...names, w.everyone], span, length)}
            csv={() => rateCsv(engine.view, lanes(engine.view), cells, span, length)}
            onSave={onSave}
          />
        </span>
      </div>
      <div class="meter-rates">
        <Timeline
          playground={playground}
          host={host}
          geometry={() => sheet.current}
          readAt={readAt}
          span={span}
          units={[unit, time]}
          kind="rate"
        >
          <Plot
            form={plot.form}
            onSheet={(next) => {
              sheet.current = next;
              frames.soil();
            }}
          />
        </Timeline>
        <RateTable playground={playground} cells={cells} names={names} lanes={lanes} span={span} unit={unit} />
      </div>
    </>
  );
}

/** Those with a membrane; in rounds the neurons. */
function populationOf(circuit: Circuit): ReadonlySet<Id> {
  const cells = isSpiking(circuit) ? circuit.cells.filter(isLiving) : circuit.cells.filter(({ kind }) => kind === 'neuron');
  return new Set(cells.map(({ id }) => id));
}

function nearest(x: Float64Array, count: number, value: number): number {
  const step = count > 1 ? x[1]! - x[0]! : 1;
  return Math.max(0, Math.min(count - 1, Math.round((value - x[0]!) / step)));
}

/** Points in files. */
const FINE = 1000;

function filled(view: RunView, lanes: Lanes, span: Span, length: number) {
  const columns = createRateColumns(lanes.count, FINE + 2);
  fillRatesOf(columns, createRateFrame(Math.max(1, Math.round(length / view.dtMs))), view, lanes, span, FINE);
  return columns;
}

function ratePicture(view: RunView, lanes: Lanes, names: readonly string[], span: Span, length: number): PlotPicture {
  const w = metersWords();
  const columns = filled(view, lanes, span, length);
  const isRounds = view.clock === 'rounds';
  const x = columns.x.subarray(0, columns.count);
  return {
    title: `${w.tab.rate} (${w.window} ${isRounds ? w.windowRounds(length) : w.windowMs(length)})`,
    x: timeAxis(view, span),
    panels: [
      {
        y: {
          name: isRounds ? w.axis.share : w.axis.rate,
          unit: isRounds ? w.unit.perRound : w.unit.perSecond,
          from: 0,
          until: topOf(columns),
        },
        lines: names.map((name, i) => ({
          name,
          colour: i < lanes.count ? paperColour(i) : '#111111',
          x,
          y: columns.y[i]!.subarray(0, columns.count),
          look: i < lanes.count ? undefined : 'dashed',
        })),
      },
    ],
  };
}

function rateCsv(view: RunView, lanes: Lanes, cells: readonly Id[], span: Span, length: number): string {
  const { x, y, count } = filled(view, lanes, span, length);
  const head = view.clock === 'rounds' ? 'perRound' : 'perSecond';
  return columnsCsv([
    { head: view.clock === 'rounds' ? 'round' : 'tMs', values: x.subarray(0, count) },
    ...[...cells, 'all'].map((id, i) => ({ head: `${id} ${head}`, values: y[i]!.subarray(0, count) })),
  ]);
}
