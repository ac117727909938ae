// One steady tone whose pitch is a state: it rises as the state rises, leans to the right with votes for and to the left with votes against.

/** Zero sounds as this note; each unit of the state is two semitones. */
const ZERO_HZ = 330;
const SEMITONES_A_UNIT = 2;
/** Two octaves up or down are far enough. */
const MOST_SEMITONES = 24;
const GLIDE_S = 0.05;
const LEAN = 0.85;
const LOUDNESS = 0.16;
/** The note of zero, then the state's own: the ear compares. */
const ZERO_S = 0.16;
const STATE_S = 0.34;

/** Pitch in Hz of a state, in units where a vote of weight 1 is 1. */
export function pitchOfState(state: number): number {
  const semitones = Math.max(-MOST_SEMITONES, Math.min(MOST_SEMITONES, state * SEMITONES_A_UNIT));
  return ZERO_HZ * 2 ** (semitones / 12);
}

export interface Tone {
  /** The state now, and the side that its last vote came from. */
  aim(state: number, side: number): void;
  /** Zero, then the state: higher means that it fires. */
  compare(state: number): void;
  hush(): void;
  close(): void;
}

/** Only after a gesture; undefined where there is no sound. `volume` is asked for each time, 0 … 1. */
export function openTone(volume: () => number): Tone | undefined {
  if (typeof AudioContext === 'undefined') return undefined;
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: ZERO_HZ });
  const gain = new GainNode(context, { gain: 0 });
  const pan = new StereoPannerNode(context);
  oscillator.connect(gain).connect(pan).connect(context.destination);
  oscillator.start();
  const comesBack = (): void => {
    if (!document.hidden && context.state !== 'running') void context.resume().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', comesBack);
  document.addEventListener('pointerup', comesBack);
  return {
    aim(state, side) {
      const now = context.currentTime;
      oscillator.frequency.setTargetAtTime(pitchOfState(state), now, GLIDE_S);
      pan.pan.setTargetAtTime(side * LEAN, now, GLIDE_S);
      gain.gain.setTargetAtTime(LOUDNESS * volume(), now, GLIDE_S);
    },
    compare(state) {
      const now = context.currentTime;
      const end = now + ZERO_S + STATE_S;
      for (const parameter of [oscillator.frequency, pan.pan, gain.gain]) parameter.cancelScheduledValues(now);
      pan.pan.setValueAtTime(0, now);
      gain.gain.setTargetAtTime(LOUDNESS * volume(), now, 0.01);
      oscillator.frequency.setValueAtTime(ZERO_HZ, now);
      oscillator.frequency.setValueAtTime(pitchOfState(state), now + ZERO_S);
      gain.gain.setTargetAtTime(0, end, GLIDE_S);
    },
    hush() {
      gain.gain.setTargetAtTime(0, context.currentTime, GLIDE_S);
    },
    close() {
      document.removeEventListener('visibilitychange', comesBack);
      document.removeEventListener('pointerup', comesBack);
      void context.close();
    },
  };
}
