// Text from a circuit that somebody else made is only ever a comment or a quoted string of the program.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Circuit } from '../../src/core/circuit.ts';
import { exportCircuit, exportTargets, targetsOf } from '../../src/export/exportCircuit.ts';
import { commentText, pythonNamer, pythonNumber, pythonText } from '../../src/export/python.ts';
import { circuit } from '../helpers/circuit.ts';
import { everything } from '../helpers/living.ts';
import { parseAll, pythonWith, without } from './python.ts';

const nasty = [
  '\nevil()',
  '\r\nevil()',
  '\u2028evil()',
  '\u0085evil()\u000b\u000c',
  '"\nevil()\n"',
  "'''\nevil()\n'''",
  '"""\nevil()\n"""',
  '\\"); evil(); print("',
  '\\',
  '\\\nevil()',
  '{evil()}',
  '%s\0evil()',
  '# coding: utf-7\n+AAo-evil()',
  'coding: rot13',
  '\u202eevil()\u2066',
  '\ud800',
  '🎆'.repeat(200),
];
const rounds = circuit('a:1 b -> h(-0.5 sigmoid) g(0 relu) out(1 identity); a>h 1; b>h 2; a>g 1; h>out 1; g>out 1; softmax(2) h g');
const loop = circuit('a:1 -> x y(0 tanh); a>x 1; x>y 1 d2; y>x 1; softmax(0.5) x y');

/** The circuit with this text for each label and, where it can stand, for each name. */
function poisoned(one: Circuit, text: string, hasNames: boolean): Circuit {
  const renamed = (id: string): string => (hasNames ? `${id}${text}` : id);
  return {
    ...one,
    seed: text,
    cells: one.cells.map((cell) => ({ ...cell, id: renamed(cell.id), label: { en: text, ja: text } })),
    synapses: one.synapses.map((synapse) => ({
      ...synapse,
      id: renamed(synapse.id),
      from: renamed(synapse.from),
      to: renamed(synapse.to),
    })),
    layers: one.layers.map((layer) => ({ ...layer, id: renamed(layer.id), cells: layer.cells.map(renamed) })),
    probes: one.probes.map(renamed),
    notes: [{ id: 'n', x: 0, y: 0, text }],
  } as Circuit;
}

function programs(one: Circuit): string[] {
  return targetsOf(one).flatMap((target) => (target === 'csv' ? [] : [exportCircuit(one, target)!.text]));
}

describe('labels and names that want to be code', () => {
  const python = pythonWith();
  test.skipIf(!python)(`stay comments and strings${without(python)}`, () => {
    const texts = [...nasty, ...fc.sample(fc.string({ unit: 'binary', maxLength: 20 }), { numRuns: 20, seed: 3 })];
    for (const plain of [rounds, loop, everything]) {
      const [wanted, found] = [
        programs(plain),
        texts.flatMap((text) => [true, false].flatMap((hasNames) => programs(poisoned(plain, text, hasNames)))),
      ];
      const shape = parseAll(python!, wanted);
      const parsed = parseAll(python!, found);
      for (const [i, one] of parsed.entries()) {
        const { statements, calls } = shape[i % shape.length]!;
        // The same statements and calls as without: nothing has become code.
        expect(one, found[i]).toEqual({ error: null, statements, calls });
      }
    }
  });

  test('never stand in the first two lines, where Python looks for its encoding', () => {
    for (const one of [rounds, loop, everything])
      for (const text of programs(poisoned(one, 'coding: rot13', false)))
        expect(text.split('\n').slice(0, 2).join('\n')).not.toMatch(/coding[:=]/);
  });

  test('lose line ends and marks that turn the reading direction in a comment', () => {
    expect(nasty.map(commentText).filter((text) => /[\p{C}\p{Zl}\p{Zp}]/u.test(text))).toEqual([]);
    expect(commentText('{+for} {漢字|かんじ} {-against}')).toBe('for 漢字 against');
  });
});

describe('Python', () => {
  test('numbers are floats that read back', () => {
    expect([1, -2, 0.1, -0, 1e21, 5e-324, 1e-7].map(pythonNumber)).toEqual(['1.0', '-2.0', '0.1', '-0.0', '1e+21', '5e-324', '1e-7']);
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => Object.is(Number(pythonNumber(value)), value)));
  });

  test('strings are ASCII on one line', () => {
    expect(pythonText('a"b\\c\n\0é火🎆')).toBe('"a\\"b\\\\c\\u000a\\u0000\\u00e9\\u706b\\U0001f386"');
  });

  test('names are identifiers, each once, and none that Python needs', () => {
    const namer = pythonNamer(['np']);
    expect(['a>b', 'a-b', 'a.b', 'a_b', '1st', 'lambda', 'np', '_x', 'print', '火'].map(namer)).toEqual([
      'a_to_b',
      'a_b',
      'a_b_2',
      'a_b_3',
      'n1st',
      'lambda_2',
      'np_2',
      'n_x',
      'print_2',
      'n_',
    ]);
  });
});

test('a target of the other clock gives nothing', () => {
  expect(exportTargets.filter((target) => !exportCircuit(rounds, target))).toEqual(['brian2']);
  expect(exportTargets.filter((target) => !exportCircuit(everything, target))).toEqual(['numpy', 'keras', 'pytorch']);
});
