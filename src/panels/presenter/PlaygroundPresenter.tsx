// Presenter mode in the playground.
import { useMemo } from 'preact/hooks';
import { cellsOf } from '../../core/circuit.ts';
import { presenterWords } from '../../i18n/presenter.ts';
import { playgroundPodium } from '../../session/presenter/playgroundPodium.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { nameOf } from '../../views/names.ts';
import { Presenter } from './Presenter.tsx';

export function PlaygroundPresenter({ playground }: { readonly playground: Playground }) {
  const podium = useMemo(() => playgroundPodium(playground), [playground]);
  const w = presenterWords();
  const cellText = (id: string): string => nameOf(circuitOf(playground), id);
  const sideText = (side: string): string => {
    if (side === 'fires' || side === 'silent' || side === 'none') return w[side];
    return cellsOf(circuitOf(playground)).some(({ id }) => id === side) ? cellText(side) : side;
  };
  return <Presenter podium={podium} sideText={sideText} cellText={cellText} />;
}
