// Crowds: a thousand cells that make their own noise, and sixty that fall into step.
import type { Circuit } from '../../src/core/circuit.ts';
import { createStream } from '../../src/core/random.ts';
import type { LifCell, SpikingSynapse } from '../../src/core/spiking/circuit.ts';
import { delta, inTime, onSunflower } from './build.ts';

const CROWD = 1000;
/** What each cell hears: eight that excite, two that inhibit. */
const EXCITING = 8;
const INHIBITING = 2;

const nameless = { kind: 'lif', thresholdMv: -50, resetMv: -65, tauMs: 20, resistanceMohm: 100, refractoryMs: 2 } as const;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Every cell would fire by itself (it rests above its threshold); strong inhibition makes of it a chaos that looks like dice. */
function makeThousand(): Circuit {
  const random = createStream('thousand', 'wiring');
  let among = 0;
  const places = onSunflower(CROWD, 110);
  const own = { e: 0, i: 0 };
  const ids = places.map((_, k) => {
    // One of five inhibits, anywhere among the five, so that no pattern shows.
    if (k % 5 === 0) among = Math.floor(5 * random.next());
    const kind = k % 5 === among ? 'i' : 'e';
    return `${kind}${String(own[kind]++).padStart(3, '0')}`;
  });
  const cells = ids.map((id, k): LifCell => ({
    id,
    x: Math.round(places[k]![0]),
    y: Math.round(places[k]![1]),
    restMv: -45,
    ...nameless,
    startMv: tenth(-65 + 15 * random.next()),
  }));
  const voices = [
    { from: ids.filter((id) => id.startsWith('e')), count: EXCITING, weight: 2 },
    { from: ids.filter((id) => id.startsWith('i')), count: INHIBITING, weight: -25 },
  ];
  const synapses: SpikingSynapse[] = [];
  for (const to of ids) {
    for (const { from, count, weight } of voices) {
      for (let n = 0; n < count; n++) {
        const speaker = from[Math.floor(random.next() * from.length)]!;
        if (speaker === to) continue;
        const delayMs = tenth(0.5 + 15 * random.next());
        synapses.push({ id: `s${synapses.length}`, from: speaker, to, kind: 'delta', weight, delayMs });
      }
    }
  }
  return inTime('thousand', cells, synapses, { probes: ['e000', 'i000'] });
}

const FLIES = 60;
const NEIGHBOURS = 6;

/** Each has its own rhythm and start; a little light from others is enough to bring all into step (Mirollo and Strogatz 1990). */
function makeFireflies(): Circuit {
  const random = createStream('fireflies', 'wiring');
  const places = onSunflower(FLIES, 160);
  const ids = places.map((_, k) => `f${String(k + 1).padStart(2, '0')}`);
  const cells = ids.map((id, k): LifCell => ({
    id,
    x: Math.round(places[k]![0]),
    y: Math.round(places[k]![1]),
    label: { en: 'firefly', ja: 'ホタル' },
    restMv: tenth(-45.4 + random.next()),
    ...nameless,
    startMv: tenth(-65 + 14 * random.next()),
  }));
  const synapses = ids.flatMap((id) => {
    const seen = new Set<string>();
    while (seen.size < NEIGHBOURS) {
      const other = ids[Math.floor(random.next() * FLIES)]!;
      if (other !== id) seen.add(other);
    }
    return [...seen].map((other) => delta(other, id, 0.4, 0.1));
  });
  return inTime('fireflies', cells, synapses, { probes: ['f01', 'f02', 'f03'] });
}

export const network: readonly Circuit[] = [makeThousand(), makeFireflies()];
