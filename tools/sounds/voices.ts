// Every sound of the game, in D major pentatonic, so that whatever sounds together sounds well: water for, glass against.
import { dice, finish, note, pool, silence, strike, type Partial, type Strike } from './synth.ts';

const drop: readonly Partial[] = [
  { ratio: 1, gain: 1, decay: 0.3 },
  { ratio: 4, gain: 0.16, decay: 0.09 },
  { ratio: 9.2, gain: 0.04, decay: 0.03 },
];
/** Odd partials sound hollow; the near pair beats slowly, as a wet glass does. */
const glass: readonly Partial[] = [
  { ratio: 1, gain: 0.6, decay: 0.34 },
  { ratio: 1.006, gain: 0.4, decay: 0.34 },
  { ratio: 3, gain: 0.22, decay: 0.2 },
  { ratio: 5.2, gain: 0.12, decay: 0.1 },
];
const bell: readonly Partial[] = [
  { ratio: 1, gain: 0.7, decay: 1.3 },
  { ratio: 1.003, gain: 0.3, decay: 1.3 },
  { ratio: 2, gain: 0.22, decay: 0.7 },
  { ratio: 3.01, gain: 0.1, decay: 0.4 },
  { ratio: 5.4, gain: 0.05, decay: 0.15 },
];
const swell: readonly Partial[] = [
  { ratio: 1, gain: 1, decay: 1.1 },
  { ratio: 1.004, gain: 0.5, decay: 1.1 },
  { ratio: 2, gain: 0.18, decay: 0.8 },
];
const wood: readonly Partial[] = [
  { ratio: 1, gain: 1, decay: 0.16 },
  { ratio: 2.4, gain: 0.2, decay: 0.05 },
];

const ladder = ['D', 'E', 'F#', 'A', 'B'] as const;

function play(seconds: number, strikes: readonly Strike[]): Float64Array {
  const sound = silence(seconds);
  for (const one of strikes) strike(sound, one);
  return sound;
}

function arpeggio(names: readonly string[], gap: number, partials: readonly Partial[], from = 0): Strike[] {
  return names.map((name, i) => ({ at: from + i * gap, hz: note(name), partials }));
}

function sparkle(from: number, to: number, count: number): Strike[] {
  const roll = dice(7);
  return Array.from({ length: count }, (_, i) => {
    const name = `${ladder[Math.floor(roll() * ladder.length)]!}${roll() < 0.6 ? 6 : 7}`;
    return { at: from + ((to - from) * (i + 0.6 * roll())) / count, hz: note(name), partials: bell, gain: 0.09 * (1 - (0.7 * i) / count) };
  });
}

function vote(name: string, octave: number, partials: readonly Partial[], bend: number): Float64Array {
  const sound = play(octave === 5 ? 0.24 : 0.28, [{ at: 0, hz: note(`${name}${octave}`), partials, bend, attack: 0.003 }]);
  return finish(sound, -12, 0.06);
}

function fire(): Float64Array {
  const chord = ['D4', 'A4', 'D5', 'F#5', 'E6'].map((name, i): Strike => ({
    at: 0.02 * i,
    hz: note(name),
    partials: swell,
    attack: 0.09,
    gain: i === 4 ? 0.12 : 0.5 - 0.07 * i,
  }));
  return finish(pool(play(1.2, [...chord, ...sparkle(0.06, 0.6, 9)]), 0.7), -7, 0.35);
}

function levelSolved(): Float64Array {
  const melody = arpeggio(
    ['D5', 'F#5', 'A5', 'B5', 'A5'],
    0.15,
    drop.map((partial) => ({ ...partial, decay: partial.decay * 2.2 })),
  );
  const last = ['D4', 'A4', 'F#5', 'D6'].map((name, i): Strike => ({ at: 0.82 + 0.025 * i, hz: note(name), partials: bell, gain: 0.6 }));
  return finish(pool(play(2.2, [...melody, ...last, ...sparkle(0.95, 1.5, 7)]), 0.8), -3, 0.6);
}

export const voices = {
  ...Object.fromEntries(ladder.map((name, i) => [`voteFor${i + 1}`, () => vote(name, 5, drop, -0.14)])),
  ...Object.fromEntries(ladder.map((name, i) => [`voteAgainst${i + 1}`, () => vote(name, 4, glass, 0.03)])),
  fire,
  silent: () => finish(play(0.4, [{ at: 0, hz: 176, partials: wood, bend: 0.7, bendTime: 0.03, attack: 0.004 }]), -9, 0.1),
  caseRight: () => finish(pool(play(0.8, arpeggio(['A5', 'D6'], 0.09, bell)), 0.5), -8, 0.3),
  caseWrong: () => finish(pool(play(0.55, arpeggio(['E4', 'D4'], 0.13, drop)), 0.3), -10, 0.15),
  levelSolved,
  badge: () => finish(pool(play(1.2, [...arpeggio(['A5', 'D6', 'F#6', 'A6'], 0.075, bell), ...sparkle(0.3, 0.75, 6)]), 0.6), -6, 0.4),
  hint: () => finish(pool(play(0.7, arpeggio(['B4', 'E5', 'F#5'], 0.1, glass)), 0.6), -9, 0.25),
  toggleOn: () => finish(play(0.2, [{ at: 0, hz: note('A4'), partials: drop, bend: -0.35, bendTime: 0.03 }]), -11, 0.05),
  toggleOff: () => finish(play(0.2, [{ at: 0, hz: note('D4'), partials: drop, bend: 0.35, bendTime: 0.03 }]), -11, 0.05),
  undo: () =>
    finish(
      play(
        0.3,
        arpeggio(['A4', 'E4'], 0.07, glass).map((one) => ({ ...one, attack: 0.02 })),
      ),
      -12,
      0.08,
    ),
  sliderTick: () =>
    finish(play(0.06, [{ at: 0, hz: 1174, partials: wood.map((partial) => ({ ...partial, decay: partial.decay / 3 })) }]), -18, 0.02),
  refuse: () =>
    finish(
      play(
        0.3,
        arpeggio(['D3', 'D3'], 0.09, wood).map((one) => ({ ...one, attack: 0.006 })),
      ),
      -10,
      0.08,
    ),
} as Readonly<Record<string, () => Float64Array>>;
