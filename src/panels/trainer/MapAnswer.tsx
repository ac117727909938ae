// What the network says to every place, with the examples in it; a place that is pointed at is put on the board, so that each vote can be seen.
import { useState } from 'preact/hooks';
import { trainerWords } from '../../i18n/trainer.ts';
import { told } from '../../i18n/words.ts';
import { isOfPoints } from '../../session/trainer/plan.ts';
import { courseAt } from '../../session/trainer/tape.ts';
import { entryOf } from '../../session/trainer/trainer.ts';
import { follow } from '../../views/follow.ts';
import { DecisionMap } from '../../views/learning/DecisionMap.tsx';
import type { Bench } from './bench.ts';
import type { Mapping } from './mapping.ts';
import { PaintPad, PaintTools, type Brush } from './PaintPad.tsx';

export function MapAnswer({ bench, mapping }: { readonly bench: Bench; readonly mapping: Mapping }) {
  follow(bench.trainer);
  const { plan, material } = entryOf(bench.trainer);
  const [brush, setBrush] = useState<Brush | undefined>(0);
  const painted = plan.data.kind === 'points' ? plan.data : undefined;
  return (
    <>
      {!isOfPoints(plan.data) && <AxisChoice bench={bench} />}
      {painted && <PaintTools bench={bench} data={painted} brush={brush} onBrush={setBrush} />}
      <div class="map-holder">
        <DecisionMap
          mapper={mapping.mapper}
          network={() => bench.network}
          version={bench.sight.version}
          kinds={material.kinds.map((kind) => told(kind))}
          points={mapping.points}
          accuracy={() => accuracyOf(bench)}
          marked={() => bench.sight.row}
          onProbe={(place) => bench.sight.probe(place)}
          onPoint={(row) => bench.sight.showExample(row)}
        />
        {painted && brush !== undefined && <PaintPad bench={bench} data={painted} brush={brush} onBrush={setBrush} />}
      </div>
    </>
  );
}

export function accuracyOf({ tape }: Bench): { seen: number; unseen?: number | undefined } {
  if (!tape) return { seen: 0 };
  const { onSeen, onUnseen, unseen } = courseAt(tape);
  return { seen: onSeen.accuracy, unseen: unseen.rows > 0 ? onUnseen.accuracy : undefined };
}

function AxisChoice({ bench }: { readonly bench: Bench }) {
  follow(bench.trainer);
  const w = trainerWords().answer;
  const { inputs } = entryOf(bench.trainer).material;
  const axes = bench.sight.getAxes();
  if (inputs.length < 2) return null;
  return (
    <div class="axes" title={inputs.length > 2 ? w.slice : undefined}>
      {([0, 1] as const).map((which) => (
        <label key={which} class="choice">
          <span>{which === 0 ? w.across : w.up}</span>
          <select
            value={String(axes[which])}
            data-testid={`axis-${which}`}
            onChange={(event) => {
              const axis = Number(event.currentTarget.value);
              bench.sight.setAxes(which === 0 ? [axis, axes[1]] : [axes[0], axis]);
              bench.tell();
            }}
          >
            {inputs.map(({ label }, axis) => (
              <option key={axis} value={String(axis)}>
                {told(label)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {inputs.length > 2 && <small class="visually-hidden">{w.slice}</small>}
    </div>
  );
}
