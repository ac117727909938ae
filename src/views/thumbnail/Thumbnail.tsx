// A circuit as a small picture, for lists and cards. It says nothing: the words beside it do.
import './thumbnail.css';
import { useMemo } from 'preact/hooks';
import type { Circuit } from '../../core/circuit.ts';
import { pictureOf } from './picture.ts';

/** Lines of more synapses than this would cover each other. */
const MANY = 80;

export function Thumbnail({ circuit }: { readonly circuit: Circuit }) {
  const picture = useMemo(() => pictureOf(circuit), [circuit]);
  const thin = circuit.synapses.length > MANY ? 0.4 : 1;
  const { viewBox, unit, wires, drawings, boxes, frames } = picture;
  return (
    <svg class={`circuit-thumb ${thin < 1 ? 'dense' : ''}`} viewBox={viewBox} aria-hidden="true">
      {frames.map((box, i) => (
        <rect key={`frame${i}`} class="frame" {...box} rx={unit * 0.5} stroke-width={unit * 0.09} />
      ))}
      {wires.lines.map(({ sign, thickness, path }) => (
        <path key={`${sign}${thickness}`} class={`wire ${sign}`} d={path} stroke-width={unit * thin * (0.13 + 0.09 * thickness)} />
      ))}
      {wires.arrows && <path class="arrows" d={wires.arrows} />}
      {wires.bars && <path class="bars" d={wires.bars} stroke-width={unit * thin * 0.2} />}
      {boxes.map((box, i) => (
        <rect key={`box${i}`} class="box" {...box} rx={unit * 0.45} stroke-width={unit * 0.13} />
      ))}
      {drawings.map(({ look, path }) => (
        <path key={look} class={look} d={path} stroke-width={unit * (picture.isCrowd ? 1.5 : 0.13)} />
      ))}
      {picture.water && <path class="water" d={picture.water} />}
      {picture.marks && <path class="marks" d={picture.marks} stroke-width={unit * 0.16} />}
    </svg>
  );
}
