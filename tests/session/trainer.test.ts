// The trainer's past: exact rewind, other settings in between, choices that can be undone, and the same weights again from a file.
import { describe, expect, test } from 'vitest';
import { hashNetwork, networkOf } from '../../src/core/learning/network.ts';
import { createTraining, takeSnapshot, update } from '../../src/core/learning/training.ts';
import { materialOf } from '../../src/panels/trainer/material.ts';
import {
  addLayer, firstPlan, layersOf, nextSeed, planarData, presetFor, withActivator, withAnswer, withData, withFeature, withNeurons, withSeed,
} from '../../src/session/trainer/plan.ts'; // prettier-ignore
import { recordTraining, startingFrom } from '../../src/session/trainer/record.ts';
import { replay, trainAtOnce } from '../../src/session/trainer/replay.ts';
import { startOf } from '../../src/session/trainer/start.ts';
import { beginWork, workOn } from '../../src/session/trainer/job.ts';
import {
  adoptInTape, advanceTape, branchTape, courseAt, createTape, latestOf, networkAt, runsOf, seekTape, settingsAt, stepTape,
} from '../../src/session/trainer/tape.ts'; // prettier-ignore
import {
  canRedoChoice, canUndoChoice, choosePlan, chooseSettings, createTrainer, entryOf, networkNow, openEntry, travelChoice,
} from '../../src/session/trainer/trainer.ts'; // prettier-ignore
import { valuesOf, withValues } from '../../src/session/trainer/values.ts';

const plan = firstPlan();
const material = materialOf(plan);
const { settings } = presetFor(plan.data);
const start = networkOf(startOf(plan, material)!)!;
const tapeOf = () => createTape(start, material.seen, material.unseen, settings);
const hashOf = (tape: ReturnType<typeof tapeOf>) => hashNetwork(networkAt(tape));
const run = (tape: ReturnType<typeof tapeOf>, updates: number) => {
  for (let i = 0; i < updates; i++) stepTape(tape);
  return tape;
};

describe('a tape', () => {
  test('goes back to any update and on again with the same bits', () => {
    const tape = run(tapeOf(), 300);
    const [last, first] = [hashOf(tape), hashNetwork(start)];
    seekTape(tape, 0);
    expect(hashOf(tape)).toBe(first);
    seekTape(tape, 170);
    expect(hashOf(tape)).toBe(hashOf(run(tapeOf(), 170)));
    run(tape, 130);
    expect(hashOf(tape)).toBe(last);
    expect(latestOf(tape)).toBe(300);
  });

  test('takes other settings from where it stands, and still knows all of its past', () => {
    const old = run(tapeOf(), 50);
    const fast = branchTape(old, { ...settings, rate: 0.03, momentum: 0.9 });
    run(fast, 40);
    const [last, middle] = [hashOf(fast), hashOf(run(tapeOf(), 30))];
    seekTape(fast, 30);
    expect(hashOf(fast)).toBe(middle);
    expect(settingsAt(fast).rate).toBe(settings.rate);
    run(fast, 60);
    expect(hashOf(fast)).toBe(last);
    expect(runsOf(fast).map(({ updates, settings: { rate } }) => [updates, rate])).toEqual([[50, settings.rate], [40, 0.03]]); // prettier-ignore
    // By hand: two trainings one after the other.
    const first = createTraining(start, material.seen, settings);
    for (let i = 0; i < 50; i++) update(first);
    const second = createTraining(first.network, material.seen, { ...settings, rate: 0.03, momentum: 0.9 });
    for (let i = 0; i < 40; i++) update(second);
    expect(last).toBe(hashNetwork(second.network));
  });

  test('is cut where it stands: what came later stays on the old one', () => {
    const old = run(tapeOf(), 100);
    const end = hashOf(old);
    seekTape(old, 20);
    const cut = run(branchTape(old, { ...settings, rate: 0.01 }), 5);
    expect(latestOf(cut)).toBe(25);
    seekTape(old, 100);
    expect(hashOf(old)).toBe(end);
  });

  test('changing settings twice at one place leaves no empty run', () => {
    const tape = run(branchTape(branchTape(run(tapeOf(), 10), { ...settings, rate: 3 }), { ...settings, rate: 0.1 }), 5);
    expect(runsOf(tape).map(({ updates }) => updates)).toEqual([10, 5]);
    expect(runsOf(branchTape(tapeOf(), { ...settings, rate: 3 }))).toEqual([]);
  });

  test('makes what is due at its pace and stops where there is no time', () => {
    const tape = tapeOf();
    expect(advanceTape(tape, 100, 50, () => true)).toBe(0);
    tape.isRunning = true;
    expect(advanceTape(tape, 100, 50, () => true)).toBe(5);
    expect(advanceTape(tape, 100_000, 50, () => false)).toBe(1);
    expect(tape.at).toBe(6);
  });

  test('says where it ran away, and goes back from there', () => {
    const relu = withActivator(plan, 0, 'relu');
    const wild = openEntry(withAnswer(relu, 'shares'), materialOf(withAnswer(relu, 'shares')), { ...settings, rate: 1_000 });
    const tape = wild.tape!;
    while (stepTape(tape) && tape.at < 2_000);
    expect(tape.at).toBeLessThan(2_000);
    const { at } = tape;
    seekTape(tape, at - 1);
    expect(stepTape(tape)).toBe(true);
    expect(stepTape(tape)).toBe(false);
  });
});

