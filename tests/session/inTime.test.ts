import { describe, expect, test } from 'vitest';
import { hashSpiking } from '../../src/core/spiking/hash.ts';
import {
  commandLiving,
  createLivingPlay,
  endTick,
  frameLiving,
  restartLiving,
  seekLiving,
  stepToSpike,
  toggleLiving,
  type LivingPlay,
} from '../../src/session/spiking/play.ts';
import { advanceLivingTrial, finishLivingTrial, startLivingTrial } from '../../src/session/spiking/trial.ts';
import { spikeCell, spikeTick } from '../../src/session/spiking/spikeBook.ts';
import { recordSpiking } from '../../src/session/spiking/session.ts';
import { replaySpiking } from '../../src/session/spiking/replay.ts';
import { watchCells } from '../../src/session/spiking/run.ts';
import { levelInTime, oneCell } from '../helpers/time.ts';

const jitter = { weights: 0.05, delaysMs: 0.2, trials: 5 };
const live = levelInTime(oneCell(), { kind: 'live', ms: 60, wants: [{ cell: 'n', count: { min: 1 } }], jitter }, {});
const driven = levelInTime(
  oneCell(0, 0.1),
  { kind: 'spikes', cases: [{ ms: 100, wants: [{ cell: 'n', rateHz: { min: 20, max: 60 } }] }], jitter },
  { parameters: { drive: { amplitudeNa: { min: 0, max: 0.4, step: 0.05 } } } },
);

function spikes({ run }: LivingPlay): [string, number][] {
  return Array.from({ length: run.spikes.count }, (_, i) => [
    run.state.compiled.cellIds[spikeCell(run.spikes, i)]!,
    spikeTick(run.spikes, i),
  ]);
}

/** Frames of `ms` each until the clock stands still, at most a thousand. */
function play(one: LivingPlay, ms = 16): void {
  for (let frame = 0; frame < 1000 && (one.clock.isRunning || one.trial); frame++) {
    frameLiving(one, ms);
    advanceLivingTrial(one, ms);
  }
}

describe('a live level', () => {
  test('one tap is not enough, two quick ones are; starting again takes the taps back', () => {
    const one = createLivingPlay(live, live.circuit, 1);
    const solved: string[] = [];
    one.moments.add(({ type }) => solved.push(type));
    commandLiving(one, { type: 'touch', cell: 'tap' });
    play(one);
    expect(one.verdict.solved).toBe(false);
    expect(one.hasFailed).toBe(true);
    restartLiving(one);
    expect(one.run.touches).toEqual([]);
    commandLiving(one, { type: 'touch', cell: 'tap' });
    frameLiving(one, 3);
    commandLiving(one, { type: 'touch', cell: 'tap' });
    play(one);
    expect(one.verdict.solved).toBe(true);
    expect(one.verdict.measures.touches).toBe(2);
    expect(solved).toContain('levelSolved');
  });

  test('its recording replays to the same spikes and the same hash', () => {
    const one = createLivingPlay(live, live.circuit, 1);
    commandLiving(one, { type: 'touch', cell: 'tap' });
    frameLiving(one, 3);
    commandLiving(one, { type: 'touch', cell: 'tap' });
    play(one);
    const again = replaySpiking(recordSpiking(one.session), live);
    expect(again.same).toBe(true);
  });
});

describe('a level of runs', () => {
  test('an edit shows at once how the run ends, and undo brings the old one back', () => {
    const one = createLivingPlay(driven, driven.circuit, 1);
    expect(one.verdict.solved).toBe(false);
    commandLiving(one, { type: 'setParameter', cell: 'drive', parameter: 'amplitudeNa', value: 0.2 });
    expect(one.run.state.tick).toBe(endTick(one));
    expect(spikes(one).length).toBeGreaterThan(1);
    expect(one.verdict.solved).toBe(true);
    commandLiving(one, { type: 'undo' });
    expect(spikes(one)).toEqual([]);
    expect(one.verdict.solved).toBe(false);
  });

  test('trying all tells of the solved level, also when it is hurried', () => {
    for (const hurries of [false, true]) {
      const one = createLivingPlay(driven, driven.circuit, 0.02);
      commandLiving(one, { type: 'setParameter', cell: 'drive', parameter: 'amplitudeNa', value: 0.2 });
      const heard: string[] = [];
      one.moments.add(({ type }) => heard.push(type));
      startLivingTrial(one);
      if (hurries) finishLivingTrial(one);
      else play(one);
      expect(heard).toContain('levelSolved');
    }
  });

  test('what the kit does not allow is refused and changes nothing', () => {
    const one = createLivingPlay(driven, driven.circuit, 1);
    const before = one.circuit;
    expect(commandLiving(one, { type: 'setParameter', cell: 'drive', parameter: 'amplitudeNa', value: 9 })).toMatchObject({
      refused: 'outOfRange',
    });
    expect(commandLiving(one, { type: 'setWeight', synapse: 'tap>n', weight: 1 })).toMatchObject({ refused: 'locked' });
    expect(commandLiving(one, { type: 'touch', cell: 'tap' })).toMatchObject({ refused: 'notHere' });
    expect(one.circuit).toBe(before);
  });
});

