import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_ROWS, MOST_TEXT, parseTable, writeTable, type Table, type TableError } from '../../src/files/table.ts';
import { createStream } from '../../src/core/random.ts';
import { mutateCharacters } from '../helpers/mutate.ts';

function read(text: string): Table {
  const result = parseTable(text);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

function refused(text: string): Omit<TableError, 'ok'> {
  const result = parseTable(text);
  if (result.ok) throw new Error(`accepted: ${text.slice(0, 80)}`);
  const { ok: _, ...rest } = result;
  return rest;
}

const small: Table = {
  names: ['width', 'height'],
  labelName: 'kind',
  kinds: ['cat', 'dog'],
  classes: 2,
  columns: 2,
  rows: 3,
  inputs: Float64Array.from([1.5, 2, -3, 0.25, 100, 7]),
  labels: Uint8Array.from([0, 1, 0]),
};

describe('a table is read', () => {
  test.each<[string, string]>([
    ['with commas', 'width,height,kind\n1.5,2,cat\n-3,0.25,dog\n1e2,7,cat\n'],
    ['with lines that end in CR LF and no end to the last', 'width,height,kind\r\n1.5,2,cat\r\n-3,0.25,dog\r\n1e2,7,cat'],
    ['with lines that end in CR', 'width,height,kind\r1.5,2,cat\r-3,0.25,dog\r1e2,7,cat\r'],
    ['with semicolons and decimal commas', 'width;height;kind\n1,5;2;cat\n-3;0,25;dog\n1e2;7,0;cat\n'],
    ['with semicolons and decimal points', 'width;height;kind\n1.5;2;cat\n-3;.25;dog\n100;7.;cat\n'],
    ['with tabs and decimal commas, as spreadsheets paste it', 'width\theight\tkind\r\n1,5\t2\tcat\r\n-3\t0,25\tdog\r\n100\t7\tcat\r\n'],
    ['with a byte order mark', '\uFEFFwidth,height,kind\n1.5,2,cat\n-3,0.25,dog\n100,7,cat\n'],
    ['with a mark before a quote', '\uFEFF"width","height","kind"\n"1.5","2","cat"\n"-3","0.25","dog"\n"100","7","cat"\n'],
    [
      'with spaces around and empty lines between',
      '\n\n width , height , kind \n\n 1.5 , 2 , cat \n  \n -3 , "0.25" , dog\n,,\n+100,7,cat\n\n',
    ],
    ['with a true minus sign', 'width,height,kind\n1.5,2,cat\n\u22123,0.25,dog\n100,7,cat'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(small);
  });

  test('without names', () => {
    expect(read('1.5,2,cat\n-3,0.25,dog\n100,7,cat')).toEqual({ ...small, names: ['x1', 'x2'], labelName: 'label' });
    expect(read(',height,\n1,2,cat\n3,4,dog')).toMatchObject({ names: ['x1', 'height'], labelName: 'label' });
  });

  test('with quoted cells that hold separators, quotes and lines', () => {
    const table = read('"a ""wide"" one",b,"the\r\nkind"\n1,2,"cat, black"\n3,4,"a;b\tc"\n5,6," cat,  black "\n7,8,5" nail\n');
    expect(table.names).toEqual(['a "wide" one', 'b']);
    expect(table.labelName).toBe('the kind');
    expect(table.kinds).toEqual(['cat, black', 'a;b c', '5" nail']);
    expect([...table.labels]).toEqual([0, 1, 0, 2]);
    expect(read(writeTable(table))).toEqual(table);
  });

  test('kinds that are numbers are in order, and one number is one kind however it is written', () => {
    const table = read('1;10\n2;2,0\n3;2\n4;-1\n5;1e1');
    expect(table.kinds).toEqual(['-1', '2', '10']);
    expect([...table.labels]).toEqual([2, 1, 1, 0, 2]);
    expect(read('1,10\n2,2\n3,ten').kinds).toEqual(['10', '2', 'ten']);
  });

  test('words are only words', () => {
    expect(read('a,b\n1,__proto__\n2,constructor\n3,なし').kinds).toEqual(['__proto__', 'constructor', 'なし']);
  });

  test('as large as it may be, quickly', () => {
    const line = '0.5,'.repeat(64);
    const rows = Array.from({ length: MOST_ROWS }, (_, row) => `${line}${row % 20}`);
    expect(read(`${'n,'.repeat(64)}kind\n${rows.join('\n')}\n`)).toMatchObject({ rows: MOST_ROWS, columns: 64, classes: 20 });
  });
});

describe('a table is refused, with the place', () => {
  const many = (count: number) => Array.from({ length: count }, (_, row) => `1,${row % 2}\n`).join('');
  test.each<[string, string, Omit<TableError, 'ok'>]>([
    ['nothing', '', { code: 'empty' }],
    ['nothing but space', '\uFEFF \r\n\n\t', { code: 'empty' }],
    ['nothing but separators', ',,\n; \n', { code: 'empty' }],
    ['nothing but empty quotes', '"",""\n"",""\n', { code: 'empty' }],
    ['very long text', ' '.repeat(MOST_TEXT + 1), { code: 'tooLong', wanted: MOST_TEXT }],
    ['what is not text', 'PK\u0003\u0004\0\0,', { code: 'notText' }],
    ['one column', 'a\n1\n2\n', { code: 'oneColumn' }],
    ['a title above', '\nMy cats\n1,2,a\n3,4,b\n', { code: 'oneColumn', line: 2 }],
    ['columns separated by spaces', '1 2 a\n3 4 b\n', { code: 'oneColumn' }],
    ['65 columns of numbers', `${'1,'.repeat(65)}a\n`, { code: 'tooManyColumns', line: 1, count: 66, wanted: 65 }],
    ['a row too short', 'a,b,c\n1,2,x\n\n3,y\n', { code: 'unevenRow', line: 4, count: 2, wanted: 3 }],
    ['a row too long', '1,2,x\n1,2,3,y\n', { code: 'unevenRow', line: 2, count: 4, wanted: 3 }],
    ['a decimal comma among commas', '1,5,x\n2,x\n', { code: 'unevenRow', line: 2, count: 2, wanted: 3 }],
    ['names alone', 'a,b\n', { code: 'tooFewRows', count: 0, wanted: 2 }],
    ['one row', '1,b\n', { code: 'tooFewRows', count: 1, wanted: 2 }],
    ['5,001 rows', many(5_001), { code: 'tooManyRows', line: 5_001, wanted: 5_000 }],
    ['5,001 rows under names', `a,b\n${many(5_001)}`, { code: 'tooManyRows', line: 5_002, wanted: 5_000 }],
    ['very many rows', many(100_000), { code: 'tooManyRows', line: 5_001, wanted: 5_000 }],
    ['an empty cell', 'a,b,c\n1,2,x\n1,,y\n', { code: 'missing', line: 3, column: 2, found: '' }],
    ['a mark for what is missing', 'a,b,c\n1,NA,x\n1,2,y\n', { code: 'missing', line: 2, column: 2, found: 'NA' }],
    ['such marks in the first row', '?,x\n1,y\n', { code: 'missing', line: 1, column: 1, found: '?' }],
    ['no label', '1,x\n2,\n', { code: 'missing', line: 2, column: 2, found: '' }],
    ['a word among numbers', '1,2,x\n1,two,y\n', { code: 'notANumber', line: 2, column: 2, found: 'two' }],
    [
      'a word in the first row, which would else be taken for names',
      '1,2o,x\n1,2,y\n',
      { code: 'notANumber', line: 1, column: 2, found: '2o' },
    ],
    ['both kinds of comma', '1.234,5;x\n2;y\n', { code: 'notANumber', line: 1, column: 1, found: '1.234,5' }],
    ['a date', '1,2\n2024-05-01,3', { code: 'notANumber', line: 2, column: 1, found: '2024-05-01' }],
    ['hexadecimal', '0x10,a\n1,b', { code: 'notANumber', line: 1, column: 1, found: '0x10' }],
    ['a number too great', '1e13,x\n1,y\n', { code: 'outOfRange', line: 1, column: 1, found: '1e13', wanted: 1e12 }],
    ['infinity', '1,x\n-1e999,y\n', { code: 'outOfRange', line: 2, column: 1, found: '-1e999', wanted: 1e12 }],
    ['digits without end', `1,x\n${'1'.repeat(500_000)},y\n`, { code: 'notANumber', line: 2, column: 1, found: '1'.repeat(60) }],
    ['one kind', '1,x\n2,x\n', { code: 'oneKind', column: 2, found: 'x' }],
    [
      '21 kinds',
      Array.from({ length: 30 }, (_, row) => `1,${row}\n`).join(''),
      { code: 'tooManyKinds', line: 21, column: 2, found: '20', wanted: 20 },
    ],
    ['a kind too long', `1,x\n2,${'y'.repeat(81)}\n`, { code: 'longWord', line: 2, column: 2, found: 'y'.repeat(60), wanted: 80 }],
    ['a name too long', `a,${'b'.repeat(81)},c\n1,2,x\n`, { code: 'tooFewRows', count: 1, wanted: 2 }],
    [
      'a name too long above enough rows',
      `a,${'b'.repeat(81)},c\n1,2,x\n1,2,y`,
      { code: 'longWord', line: 1, column: 2, found: 'b'.repeat(60), wanted: 80 },
    ],
    ['a quote that stays open', '1,2,x\n1,"2,y\n1,2,z\n', { code: 'openQuote', line: 2, column: 2 }],
    ['a quote that closes too early', '1,2,x\n1,"2"3,y\n', { code: 'brokenQuote', line: 2, column: 2 }],
    ['a line counted after quoted ones', 'a,"b\nc\r\nd",e\n1,2,x\n1,no,y\n', { code: 'notANumber', line: 5, column: 2, found: 'no' }],
  ])('%s', (_, text, error) => {
    expect(refused(text)).toEqual(error);
  });
});

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(',', ';', '\t', '"', '\r', '\n', ' ', 'a', '1', '.', '\uFEFF'), minLength: 1, maxLength: 8 }),
);
const messy = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('1', '2', ',', ';', '\t', '"', '\n', '\r', ' ', 'a', '.', '-', 'e', '\u2212'), maxLength: 60 }),
);

