// What a neuron gives out for each value of its only input, drawn by really running it.
import { isInput, type Id, type RoundsCircuit } from '../core/circuit.ts';
import { depth } from '../core/circuit.ts';
import { createState, outputOf } from '../core/state.ts';
import { show } from '../i18n/numbers.ts';
import { words } from '../i18n/words.ts';
import { settle } from '../levels/goals/run.ts';
import { nameOf } from '../views/names.ts';

const FROM = -4;
const TO = 4;
const POINTS = 160;
const WIDTH = 240;
const HEIGHT = 130;

export function Curve({ circuit, cell }: { readonly circuit: RoundsCircuit; readonly cell: Id }) {
  const input = circuit.cells.find(isInput);
  if (!input) return null;
  const state = createState(circuit);
  const rounds = depth(circuit);
  const points = Array.from({ length: POINTS + 1 }, (_, i) => {
    const x = FROM + ((TO - FROM) * i) / POINTS;
    settle(state, { [input.id]: x }, rounds);
    return { x, y: outputOf(state, cell) };
  });
  const low = Math.min(-0.25, ...points.map(({ y }) => y));
  const high = Math.max(1.25, ...points.map(({ y }) => y));
  const across = (x: number): number => ((x - FROM) / (TO - FROM)) * WIDTH;
  const up = (y: number): number => HEIGHT - 6 - ((y - low) / (high - low)) * (HEIGHT - 12);
  const ticks = [-1, 0, 1, 2, 3, 4].filter((y) => y >= low && y <= high);
  return (
    <svg class="curve" viewBox={`-26 -4 ${WIDTH + 32} ${HEIGHT + 22}`} role="img" aria-label={words().layers.curve(nameOf(circuit, cell))}>
      {ticks.map((y) => (
        <g key={y}>
          <line x1={0} x2={WIDTH} y1={up(y)} y2={up(y)} class={y === 0 ? 'axis' : 'grid'} />
          <text x={-6} y={up(y) + 4} text-anchor="end">
            {show(y)}
          </text>
        </g>
      ))}
      {[-4, -2, 0, 2, 4].map((x) => (
        <g key={x}>
          <line x1={across(x)} x2={across(x)} y1={0} y2={HEIGHT} class={x === 0 ? 'axis' : 'grid'} />
          <text x={across(x)} y={HEIGHT + 14} text-anchor="middle">
            {show(x)}
          </text>
        </g>
      ))}
      <polyline points={points.map(({ x, y }) => `${across(x).toFixed(1)},${up(y).toFixed(1)}`).join(' ')} class="line" />
    </svg>
  );
}
