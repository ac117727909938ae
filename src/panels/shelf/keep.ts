// Levels and packs by others on their way to the shelf: the same one lies there once.
import type { Shelf, ShelfItem } from '../../files/shelf.ts';
import { writeCompact } from '../../files/write.ts';
import { plainText } from '../../i18n/rich.ts';
import { told } from '../../i18n/words.ts';
import type { Level } from '../../levels/level.ts';
import type { Pack } from '../../levels/pack.ts';
import { receivedId } from './names.ts';

export type Item = Pick<ShelfItem, 'id' | 'kind' | 'name' | 'text'>;
/** Why something is there for this visit only. */
export type Trouble = 'full' | 'memory' | undefined;

/** A level or pack as it lies on the shelf; the same one has the same id. */
export function receivedOf(file: Level | Pack): Item {
  const text = writeCompact(file);
  const isPack = file.format === 'hibana.pack';
  const title = isPack ? told(file.title) : plainText(told(file.text).title);
  return { id: receivedId(text), kind: isPack ? 'pack' : 'level', name: title, text };
}

/** What lies there already stays as it is. */
export async function keep(shelf: Shelf, item: Item): Promise<{ readonly isNew: boolean; readonly trouble: Trouble }> {
  const put = (await shelf.get(item.id)) ? undefined : await shelf.put(item, undefined);
  return { isNew: put !== undefined, trouble: put && !put.ok && put.why !== 'elsewhere' ? put.why : undefined };
}
