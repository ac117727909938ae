// Time axes on paper: one a cell, with strokes for spikes that are given or were found.
import type { Circuit } from '../../../core/circuit.ts';
import { show } from '../../../i18n/numbers.ts';
import { paperWords } from '../../../i18n/paper.ts';
import { told } from '../../../i18n/words.ts';
import type { SpikingLevel } from '../../../levels/spiking/level.ts';
import type { Answer } from '../../../session/paper/answer.ts';
import type { CountTask, SpikeRow, TimeTask } from '../../../session/paper/task.ts';
import { nameOf } from '../../../views/names.ts';
import { wantText } from '../../wantText.ts';

/** Of the drawing, in its own units. */
const WIDTH = 720;
const NAME = 130;
const ROW = 38;
/** Marks on an axis. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_MARKS = 12;

export function Trials({
  level,
  task,
  spikes,
}: {
  readonly level: SpikingLevel;
  readonly task: TimeTask;
  readonly spikes: Answer['spikes'] | undefined;
}) {
  const w = paperWords();
  const { circuit } = level;
  return (
    <>
      {task.trials.map(({ index, ms, label, rows, wants }, place) => (
        <div class="paper-trial" key={index}>
          <h4>{label ? told(label) : task.trials.length > 1 ? `${w.case} ${index + 1}` : ''}</h4>
          <p>
            <b>{w.wanted}:</b> {wants.map((want) => wantText(circuit, want)).join(' · ')}
          </p>
          <Axes circuit={circuit} ms={ms} rows={rows} found={spikes?.[place]} />
        </div>
      ))}
    </>
  );
}

export function Counts({
  level,
  task,
  truths,
}: {
  readonly level: SpikingLevel;
  readonly task: CountTask;
  readonly truths: readonly number[] | undefined;
}) {
  const w = paperWords();
  const { circuit } = level;
  return (
    <>
      {task.questions.map(({ rows, weights = {} }, index) => (
        <div class="paper-trial" key={index}>
          <p>
            <b>{index + 1}.</b>{' '}
            {Object.entries(weights)
              .map(([id, weight]) => {
                const synapse = circuit.synapses.find((one) => one.id === id);
                return `${w.vote(synapse ? nameOf(circuit, synapse.from) : id)} ${show(weight)} mV`;
              })
              .join(', ')}
            <span class="count-box">
              {w.ask.count} <b data-fill="truth">{truths ? truths[index] : ''}</b>
            </span>
          </p>
          <Axes circuit={circuit} ms={task.ms} rows={rows.slice(0, -1)} found={undefined} />
        </div>
      ))}
    </>
  );
}

interface AxesProps {
  readonly circuit: Circuit;
  readonly ms: number;
  readonly rows: readonly SpikeRow[];
  readonly found: Readonly<Record<string, readonly number[]>> | undefined;
}

function Axes({ circuit, ms, rows, found }: AxesProps) {
  const w = paperWords();
  const x = (time: number): number => NAME + (time / ms) * (WIDTH - NAME - 20);
  const step = STEPS.find((one) => ms / one <= MOST_MARKS) ?? 1000;
  const marks = Array.from({ length: Math.floor(ms / step) + 1 }, (_, place) => place * step);
  const height = rows.length * ROW + 26;
  return (
    <svg class="paper-axes" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={spoken(circuit, rows, found)}>
      {marks.map((mark) => (
        <g key={mark}>
          <path class="grid" d={`M${x(mark)} 8V${height - 20}`} />
          <text class="mark" x={x(mark)} y={height - 5} text-anchor="middle">
            {show(mark)}
          </text>
        </g>
      ))}
      <text class="mark" x={6} y={height - 5}>
        {w.ms}
      </text>
      {rows.map(({ cell, timesMs }, row) => {
        const y = row * ROW + ROW - 6;
        const times = timesMs ?? found?.[cell] ?? [];
        return (
          <g key={cell}>
            <text x={6} y={y - 8}>
              {nameOf(circuit, cell)}
            </text>
            <path class="axis" d={`M${NAME} ${y}H${WIDTH - 20}`} />
            <path class={timesMs ? 'spikes' : 'spikes found'} d={times.map((time) => `M${x(time)} ${y}v-22`).join('')} />
          </g>
        );
      })}
    </svg>
  );
}

function spoken(circuit: Circuit, rows: readonly SpikeRow[], found: AxesProps['found']): string {
  return rows.map(({ cell, timesMs }) => `${nameOf(circuit, cell)}: ${(timesMs ?? found?.[cell] ?? []).map(show).join(', ')}`).join('; ');
}
