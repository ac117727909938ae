// Lists of alike objects written column by column, which deflates to about half: cells and synapses of a circuit in a link.
import type { JsonObject } from './migrate.ts';

/** A list as columns: rows with the same keys in the same order lie in one table; a column that holds one value all the way holds it once. */
interface Table {
  readonly keys: readonly string[];
  readonly rows: number;
  readonly columns: readonly (readonly unknown[])[];
}

const NAMED = ['cells', 'synapses'] as const;

/** Only `cells` and `synapses`, and only where the way back is exact; everything else stays. */
export function toColumns(circuit: JsonObject): JsonObject {
  const { cells, synapses } = circuit;
  if (!isList(cells) || !isList(synapses)) return circuit;
  const index = new Map(cells.map((cell, place) => [cell['id'], place]));
  const short = synapses.map(({ id, from, to, ...rest }) => {
    const ends = { from: index.get(from) ?? from, to: index.get(to) ?? to };
    return id === `${String(from)}>${String(to)}` ? { ...ends, ...rest } : { id, ...ends, ...rest };
  });
  return { ...circuit, cells: tablesOf(cells), synapses: tablesOf(short) };
}

/** Back from columns; anything that is none comes through as it is, for the parser to say what is wrong. */
export function fromColumns(data: JsonObject): JsonObject {
  const lists = Object.fromEntries(NAMED.map((name) => [name, rowsOf(data[name])]));
  const { cells, synapses } = lists;
  if (!cells || !synapses) return data;
  const named = synapses.map(({ id, from, to, ...rest }) => {
    const ends = [from, to].map((end) => (typeof end === 'number' ? cells[end]?.['id'] : end));
    return { id: id ?? `${String(ends[0])}>${String(ends[1])}`, from: ends[0], to: ends[1], ...rest };
  });
  return { ...data, cells, synapses: named };
}

function tablesOf(list: readonly JsonObject[]): Table[] {
  const tables: { readonly keys: readonly string[]; readonly list: JsonObject[] }[] = [];
  for (const item of list) {
    const keys = Object.keys(item).filter((key) => item[key] !== undefined);
    const last = tables[tables.length - 1];
    if (last && last.keys.join() === keys.join()) last.list.push(item);
    else tables.push({ keys, list: [item] });
  }
  return tables.map(({ keys, list: rows }) => ({
    keys,
    rows: rows.length,
    columns: keys.map((key) => {
      const column = rows.map((row) => row[key]);
      const [first] = column;
      return column.every((value) => Object.is(value, first) || (isBranch(first) && JSON.stringify(value) === JSON.stringify(first)))
        ? [first]
        : column;
    }),
  }));
}

/** Parts that a link may unfold to, so that one value cannot become a million. */
const MOST_ROWS = 250_000;
/** Keys of one part. */
const MOST_KEYS = 64;

function rowsOf(tables: unknown): JsonObject[] | undefined {
  if (!Array.isArray(tables)) return undefined;
  const rows: JsonObject[] = [];
  for (const table of tables as unknown[]) {
    if (!isTable(table) || rows.length + table.rows > MOST_ROWS) return undefined;
    for (let row = 0; row < table.rows; row++) {
      rows.push(
        Object.fromEntries(
          table.keys.map((key, k) => [key, table.columns[k]!.length === 1 ? table.columns[k]![0] : table.columns[k]![row]]),
        ),
      );
    }
  }
  return rows;
}

function isTable(value: unknown): value is Table {
  if (typeof value !== 'object' || value === null) return false;
  const { keys, rows, columns } = value as Record<string, unknown>;
  return (
    Array.isArray(keys) &&
    keys.length <= MOST_KEYS &&
    keys.every((key) => typeof key === 'string') &&
    typeof rows === 'number' &&
    Number.isInteger(rows) &&
    rows >= 0 &&
    Array.isArray(columns) &&
    columns.length === keys.length &&
    columns.every((column) => Array.isArray(column) && (column.length === 1 || column.length === rows))
  );
}

function isBranch(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value);
}
