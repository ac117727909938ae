// A level in time, proven: what the start and the stored solution do, and the pars.
import { replaySpiking } from '../../../session/spiking/replay.ts';
import { spikingAttemptOf } from '../../../session/spiking/session.ts';
import type { Proof } from '../../prove.ts';
import { startSpikingAttempt } from '../../spiking/attempt.ts';
import { judgeSpiking } from '../../spiking/judge.ts';
import type { SpikingLevel } from '../../spiking/level.ts';
import { predictSpikesPar } from './odds.ts';
import { settingsPar, type SettingsProof } from './pars.ts';
import { livePar } from './touches.ts';

export function proveSpiking(level: SpikingLevel): Proof {
  const { session, hash, same } = replaySpiking(level.solution, level);
  const attempt = spikingAttemptOf(session);
  const { par, hiddenBites } = findPar(level, attempt);
  const known: SpikingLevel = { ...level, par };
  return {
    level,
    par,
    startSolved: judgeSpiking(known, { ...startSpikingAttempt(level), claimed: true }).solved,
    solutionSolves: same && judgeSpiking(known, attempt).solved,
    solution: { hash, ticks: session.run.state.tick },
    hiddenBites,
  };
}

function findPar(level: SpikingLevel, attempt: ReturnType<typeof spikingAttemptOf>): SettingsProof {
  const { goal } = level;
  switch (goal.kind) {
    case 'predict':
      return { par: predictSpikesPar(level, goal), hiddenBites: false };
    case 'live': {
      const isRight = judgeSpiking(level, attempt).solved;
      return { par: livePar(level, goal, isRight ? attempt : undefined), hiddenBites: false };
    }
    case 'spikes':
    case 'impossible':
      return settingsPar(level, goal, attempt.circuit);
  }
}
