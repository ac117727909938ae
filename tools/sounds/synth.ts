// Sounds are sums of struck partials, as marimba bars, drops and glasses are; all the instruments of the game are built from this.

/** Hz. Nothing in the game needs more than 16 kHz of band, and the files are a quarter smaller than at 44.1 kHz. */
export const RATE = 32_000;

export interface Partial {
  /** Times the note's frequency. */
  readonly ratio: number;
  readonly gain: number;
  /** Seconds until this partial has fallen by 60 dB. */
  readonly decay: number;
}

export interface Strike {
  /** Seconds from the start of the sound. */
  readonly at: number;
  readonly hz: number;
  readonly partials: readonly Partial[];
  readonly gain?: number;
  /** Seconds of soft onset. */
  readonly attack?: number;
  /** The pitch starts at hz · (1 + bend) and settles within a few `bendTime`s: below zero it rises like a drop. */
  readonly bend?: number;
  readonly bendTime?: number;
}

/** Equal temperament, A4 = 440 Hz; `note('D5')`. */
export function note(name: string): number {
  const match = /^([A-G])(#?)(\d)$/.exec(name);
  if (!match) throw new Error(`no note is called ${name}`);
  const semitones = { C: -9, D: -7, E: -5, F: -4, G: -2, A: 0, B: 2 }[match[1] as 'C' | 'D' | 'E' | 'F' | 'G' | 'A' | 'B'];
  return 440 * 2 ** ((semitones + (match[2] ? 1 : 0)) / 12 + Number(match[3]) - 4);
}

export function silence(seconds: number): Float64Array {
  return new Float64Array(Math.round(seconds * RATE));
}

/** Adds one struck note to the sound. */
export function strike(sound: Float64Array, { at, hz, partials, gain = 1, attack = 0.002, bend = 0, bendTime = 0.012 }: Strike): void {
  const start = Math.round(at * RATE);
  let turn = 0;
  for (let i = start; i < sound.length; i++) {
    const t = (i - start) / RATE;
    turn += (hz * (1 + bend * Math.exp(-t / bendTime))) / RATE;
    const onset = t < attack ? 0.5 - 0.5 * Math.cos((Math.PI * t) / attack) : 1;
    let sum = 0;
    for (const partial of partials) {
      if (partial.ratio * hz > 0.45 * RATE) continue;
      sum += partial.gain * Math.exp((-6.908 * t) / partial.decay) * Math.sin(2 * Math.PI * turn * partial.ratio);
    }
    sound[i]! += gain * onset * sum;
  }
}

/** Moves the sound into a small stone pool: four damped combs in parallel, then two all-passes (Schroeder 1962). */
export function pool(sound: Float64Array, wet: number): Float64Array {
  const echo = new Float64Array(sound.length);
  for (const length of [811, 863, 929, 983]) addComb(sound, echo, length, 0.76, 0.35);
  for (const length of [403, 321]) allPass(echo, length, 0.5);
  return sound.map((sample, i) => sample + (wet * echo[i]!) / 4);
}

function addComb(sound: Float64Array, echo: Float64Array, length: number, feedback: number, damping: number): void {
  const line = new Float64Array(length);
  let low = 0;
  for (let i = 0; i < sound.length; i++) {
    const heard = line[i % length]!;
    low = heard * (1 - damping) + low * damping;
    line[i % length] = sound[i]! + low * feedback;
    echo[i]! += heard;
  }
}

function allPass(sound: Float64Array, length: number, gain: number): void {
  const line = new Float64Array(length);
  for (let i = 0; i < sound.length; i++) {
    const held = line[i % length]!;
    const into = sound[i]! + gain * held;
    line[i % length] = into;
    sound[i] = held - gain * into;
  }
}

/** Ends without a click and with the given peak in dB below full scale. */
export function finish(sound: Float64Array, peakDb: number, fadeSeconds = 0.03): Float64Array {
  const [fadeIn, fadeOut] = [Math.round(0.001 * RATE), Math.min(sound.length, Math.round(fadeSeconds * RATE))];
  const shaped = sound.map((sample, i) => sample * rise(i / fadeIn) * rise((sound.length - 1 - i) / fadeOut));
  const peak = shaped.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const gain = 10 ** (peakDb / 20) / peak;
  return shaped.map((sample) => sample * gain);
}

function rise(x: number): number {
  return x >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, x));
}

/** The same numbers every time (a 32-bit linear congruence, Numerical Recipes). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
