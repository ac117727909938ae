import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAny, parseCircuit, parseLevel, parseProgress, parseRecording, readObject } from '../../src/files/parse.ts';
import type { FileError, FileResult } from '../../src/files/result.ts';
import { writeFile } from '../../src/files/write.ts';
import { and, attempt, level, progress, rich } from '../helpers/samples.ts';

function errorOf(result: FileResult<unknown>): Omit<FileError, 'ok'> | undefined {
  return result.ok ? undefined : { code: result.code, path: result.path, message: result.message };
}

/** A good file's text with the value at one path changed, or taken out when there is none; the AND circuit unless another is given. */
function changed(path: string, value: unknown, file: unknown = and): string {
  const copy: unknown = structuredClone(file);
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  const parent = keys.reduce<object>((branch, key) => (branch as Record<string, object>)[key]!, copy as object);
  if (value === undefined) delete (parent as Record<string, unknown>)[last];
  else Object.defineProperty(parent, last, { value, enumerable: true });
  return JSON.stringify(copy);
}

describe('a circuit is refused with where and why', () => {
  const cases: [string, string, string, string][] = [
    ['empty text', '', 'notJson', ''],
    ['text that is no JSON', '{"format":', 'notJson', ''],
    ['a list', '[]', 'notAnObject', ''],
    ['null', 'null', 'notAnObject', ''],
    ['no format', '{}', 'wrongFormat', 'format'],
    ['a level', writeFile(level()), 'wrongFormat', 'format'],
    ['version 0', changed('version', 0), 'wrongVersion', 'version'],
    ['version "1"', changed('version', '1'), 'wrongVersion', 'version'],
    ['version 2', changed('version', 2), 'wrongVersion', 'version'],
    ['a clock that is none', changed('clock', 'hours'), 'schema', 'clock'],
    ['cells of the other clock', changed('clock', 'milliseconds'), 'schema', 'cells[0].kind'],
    ['a missing key', changed('probes', undefined), 'schema', 'probes'],
    ['an unknown key', changed('cells[0].colour', 'red'), 'schema', 'cells[0].colour'],
    ['an unknown key that every object has', changed('toString', 1), 'schema', 'toString'],
    ['a key that would change a prototype', JSON.stringify(and).replace('{', '{"__proto__":{"x":1},'), 'schema', '__proto__'],
    ['text for a number', changed('cells[2].bias', '1'), 'schema', 'cells[2].bias'],
    ['a number without end', JSON.stringify(and).replace('-1.5', '1e999'), 'schema', 'cells[2].bias'],
    ['a weight beyond the limit', changed('synapses[1].weight', -1_000_001), 'schema', 'synapses[1].weight'],
    ['half a round of delay', changed('synapses[0].delay', 1.5), 'schema', 'synapses[0].delay'],
    ['no delay at all', changed('synapses[0].delay', 0), 'schema', 'synapses[0].delay'],
    ['a very long delay', changed('synapses[0].delay', 10_001), 'schema', 'synapses[0].delay'],
    ['an unknown activator', changed('cells[2].activator', 'gelu'), 'schema', 'cells[2].activator'],
    ['an unknown kind of cell', changed('cells[2].kind', 'lif'), 'schema', 'cells[2].kind'],
    ['a name with a space', changed('cells[0].id', 'a b'), 'schema', 'cells[0].id'],
    ['a name that every object has', changed('cells[0].id', 'constructor'), 'schema', 'cells[0].id'],
    [
      'a temperature of zero',
      changed('layers', [{ id: 'l', cells: ['out'], softmax: { temperature: 0 } }]),
      'schema',
      'layers[0].softmax.temperature',
    ],
    ['too many cells', changed('cells', Array(10_001).fill(and.cells[0])), 'schema', 'cells'],
    ['two cells of one name', changed('cells[1].id', 'a'), 'reference', 'cells[1].id'],
    ['two synapses of one name', changed('synapses[1].id', 'a>out'), 'reference', 'synapses[1].id'],
    ['two layers of one name', changed('layers', [{ id: 'l', cells: [] }, { id: 'l', cells: [] }]), 'reference', 'layers[1].id'], // prettier-ignore
    ['a synapse from nowhere', changed('synapses[1].from', 'x'), 'reference', 'synapses[1].from'],
    ['a synapse to nowhere', changed('synapses[1].to', 'x'), 'reference', 'synapses[1].to'],
    ['a synapse into an input', changed('synapses[1].to', 'a'), 'reference', 'synapses[1].to'],
    ['a layer of strangers', changed('layers', [{ id: 'l', cells: ['out', 'x'] }]), 'reference', 'layers[0].cells[1]'],
    ['a layer of inputs', changed('layers', [{ id: 'l', cells: ['a'] }]), 'reference', 'layers[0].cells[0]'],
    ['a probe on an input', changed('probes', ['a']), 'reference', 'probes[0]'],
    ['a cell twice in a layer', changed('layers', [{ id: 'l', cells: ['out', 'out'] }]), 'reference', 'layers[0].cells[1]'],
    [
      'a cell in two softmax layers',
      changed(
        'layers',
        ['k', 'l'].map((id) => ({ id, cells: ['out'], softmax: { temperature: 1 } })),
      ),
      'reference',
      'layers[1].cells[0]',
    ],
    [
      'more outputs in flight than memory should hold',
      changed('synapses[0].delay', 10_000, {
        ...and,
        cells: [...and.cells, ...Array.from({ length: 1_000 }, (_, i) => ({ ...and.cells[2], id: `n${i}` }))],
      }),
      'reference',
      'synapses[0].delay',
    ],
  ];
  test.each(cases)('%s', (_, text, code, path) => {
    const error = errorOf(parseCircuit(text));
    expect(error).toMatchObject({ code, path });
    expect(error!.message).toMatch(/^[^\n]{10,}$/);
  });

  test('a file that is too large is not even read', () => {
    expect(errorOf(parseLevel(' '.repeat(1024 * 1024 + 1)))).toMatchObject({ code: 'tooLarge' });
  });

  test('lists nested without end are refused, not a crash', () => {
    expect(errorOf(parseCircuit('['.repeat(500_000)))).toMatchObject({ code: 'notJson' });
    expect(
      errorOf(parseCircuit(`{"format":"hibana.circuit","version":1,"clock":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)),
    ).toMatchObject({ path: 'clock' });
  });

  test('the sentences can be acted on', () => {
    const say = (text: string) => errorOf(parseAny(text))?.message;
    expect(say(changed('clock', 'hours'))).toBe('must be ("rounds" | "milliseconds"), not "hours"');
    expect(say(changed('version', 7))).toBe('made by a newer Hibana (version 7; this one reads up to 1)');
    expect(say(changed('cells[2].bias', '1'))).toBe('must be number, not "1"');
    expect(say(changed('synapses[0].delay', 0))).toBe('must be at least 1, not 0');
    expect(say(changed('cells[2].activator', 'gelu'))).toContain('"tanh"');
    expect(say(changed('seed', undefined))).toBe('this key is missing');
    expect(say(changed('synapses[1].from', 'x'))).toBe('there is no cell "x"');
    expect(say('{"format":"hibana.song"}')).toContain('hibana.circuit');
  });
});

/** A level with 200 outputs, each wanted by 150 cases. */
function wide(): string {
  const { circuit: start, ...rest } = level();
  const ids = Array.from({ length: 200 }, (_, i) => `n${i}`);
  const cells = ids.map((id) => ({ ...start.cells[2], id }));
  const out = Object.fromEntries(ids.map((id) => [id, 0]));
  return JSON.stringify({
    ...rest,
    circuit: { ...start, cells: [...start.cells, ...cells] },
    goal: { kind: 'cases', cases: Array(150).fill({ in: {}, out }) },
  });
}

describe('a level is refused', () => {
  const cases: [string, string, string][] = [
    ['without Japanese', changed('text.ja', undefined, level()), 'text.ja'],
    ['with two hints', changed('hints', [...level().hints, level().hints[0]], level()), 'hints[3]'],
    ['with a list for a kit', changed('kit', [], level()), 'kit'],
    ['with a range upside down', changed('kit.weights', { min: 1, max: 1, step: 1 }, level()), 'kit.weights.max'],
    ['with a range without a step', changed('kit.weights.step', 0, level()), 'kit.weights.step'],
    ['with a kit for no input', changed('kit.inputs', { out: { min: 0, max: 1, step: 1 } }, level()), 'kit.inputs.out'],
    ['with a case that sets a stranger', changed('goal.cases[1].in', { x: 1 }, level()), 'goal.cases[1].in.x'],
    ['with a case that reads a stranger', changed('goal.cases[1].out', { x: 1 }, level()), 'goal.cases[1].out.x'],
    ['with a hidden case that reads an input', changed('goal.hidden[0].out', { a: 1 }, level()), 'goal.hidden[0].out.a'],
    ['with an interval upside down', changed('goal.cases[0].out', { out: { min: 1, max: 0 } }, level()), 'goal.cases[0].out.out.max'],
    ['with an unknown wish', changed('goal.cases[0].out', { out: 'sings' }, level()), 'goal.cases[0].out.out'],
    ['with a reserved name in a case', JSON.stringify(level()).replace('{"a":0', '{"constructor":0'), 'goal.cases[0].in.constructor'],
    ['with a question about a stranger', changed('goal.questions[0].weights', { x: 1 }, level('predict')), 'goal.questions[0].weights.x'],
    ['with nothing to ask', changed('goal.questions', [], level('predict')), 'goal.questions'],
    ['with the solution of another', changed('solution.level', 'other', level()), 'solution.level'],
    ['with a solution that sets a stranger', changed('solution.commands[0].cell', 'x', level()), 'solution.commands[0].cell'],
    ['with a circuit too wide for its cases', wide(), 'goal.cases'],
    [
      'that would take hours to judge',
      changed('goal', { kind: 'cases', rounds: 10_000, cases: Array(1000).fill({ in: {}, out: {} }) }, level()),
      'goal',
    ],
  ];
  test.each(cases)('%s', (_, text, path) => expect(errorOf(parseLevel(text))).toMatchObject({ path }));
});

describe('a recording is refused', () => {
  const cases: [string, string, string][] = [
    ['without a start', changed('circuit', undefined, attempt()), ''],
    ['with two starts', changed('level', 'vote-and', attempt()), 'circuit'],
    ['with a bad circuit inside', changed('circuit.synapses[0].to', 'x', attempt()), 'circuit.synapses[0].to'],
    ['with a clock inside that is none', changed('circuit.clock', 'hours', attempt()), 'circuit.clock'],
    ['with a command for a stranger', changed('commands[0].synapse', 'x', attempt()), 'commands[0].synapse'],
    ['with a bias for an input', changed('commands[2].cell', 'a', attempt()), 'commands[2].cell'],
    ['with an unknown command', changed('commands[0].type', 'explode', attempt()), 'commands[0].type'],
    ['with an hour that never ends', changed('ticks', 1e9, attempt()), 'ticks'],
    [
      'that runs to and fro for ever',
      changed(
        'commands',
        Array.from({ length: 300 }, (_, i) => ({ tick: i % 2 ? 1e6 : 999_999, type: 'setInput', cell: 'a', value: 0 })),
        attempt(),
      ),
      'commands',
    ],
    ['with a hash that is none', changed('hash', 'x', attempt()), 'hash'],
  ];
  test.each(cases)('%s', (_, text, path) => expect(errorOf(parseRecording(text))).toMatchObject({ path }));
});

test('progress with a broken circuit says in which level', () => {
  const text = changed('levels.vote-and.circuit.synapses[0].to', 'x', progress);
  expect(errorOf(parseProgress(text))).toMatchObject({ path: 'levels["vote-and"].circuit.synapses[0].to' });
});

describe('what is good is taken', () => {
  test.each(
    [and, rich, level('cases'), level('impossible'), level('predict'), attempt(), progress].map((file) => [file.format, file] as const),
  )('%s', (format, file) => {
    expect(parseAny(JSON.stringify(file).replaceAll('-0,', '-0,'))).toMatchObject({ ok: true });
    expect(readObject(format, file)).toEqual({ ok: true, value: file });
  });

  test('with the address of a schema, which is not kept', () => {
    expect(parseCircuit(changed('$schema', '../schema/circuit.json'))).toEqual({ ok: true, value: and });
    expect(errorOf(parseCircuit(changed('$schema', 1)))).toMatchObject({ path: '$schema' });
    expect(errorOf(parseRecording(changed('circuit.$schema', 'x', attempt())))).toMatchObject({ path: 'circuit.$schema' });
  });

  test('with a byte order mark in front', () => {
    expect(parseCircuit(`\uFEFF${JSON.stringify(and)}`).ok).toBe(true);
  });

  test('as it was: an object that is given is never changed', () => {
    const given = structuredClone(level());
    readObject('hibana.level', given);
    expect(given).toEqual(level());
  });
});

test('no JSON whatsoever makes a parser throw', () => {
  const parsers = [parseAny, parseCircuit, parseLevel, parseRecording, parseProgress];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.jsonValue().map((value) => JSON.stringify({ ...and, cells: value })),
      ),
      (text) => {
        for (const parse of parsers) expect(parse(text).ok).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});
