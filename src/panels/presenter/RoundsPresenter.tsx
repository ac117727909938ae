// Presenter mode in a level of the vote.
import { useMemo } from 'preact/hooks';
import { told, words } from '../../i18n/words.ts';
import type { RoundsLevel } from '../../levels/level.ts';
import type { Play } from '../../session/play.ts';
import { roundsPodium } from '../../session/presenter/roundsPodium.ts';
import { nameOf } from '../../views/names.ts';
import { presenterWords } from '../../i18n/presenter.ts';
import { Presenter } from './Presenter.tsx';

export function RoundsPresenter({ play, level }: { readonly play: Play; readonly level: RoundsLevel }) {
  const podium = useMemo(() => roundsPodium(play), [play]);
  const sideText = (side: string): string => {
    const text = told(level.text);
    if (side === 'fires') return text.fires ?? words().fires;
    if (side === 'silent') return text.silent ?? words().silent;
    return side === 'none' ? presenterWords().none : nameOf(play.circuit, side);
  };
  return <Presenter podium={podium} sideText={sideText} cellText={(id) => nameOf(play.circuit, id)} />;
}
