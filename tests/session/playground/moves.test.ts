// Whatever a hand can do in the playground, in any order: what is built can be kept in a file, and the recording ends with the same hash.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chipsOf } from '../../../src/core/chips.ts';
import { cellsOf, isSpiking, synapsesOf, type Circuit, type Id, type Instrument } from '../../../src/core/circuit.ts';
import { isRefusal, type Refusal } from '../../../src/core/command.ts';
import type { Patch } from '../../../src/core/patch.ts';
import { parseCircuit, parseRecording } from '../../../src/files/parse.ts';
import { checkCircuit } from '../../../src/files/references.ts';
import { writeCircuit, writeRecording } from '../../../src/files/write.ts';
import { align, move, placedParts, remove, setLocked } from '../../../src/session/playground/arrange.ts';
import { whyNoWire, wire } from '../../../src/session/playground/connect.ts';
import { fragmentOf, paste } from '../../../src/session/playground/copy.ts';
import type { Engine } from '../../../src/session/playground/engine.ts';
import { dissolve, fold, setOpen, usualPins } from '../../../src/session/playground/group.ts';
import { layerOf, makeLayer, setSoftmax } from '../../../src/session/playground/layers.ts';
import { createLocalEngine } from '../../../src/session/playground/localEngine.ts';
import { freshId, kindsOf, placeCell, takenIds } from '../../../src/session/playground/palette.ts';
import { toggleProbe, watchable } from '../../../src/session/playground/probe.ts';
import { propertiesOf, setProperty, type Property, type PropertyValue } from '../../../src/session/playground/properties.ts';
import { fields, paintPixels, placeRetina, wireField, type Retina } from '../../../src/session/playground/retina.ts';
import { replay } from '../../../src/session/replay.ts';
import { replaySpiking } from '../../../src/session/spiking/replay.ts';
import { circuit } from '../../helpers/circuit.ts';
import { inTime, izhikevich, lif, synapse } from '../../helpers/spikingCircuit.ts';

const never = (): boolean => false;
const stdp = { kind: 'stdp', aPlus: 0.1, aMinus: 0.1, tauPlusMs: 20, tauMinusMs: 20, min: -20, max: 0, pairing: 'all' } as const;

const vote = circuit(
  'a:1 b -> h(-0.5) k(0.2 sigmoid) out(-1); a>h 1; b>h 1; b>k 2; h>out 2; k>out 1; out>h -1 d2; softmax(1) h k; layer k out',
);
const living = inTime(
  [
    { id: 'noise', kind: 'poisson', x: -200, y: 0, rateHz: 300 },
    { id: 'tap', kind: 'touch', x: -200, y: 80 },
    { id: 'drive', kind: 'current', x: -200, y: 160, shape: 'sine', amplitudeNa: 0.2, frequencyHz: 20, offsetNa: 0.1 },
    lif('n1'),
    izhikevich('n2', { x: 160 }),
  ],
  ['noise>n1 exp(5) 4 d1', 'tap>n1 delta 20 d1', 'drive>n1 current 1', synapse('n1>n2 delta -9 d2', stdp)],
);
/** A tick that no round number of milliseconds is a whole number of, and parts of different kinds with one name. */
const odd: Circuit = {
  ...inTime([lif('a', { refractoryMs: 0.9 }), lif('b', { refractoryMs: 0 })], ['a: a>b delta 3 d0.6', synapse('b>a delta 0 d0.3', stdp)], {
    dtMs: 0.3,
  }),
  notes: [{ id: 'b', x: 0, y: 0, text: 'b' }],
  chips: [{ id: 'c', x: 0, y: 0, name: 'c', members: ['a'], pins: [{ cell: 'b', name: 'not inside' }] }],
};
/** As fine as it gets, with the longest delay that so many cells have room for. */
const full = inTime(
  Array.from({ length: 399 }, (_, i) => lif(`n${i}`, { x: i * 10 })),
  [synapse('n0>n1 delta 3 d100')],
  { dtMs: 0.01 },
);
const starts: readonly (readonly [string, Circuit])[] = [
  ['the vote', vote],
  ['neurons in time', living],
  ['odd ticks', odd],
  ['a full house', full],
];

type Numbers = readonly [what: number, pick: number, size: number, more: number];

/** A value for a property, right or wrong. */
function valueFor(property: Property, size: number): PropertyValue {
  if (property.type === 'choice') return property.options[size % property.options.length]!;
  if (property.type === 'times') return [size, size / 2, 5];
  const { min, max, step } = property;
  return [min, max, 0, step * size, -step * size, size / 7, min - 1, max + 1][size % 8]!;
}