function checkResult(text: string): boolean {
  const result = parseTable(text);
  if (!result.ok) {
    expect(result.found?.length ?? 0).toBeLessThanOrEqual(60);
    return false;
  }
  const { value } = result;
  expect([value.inputs.length, value.labels.length]).toEqual([value.rows * value.columns, value.rows]);
  expect([value.names.length, value.kinds.length]).toEqual([value.columns, value.classes]);
  expect(new Set(value.labels).size).toBe(value.classes);
  expect(value.inputs.every(Number.isFinite)).toBe(true);
  expect(parseTable(writeTable(value))).toEqual(result);
  return true;
}

describe('whatever is pasted', () => {
  test('is read or refused, and what is read reads the same when it was written', () => {
    fc.assert(
      fc.property(messy, (text) => void checkResult(text)),
      { numRuns: 2_000 },
    );
  });

  test('a table of any words and numbers comes back from its text', () => {
    const row = fc.tuple(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer({ min: -1_000, max: 1_000 }), word);
    const rows = fc.array(row, { minLength: 2, maxLength: 15 });
    let accepted = 0;
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), fc.tuple(word, word, word), (body, separator, names) => {
        const cell = (value: string | number) => (typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`);
        const text = [names, ...body].map((cells) => cells.map(cell).join(separator)).join('\n');
        if (checkResult(text)) accepted++;
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test('a damaged table is read or refused', () => {
    const random = createStream('table', 'fuzz');
    const good = [writeTable(small), '1,5;2;"a"\r\n2,5;3;"b ""c"""\r\n-1;2e3;a\r\n', 'x\ty\n1\tone\n2\ttwo\n3\tone\n'];
    let accepted = 0;
    for (let i = 0; i < 3_000; i++) {
      let text = good[i % good.length]!;
      for (let left = 1 + (i % 4); left > 0; left--) text = mutateCharacters(random, text);
      if (checkResult(text)) accepted++;
    }
    expect(accepted).toBeGreaterThan(300);
    expect(accepted).toBeLessThan(2_700);
  });

  test('is looked at in a time that grows with its length alone', () => {
    const hard = ['"', '""', '" ', ',"', '\n', ' ', '\t', ';', '1', '1.', 'e', '\r', '\u2212', ',\n', '" "', '"\n'];
    for (const piece of hard) checkResult(piece.repeat(Math.floor(MOST_TEXT / 16 / piece.length)));
  });
});
