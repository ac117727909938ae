// The only place that knows howler. Silent until the first gesture, silent for good when sound cannot be had, never in the way.
import { sprite, type SoundName } from './sprite.ts';
import { Ration } from './ration.ts';
import { soundOf, table, type Cause, type Rank } from './table.ts';

type ContextState = AudioContextState | 'interrupted';

/** What plays sounds: howler in the game, a list in tests. */
export interface Device {
  readonly state: ContextState;
  readonly isLoaded: boolean;
  /** `rate` above 1 is higher and shorter. */
  play(name: SoundName, rate: number): void;
  setVolume(volume: number): void;
  resume(): void;
}

/** Opens the device; `changed` is called whenever its state, or whether it is loaded, has changed, `failed` when it never will. */
export type OpenDevice = (changed: () => void, failed: () => void) => Device;

/** A sound asked for while sound was still asleep is dropped when it is older than this. */
const STALE_MS = 100;
const LOG_LENGTH = 32;
/** Semitones of the major scale. */
const major = [0, 2, 4, 5, 7, 9, 11] as const;
const gestures = ['pointerdown', 'pointerup', 'keydown', 'click'] as const;

export class SoundPlayer {
  /** The last sounds that were really begun, oldest first. */
  readonly log: SoundName[] = [];
  private volume = 0.7;
  private muted = false;
  private hasGesture = false;
  private hasFailed = false;
  private isPreparing = false;
  private openDevice: OpenDevice | undefined;
  private device: Device | undefined;
  private waiting: { rank: Rank; name: SoundName; rate: number; atMs: number }[] = [];
  private readonly ration = new Ration();
  private readonly load: () => Promise<OpenDevice>;
  private readonly now: () => number;

  constructor(load: () => Promise<OpenDevice> = loadHowler, now: () => number = () => performance.now()) {
    this.load = load;
    this.now = now;
  }

  /** `waiting` for a gesture, then `loading`, then what the audio context says; `failed` for good. */
  get state(): 'waiting' | 'loading' | 'failed' | ContextState {
    if (this.hasFailed) return 'failed';
    if (!this.hasGesture) return 'waiting';
    return this.device?.isLoaded ? this.device.state : 'loading';
  }

  /** Watches for gestures and for the page's return from the background; gives the function that stops it. */
  listen(page: Document = document): () => void {
    const stop = new AbortController();
    for (const type of gestures) {
      page.addEventListener(type, (event) => this.gesture(event), { capture: true, passive: true, signal: stop.signal });
    }
    page.addEventListener('visibilitychange', () => !page.hidden && this.wake(), { signal: stop.signal });
    return () => stop.abort();
  }

  /** Fetches the code ahead of the first gesture, in idle time, so that the first sound comes in time. No context is made. */
  prepare(): void {
    if (this.isPreparing) return;
    this.isPreparing = true;
    this.load().then(
      (open) => {
        this.openDevice = open;
        this.wake();
      },
      () => this.fail(),
    );
  }

  setVolume(volume: number): void {
    this.volume = Math.min(1, Math.max(0, volume));
    this.device?.setVolume(this.loudness);
  }

  setMuted(muted: boolean): void {
    this.muted = muted;
    this.waiting = [];
    this.device?.setVolume(this.loudness);
  }

  play(cause: Cause, amount = 0): void {
    this.ask(soundOf(cause, amount), table[cause].rank, 1);
  }

  /** `step` of the major scale, 0 its first note, 7 the same an octave up. */
  playNote(step: number): void {
    const semitones = 12 * Math.floor(step / 7) + major[((step % 7) + 7) % 7]!;
    this.ask('voteFor1', 'cell', 2 ** (semitones / 12));
  }

  private ask(name: SoundName, rank: Rank, rate: number): void {
    if (this.muted || this.hasFailed || !this.hasGesture) return;
    this.waiting.push({ rank, name, rate, atMs: this.now() });
    if (this.waiting.length > LOG_LENGTH) this.waiting.shift();
    this.flush();
  }

  /** Browsers let sound begin only from these events on; others would leave a warning in the console. */
  private gesture(event: Event): void {
    if (event.type === 'pointerdown' && (event as PointerEvent).pointerType !== 'mouse') return;
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') return;
    this.hasGesture = true;
    if (this.openDevice) this.wake();
    else this.prepare();
  }

  private get loudness(): number {
    return this.muted ? 0 : this.volume;
  }

  private wake(): void {
    if (!this.hasGesture || this.hasFailed) return;
    try {
      this.device ??= this.openDevice?.(
        () => this.flush(),
        () => this.fail(),
      );
      this.device?.setVolume(this.loudness);
      if (this.device && this.device.state !== 'running') this.device.resume();
    } catch {
      this.fail();
    }
  }

  private fail(): void {
    this.hasFailed = true;
    this.waiting = [];
  }

  private flush(): void {
    const { device } = this;
    if (!device?.isLoaded || device.state !== 'running') return;
    const now = this.now();
    for (const { rank, name, rate, atMs } of this.waiting.splice(0)) {
      if (now - atMs > STALE_MS || !this.ration.admit(name, rank, now, rate)) continue;
      device.play(name, rate);
      this.log.push(name);
      if (this.log.length > LOG_LENGTH) this.log.shift();
    }
  }
}

/** mp3 decoders begin up to 34 ms late: the tail is let ring that much longer, well inside the gap. */
const LATE_MS = 40;

async function loadHowler(): Promise<OpenDevice> {
  const { Howl, Howler } = await import('howler/dist/howler.core.min.js');
  return (changed, failed) => {
    Howler.autoUnlock = false;
    Howler.autoSuspend = false;
    let isLoaded = false;
    const howl = new Howl({
      src: [new URL('../../assets/sound/sprite.ogg', import.meta.url).href, new URL('../../assets/sound/sprite.mp3', import.meta.url).href],
      format: ['ogg', 'mp3'],
      pool: 8,
      sprite: Object.fromEntries(
        Object.entries(sprite).map(([name, [start, length]]): [string, [number, number]] => [name, [start, length + LATE_MS]]),
      ),
      onload: () => {
        isLoaded = true;
        changed();
      },
      onloaderror: failed,
    });
    if (!Howler.usingWebAudio) throw new Error('no Web Audio here');
    const context = Howler.ctx;
    const follow = () => {
      // Howler asks only its own memory of the state; iOS changes the real one behind its back.
      Howler.state = context.state === 'running' ? 'running' : 'suspended';
      changed();
    };
    context.addEventListener('statechange', follow);
    return {
      get state() {
        return context.state;
      },
      get isLoaded() {
        return isLoaded;
      },
      play: (name, rate) => {
        const id = howl.play(name);
        if (rate !== 1) howl.rate(rate, id);
      },
      setVolume: (volume) => void Howler.volume(volume),
      resume: () => void context.resume().then(follow, () => undefined),
    };
  };
}
