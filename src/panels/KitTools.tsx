// What a kit opens besides weights and tides: the activators of neurons and the temperature of a softmax.
import { isNeuron, type ActivatorName } from '../core/circuit.ts';
import { show } from '../i18n/numbers.ts';
import { words } from '../i18n/words.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { command, type Play } from '../session/play.ts';
import { follow } from '../views/follow.ts';
import { nameOf } from '../views/names.ts';

export function KitTools({ play, level }: { readonly play: Play; readonly level: RoundsLevel }) {
  follow(play);
  const w = words().layers;
  const { activators = [], temperature } = level.kit;
  const open = activators.length > 0 ? play.circuit.cells.filter(isNeuron).filter(({ locked }) => !locked) : [];
  const layers = temperature ? play.circuit.layers.filter(({ softmax }) => softmax) : [];
  if (open.length === 0 && layers.length === 0) return null;
  return (
    <div class="kit-tools">
      {open.map(({ id, activator }) => (
        <label key={id}>
          {w.activatorOf(nameOf(play.circuit, id))}
          <select
            value={activator}
            data-testid={`activator-${id}`}
            onChange={(event) => command(play, { type: 'setActivator', cell: id, activator: event.currentTarget.value as ActivatorName })}
          >
            {activators.map((name) => (
              <option key={name} value={name}>
                {w.activators[name]}
              </option>
            ))}
          </select>
        </label>
      ))}
      {layers.map(({ id, softmax }) => (
        <label key={id}>
          {w.temperature} <output>{show(softmax!.temperature)}</output>
          <input
            type="range"
            min={temperature!.min}
            max={temperature!.max}
            step={temperature!.step}
            value={softmax!.temperature}
            aria-valuetext={show(softmax!.temperature)}
            data-testid={`temperature-${id}`}
            onInput={(event) =>
              command(play, { type: 'setTemperature', layer: id, temperature: Number(event.currentTarget.value) }, `t-${id}`)
            }
          />
        </label>
      ))}
    </div>
  );
}
