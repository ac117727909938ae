// The small controls above the plots: how much time is on show, and saving.
import { metersWords } from '../../i18n/meters.ts';
import { plotSvg, type PlotPicture } from '../../export/plotSvg.ts';
import { pngOf } from './png.ts';
import { stretchesMs, stretchesRounds, type Stretch } from './span.ts';

export type OnSave = (name: string, content: string | Blob) => void;

interface StretchPickProps {
  readonly isRounds: boolean;
  readonly stretch: Stretch;
  onStretch(stretch: Stretch): void;
}

export function StretchPick({ isRounds, stretch, onStretch }: StretchPickProps) {
  const w = metersWords();
  const stretches = isRounds ? stretchesRounds : stretchesMs;
  const says = (one: Stretch): string => (one === 'all' ? w.stretchAll : isRounds ? w.stretchRounds(one) : w.stretchMs(one));
  return (
    <select
      class="meter-pick"
      aria-label={w.stretch}
      data-testid="meter-stretch"
      value={String(stretch)}
      onChange={({ currentTarget: { value } }) => onStretch(value === 'all' ? 'all' : Number(value))}
    >
      {stretches.map((one) => (
        <option key={one} value={String(one)}>
          {says(one)}
        </option>
      ))}
    </select>
  );
}

interface SaveButtonsProps {
  /** What is shown, as the beginning of a file's name. */
  name(): string;
  picture(): PlotPicture;
  csv(): string;
  readonly onSave: OnSave;
}

export function SaveButtons({ name, picture, csv, onSave }: SaveButtonsProps) {
  const w = metersWords();
  const save = async (kind: 'svg' | 'png' | 'csv'): Promise<void> => {
    if (kind === 'csv') return onSave(`${name()}.csv`, csv());
    const svg = plotSvg(picture());
    const png = kind === 'png' ? await pngOf(svg) : undefined;
    // A browser that cannot draw it gives the drawing itself.
    if (png) onSave(`${name()}.png`, png);
    else onSave(`${name()}.svg`, svg);
  };
  return (
    <span class="meter-save" role="group" aria-label={w.save}>
      {(['svg', 'png', 'csv'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="meter-button"
          aria-label={w.saveAs[kind]}
          title={w.saveAs[kind]}
          data-testid={`meter-save-${kind}`}
          onClick={() => void save(kind)}
        >
          {kind.toUpperCase()}
        </button>
      ))}
    </span>
  );
}