describe('a free circuit', () => {
  test('however the time is cut into frames, and however long the tab sleeps, the spikes are the same', () => {
    const runs = [16, 200, 7, 33].map((ms) => {
      const one = createLivingPlay(undefined, oneCell(10, 0.3), 0.1);
      toggleLiving(one);
      while (one.run.state.tick < 1000) frameLiving(one, ms);
      return spikes(one).filter(([, tick]) => tick < 1000);
    });
    expect(runs[0]!.length).toBeGreaterThan(3);
    for (const run of runs) expect(run).toEqual(runs[0]);
  });

  test('scrubbing back and on again comes to the same bits, across edits and touches', () => {
    const one = createLivingPlay(undefined, oneCell(10, 0.16), 0.1);
    seekLiving(one, 700);
    commandLiving(one, { type: 'setParameter', cell: 'drive', parameter: 'amplitudeNa', value: 0.25 });
    seekLiving(one, 1500);
    commandLiving(one, { type: 'touch', cell: 'tap' });
    one.clock.isRunning = false;
    seekLiving(one, 2600);
    const [end, all] = [hashSpiking(one.run.state), spikes(one)];
    for (const tick of [2599, 1501, 1500, 1499, 700, 699, 1, 0]) {
      seekLiving(one, tick);
      expect(one.run.state.tick).toBe(tick);
      seekLiving(one, 2600);
      expect(hashSpiking(one.run.state)).toBe(end);
      expect(spikes(one)).toEqual(all);
    }
  });

  test('a recording of edits and touches during the run replays to the same hash', () => {
    const one = createLivingPlay(undefined, oneCell(10, 0.16), 0.1);
    seekLiving(one, 300);
    commandLiving(one, { type: 'setParameter', cell: 'drive', parameter: 'amplitudeNa', value: 0.3 }, 'drag');
    seekLiving(one, 400);
    commandLiving(one, { type: 'setParameter', cell: 'drive', parameter: 'amplitudeNa', value: 0.2 }, 'drag');
    commandLiving(one, { type: 'touch', cell: 'tap' });
    one.clock.isRunning = false;
    seekLiving(one, 500);
    commandLiving(one, { type: 'undo' });
    seekLiving(one, 900);
    expect(replaySpiking(recordSpiking(one.session), undefined).same).toBe(true);
  });

  test('from the start it runs as it is now, and its recording replays', () => {
    const one = createLivingPlay(undefined, oneCell(10, 0.16), 0.1);
    seekLiving(one, 700);
    commandLiving(one, { type: 'setParameter', cell: 'drive', parameter: 'amplitudeNa', value: 0.3 });
    commandLiving(one, { type: 'touch', cell: 'tap' });
    restartLiving(one);
    expect(one.run.touches).toEqual([]);
    seekLiving(one, 900);
    const fresh = createLivingPlay(undefined, oneCell(10, 0.3), 0.1);
    seekLiving(fresh, 900);
    expect(hashSpiking(one.run.state)).toBe(hashSpiking(fresh.run.state));
    expect(replaySpiking(recordSpiking(one.session), undefined).same).toBe(true);
  });

  test('a run that has stopped by itself is brought back by an edit, and by playing it again', () => {
    const away = oneCell(10, 1000);
    const one = createLivingPlay(
      undefined,
      { ...away, cells: away.cells.map((cell) => (cell.kind === 'lif' ? { ...cell, resistanceMohm: 1e6, thresholdMv: 1000 } : cell)) },
      0.1,
    );
    commandLiving(one, { type: 'setWeight', synapse: 'drive>n', weight: 1e6 });
    seekLiving(one, 3000);
    expect(one.run.state.stop).toBe('ranAway');
    toggleLiving(one);
    expect(one.run.state.tick).toBe(0);
    seekLiving(one, 3000);
    commandLiving(one, { type: 'setWeight', synapse: 'drive>n', weight: 0 });
    expect(one.run.state.stop).toBe('none');
    seekLiving(one, 500);
    expect(one.run.state.tick).toBe(500);
    expect(replaySpiking(recordSpiking(one.session), undefined).same).toBe(true);
  });

  test('the voltmeter shows the past of a cell that it is put on late', () => {
    const one = createLivingPlay(undefined, oneCell(10, 0.2), 0.1);
    seekLiving(one, 800);
    const { values } = one.run.traces;
    const before = Array.from(values[0]!.subarray(0, 801));
    watchCells(one.run, ['n']);
    expect(Array.from(one.run.traces.values[0]!.subarray(0, 801))).toEqual(before);
    expect(one.run.state.tick).toBe(800);
  });

  test('on to the next spike stops right after it', () => {
    const one = createLivingPlay(undefined, oneCell(10, 0.2), 0.1);
    stepToSpike(one);
    expect(spikes(one)).toEqual([['n', one.run.state.tick - 1]]);
  });
});
