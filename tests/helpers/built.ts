// Recordings of circuits that were rebuilt while they ran, and a pack of levels.
import type { Recording } from '../../src/core/recording.ts';
import type { Pack } from '../../src/levels/pack.ts';
import { placeCell } from '../../src/session/playground/palette.ts';
import { seekRun } from '../../src/session/run.ts';
import { createLiveSession } from '../../src/session/live.ts';
import { dispatch, record } from '../../src/session/session.ts';
import { seekSpiking } from '../../src/session/spiking/run.ts';
import { createSpikingSession, dispatchSpiking, recordSpiking } from '../../src/session/spiking/session.ts';
import { everything, livingLevel } from './living.ts';
import { level, rich } from './samples.ts';

export function rebuilt(): readonly Recording[] {
  const vote = createLiveSession(rich);
  seekRun(vote.run, 3);
  dispatch(vote, { type: 'change', patch: placeCell(rich, 'neuron', 5, 5).patch });
  dispatch(vote, { type: 'change', patch: { without: ['a'] } });
  seekRun(vote.run, 5);
  dispatch(vote, { type: 'resetMembranes', cells: ['h'] });
  const living = createSpikingSession(undefined, everything);
  seekSpiking(living.run, 30);
  dispatchSpiking(living, { type: 'change', patch: placeCell(everything, 'poisson', 5, 5).patch });
  dispatchSpiking(living, { type: 'resetMembranes' });
  seekSpiking(living.run, 60);
  return [record(vote), recordSpiking(living)];
}

export function pack(): Pack {
  return {
    format: 'hibana.pack',
    version: 1,
    id: 'mine',
    title: { en: 'Mine', ja: 'わたしの' },
    levels: [level('cases'), livingLevel('spikes')],
  };
}
