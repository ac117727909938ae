import { describe, expect, test } from 'vitest';
import { hash } from '../../src/core/hash.ts';
import { hashSpiking } from '../../src/core/spiking/hash.ts';
import { stepSpiking } from '../../src/core/spiking/step.ts';
import { createPlay, type Moment, type Play } from '../../src/session/play.ts';
import { frame } from '../../src/session/playback.ts';
import {
  coverLast,
  coverOutcome,
  hiddenOf,
  isHidden,
  noCovers,
  reveal,
  toggleKind,
  type Part,
} from '../../src/session/presenter/covers.ts';
import { firesNext } from '../../src/session/presenter/foresee.ts';
import { livingPodium } from '../../src/session/presenter/livingPodium.ts';
import { HOLD, nearInRound, paceAt } from '../../src/session/presenter/pace.ts';
import { roundsPodium } from '../../src/session/presenter/roundsPodium.ts';
import { addHands, countHands, decide, emptyTally, enterTally, favourite, handsOf, setHands } from '../../src/session/presenter/tally.ts';
import { backDeed, nextDeed, type Scene } from '../../src/session/presenter/talk.ts';
import { createLivingPlay, frameLiving, type LivingPlay } from '../../src/session/spiking/play.ts';
import { spikeTick } from '../../src/session/spiking/spikeBook.ts';
import { circuit } from '../helpers/circuit.ts';
import { levelInTime, oneCell } from '../helpers/time.ts';

const weight: Part = { kind: 'weight', id: 'a>h' };
const level: Part = { kind: 'state', id: 'h' };
const answer: Part = { kind: 'answer', id: '' };

describe('covers', () => {
  test('hide a kind, and are taken off one by one', () => {
    const all = toggleKind(toggleKind(noCovers, 'weight'), 'answer');
    expect(hiddenOf(all, [weight, level, answer])).toEqual([weight, answer]);
    const one = reveal(all, weight);
    expect(isHidden(one, weight)).toBe(false);
    expect(isHidden(one, { kind: 'weight', id: 'b>h' })).toBe(true);
    expect(isHidden(coverLast(one), weight)).toBe(true);
    expect(reveal(one, weight)).toBe(one);
  });

  test('of state and answer come back with the next case, those of weights do not', () => {
    const open = [weight, level, answer].reduce(reveal, toggleKind(toggleKind(toggleKind(noCovers, 'weight'), 'state'), 'answer'));
    expect(hiddenOf(coverOutcome(open), [weight, level, answer])).toEqual([level, answer]);
  });

  test('of a kind that is switched off and on again cover everything', () => {
    const once = reveal(toggleKind(noCovers, 'weight'), weight);
    expect(isHidden(toggleKind(toggleKind(once, 'weight'), 'weight'), weight)).toBe(true);
  });
});

const rest: Scene = {
  isMoving: false,
  isHeld: false,
  isWaiting: false,
  isAsking: false,
  coveredBefore: 0,
  coveredAfter: 0,
  hasRevealed: false,
  hasRevealedOutcome: false,
  hasNext: true,
  hasPrevious: true,
};

describe('the order of a talk', () => {
  test('reveals what the vote is made of, plays, settles, reveals what came of it, goes on', () => {
    const waiting = { ...rest, isWaiting: true, coveredAfter: 2 };
    expect(nextDeed({ ...waiting, coveredBefore: 1 })).toBe('reveal');
    expect(nextDeed(waiting)).toBe('play');
    expect(nextDeed({ ...rest, isMoving: true, coveredAfter: 2 })).toBe('settle');
    expect(nextDeed({ ...rest, isHeld: true, coveredAfter: 2 })).toBe('goOn');
    expect(nextDeed({ ...rest, coveredAfter: 2 })).toBe('reveal');
    expect(nextDeed(rest)).toBe('nextCase');
    expect(nextDeed({ ...rest, hasNext: false })).toBe('again');
  });

  test('asks the class before a question is played', () => {
    expect(nextDeed({ ...rest, isAsking: true })).toBe('ask');
  });

  test('goes back the same way', () => {
    expect(backDeed({ ...rest, hasRevealed: true, hasRevealedOutcome: true })).toBe('cover');
    expect(backDeed(rest)).toBe('rewind');
    expect(backDeed({ ...rest, isMoving: true })).toBe('rewind');
    expect(backDeed({ ...rest, isWaiting: true, hasRevealed: true })).toBe('cover');
    expect(backDeed({ ...rest, isWaiting: true })).toBe('previousCase');
    expect(backDeed({ ...rest, isWaiting: true, hasPrevious: false })).toBe('nothing');
  });
});

