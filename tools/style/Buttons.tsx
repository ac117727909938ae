// Buttons of all kinds, round ones with every icon, tabs, links.
import { words } from '../../src/i18n/words.ts';
import { BadgeRow } from '../../src/panels/BadgeRow.tsx';
import { Icon, iconNames } from '../../src/panels/Icon.tsx';
import { Round } from '../../src/panels/Transport.tsx';

const nothing = (): void => {};
const kinds = ['', 'main', 'main ready', 'main large', 'large', 'danger'] as const;

export function Buttons() {
  const w = words();
  return (
    <>
      <div class="style-row">
        {kinds.map((kind) => (
          <button key={kind} type="button" class={`btn ${kind}`}>
            {w.tryAll}
            {kind.includes('large') && <small>{w.trainerHint}</small>}
          </button>
        ))}
        <button type="button" class="btn" disabled>
          {w.tryAll}
        </button>
        <button type="button" class="btn main" disabled>
          {w.tryAll}
        </button>
        <button type="button" class="link">
          {w.credits}
        </button>
      </div>
      <div class="style-row">
        <Round icon="play" label={w.play} testId="style-main" isMain onClick={nothing} />
        <Round icon="undo" label={w.undo} testId="style-off" disabled onClick={nothing} />
        {iconNames.map((name) => (
          <button key={name} type="button" class="round" aria-label={name} title={name}>
            <Icon name={name} />
          </button>
        ))}
        <button type="button" class="round small" aria-label={w.close}>
          <Icon name="close" />
        </button>
      </div>
      <div class="style-row">
        <BadgeRow badges={{ solved: false, frugal: false, sturdy: false }} how={() => w.notEarned} />
        <BadgeRow badges={{ solved: true, frugal: true, sturdy: true }} how={() => w.earned} />
        <div class="view-tabs" role="group" aria-label={w.layers.views.title}>
          {(['formula', 'graph', 'code'] as const).map((name, i) => (
            <button key={name} type="button" class={`mode ${i === 0 ? 'on' : ''}`} aria-pressed={i === 0}>
              {w.layers.views[name]}
            </button>
          ))}
        </div>
        <div class="instrument-tabs" role="radiogroup" aria-label={w.living.instruments}>
          {(['voltage', 'raster', 'rate'] as const).map((name, i) => (
            <button key={name} type="button" role="radio" aria-checked={i === 0} class={`tab ${i === 0 ? 'on' : ''}`}>
              {w.living.instrument[name]}
            </button>
          ))}
        </div>
      </div>
    </>
  );
}
