// What a text from outside is: one of our files or links, another program's, or nothing that can be read, with the place and the reason.
import { fromLink } from '../../files/link.ts';
import { parseAny, type AnyFile } from '../../files/parse.ts';
import type { FileError } from '../../files/result.ts';
import type { Imported } from '../../import/report.ts';

export type Told =
  | { readonly kind: 'file'; readonly file: AnyFile }
  /** Sound; what it holds is opened by its address. */
  | { readonly kind: 'link'; readonly payload: string; readonly file: AnyFile }
  | { readonly kind: 'imported'; readonly imported: Imported }
  | { readonly kind: 'broken'; readonly error: FileError; readonly isOurs: boolean };

/** A text that begins so is a file, whatever is written in it. */
const JSON_LIKE = /^[\s\uFEFF]*[{[]/;
const OWN_FORMAT = /"format"\s*:\s*"hibana\./;
/** Texts that are longer hold no link that anybody could send. */
const MOST_AROUND_LINK = 300_000;

/** Never throws. */
export async function tellText(text: string): Promise<Told> {
  const payload = linkIn(text);
  if (payload !== undefined) {
    const read = await fromLink(payload);
    return read.ok ? { kind: 'link', payload, file: read.value } : { kind: 'broken', error: read, isOurs: true };
  }
  const own = parseAny(text);
  if (own.ok) return { kind: 'file', file: own.value };
  if (OWN_FORMAT.test(text)) return { kind: 'broken', error: own, isOurs: true };
  const { importText } = await import('../../import/importText.ts');
  const imported = importText(text);
  return imported.ok ? { kind: 'imported', imported } : { kind: 'broken', error: imported, isOurs: false };
}

/** The payload of a link of ours: an address, the code for a page around one, or the payload alone. */
export function linkIn(text: string): string | undefined {
  if (text.length > MOST_AROUND_LINK || JSON_LIKE.test(text)) return undefined;
  const address = /#\/open\/([^\s"'<>]*)/.exec(text);
  if (address) return address[1]!;
  return /^\s*(\d\.[0-9a-z]{1,6}\.[0-9a-f]{8}\.[\w-]*)\s*$/.exec(text)?.[1];
}