/** One thing that a hand may do, made of random numbers; undefined is nothing. */
function moveOf(now: Circuit, engine: Engine, [what, pick, size, more]: Numbers): Patch | Refusal | undefined {
  const cells = cellsOf(now);
  const parts = [...cells, ...synapsesOf(now)];
  const any = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];
  const places = placedParts(now);
  const chosen = places.filter((_, i) => (i * 7 + pick) % 5 < 2).map(({ id }) => id);
  const part = any(parts, pick);
  const cell = any(cells, pick);
  const chip = any(chipsOf(now), pick);
  const retina = now.instruments?.find((one): one is Retina => one.kind === 'retina');
  switch (what) {
    case 0:
      return placeCell(now, any(kindsOf(now), pick)!, size * (more === 0 ? 1e6 : 10), more).patch;
    case 1: {
      const to = any(cells, size);
      return cell && to && whyNoWire(now, cell.id, to.id) === undefined ? wire(now, cell.id, to.id).patch : undefined;
    }
    case 2:
      return part && remove(now, [part.id]);
    case 3:
      return remove(now, chosen.slice(0, 3));
    case 4:
      return move(now, new Map(places.slice(pick % 3, 3).map(({ id, x, y }) => [id, { x: x + size, y: y * (more === 0 ? 1e5 : 1) }])));
    case 5:
      return align(now, chosen, size % 2 ? 'spreadAcross' : 'bottom');
    case 6:
      return setLocked(now, part ? [part.id] : [], size % 3 === 0);
    case 7:
    case 8: {
      const property = part && any(propertiesOf(now, part), more);
      return property && setProperty(now, size % 4 === 0 ? parts.map(({ id }) => id) : [part.id], property.name, valueFor(property, size));
    }
    case 9:
      return placeRetina(now, { x: size, y: pick }, 2 + (more % 2), 2).patch;
    case 10:
      return retina && paintPixels(now, new Map(retina.cells.map((id, i) => [id, (i + size) % 2])));
    case 11:
      return retina && cell && whyNoWire(now, retina.cells[0]!, cell.id) !== 'hearsNobody'
        ? wireField(now, retina, cell.id, any(fields, size)!)
        : undefined;
    case 12:
      return retina && remove(now, [retina.cells[0]!]);
    case 13:
      return makeLayer(now, chosen);
    case 14: {
      const layer = any(now.layers, pick);
      return isSpiking(now) || !layer ? undefined : setSoftmax(layerOf(now, layer.cells) ?? layer, size % 3 ? size + 0.5 : undefined);
    }
    case 15: {
      const folded = fold(now, chosen, 'folded');
      return isRefusal(folded) ? folded : folded.patch;
    }
    case 16:
      return chip && (size % 2 ? dissolve(now, chip.id) : setOpen(now, chip.id, size % 4 === 0));
    case 17:
      return (
        chip && {
          chips: [
            { ...chip, name: `chip ${size}`, pins: size % 2 ? usualPins(now, chip) : [...chip.pins, { cell: cells[0]!.id, name: '' }] },
          ],
        }
      );
    case 18: {
      const other = size % 3 === 0 ? starts[pick % 3]![1] : fragmentOf(now, chosen);
      const copy = paste(now, other, { x: size * 10, y: more * 10 });
      return isRefusal(copy) ? copy : copy.patch;
    }
    case 19:
      return { notes: [{ id: freshId('note', takenIds(now)), x: pick, y: size, text: 'a note' }] };
    case 20:
      return cell && { instruments: [instrumentFor(now, cell.id, size)] };
    case 21: {
      const id = any(watchable(now), pick);
      return id === undefined ? undefined : toggleProbe(now, engine.view, id);
    }
    default:
      return undefined;
  }
}

function instrumentFor(now: Circuit, cell: Id, size: number): Instrument {
  const id = freshId('instrument', takenIds(now));
  if (size % 3 === 0) return { id, kind: 'lamp', cell };
  return size % 3 === 1 ? { id, kind: 'speaker', cell, step: size % 15 } : { id, kind: 'key', cell, key: 'x' };
}

async function act(engine: Engine, numbers: Numbers): Promise<void> {
  const [what, pick, size, more] = numbers;
  const now = engine.circuit;
  const patch = moveOf(now, engine, numbers);
  if (patch && !isRefusal(patch)) engine.change(patch, more % 3 === 0 ? `gesture ${what}` : undefined);
  const cell = cellsOf(now)[pick % Math.max(1, now.cells.length)];
  if (what === 22) engine.undo();
  if (what === 23) engine.redo();
  if (what === 24 && cell?.kind === 'touch') engine.play({ type: 'touch', cell: cell.id });
  if (what === 24 && cell?.kind === 'input') engine.play({ type: 'setInput', cell: cell.id, value: size % 2 });
  if (what === 25) engine.resetMembranes(size % 2 === 0 || !cell ? undefined : [cell.id]);
  if (what === 26) await engine.seek(Math.max(engine.view.earliestTick, engine.view.tick - size));
  if (what === 27) await engine.restart(size % 2 ? `seed ${more}` : undefined);
  if (what === 28) await engine.watch(cell ? [cell.id] : [], []);
  if (what >= 29) engine.advance(size, never);
}

const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 31 }), fc.nat(50), fc.nat(60), fc.nat(20)), { minLength: 5, maxLength: 50 });

describe.each(starts)('%s', (name, start) => {
  test('is never built into what no file could hold, and replays', async () => {
    expect(checkCircuit(start)).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const engine = createLocalEngine(start);
        for (const one of list) {
          await act(engine, one);
          expect(checkCircuit(engine.circuit)).toBeUndefined();
        }
        const text = writeCircuit(engine.circuit);
        expect(parseCircuit(text)).toMatchObject({ ok: true });
        const recording = await engine.record();
        expect(parseRecording(writeRecording(recording))).toMatchObject({ ok: true });
        const { same } = isSpiking(start) ? replaySpiking(recording, undefined) : replay(recording, undefined);
        expect(same).toBe(true);
      }),
      { numRuns: name === 'a full house' ? 15 : 150, seed: 11 },
    );
  });
});
