// In rounds: the output over the state, by running one round of a copy of the neuron for each state.
import { useMemo, useRef } from 'preact/hooks';
import type { Id, NeuronCell, RoundsCircuit } from '../../core/circuit.ts';
import { columnsCsv } from '../../export/plotCsv.ts';
import type { PlotPicture } from '../../export/plotSvg.ts';
import { metersWords } from '../../i18n/meters.ts';
import { show } from '../../i18n/numbers.ts';
import { createRig, findOutputs, outputAt, type Curve } from '../../session/playground/fi.ts';
import { circuitOf } from '../../session/playground/playground.ts';
import { follow } from '../follow.ts';
import { nameOf } from '../names.ts';
import { createCurvePlot, settleAnswers } from './curvePlot.ts';
import { safeName } from './fileName.ts';
import { paperColour } from './paper.ts';
import type { MeterProps } from './meterProps.ts';
import { Plot, type Sheet } from './Plot.tsx';
import { Spoken } from './Spoken.tsx';
import { Timeline } from './Timeline.tsx';
import { saidValue } from './told.ts';
import { SaveButtons } from './tools.tsx';
import { useFrames } from './useFrames.ts';

export function OutputMeter({ playground, onSave, cell }: MeterProps & { readonly cell: NeuronCell }) {
  // In a layer with softmax the curve itself moves with the states of the others.
  follow(playground.time);
  const w = metersWords();
  const { engine } = playground;
  const circuit = circuitOf(playground) as RoundsCircuit;
  const name = nameOf(circuit, cell.id);
  const stateOf = (id: Id): number => engine.view.levels[engine.view.indexOf.get(id) ?? -1] ?? 0;
  const rig = useMemo(() => createRig(circuit, cell, stateOf), [circuit, cell, engine.view.tick]);
  const curve = useMemo(() => findOutputs(rig, stateOf(cell.id)), [rig]);
  const plot = useMemo(() => createCurvePlot(false, w.axis.state), [w.axis.state]);
  const sheet = useRef<Sheet | undefined>(undefined);
  const host = useRef<HTMLDivElement>(null);
  const frames = useFrames(playground, () => {
    if (sheet.current?.form !== plot.form) return;
    const state = stateOf(cell.id);
    plot.draw(sheet.current, curve, undefined, state, outputAt(rig, state));
  });
  const said = (state: number): string => saidValue(outputAt(rig, state));
  return (
    <>
      <div class="meter-tools">
        <span class="meter-left meter-legend">
          <strong>{w.curveOf(name)}</strong>
          <span class="present">{w.present}</span>
        </span>
        <span class="meter-right">
          <SaveButtons
            name={() => `hibana-output-${safeName(cell.id)}`}
            picture={() => outputPicture(curve, w.curveOf(name))}
            csv={() =>
              columnsCsv([
                { head: 'state', values: curve.inputs },
                { head: 'output', values: curve.answers },
              ])
            }
            onSave={onSave}
          />
        </span>
      </div>
      <Timeline
        playground={playground}
        host={host}
        geometry={() => sheet.current}
        readAt={(state) => w.readOutput(saidValue(state), said(state))}
        units={[w.axis.output, w.axis.state]}
        kind="curve"
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
        says={() => {
          const state = stateOf(cell.id);
          return w.spokenOutput(name, show(Math.min(...curve.answers)), show(Math.max(...curve.answers)), saidValue(state), said(state));
        }}
      />
    </>
  );
}

function outputPicture({ inputs, answers }: Curve, title: string): PlotPicture {
  const w = metersWords();
  const range = new Float64Array(2);
  settleAnswers(range, [inputs, answers], true);
  return {
    title,
    x: { name: w.axis.state, unit: '', from: inputs[0]!, until: inputs[inputs.length - 1]! },
    panels: [
      {
        y: { name: w.axis.output, unit: '', from: range[0]!, until: range[1]! },
        lines: [{ name: title, colour: paperColour(0), x: inputs, y: answers }],
      },
    ],
  };
}
