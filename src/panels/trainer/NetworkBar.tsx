// The hidden layers in a row: one of them open, with its neurons and its activator, the others as chips.
import { useState } from 'preact/hooks';
import { activatorNames, type ActivatorName } from '../../core/circuit.ts';
import { hasCircuit, MOST_LAYERS } from '../../core/learning/plan.ts';
import { trainerWords } from '../../i18n/trainer.ts';
import { words } from '../../i18n/words.ts';
import { addLayer, layersOf, mostNeurons, withActivator, withLayers, withNeurons } from '../../session/trainer/plan.ts';
import { entryOf, settingsNow } from '../../session/trainer/trainer.ts';
import { follow } from '../../views/follow.ts';
import { Icon } from '../Icon.tsx';
import { layerName } from './adviceText.ts';
import type { Bench } from './bench.ts';
import { choose } from './choices.ts';

export function NetworkBar({ bench }: { readonly bench: Bench }) {
  follow(bench.trainer);
  const w = trainerWords().network;
  const { activators } = words().layers;
  const entry = entryOf(bench.trainer);
  const { plan } = entry;
  const layers = layersOf(plan);
  const [chosen, setOpen] = useState(0);
  const open = Math.min(chosen, layers.length - 1);
  return (
    <section class="network-bar" aria-label={w.title}>
      {hasCircuit(plan.network) && <span class="whose-circuit">{w.fromCircuit}</span>}
      {layers.length === 0 && <p>{settingsNow(entry).rule === 'perceptron' ? w.perceptron : w.none}</p>}
      {layers.map(({ neurons, activator }, layer) => {
        const name = layerName(layer);
        if (layer !== open)
          return (
            <button key={layer} type="button" class="pick" data-testid={`layer-${layer}`} onClick={() => setOpen(layer)}>
              {w.chip(name, neurons, activators[activator])}
            </button>
          );
        return (
          <div key={layer} class="layer-card" role="group" aria-label={w.layer(name)}>
            <b>{name}</b>
            <button
              type="button"
              class="round step-button"
              aria-label={w.fewer(name)}
              disabled={neurons <= 1}
              data-testid="fewer-neurons"
              onClick={() => void choose(bench, (own) => withNeurons(own, layer, neurons - 1))}
            >
              −
            </button>
            <output aria-label={w.neurons(neurons)} data-testid="neurons">
              {neurons}
            </output>
            <button
              type="button"
              class="round step-button"
              aria-label={w.more(name)}
              disabled={neurons >= mostNeurons(plan.data)}
              data-testid="more-neurons"
              onClick={() => void choose(bench, (own) => withNeurons(own, layer, neurons + 1))}
            >
              +
            </button>
            <label>
              <span class="visually-hidden">{w.activator(name)}</span>
              <select
                value={activator}
                data-testid="layer-activator"
                onChange={(event) => {
                  const next = event.currentTarget.value as ActivatorName;
                  void choose(bench, (own) => withActivator(own, layer, next));
                }}
              >
                {activatorNames.map((one) => (
                  <option key={one} value={one}>
                    {activators[one]}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              class="round step-button"
              aria-label={w.removeLayer(name)}
              title={w.removeLayer(name)}
              data-testid="remove-layer"
              onClick={() =>
                void choose(bench, (own) =>
                  withLayers(
                    own,
                    layersOf(own).filter((_, at) => at !== layer),
                  ),
                )
              }
            >
              <Icon name="close" />
            </button>
          </div>
        );
      })}
      <button
        type="button"
        class="pick add"
        disabled={layers.length >= MOST_LAYERS}
        data-testid="add-layer"
        onClick={() => {
          setOpen(layers.length);
          void choose(bench, addLayer);
        }}
      >
        + {w.addLayer}
      </button>
    </section>
  );
}
