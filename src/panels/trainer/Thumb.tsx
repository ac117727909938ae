// A small picture of each source of examples.
import { useMemo } from 'preact/hooks';
import type { PlanarName } from '../../core/learning/plan.ts';
import { planar, PLANAR_REACH } from '../../data/planar.ts';
import { css, kindColour } from '../../views/learning/palette.ts';

const POINTS = 42;
const RADIUS = 0.5;

export function PlanarThumb({ name }: { readonly name: PlanarName }) {
  const paths = useMemo(() => pathsOf(name), [name]);
  return (
    <svg class="thumb" viewBox="-7 -7 14 14" aria-hidden="true">
      {paths.map((path, kind) => (
        <path key={kind} d={path} fill={css(kindColour(kind).bright)} />
      ))}
    </svg>
  );
}

function pathsOf(name: PlanarName): string[] {
  const { xs, ys, labels, classes } = planar(name, { points: POINTS + (POINTS % 3), noise: 0.03, seed: 'thumb' });
  const scale = 6 / PLANAR_REACH;
  const paths = Array.from({ length: classes }, () => '');
  for (const [i, kind] of labels.entries()) {
    const [x, y] = [(xs[i]! * scale).toFixed(2), (-ys[i]! * scale).toFixed(2)];
    paths[kind] += `M${x} ${y}m${-RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0`;
  }
  return paths;
}

const pictures = {
  iris: (
    <>
      <path
        d="M0 1C-4-1-4-6 0-6.500C4-6 4-1 0 1zM0 1C-2 4-6 4-6.500 1.500C-6-1-2-1 0 1zM0 1C2 4 6 4 6.500 1.500C6-1 2-1 0 1z"
        class="petal"
      />
      <path d="M0 1v5.500" class="stem" stroke-width="1" />
      <circle cy="0.600" r="1.200" class="warm" />
    </>
  ),
  digits: (
    <path
      d="M-3-6h2v2h-2zM-1-6h2v2h-2zM1-6h2v2h-2zM3-4h2v2h-2zM1-2h2v2h-2zM-1 0h2v2h-2zM-3 2h2v2h-2zM-3 4h2v2h-2zM-1 4h2v2h-2zM1 4h2v2h-2zM3 4h2v2h-2z"
      class="plain"
    />
  ),
  table: <path d="M-6-5h12v10h-12zM-6-1.700h12M-6 1.700h12M-2-5v10M2-5v10" class="grid" stroke-width="0.900" />,
  points: (
    <>
      <path d="M5.500-6L-1 1l2 2 6-7.500z" class="plain" />
      <path d="M-1.500 1.500c-2 0-2.500 2-4.500 4.500 3 .3 6 0 6.500-2.500z" class="warm" />
    </>
  ),
} as const;

export function SetThumb({ name }: { readonly name: keyof typeof pictures }) {
  return (
    <svg class="thumb" viewBox="-7 -7 14 14" aria-hidden="true">
      {pictures[name]}
    </svg>
  );
}