describe('a tally', () => {
  test('counts hands, never less than none, and never a part of one', () => {
    const tally = addHands(addHands(emptyTally(0), 'fires', 1), 'silent', -1);
    expect([handsOf(tally, 'fires'), handsOf(tally, 'silent'), countHands(tally)]).toEqual([1, 0, 1]);
    expect(handsOf(setHands(tally, 'fires', NaN), 'fires')).toBe(0);
    expect(handsOf(setHands(tally, 'fires', 12.4), 'fires')).toBe(12);
    expect(handsOf(setHands(tally, 'fires', 1e9), 'fires')).toBe(999);
  });

  test('has a favourite unless it is a draw', () => {
    const sides = ['fires', 'silent'];
    const tally = setHands(emptyTally(0), 'silent', 3);
    expect(favourite(tally, sides)).toBe('silent');
    expect(favourite(setHands(tally, 'fires', 3), sides)).toBeUndefined();
    expect(favourite(emptyTally(0), sides)).toBeUndefined();
  });

  test('is entered once a case, when the soma has decided and somebody has voted', () => {
    const first = decide(setHands(emptyTally(0), 'fires', 4), ['fires']);
    const list = enterTally(enterTally([], first), decide(setHands(emptyTally(1), 'silent', 2), ['fires']));
    expect(list.map(({ place }) => place)).toEqual([0, 1]);
    const again = decide(setHands(emptyTally(0), 'fires', 5), ['fires']);
    expect(enterTally(list, again).map(({ place }) => place)).toEqual([1, 0]);
    expect(enterTally(list, setHands(emptyTally(2), 'fires', 5))).toEqual(list);
    expect(enterTally(list, decide(emptyTally(2), ['fires']))).toHaveLength(2);
  });
});

describe('slow motion', () => {
  test('comes where the last votes land, and goes again', () => {
    expect(paceAt(nearInRound(0))).toBe(1);
    expect(paceAt(nearInRound(0.5))).toBe(1);
    expect(paceAt(nearInRound(0.8))).toBeLessThan(0.7);
    expect(paceAt(nearInRound(HOLD))).toBeLessThan(0.2);
  });
});

const chain = circuit('a:1 b:0 -> h(-0.5) out(-0.5); a>h 1; b>h 1; h>out 1');

/** Frames until the clock stands still, at most ten thousand. */
function run(play: Play): void {
  for (let i = 0; i < 10_000 && play.clock.isRunning; i++) frame(play, 16);
}

describe('stopping at the threshold in rounds', () => {
  test('happens when all votes are in, in every round, before any soma decides', () => {
    const play = createPlay(undefined, chain, 1);
    const podium = roundsPodium(play);
    const heard: string[] = [];
    play.moments.add(({ type }: Moment) => heard.push(type));
    podium.tempo.isHolding = true;
    podium.rewind();
    expect(podium.stand()).toMatchObject({ isWaiting: true, isHeld: false });
    const start = play.run.state.tick;
    podium.play();
    run(play);
    expect(play.run.state.tick).toBe(start);
    expect(play.clock.alpha).toBe(HOLD);
    expect(heard).toContain('voted');
    expect(heard).not.toContain('fired');
    expect(podium.held()).toEqual({});
    expect(podium.truth()).toBeUndefined();
    podium.play();
    run(play);
    expect(play.run.state.tick).toBe(start + 1);
    podium.play();
    run(play);
    expect(play.run.state.tick).toBe(start + 2);
    expect(podium.truth()).toEqual(['fires']);
  });

  test.each([0.25, 1, 8])('ends in the same State as without it, at speed %s', (speed) => {
    const [held, free] = [true, false].map((isHolding) => {
      const play = createPlay(undefined, chain, speed);
      const podium = roundsPodium(play);
      podium.tempo.isHolding = isHolding;
      podium.tempo.isSlowing = isHolding;
      podium.fire('b', true);
      for (let stop = 0; stop < 5; stop++) {
        if (stop === 0 || play.clock.alpha > 0) podium.play();
        run(play);
      }
      return hash(play.run.state);
    });
    expect(held).toBe(free);
  });

  test('a waiting case is played out when the presenter leaves', () => {
    const play = createPlay(undefined, chain, 1);
    const podium = roundsPodium(play);
    podium.fire('a', true);
    podium.close();
    expect(play.clock).toMatchObject({ isRunning: false, alpha: 0 });
    expect(roundsPodium(play).truth()).toEqual(['silent']);
  });
});

