// The trainer, behind one import that waits until somebody wants to train.
import { h, type ComponentType } from 'preact';
import './trainer.css';
import type { TrainingFile } from '../core/learning/plan.ts';
import { parseTraining } from '../files/parse.ts';
import { writeCompact } from '../files/write.ts';
import type { TrainingWorker } from '../panels/trainer/elsewhere.ts';
import type { Host } from '../panels/trainer/host.ts';
import { Opener } from '../panels/trainer/Opener.tsx';
import { writeRoute } from './router.ts';
import { copyText } from './save.ts';

const KEY = 'hibana.training';

interface OpenedTrainer {
  readonly Screen: ComponentType<{ readonly hintsBefore: number }>;
  readonly hints: number;
}

const host: Host = {
  openWorker: () => {
    try {
      return new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' }) as TrainingWorker;
    } catch {
      return undefined;
    }
  },
  keep: (training) => {
    try {
      localStorage.setItem(KEY, writeCompact(training));
      return true;
    } catch {
      return false;
    }
  },
  addressOf: (payload) => `${location.href.split('#')[0]}${writeRoute({ screen: 'shared', payload })}`,
  copy: copyText,
};

/** The player's own, as it was left. */
export function openTrainer(): OpenedTrainer {
  return shown(ownTraining(), false);
}

/** Somebody else's. `isAnew`: it was given another start than the one that its fingerprint is of. */
export function openTraining(file: TrainingFile, isAnew = false): OpenedTrainer {
  return shown(file, true, isAnew);
}

function shown(file: TrainingFile | undefined, isGuest: boolean, isAnew = false): OpenedTrainer {
  return { Screen: () => h(Opener, { host, file, isGuest, isAnew }), hints: 0 };
}

/** Storage may be forbidden, and what lies in it damaged: then it begins anew. */
function ownTraining(): TrainingFile | undefined {
  try {
    const text = localStorage.getItem(KEY);
    const read = text === null ? undefined : parseTraining(text);
    return read?.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}
