// The campaign's chapters, in playing order. A chapter's levels are the files in levels/<id>/.
import type { Id, Label } from '../core/circuit.ts';

export interface Chapter {
  readonly id: Id;
  readonly title: Label;
}

export const chapters = [
  { id: 'one', title: { en: 'One synapse', ja: 'シナプス1本' } },
  { id: 'vote', title: { en: 'The vote', ja: '投票' } },
] as const satisfies readonly Chapter[];
