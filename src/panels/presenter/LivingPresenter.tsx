// Presenter mode in a level in time.
import { useMemo } from 'preact/hooks';
import { presenterWords } from '../../i18n/presenter.ts';
import { livingPodium } from '../../session/presenter/livingPodium.ts';
import type { LivingPlay } from '../../session/spiking/play.ts';
import { nameOf } from '../../views/names.ts';
import { Presenter } from './Presenter.tsx';

export function LivingPresenter({ play }: { readonly play: LivingPlay }) {
  const podium = useMemo(() => livingPodium(play), [play]);
  const w = presenterWords();
  return (
    <Presenter podium={podium} sideText={(side) => (side === 'fires' ? w.fires : w.silent)} cellText={(id) => nameOf(play.circuit, id)} />
  );
}
