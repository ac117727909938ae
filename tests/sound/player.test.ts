import { beforeEach, describe, expect, test } from 'vitest';
import { SoundPlayer, type Device, type OpenDevice } from '../../src/sound/player.ts';

class Bench {
  now = 0;
  played: string[] = [];
  volumes: number[] = [];
  opened = 0;
  resumes = 0;
  state: Device['state'] = 'running';
  isLoaded = true;
  changed: () => void = () => undefined;
  failed: () => void = () => undefined;
  readonly page = Object.assign(new EventTarget(), { hidden: false });
  readonly player: SoundPlayer;

  constructor(load?: () => Promise<OpenDevice>) {
    this.player = new SoundPlayer(load ?? (() => Promise.resolve(this.open)), () => this.now);
    this.player.listen(this.page as Document);
  }

  readonly open: OpenDevice = (changed, failed) => {
    this.opened++;
    Object.assign(this, { changed, failed });
    const bench = this as Bench;
    return {
      get state() {
        return bench.state;
      },
      get isLoaded() {
        return bench.isLoaded;
      },
      play: (name) => this.played.push(name),
      setVolume: (volume) => this.volumes.push(volume),
      resume: () => this.resumes++,
    };
  };

  async gesture(type = 'click', properties: object = {}): Promise<void> {
    this.page.dispatchEvent(Object.assign(new Event(type), properties));
    await new Promise((done) => setTimeout(done));
  }

  become(state: Device['state']): void {
    this.state = state;
    this.changed();
  }
}

describe('the sound player', () => {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
  });

  test('plays nothing and opens nothing before the first gesture', async () => {
    bench.player.prepare();
    bench.player.play('fired');
    await new Promise((done) => setTimeout(done));
    expect([bench.opened, bench.played, bench.player.state]).toEqual([0, [], 'waiting']);
  });

  test('what was asked for before the gesture is not made up for afterwards', async () => {
    bench.player.play('fired');
    await bench.gesture();
    expect(bench.played).toEqual([]);
  });

  test('plays after a gesture, by sign and size, and keeps a log', async () => {
    await bench.gesture();
    bench.player.play('voted', 2);
    bench.player.play('voted', -0.5);
    bench.player.play('fired');
    expect(bench.played).toEqual(['voteFor3', 'voteAgainst1', 'fire']);
    expect(bench.player.log).toEqual(bench.played);
    expect(bench.player.state).toBe('running');
  });

  test('the touch that starts a gesture is not taken for one, its end is', async () => {
    await bench.gesture('pointerdown', { pointerType: 'touch' });
    await bench.gesture('keydown', { key: 'Escape' });
    expect(bench.opened).toBe(0);
    await bench.gesture('pointerup', { pointerType: 'touch' });
    expect(bench.opened).toBe(1);
  });

  test('when the code is there already, the device opens within the gesture itself', async () => {
    bench.player.prepare();
    await new Promise((done) => setTimeout(done));
    void bench.gesture('pointerdown', { pointerType: 'mouse' });
    expect(bench.opened).toBe(1);
  });

  test('many gestures open one device', async () => {
    void bench.gesture();
    void bench.gesture();
    await bench.gesture();
    expect(bench.opened).toBe(1);
  });

  test('a sound asked for while loading is played if it is still fresh', async () => {
    bench.isLoaded = false;
    await bench.gesture();
    bench.player.play('toggledOn');
    bench.now = 300;
    bench.player.play('fired');
    bench.now = 380;
    bench.isLoaded = true;
    bench.changed();
    expect(bench.played).toEqual(['fire']);
  });

  test('an interrupted context is resumed by the next gesture and by the return of the page', async () => {
    await bench.gesture();
    bench.become('interrupted');
    expect(bench.player.state).toBe('interrupted');
    await bench.gesture('keydown', { key: 'a' });
    expect(bench.resumes).toBe(1);
    bench.page.dispatchEvent(new Event('visibilitychange'));
    expect(bench.resumes).toBe(2);
    bench.page.hidden = true;
    bench.page.dispatchEvent(new Event('visibilitychange'));
    expect(bench.resumes).toBe(2);
    bench.player.play('fired');
    bench.become('running');
    expect(bench.played).toEqual(['fire']);
  });

  test('muting silences what sounds and plays nothing more; unmuting brings the volume back', async () => {
    await bench.gesture();
    bench.player.setVolume(0.4);
    bench.player.setMuted(true);
    bench.player.play('levelSolved');
    bench.player.setMuted(false);
    bench.player.play('caseRight');
    expect(bench.played).toEqual(['caseRight']);
    expect(bench.volumes.slice(-3)).toEqual([0.4, 0, 0.4]);
  });

  test('volume stays between 0 and 1', async () => {
    await bench.gesture();
    bench.player.setVolume(7);
    bench.player.setVolume(-1);
    expect(bench.volumes.slice(-2)).toEqual([1, 0]);
  });

  test('a crowd of votes becomes few, and the melody is still heard', async () => {
    await bench.gesture();
    for (let i = 0; i < 200; i++) {
      bench.now = i;
      bench.player.play('voted', ((i * 7) % 10) - 4.5);
      bench.player.play('fired');
    }
    bench.player.play('levelSolved');
    expect(bench.played.filter((name) => name.startsWith('vote')).length).toBeLessThan(15);
    expect(bench.played.filter((name) => name === 'fire').length).toBeLessThan(8);
    expect(bench.played.at(-1)).toBe('levelSolved');
  });

  test('the log keeps the last 32', async () => {
    await bench.gesture();
    for (let i = 0; i < 50; i++) {
      bench.now += 1000;
      bench.player.play('caseRight');
    }
    expect(bench.player.log).toHaveLength(32);
  });

  test('without code, device or file the game is silent and nothing throws', async () => {
    const noCode = new Bench(() => Promise.reject(new Error('offline')));
    const noDevice = new Bench(() =>
      Promise.resolve(() => {
        throw new Error('no Web Audio here');
      }),
    );
    await bench.gesture();
    bench.failed();
    for (const silent of [noCode, noDevice, bench]) {
      await silent.gesture();
      silent.player.play('fired');
      await silent.gesture();
      expect([silent.player.state, silent.played]).toEqual(['failed', []]);
    }
  });
});
