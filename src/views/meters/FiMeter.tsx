// Spikes a second over a constant current, measured on a copy of the cell that stands alone; a lif cell has a formula to compare.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LivingCell } from '../../core/spiking/circuit.ts';
import { columnsCsv } from '../../export/plotCsv.ts';
import type { PlotPicture } from '../../export/plotSvg.ts';
import { metersWords } from '../../i18n/meters.ts';
import { show } from '../../i18n/numbers.ts';
import { answerAt, beginRates, findRates, inputsFor, lifRate, type RateCurve } from '../../session/playground/fi.ts';
import { circuitOf } from '../../session/playground/playground.ts';
import { presentCurrent } from '../../session/playground/probe.ts';
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

/** Of each frame, in ms, while the copies run: little enough for everything else to go on. */
const SLICE_MS = 6;

export function FiMeter({ playground, onSave, cell }: MeterProps & { readonly cell: LivingCell }) {
  const w = metersWords();
  const { engine } = playground;
  const { dtMs } = engine.view;
  const circuit = circuitOf(playground);
  const name = nameOf(circuit, cell.id);
  const present = (): number => presentCurrent(circuitOf(playground), engine.view, cell.id);
  const [asked, setAsked] = useState(0);
  const [isStopped, setIsStopped] = useState(false);
  const [, setDone] = useState(0);
  // Where it stands and what it is called changes no curve.
  const key = JSON.stringify({ ...cell, x: 0, y: 0, label: undefined, locked: undefined });
  const curve = useMemo(() => beginRates(cell, dtMs, inputsFor(cell, present())), [key, dtMs, asked]);
  const isDone = curve.done === curve.inputs.length;
  const unit = cell.kind === 'lif' ? w.unit.na : w.unit.drive;
  const plot = useMemo(() => createCurvePlot(true, unit), [unit]);
  const sheet = useRef<Sheet | undefined>(undefined);
  const host = useRef<HTMLDivElement>(null);
  const formula = useMemo(() => formulaOf(curve), [curve]);
  const frames = useFrames(playground, () => {
    if (sheet.current?.form !== plot.form) return;
    const input = present();
    plot.draw(sheet.current, curve, formula, input, answerAt(curve, input));
  });
  useEffect(() => setIsStopped(false), [curve]);
  useEffect(() => {
    if (isStopped) return undefined;
    let request = requestAnimationFrame(function slice() {
      const until = performance.now() + SLICE_MS;
      const isComplete = findRates(curve, () => performance.now() > until);
      setDone(curve.done);
      frames.soil();
      if (!isComplete) request = requestAnimationFrame(slice);
    });
    return () => cancelAnimationFrame(request);
  }, [curve, isStopped]);
  const readAt = (input: number): string => {
    const rate = answerAt(curve, input);
    if (!Number.isFinite(rate)) return saidValue(input);
    if (!formula) return w.readDrive(saidValue(input), saidValue(rate));
    return w.readCurve(show(input), saidValue(rate), saidValue(formula(input)));
  };
  return (
    <>
      <div class="meter-tools">
        <span class="meter-left meter-legend">
          <strong>{w.curveOf(name)}</strong>
          <span class="measured">{w.measured}</span>
          {formula && <span class="formula">{w.formula}</span>}
          <span class="present">{w.present}</span>
        </span>
        <span class="meter-right">
          {!isDone && !isStopped && (
            <>
              <progress max={curve.inputs.length} value={curve.done} aria-label={w.measuring(curve.done, curve.inputs.length)} />
              <button type="button" class="meter-button" data-testid="meter-stop" onClick={() => setIsStopped(true)}>
                {w.stop}
              </button>
            </>
          )}
          {isStopped && <span class="meter-note">{w.stopped}</span>}
          {(isDone || isStopped) && (
            <button type="button" class="meter-button" data-testid="meter-again" onClick={() => setAsked(asked + 1)}>
              {w.again}
            </button>
          )}
          <SaveButtons
            name={() => `hibana-f-I-${safeName(cell.id)}`}
            picture={() => fiPicture(curve, formula, w.curveOf(name), unit)}
            csv={() => fiCsv(curve, formula)}
            onSave={onSave}
          />
        </span>
      </div>
      <Timeline
        playground={playground}
        host={host}
        geometry={() => sheet.current}
        readAt={readAt}
        units={[w.unit.perSecond, unit]}
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
        says={() => (isDone ? spokenCurve(curve, name, present()) : w.measuring(curve.done, curve.inputs.length))}
      />
    </>
  );
}

function formulaOf({ cell, dtMs }: RateCurve): ((input: number) => number) | undefined {
  return cell.kind === 'lif' ? (input) => lifRate(cell, input, dtMs) : undefined;
}

function spokenCurve({ inputs, answers }: RateCurve, name: string, present: number): string {
  const w = metersWords();
  const first = answers.findIndex((rate) => rate > 0);
  const most = inputs.length - 1;
  const said =
    first < 0
      ? w.spokenSilent(name, show(inputs[most]!))
      : w.spokenCurve(name, show(inputs[Math.max(0, first - 1)]!), show(inputs[most]!), saidValue(answers[most]!));
  return `${said} ${w.spokenPresent(saidValue(present))}`;
}

function fiPicture(curve: RateCurve, formula: ((input: number) => number) | undefined, title: string, unit: string): PlotPicture {
  const w = metersWords();
  const { inputs, answers, done } = curve;
  const exact = formula ? inputs.map(formula) : undefined;
  const range = new Float64Array(2);
  settleAnswers(range, [inputs, answers, ...(exact ? [exact] : [])], false);
  return {
    title,
    x: { name: w.axis.current, unit, from: inputs[0]!, until: inputs[inputs.length - 1]! },
    panels: [
      {
        y: { name: w.axis.rate, unit: w.unit.perSecond, from: range[0]!, until: range[1]! },
        lines: [
          { name: w.measured, colour: paperColour(0), x: inputs.subarray(0, done), y: answers, look: 'points' },
          ...(exact ? [{ name: w.formula, colour: '#444444', x: inputs, y: exact, look: 'thin' as const }] : []),
        ],
      },
    ],
  };
}

function fiCsv({ inputs, answers, done }: RateCurve, formula: ((input: number) => number) | undefined): string {
  const x = inputs.subarray(0, done);
  return columnsCsv([
    { head: 'currentNa', values: x },
    { head: 'perSecond', values: answers },
    ...(formula ? [{ head: 'formulaPerSecond', values: x.map(formula) }] : []),
  ]);
}
