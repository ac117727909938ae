// The campaign's chapters, in playing order. A chapter's levels are the files in levels/<id>/; one without levels is not shown.
import type { Id, Label } from '../core/circuit.ts';

export interface Chapter {
  readonly id: Id;
  readonly title: Label;
  /** The first chapter on its clock: its first three levels are a newcomer’s first steps. */
  readonly opens?: boolean;
  /** Odds and distances are of one kind throughout, so difficulty must rise; elsewhere the order of insights goes first. */
  readonly rises?: boolean;
}

export const chapters: readonly Chapter[] = [
  { id: 'alive', title: { en: 'The living neuron', ja: '生きているニューロン' }, opens: true, rises: true },
  { id: 'one', title: { en: 'One synapse', ja: 'シナプス1本' }, opens: true, rises: true },
  { id: 'vote', title: { en: 'The vote', ja: '投票' }, rises: true },
  { id: 'layer', title: { en: 'Layers', ja: '層' } },
  { id: 'act', title: { en: 'Activators', ja: '活性化関数' } },
  { id: 'deep', title: { en: 'Layers on layers', ja: '重なる層' } },
  { id: 'softmax', title: { en: 'Sharing the light', ja: '光を分けあう' } },
  { id: 'learn', title: { en: 'Learning', ja: '学ぶ' } },
  { id: 'rhythm', title: { en: 'Circuits in time', ja: '時間のなかの回路' }, rises: true },
  { id: 'finale', title: { en: 'Finale', ja: 'フィナーレ' } },
];
