// Weights of synapses that learn, over time.
import { useMemo, useRef } from 'preact/hooks';
import type { Id } from '../../core/circuit.ts';
import { columnsCsv } from '../../export/plotCsv.ts';
import type { PlotPicture } from '../../export/plotSvg.ts';
import { metersWords } from '../../i18n/meters.ts';
import { language } from '../../i18n/words.ts';
import type { RunView } from '../../session/playground/engine.ts';
import { circuitOf } from '../../session/playground/playground.ts';
import { plasticOf } from '../../session/playground/probe.ts';
import { follow } from '../follow.ts';
import { nameOf } from '../names.ts';
import { Chips } from './Chips.tsx';
import { fileName } from './fileName.ts';
import { paperColour } from './paper.ts';
import type { MeterProps } from './meterProps.ts';
import { Plot, type Sheet } from './Plot.tsx';
import { createSpan, firstKept, followRun, type Span } from './span.ts';
import { Spoken } from './Spoken.tsx';
import { createThinner, thin } from './thin.ts';
import { Timeline } from './Timeline.tsx';
import { saidSpan, saidTick, traceAt, weightRing } from './told.ts';
import { SaveButtons, StretchPick } from './tools.tsx';
import { useFrames } from './useFrames.ts';
import { FINE, shownTicks, timeAxis, timeColumn } from './voltPicture.ts';
import { createWeightPlot, settleWeights, weightRings } from './weightPlot.ts';
import { show } from '../../i18n/numbers.ts';

interface WeightMeterProps extends MeterProps {
  readonly synapses: readonly Id[];
  onToggle(synapse: Id): void;
}

/** Synapses offered in the list; others are chosen on the board first. */
const MOST_OFFERED = 300;

export function WeightMeter({ playground, stretch, onStretch, onSave, synapses, onToggle }: WeightMeterProps) {
  follow(playground);
  const w = metersWords();
  const { engine } = playground;
  const circuit = circuitOf(playground);
  const plastic = useMemo(() => new Map(plasticOf(circuit).map((one) => [one.id, one])), [circuit.synapses]);
  const nameOfSynapse = (id: Id): string => {
    const synapse = plastic.get(id);
    return synapse ? w.synapse(nameOf(circuit, synapse.from), nameOf(circuit, synapse.to)) : id;
  };
  const names = synapses.map(nameOfSynapse);
  const plot = useMemo(() => createWeightPlot(synapses), [synapses]);
  const span = useMemo(createSpan, [playground]);
  followRun(span, engine.view, stretch);
  const sheet = useRef<Sheet | undefined>(undefined);
  const host = useRef<HTMLDivElement>(null);
  const frames = useFrames(playground, (hasChanged) => {
    if (sheet.current?.form !== plot.form) return;
    followRun(span, engine.view, stretch);
    plot.draw(sheet.current, engine.view, span, playground.clock.alpha, hasChanged);
  });
  const others = useMemo(
    () =>
      [...new Set([...playground.selection.filter((id) => plastic.has(id)), ...plastic.keys()])]
        .filter((id) => !synapses.includes(id))
        .slice(0, MOST_OFFERED)
        .map((id) => ({ id, name: nameOfSynapse(id) })),
    [plastic, circuit.cells, synapses, playground.selection, language.value],
  );
  if (plastic.size === 0) return <p class="meter-empty">{w.noPlastic}</p>;
  const readAt = (value: number): string => {
    const { view } = engine;
    const tick = Math.round(value / view.dtMs);
    const said = synapses
      .map((id, i) => ({ name: names[i]!, weight: traceAt(view, weightRing(view, id), tick) }))
      .filter(({ weight }) => Number.isFinite(weight))
      .map(({ name, weight }) => w.readOne(name, show(weight)));
    return [saidTick(view, tick), ...said.slice(0, 6)].join(' · ');
  };
  return (
    <>
      <div class="meter-tools">
        <Chips
          label={w.synapses}
          chosen={synapses.map((id, i) => ({ id, name: names[i]! }))}
          others={others}
          addLabel={w.addSynapse}
          addShort={w.addSynapseShort}
          least={1}
          removeLabel={w.remove}
          onToggle={onToggle}
        />
        <span class="meter-right">
          <StretchPick isRounds={false} stretch={stretch} onStretch={onStretch} />
          <SaveButtons
            name={() => fileName('weights', engine.view, span)}
            picture={() => weightPicture(engine.view, synapses, names, span)}
            csv={() => weightCsv(engine.view, synapses, span)}
            onSave={onSave}
          />
        </span>
      </div>
      <Timeline
        playground={playground}
        host={host}
        geometry={() => sheet.current}
        readAt={readAt}
        span={span}
        units={[w.unit.mv, w.unit.ms]}
        kind="weights"
      >
        <Plot
          form={plot.form}
          onSheet={(next) => {
            sheet.current = next;
            frames.soil();
          }}
        />
      </Timeline>
      <Spoken
        playground={playground}
        says={() => w.spokenWeights(saidSpan(engine.view, span), spokenWeights(engine.view, synapses, names, span))}
      />
    </>
  );
}

function spokenWeights(view: RunView, synapses: readonly Id[], names: readonly string[], { from, until }: Span): string[] {
  const w = metersWords();
  const first = Math.max(from, firstKept(view));
  const last = Math.min(until, view.tick);
  return synapses.map((id, i) => {
    const ring = weightRing(view, id);
    const [start, end] = [traceAt(view, ring, first), traceAt(view, ring, last)];
    return Number.isFinite(start) && Number.isFinite(end) ? w.spokenWeight(names[i]!, show(start), show(end)) : w.spokenUnknown(names[i]!);
  });
}

function weightPicture(view: RunView, synapses: readonly Id[], names: readonly string[], span: Span): PlotPicture {
  const w = metersWords();
  const thinner = createThinner();
  const known = { first: firstKept(view), settled: view.tick, latest: view.tick };
  thin(thinner, weightRings(view, synapses), span, known, view.dtMs, FINE);
  const range = new Float64Array(2);
  settleWeights(range, thinner);
  const x = thinner.x.subarray(0, thinner.count);
  return {
    title: w.tab.weights,
    x: timeAxis(view, span),
    panels: [
      {
        y: { name: w.axis.weight, unit: w.unit.mv, from: range[0]!, until: range[1]! },
        lines: names.map((name, i) => ({ name, colour: paperColour(i), x, y: thinner.y[i]!.subarray(0, thinner.count) })),
      },
    ],
  };
}

function weightCsv(view: RunView, synapses: readonly Id[], span: Span): string {
  const ticks = shownTicks(view, span);
  return columnsCsv([
    timeColumn(view, ticks),
    ...synapses.map((id) => {
      const ring = weightRing(view, id);
      return { head: `${id} weight`, values: Float64Array.from(ticks, (tick) => traceAt(view, ring, tick)) };
    }),
  ]);
}