describe('training elsewhere', () => {
  const job = { network: start, seen: material.seen, unseen: material.unseen, settings, snapshot: undefined, updates: 500 };

  test('makes the same weights, however it is cut up, and can be gone back into', () => {
    const [work, tape] = [beginWork(job), tapeOf()];
    let looks = 0;
    for (let isDone = false; !isDone;) {
      const milestone = workOn(work, () => ++looks % 3 !== 0);
      adoptInTape(tape, milestone.snapshot);
      ({ isDone } = milestone);
    }
    expect(hashOf(tape)).toBe(hashOf(run(tapeOf(), 500)));
    seekTape(tape, 333);
    expect(hashOf(tape)).toBe(hashOf(run(tapeOf(), 333)));
    seekTape(tape, 500);
    expect(hashOf(run(tape, 1))).toBe(hashOf(run(tapeOf(), 501)));
  });

  test('goes on from where a tape stands, and passes many milestones', () => {
    const tape = run(tapeOf(), 100);
    const work = beginWork({ ...job, network: networkAt(tape), snapshot: takeSnapshot(courseAt(tape).training) });
    const made: number[] = [];
    for (let isDone = false; !isDone;) {
      const milestone = workOn(work, () => true);
      made.push(milestone.made);
      ({ isDone } = milestone);
    }
    expect(made.length).toBeGreaterThanOrEqual(30);
    expect(made.at(-1)).toBe(500);
    expect(hashNetwork(work.training.network)).toBe(hashOf(run(tapeOf(), 600)));
  });

  test('ends where it runs away, and says how far it came', () => {
    const wild = beginWork({ ...job, network: networkOf(startOf(withActivator(plan, 0, 'relu'), material)!)!, settings: { ...settings, rate: 1_024 }, updates: 100_000 }); // prettier-ignore
    let milestone = workOn(wild, () => true);
    for (let i = 0; i < 200 && !milestone.isDone; i++) milestone = workOn(wild, () => true);
    expect(milestone.isDone).toBe(true);
    expect(milestone.made).toBe(wild.training.updates);
  });
});

describe('choices', () => {
  const open = () => createTrainer(openEntry(plan, material, settings), 25);

  test('can be undone and done again, each with its tape where it was left', () => {
    const trainer = open();
    run(entryOf(trainer).tape!, 40);
    const before = hashNetwork(networkNow(entryOf(trainer)));
    const more = withNeurons(plan, 0, 3);
    choosePlan(trainer, more, materialOf(more));
    expect(layersOf(entryOf(trainer).plan)[0]!.neurons).toBe(3);
    run(entryOf(trainer).tape!, 7);
    travelChoice(trainer, -1);
    expect(hashNetwork(networkNow(entryOf(trainer)))).toBe(before);
    expect([canUndoChoice(trainer), canRedoChoice(trainer)]).toEqual([false, true]);
    travelChoice(trainer, 1);
    expect(entryOf(trainer).tape!.at).toBe(7);
  });

  test('of settings keep what was run; undo brings the old settings and their future back', () => {
    const trainer = open();
    run(entryOf(trainer).tape!, 40);
    seekTape(entryOf(trainer).tape!, 25);
    chooseSettings(trainer, { ...settings, rate: 0.03 });
    run(entryOf(trainer).tape!, 5);
    travelChoice(trainer, -1);
    expect(entryOf(trainer).tape!.at).toBe(25);
    expect(latestOf(entryOf(trainer).tape!)).toBe(40);
    expect(hashNetwork(networkNow(entryOf(trainer)))).toBe(hashOf(run(tapeOf(), 25)));
  });

  test('of one gesture are one entry', () => {
    const trainer = open();
    for (const noise of [0.2, 0.3, 0.4]) {
      const next = withData(plan, { ...planarData('circle'), noise } as typeof plan.data);
      choosePlan(trainer, next, materialOf(next), undefined, 'drag');
    }
    expect(trainer.entries).toHaveLength(2);
    travelChoice(trainer, -1);
    expect(entryOf(trainer).plan).toBe(plan);
  });

  test('from the start is the same start, another start another one', () => {
    const other = withSeed(plan, nextSeed(plan.seed));
    expect(hashNetwork(openEntry(plan, material, settings).start)).toBe(hashNetwork(start));
    expect(hashNetwork(openEntry(other, material, settings).start)).not.toBe(hashNetwork(start));
    expect([nextSeed('9'), nextSeed('mine')]).toEqual(['10', '1']);
  });

  test('of data bring a network that suits them, unless one was chosen', () => {
    const spiral = withData(plan, planarData('spiral'));
    expect(layersOf(spiral)).toEqual(presetFor(planarData('spiral')).layers);
    const own = withData(addLayer(plan), planarData('spiral'));
    expect(layersOf(own)).toEqual(layersOf(addLayer(plan)));
    expect(withData(plan, planarData('blobs')).answer).toBe('shares');
    expect(withData(withData(plan, { kind: 'iris', seed: '1' }), planarData('moons')).features).toEqual(['x', 'y']);
    expect(withData({ ...plan, network: { layers: [{ neurons: 32, activator: 'relu' }] } }, planarData('moons')).network).toEqual({ layers: [{ neurons: 16, activator: 'relu' }] }); // prettier-ignore
  });

  test('leave a feature at least, in their own order', () => {
    expect(withFeature(withFeature(plan, 'x', false), 'y', false).features).toEqual(['y']);
    expect(withFeature(withFeature(plan, 'xy', true), 'xx', true).features).toEqual(['x', 'y', 'xx', 'xy']);
  });
});

