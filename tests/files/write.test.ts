import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAny, parseCircuit } from '../../src/files/parse.ts';
import { writeCircuit, writeFile, writeLevel } from '../../src/files/write.ts';
import { LIMIT } from '../../src/core/edit.ts';
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import { everything, livingAttempt, livingLevel } from '../helpers/living.ts';
import { lesson, result } from '../helpers/lessons.ts';
import { and, attempt, level, progress, rich } from '../helpers/samples.ts';

const inRounds = [and, rich, level('cases'), level('impossible'), level('predict'), attempt(), progress];
const living = [everything, ...(['spikes', 'live', 'impossible', 'predict'] as const).map(livingLevel), livingAttempt()];

test.each([...inRounds, ...living, lesson(), result()].map((file) => [file.format, file] as const))(
  '%s: writing and parsing gives the same again',
  (_, file) => {
    const text = writeFile(file);
    expect(parseAny(text)).toEqual({ ok: true, value: file });
    expect(text.endsWith('}\n')).toBe(true);
  },
);

test('every number comes back to the bit', () => {
  fc.assert(
    fc.property(fc.double({ min: -LIMIT, max: LIMIT, noNaN: true }), (weight) => {
      const back = parseCircuit(writeCircuit({ ...and, synapses: [{ ...and.synapses[0]!, weight }] }));
      expect(back.ok && Object.is((back.value as RoundsCircuit).synapses[0]!.weight, weight)).toBe(true);
    }),
  );
});

test('any text comes back, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const noted = { ...and, notes: [{ id: 'n', x: 0, y: 0, text }] };
      expect(parseCircuit(writeCircuit(noted))).toEqual({ ok: true, value: noted });
    }),
  );
});

test('the order of keys does not depend on how the value was made', () => {
  const { format, cells, ...rest } = and;
  const mixed = {
    ...rest,
    cells: cells.map((cell) => Object.fromEntries(Object.entries(cell).toReversed()) as unknown as typeof cell),
    format,
  };
  expect(writeCircuit(mixed)).toBe(writeCircuit(and));
});

test('a cell, a synapse or a case takes one line', () => {
  expect(writeCircuit(and)).toMatchInlineSnapshot(`
    "{
      "format": "hibana.circuit",
      "version": 1,
      "clock": "rounds",
      "seed": "test",
      "cells": [
        { "id": "a", "kind": "input", "x": -200, "y": 0, "value": 1 },
        { "id": "b", "kind": "input", "x": -200, "y": 80, "value": 0 },
        { "id": "out", "kind": "neuron", "x": 0, "y": 0, "bias": -1.5, "activator": "step" }
      ],
      "synapses": [
        { "id": "a>out", "from": "a", "to": "out", "weight": 1 },
        { "id": "b>out", "from": "b", "to": "out", "weight": 1 }
      ],
      "layers": [],
      "probes": [],
      "notes": []
    }
    "
  `);
  expect(
    writeLevel(level())
      .split('\n')
      .filter((line) => line.includes('"in":')),
  ).toHaveLength(4);
});

test('a value that no parser would take is a bug and is thrown', () => {
  expect(() => writeCircuit({ ...and, synapses: [{ ...and.synapses[0]!, weight: NaN }] })).toThrow();
});