const jitter = { weights: 0.05, delaysMs: 0.2, trials: 5 };

function driven(speed = 0.25): LivingPlay {
  const one = levelInTime(oneCell(0, 0.3), { kind: 'spikes', cases: [{ ms: 60, wants: [{ cell: 'n', count: { min: 1 } }] }], jitter }, {});
  return createLivingPlay(one, one.circuit, speed);
}

function runLiving(play: LivingPlay): void {
  for (let i = 0; i < 20_000 && play.clock.isRunning; i++) frameLiving(play, 16);
}

describe('stopping at the threshold in time', () => {
  test('happens in the tick before the spike, with nothing ahead of it seen', () => {
    const free = driven();
    livingPodium(free).play();
    runLiving(free);
    expect(free.run.spikes.count).toBeGreaterThan(1);
    const first = spikeTick(free.run.spikes, 0);

    const play = driven();
    const podium = livingPodium(play);
    podium.tempo.isHolding = true;
    podium.play();
    runLiving(play);
    expect(play.run.state.tick).toBe(first);
    expect(play.run.latestTick).toBe(first);
    expect(play.run.spikes.count).toBe(0);
    expect(podium.held()).toMatchObject({ cell: 'n', threshold: -50 });
    expect(podium.held()!.v).toBeLessThanOrEqual(-50);
    expect(podium.truth()).toBeUndefined();
    podium.play();
    runLiving(play);
    expect(play.run.state.tick).toBe(spikeTick(free.run.spikes, 1));
    expect(podium.truth()).toEqual(['fires']);
  });

  test('ends in the same State as without it', () => {
    const [held, free] = [true, false].map((isHolding) => {
      const play = driven();
      const podium = livingPodium(play);
      podium.tempo.isHolding = isHolding;
      podium.tempo.isSlowing = isHolding;
      for (let stop = 0; stop < 40 && play.run.state.tick < 600; stop++) {
        podium.play();
        runLiving(play);
      }
      expect(play.run.state.tick).toBe(600);
      return hashSpiking(play.run.state);
    });
    expect(held).toBe(free);
  });

  test('holds again where it was gone back from', () => {
    const play = driven();
    const podium = livingPodium(play);
    podium.tempo.isHolding = true;
    podium.play();
    runLiving(play);
    const at = play.run.state.tick;
    podium.rewind();
    podium.play();
    runLiving(play);
    expect(play.run.state.tick).toBe(at);
  });

  test('looking ahead changes nothing', () => {
    const { state } = driven().run;
    const before = hashSpiking(state);
    let seen = 0;
    for (let tick = 0; tick < 400; tick++) {
      const isComing = firesNext(state);
      if (tick === 0) expect(hashSpiking(state)).toBe(before);
      const { count, cells } = stepSpiking(state);
      const fired = Array.from(cells.subarray(0, count)).some((cell) => cell < state.compiled.livingCount);
      expect(isComing).toBe(fired);
      if (fired) seen++;
    }
    expect(seen).toBeGreaterThan(1);
  });

  test('slow motion makes the time before a spike longer, and only that', () => {
    const frames = [true, false].map((isSlowing) => {
      const play = driven(0.05);
      const podium = livingPodium(play);
      podium.tempo.isSlowing = isSlowing;
      podium.play();
      let count = 0;
      for (; play.clock.isRunning; count++) frameLiving(play, 16);
      return count;
    });
    expect(frames[0]).toBeGreaterThan(frames[1]! * 1.3);
  });
});