describe('a recorded training', () => {
  const recorded = () => {
    const trainer = createTrainer(openEntry(plan, material, settings), 25);
    run(entryOf(trainer).tape!, 60);
    chooseSettings(trainer, { ...settings, rate: 0.1, momentum: 0.5, batch: 20 });
    run(entryOf(trainer).tape!, 30);
    chooseSettings(trainer, { ...settings, rate: 0.01 });
    return entryOf(trainer);
  };

  test('comes out with the same weights when it is run again', async () => {
    const entry = recorded();
    const file = recordTraining(entry, true);
    const ways: number[] = [];
    const again = await replay(file, materialOf(plan), trainAtOnce, (at) => ways.push(at));
    expect(again.outcome).toBe('same');
    expect(hashNetwork(networkNow(again.entry))).toBe(hashNetwork(networkNow(entry)));
    expect(recordTraining(again.entry, true)).toEqual(file);
    expect(ways.at(-1)).toBe(90);
    seekTape(again.entry.tape!, 60);
    expect(hashNetwork(networkNow(again.entry))).toBe(hashOf(run(tapeOf(), 60)));
  });

  test('that comes out otherwise shows its stored weights as a new start', async () => {
    const entry = recorded();
    const file = { ...recordTraining(entry, true), hash: '0'.repeat(16) };
    const again = await replay(file, material, trainAtOnce, () => undefined);
    expect(again.outcome).toBe('differs');
    expect(again.entry.tape!.at).toBe(0);
    expect(hashNetwork(networkNow(again.entry))).toBe(hashNetwork(networkNow(entry)));
    const { weights: _, ...bare } = file;
    expect((await replay(bare, material, trainAtOnce, () => undefined)).outcome).toBe('differsWithoutWeights');
  });

  test('ends where it is said to have ended, even if it cannot be run so far', async () => {
    const file = recordTraining(recorded(), false);
    const wild = { ...file, runs: [{ settings: { ...settings, rate: 1_024 }, updates: 900 }] };
    expect((await replay(wild, material, trainAtOnce, () => undefined)).outcome).toBe('differsWithoutWeights');
  });

  test('that takes too long to run again starts from its weights', () => {
    const entry = recorded();
    const tape = entry.tape!;
    const long = { ...entry, tape: { ...tape, legs: [{ ...tape.legs[0]!, length: 1e7 }], at: 1e6 } };
    const file = recordTraining(long, true);
    expect(file.runs).toEqual([]);
    expect('start' in file.network).toBe(true);
  });
});

test('weights go into numbers and back', () => {
  expect(hashNetwork(withValues(start, valuesOf(start))!)).toBe(hashNetwork(start));
  expect(withValues(start, valuesOf(start).slice(1))).toBeUndefined();
  const again = startOf(startingFrom(plan, start), material)!;
  expect(hashNetwork(networkOf(again)!)).toBe(hashNetwork(start));
});
