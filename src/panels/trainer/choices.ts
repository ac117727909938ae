// Choices as the panels make them: another plan with its examples, loaded where they are not in the page yet.
import { hasCircuit, type DataPlan, type TrainingPlan } from '../../core/learning/plan.ts';
import type { Settings } from '../../core/learning/settings.ts';
import type { Remedy } from '../../session/trainer/explain.ts';
import {
  addLayer,
  isSame,
  layersOf,
  nextSeed,
  presetFor,
  withActivator,
  withData,
  withFeature,
  withLayers,
  withNeurons,
  withSeed,
} from '../../session/trainer/plan.ts';
import { choosePlan, chooseSettings, entryOf, settingsNow } from '../../session/trainer/trainer.ts';
import type { Bench } from './bench.ts';
import { isLoaded, loadFor, materialOf } from './material.ts';

/** The last one asked for is the one that is taken, however long the others take to load. */
let asked = 0;

export async function choose(
  bench: Bench,
  change: (plan: TrainingPlan) => TrainingPlan,
  { settings, gesture }: { readonly settings?: Settings | undefined; readonly gesture?: string | undefined } = {},
): Promise<void> {
  const mine = ++asked;
  const before = entryOf(bench.trainer).plan;
  const plan = change(before);
  if (plan === before && !settings) return;
  if (!isLoaded(plan.data)) await loadFor(plan.data);
  if (mine === asked) choosePlan(bench.trainer, plan, materialOf(plan), settings, gesture);
}

/** Another source of examples; where nobody has chosen a network, one that suits it, and a pace to watch it at. */
export function chooseData(bench: Bench, data: DataPlan): Promise<void> {
  const { plan } = entryOf(bench.trainer);
  const old = presetFor(plan.data);
  const isPreset = !hasCircuit(plan.network) && !plan.network.start && isSame(layersOf(plan), old.layers);
  if (!isPreset) return choose(bench, (own) => withData(own, data));
  const preset = presetFor(data);
  bench.trainer.pace = preset.pace;
  return choose(bench, (own) => withData(own, data), { settings: preset.settings });
}

export function changeSettings(bench: Bench, change: Partial<Settings>): void {
  const before = settingsNow(entryOf(bench.trainer));
  if (Object.entries(change).every(([name, value]) => before[name as keyof Settings] === value)) return;
  chooseSettings(bench.trainer, { ...before, ...change });
}

export function anotherStart(bench: Bench): Promise<void> {
  return choose(bench, (plan) => withSeed(plan, nextSeed(plan.seed)));
}

export function applyRemedy(bench: Bench, remedy: Remedy): void {
  const settings = settingsNow(entryOf(bench.trainer));
  switch (remedy.kind) {
    case 'slower':
    case 'faster':
      if (remedy.isFromStart) void choose(bench, (plan) => ({ ...plan }), { settings: { ...settings, rate: remedy.rate } });
      else changeSettings(bench, { rate: remedy.rate });
      return;
    case 'decay':
      return changeSettings(bench, { decay: remedy.decay });
    case 'anotherStart':
      return void anotherStart(bench);
    case 'addLayer':
      return void choose(bench, addLayer);
    case 'moreNeurons':
      return void choose(bench, (plan) => withNeurons(plan, 0, (layersOf(plan)[0]?.neurons ?? 0) + 2));
    case 'fitting':
      return void choose(bench, (plan) => withLayers(plan, layersOf(plan)));
    case 'features':
      return void choose(bench, (plan) => remedy.features.reduce((own, name) => withFeature(own, name, true), plan));
    case 'activator':
      return void choose(bench, (plan) => {
        const layers = layersOf(plan);
        return layers.reduce((own, _, layer) => withActivator(own, layer, remedy.activator), withLayers(plan, layers));
      });
  }
}
