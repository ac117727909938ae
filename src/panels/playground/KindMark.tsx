// A small sign for each kind of part; it takes the colour of its text.
import type { CellKind } from '../../session/playground/palette.ts';

const marks: Readonly<Record<CellKind | 'note' | 'select' | 'pan' | 'retina' | 'chip', string>> = {
  input: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v8',
  neuron: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM4.500 13c2.500-1.500 5 1.500 7.500 0s5-1.500 7.500 0',
  lif: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM5 14.500h14M12 20v2.500',
  izhikevich: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM7 15l2-6 2 6 2-6 2 6 1.500-3',
  touch:
    'M9 11V5.500a1.700 1.700 0 0 1 3.400 0V11l4.600 1.200c1.300.4 2 1.400 1.800 2.700l-.8 4.600H10l-4-5c-.9-1.300.7-2.600 1.800-1.600L9 14z',
  current: 'M3 12h3c1.500 0 1.500-6 3-6s1.500 12 3 12 1.500-12 3-12 1.500 6 3 6h3',
  regular: 'M4 19h16M5 19V6M10 19V6M15 19V6M20 19V6',
  poisson: 'M4 19h16M5 19V6M7.500 19V6M14 19V6M16 19V6M19.500 19V6',
  pattern: 'M9 17.500a2.500 2.500 0 1 1-2.500-2.500H9zM9 15V5l9-2v10M18 15.500a2.500 2.500 0 1 1-2.500-2.500H18z',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M8 8h8M8 12h5',
  select: 'M6 4l12 8-5.500 1.200L10 19z',
  pan: 'M12 3v18M3 12h18M12 3l-2.500 2.500M12 3l2.500 2.500M12 21l-2.500-2.500M12 21l2.500-2.500M3 12l2.500-2.500M3 12l2.500 2.500M21 12l-2.500-2.500M21 12l-2.500 2.500',
  retina: 'M4 4h16v16H4zM9.300 4v16M14.600 4v16M4 9.300h16M4 14.600h16',
  chip: 'M7 6h10v12H7zM3.500 9H7M3.500 15H7M17 9h3.500M17 15h3.500',
};

export function KindMark({ kind }: { readonly kind: keyof typeof marks }) {
  return (
    <svg viewBox="0 0 24 24" class="kind-mark" aria-hidden="true">
      <path d={marks[kind]} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
