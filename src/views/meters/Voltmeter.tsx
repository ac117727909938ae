// The voltmeter: membrane potentials of the probed cells over time; in rounds their states.
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Circuit, Id } from '../../core/circuit.ts';
import { metersWords } from '../../i18n/meters.ts';
import { language } from '../../i18n/words.ts';
import { change, circuitOf } from '../../session/playground/playground.ts';
import { toggleProbe, watchable } from '../../session/playground/probe.ts';
import { follow } from '../follow.ts';
import { nameOf } from '../names.ts';
import { Chips } from './Chips.tsx';
import { fileName } from './fileName.ts';
import { lanesOf } from './lanes.ts';
import type { MeterProps } from './meterProps.ts';
import { Plot, type Sheet } from './Plot.tsx';
import { createSpan, followRun } from './span.ts';
import { Spoken } from './Spoken.tsx';
import { Timeline } from './Timeline.tsx';
import { countSpikes, extremesOf, ringOf, saidSpan, saidTick, saidValue, traceAt } from './told.ts';
import { SaveButtons, StretchPick } from './tools.tsx';
import { useFrames } from './useFrames.ts';
import { useSame } from './useSame.ts';
import { createVoltPlot } from './voltPlot.ts';
import { voltCsv, voltPicture } from './voltPicture.ts';
import { watchedCells } from './watched.ts';

/** Cells offered in the list; others are chosen on the board first. */
const MOST_OFFERED = 300;
/** Values under the pointer; more would hide the plot. */
const MOST_READ = 6;

export function Voltmeter({ playground, stretch, onStretch, onSave }: MeterProps) {
  follow(playground);
  const w = metersWords();
  const { engine } = playground;
  const circuit = circuitOf(playground);
  const isRounds = engine.view.clock === 'rounds';
  const time = isRounds ? w.unit.rounds : w.unit.ms;
  const [isLanes, setIsLanes] = useState(true);
  const allowed = useMemo(() => new Set(watchable(circuit)), [circuit.cells]);
  const cells = useSame(watchedCells(circuit, engine.view, allowed));
  const names = cells.map((id) => nameOf(circuit, id));
  const plot = useMemo(() => createVoltPlot(cells, isLanes, isRounds, time), [cells, isLanes, isRounds, time]);
  const lanes = useMemo(() => lanesOf(circuit, cells), [circuit.cells, cells]);
  plot.name(lanes, names);
  const span = useMemo(createSpan, [playground]);
  followRun(span, engine.view, stretch);
  const sheet = useRef<Sheet | undefined>(undefined);
  const host = useRef<HTMLDivElement>(null);
  const frames = useFrames(playground, (hasChanged) => {
    if (sheet.current?.form !== plot.form) return;
    followRun(span, engine.view, stretch);
    plot.draw(sheet.current, engine.view, span, playground.clock.alpha, hasChanged);
  });
  const toggle = (id: Id): void => void change(playground, toggleProbe(circuitOf(playground), engine.view, id));
  const others = useMemo(
    () => offered(circuit, allowed, cells, playground.selection),
    [circuit.cells, cells, playground.selection, language.value],
  );
  const unit = isRounds ? '' : w.unit.mv;
  const readAt = (value: number, y: number): string => {
    const { view } = engine;
    const tick = Math.round(value / view.dtMs);
    const lane = isLanes && cells.length > MOST_READ ? Math.floor((y / host.current!.clientHeight) * cells.length) : undefined;
    const shown = cells
      .map((id, i) => ({ i, value: traceAt(view, ringOf(view, id), tick) }))
      .filter((one) => Number.isFinite(one.value) && (lane === undefined ? one.i < MOST_READ : one.i === lane));
    return [saidTick(view, tick), ...shown.map((one) => w.readOne(names[one.i]!, saidValue(one.value)))].join(' · ');
  };
  return (
    <>
      <div class="meter-tools" hidden={cells.length === 0}>
        <Chips
          label={w.probes}
          chosen={cells.map((id, i) => ({ id, name: names[i]! }))}
          others={others}
          addLabel={w.add}
          addShort={w.addShort}
          least={1}
          removeLabel={w.remove}
          onToggle={toggle}
        />
        <span class="meter-right">
          {cells.length > 1 && <Arrangement isLanes={isLanes} onChange={setIsLanes} />}
          <StretchPick isRounds={isRounds} stretch={stretch} onStretch={onStretch} />
          <SaveButtons
            name={() => fileName(isRounds ? 'state' : 'voltage', engine.view, span)}
            picture={() => voltPicture(engine.view, cells, names, lanes, span, isLanes)}
            csv={() => voltCsv(engine.view, cells, span)}
            onSave={onSave}
          />
        </span>
      </div>
      {cells.length === 0 ? (
        <p class="meter-empty">{w.empty}</p>
      ) : (
        <Timeline
          playground={playground}
          host={host}
          geometry={() => sheet.current}
          readAt={readAt}
          span={span}
          units={[unit, time]}
          kind="voltage"
        >
          <Plot
            form={plot.form}
            onSheet={(next) => {
              sheet.current = next;
              frames.soil();
            }}
          />
        </Timeline>
      )}
      <Spoken
        playground={playground}
        says={() => {
          const { view } = engine;
          const counts = countSpikes(view, span);
          const said = cells.slice(0, 8).map((id, i) => {
            const extremes = extremesOf(view, ringOf(view, id), span);
            if (!extremes) return w.spokenUnknown(names[i]!);
            return w.spokenLane(
              names[i]!,
              saidValue(extremes[0]),
              saidValue(extremes[1]),
              unit,
              counts.get(view.indexOf.get(id) ?? -1) ?? 0,
            );
          });
          return isRounds ? w.spokenState(saidSpan(view, span), said) : w.spokenVoltage(saidSpan(view, span), said);
        }}
      />
    </>
  );
}

function Arrangement({ isLanes, onChange }: { readonly isLanes: boolean; onChange(isLanes: boolean): void }) {
  const w = metersWords();
  return (
    <select
      class="meter-pick"
      aria-label={w.layout}
      data-testid="meter-layout"
      value={isLanes ? 'lanes' : 'one'}
      onChange={({ currentTarget: { value } }) => onChange(value === 'lanes')}
    >
      <option value="lanes">{w.lanes}</option>
      <option value="one">{w.oneAxis}</option>
    </select>
  );
}

/** Cells that are not watched yet, those that are chosen on the board first. */
function offered(circuit: Circuit, allowed: ReadonlySet<Id>, cells: readonly Id[], selection: readonly Id[]) {
  const first = selection.filter((id) => allowed.has(id));
  return [...new Set([...first, ...allowed])]
    .filter((id) => !cells.includes(id))
    .slice(0, MOST_OFFERED)
    .map((id) => ({ id, name: nameOf(circuit, id) }));
}
