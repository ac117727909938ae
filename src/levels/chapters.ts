// The campaign's chapters, in playing order. A chapter's levels are the files in levels/<id>/; one without levels is not shown.
import type { Id, Label } from '../core/circuit.ts';

export interface Chapter {
  readonly id: Id;
  readonly title: Label;
  /** The first chapter on its clock: its first three levels are a newcomer’s first steps. */
  readonly opens?: boolean;
}

export const chapters: readonly Chapter[] = [
  { id: 'alive', title: { en: 'The living neuron', ja: '生きているニューロン' }, opens: true },
  { id: 'one', title: { en: 'One synapse', ja: 'シナプス1本' }, opens: true },
  { id: 'vote', title: { en: 'The vote', ja: '投票' } },
  { id: 'rhythm', title: { en: 'Circuits in time', ja: '時間のなかの回路' } },
];
