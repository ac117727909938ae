import { describe, expect, test } from 'vitest';
import type { Circuit } from '../../src/core/circuit.ts';
import { createLocalEngine } from '../../src/session/playground/localEngine.ts';
import type { Engine } from '../../src/session/playground/engine.ts';
import { createActivity, followRun, isLit, type Activity } from '../../src/views/board/free/activity.ts';
import { visitFlights } from '../../src/views/board/free/flights.ts';
import { keepUp } from '../../src/views/board/free/keepUp.ts';
import { createPlaces, type Places } from '../../src/views/board/free/places.ts';
import { gatherVotes } from '../../src/views/board/free/votes.ts';
import { circuit } from '../helpers/circuit.ts';
import { inTime, lif, pattern } from '../helpers/spikingCircuit.ts';

interface Running {
  readonly engine: Engine;
  readonly places: Places;
  readonly activity: Activity;
  slot(id: string): number;
  step(ticks: number, time: number): void;
}

function running(of: Circuit): Running {
  const engine = createLocalEngine(of);
  const places = createPlaces(of);
  keepUp(places, of, () => false);
  const activity = createActivity();
  followRun(activity, places, engine.view, 0);
  return {
    engine,
    places,
    activity,
    slot: (id) => places.cells.slotOf.get(id)!,
    step: (ticks, time) => {
      engine.advance(ticks, () => false);
      keepUp(places, engine.circuit, () => false);
      followRun(activity, places, engine.view, time);
    },
  };
}

describe('in time', () => {
  const wired = inTime([pattern('p', [10]), lif('n'), lif('m')], ['p>n delta 20 d2', 'n>m delta 5 d1']);

  test('a spike is lit for a moment, and told of once', () => {
    const run = running(wired);
    run.step(10, 100);
    expect(run.activity.firedCount).toBe(0);
    run.step(1, 120);
    expect(Array.from(run.activity.fired.subarray(0, run.activity.firedCount))).toEqual([run.slot('p')]);
    expect(isLit(run.activity, run.slot('p'), 200)).toBe(true);
    expect(isLit(run.activity, run.slot('p'), 500)).toBe(false);
    run.step(1, 140);
    expect(run.activity.firedCount).toBe(0);
  });

  test('it travels its delay, from 0 to 1', () => {
    const run = running(wired);
    const shownAt = new Int32Array(8).fill(0);
    const seen: number[] = [];
    const look = (alpha: number): void => {
      visitFlights(run.places, run.activity, run.engine.view, alpha, shownAt, 20, (wire, t) => {
        if (run.places.wires.parts[wire]!.id === 'p>n') seen.push(Math.round(t * 100) / 100);
      });
    };
    run.step(11, 0);
    look(0);
    look(0.5);
    run.step(10, 0);
    look(0);
    run.step(10, 0);
    look(0);
    expect(seen).toEqual([0, 0.03, 0.5]);
  });

  test('on wires that are not drawn nothing flies', () => {
    const run = running(wired);
    run.step(11, 0);
    let count = 0;
    visitFlights(run.places, run.activity, run.engine.view, 0, new Int32Array(8).fill(-1), 20, () => count++);
    expect(count).toBe(0);
  });

  test('a leap back lights nothing', async () => {
    const run = running(wired);
    run.step(11, 100);
    await run.engine.seek(2);
    followRun(run.activity, run.places, run.engine.view, 110);
    expect([run.activity.firedCount, isLit(run.activity, run.slot('p'), 111)]).toEqual([0, false]);
  });

  test('an edit renumbers the run, and cells keep their own light', () => {
    const run = running(wired);
    run.step(11, 100);
    run.engine.change({ cells: [lif('a'), lif('z')] });
    run.step(1, 110);
    expect(run.activity.indexOf[run.slot('m')]).toBe(run.engine.view.indexOf.get('m'));
    expect(isLit(run.activity, run.slot('p'), 120)).toBe(true);
  });
});

describe('in rounds', () => {
  const chain = circuit('a:1 -> h(-0.5) out(-0.5); a>h 1; h>out 1 d3; a>out -2');

  function gathered(run: Running, id: string, bias: number, alpha: number) {
    const into = { sum: 0, peak: 0 };
    const flying: [string, number, number][] = [];
    gatherVotes(run.places, run.activity, run.engine.view, run.slot(id), bias, alpha, into, (wire, amount, t) =>
      flying.push([run.places.wires.parts[wire]!.id, amount, Math.round(t * 100) / 100]),
    );
    return { ...into, flying };
  }

  test('at the start of a round nothing has arrived, at its end all, as the core adds it up', () => {
    const run = running(chain);
    for (let round = 1; round < 9; round++) {
      run.step(1, round * 1000);
      const { view } = run.engine;
      const before = gathered(run, 'out', -0.5, 0.001);
      expect(before.sum).toBe(-0.5);
      const after = gathered(run, 'out', -0.5, 1);
      run.engine.advance(1, () => false);
      expect(after.sum).toBe(view.levels[view.indexOf.get('out')!]);
      followRun(run.activity, run.places, view, round * 1000 + 500);
    }
  });

  test('a vote with a delay of three rounds is under way for three rounds', () => {
    const run = running(chain);
    const ways: number[] = [];
    for (let round = 0; round < 8; round++) {
      run.step(1, round * 1000);
      for (const [id, , t] of gathered(run, 'out', -0.5, 0.5).flying) if (id === 'h>out') ways.push(t);
    }
    expect(ways.slice(0, 6)).toEqual([0.17, 0.17, 0.5, 0.17, 0.5, 0.83]);
    expect(new Set(ways)).toEqual(new Set([0.17, 0.5, 0.83]));
  });

  test('what was put out before a leap is not guessed', async () => {
    const run = running(chain);
    run.step(1, 0);
    run.step(1, 0);
    await run.engine.seek(6);
    followRun(run.activity, run.places, run.engine.view, 0);
    expect(gathered(run, 'out', -0.5, 0.5).flying.filter(([id]) => id === 'h>out')).toHaveLength(1);
  });

  test('a firing neuron is lit with its round', () => {
    const run = running(chain);
    run.step(1, 100);
    run.step(1, 200);
    expect(Array.from(run.activity.fired.subarray(0, run.activity.firedCount), (slot) => run.places.cells.parts[slot]!.id)).toContain('h');
  });
});
