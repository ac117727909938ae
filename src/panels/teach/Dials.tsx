// How the rule learns, where the level lets that be chosen: rate, momentum, decay, batch, hidden layers, and the start.
import { show } from '../../i18n/numbers.ts';
import { learningWords } from '../../i18n/learning.ts';
import type { TrainingSetting } from '../../core/command.ts';
import { hiddenOfCircuit } from '../../levels/teach/pupil.ts';
import { command, type Play } from '../../session/play.ts';
import { pupilOf } from '../../session/session.ts';
import { follow } from '../../views/follow.ts';
import type { TeachProps } from './TeachPanel.tsx';

const settings: readonly TrainingSetting[] = ['rate', 'momentum', 'decay', 'batch'];

export function Dials({ play, level }: Pick<TeachProps, 'play' | 'level'>) {
  follow(play);
  const w = learningWords();
  const kit = level.kit.training;
  if (!kit) return null;
  const pupil = pupilOf(play.session)!;
  const seeds = kit.seeds ?? [];
  const now = seeds.indexOf(pupil.seed ?? '');
  return (
    <div class="dials">
      {settings.map((setting) => {
        const choices = kit[setting];
        if (!choices) return null;
        return (
          <label key={setting}>
            <span>{w.settings[setting]}</span>
            <select
              value={String(pupil.settings[setting])}
              data-testid={`set-${setting}`}
              onChange={(event) => command(play, { type: 'setTraining', setting, value: Number(event.currentTarget.value) })}
            >
              {withNow(choices, pupil.settings[setting]).map((value) => (
                <option key={value} value={String(value)} disabled={!choices.includes(value)}>
                  {decimal(value)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      {kit.hidden && <HiddenLayers play={play} sizes={kit.hidden} most={kit.layers ?? 1} />}
      {seeds.length > 0 && (
        <button
          type="button"
          class="btn"
          data-testid="another-start"
          onClick={() => command(play, { type: 'restart', seed: seeds[(now + 1) % seeds.length]! })}
        >
          {w.anotherStart} {now >= 0 && <small>{w.startNumber(now + 1, seeds.length)}</small>}
        </button>
      )}
    </div>
  );
}

function withNow(choices: readonly number[], now: number): number[] {
  return choices.includes(now) ? [...choices] : [...choices, now].sort((a, b) => a - b);
}

/** In full where three decimals are too few. */
function decimal(value: number): string {
  return value !== 0 && value < 0.001 ? String(value) : show(value);
}

function HiddenLayers({ play, sizes, most }: { readonly play: Play; readonly sizes: readonly number[]; readonly most: number }) {
  follow(play);
  const w = learningWords();
  const hidden = hiddenOfCircuit(play.circuit);
  const set = (next: readonly number[]): void => void command(play, { type: 'setHidden', sizes: next });
  return (
    <div class="hidden-layers" role="group">
      {hidden.length === 0 && <p>{w.noHidden}</p>}
      {hidden.map((size, depth) => (
        // Layers have no name but their place.
        <label key={depth}>
          <span>{w.layer(depth + 1)}</span>
          <select
            value={String(size)}
            data-testid={`hidden-${depth + 1}`}
            onChange={(event) => set(hidden.map((other, at) => (at === depth ? Number(event.currentTarget.value) : other)))}
          >
            {withNow(sizes, size).map((count) => (
              <option key={count} value={String(count)} disabled={!sizes.includes(count)}>
                {w.neurons(count)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {hidden.length < most && (
        <button type="button" class="btn" data-testid="add-layer" onClick={() => set([...hidden, sizes[0]!])}>
          + {w.addLayer}
        </button>
      )}
      {hidden.length > 0 && (
        <button type="button" class="btn" data-testid="remove-layer" onClick={() => set(hidden.slice(0, -1))}>
          − {w.removeLayer}
        </button>
      )}
    </div>
  );
}
