// Levels of the campaign on the page, each opened once.
import { useEffect, useState } from 'preact/hooks';
import { loadLevel } from '../../src/app/campaign.ts';
import { openLivingLevel } from '../../src/app/living.ts';
import { isSpikingLevel, type RoundsLevel } from '../../src/levels/level.ts';
import { createPlay, type Play } from '../../src/session/play.ts';
import { NORMAL_SPEED } from '../../src/session/spiking/clock.ts';
import type { LivingPlay } from '../../src/session/spiking/play.ts';

export interface Rounds {
  readonly level: RoundsLevel;
  readonly play: Play;
}

export function useRounds(id: string): Rounds | undefined {
  return useOpened(async () => {
    const read = await loadLevel(id);
    if (!read?.ok || isSpikingLevel(read.value)) throw new Error(`${id} is no level in rounds`);
    return { level: read.value, play: createPlay(read.value, read.value.circuit, 1) };
  });
}

export function useLiving(id: string): LivingPlay | undefined {
  return useOpened(async () => {
    const read = await loadLevel(id);
    if (!read?.ok || !isSpikingLevel(read.value)) throw new Error(`${id} is no level in time`);
    return openLivingLevel(read.value, NORMAL_SPEED, undefined).play;
  });
}

function useOpened<T>(open: () => Promise<T>): T | undefined {
  const [opened, setOpened] = useState<T | undefined>(undefined);
  useEffect(() => void open().then(setOpened), []);
  return opened;
}
