// Results that a teacher has read, kept on the device until they are cleared.
import { readObject } from '../../files/parse.ts';
import type { Shelf } from '../../files/shelf.ts';
import type { Row } from '../../lesson/table.ts';

const ID = 'results';

/** What cannot be read any more is left out. */
export async function readRows(shelf: Shelf): Promise<{ readonly rows: readonly Row[]; readonly revision: number | undefined }> {
  const item = await shelf.get(ID);
  return { rows: item ? rowsIn(item.text) : [], revision: item?.revision };
}

/** The new revision, or why it is there for this visit only. */
export async function keepRows(
  shelf: Shelf,
  rows: readonly Row[],
  revision: number | undefined,
): Promise<number | 'elsewhere' | 'unsaved'> {
  const done = await shelf.put({ id: ID, kind: 'lesson', name: '', text: JSON.stringify(rows) }, revision);
  return done.ok ? done.revision : done.why === 'elsewhere' ? 'elsewhere' : 'unsaved';
}

function rowsIn(text: string): Row[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.flatMap(rowIn) : [];
  } catch {
    return [];
  }
}

function rowIn(found: unknown): Row[] {
  const { name, result } = Object(found) as Partial<Record<keyof Row, unknown>>;
  const title = { en: '-', ja: '-' };
  const read = readObject('hibana.result', { format: 'hibana.result', version: 1, lesson: 'kept', title, ...(Object(result) as object) });
  if (!read.ok || typeof name !== 'string') return [];
  const { mark, device, steps } = read.value;
  return [{ name: name.slice(0, 60), result: { mark, device, steps } }];
}
