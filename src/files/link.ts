// A file inside a link: compact JSON, deflated, base64url. Length and check sum in front tell a cut or mistyped link from a good one.
import { Hasher } from '../core/hash.ts';
import { fromColumns, toColumns } from './columns.ts';
import type { JsonObject } from './migrate.ts';
import { parseAny, readAny, type AnyFile } from './parse.ts';
import { fail, type FileError, type FileResult } from './result.ts';
import { writeCompact, writeJson } from './write.ts';

/** Longest payload that travels well in mail, chat and QR codes; a longer one is offered as a file. */
export const LINK_LIMIT = 8_000;

/** Longest payload that is looked at, and most bytes that it may unfold to. */
const MOST_CHARACTERS = 200_000;
const MOST_BYTES = 2 * 1024 * 1024;

export function isTooLongForLink(payload: string): boolean {
  return payload.length > LINK_LIMIT;
}

/** `<1 or 2>.<characters, base 36>.<check sum>.<data>`, of the characters A-Z a-z 0-9 - _ . only. Circuits go by columns, which is 2. */
export async function toLink(value: AnyFile): Promise<string> {
  const isCircuit = value.format === 'hibana.circuit';
  const text = writeCompact(value);
  const json = new TextEncoder().encode(isCircuit ? writeJson(toColumns(JSON.parse(text) as JsonObject)) : text);
  const data = toBase64url(await readAll(new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity));
  return `${isCircuit ? 2 : 1}.${data.length.toString(36)}.${checkSum(data)}.${data}`;
}

/** Never throws; anything that is not a whole link of ours is an error that says so. */
export async function fromLink(payload: string): Promise<FileResult<AnyFile>> {
  const text = payload.trim().replace(/^#/, '');
  if (text.length > MOST_CHARACTERS) return fail('tooLarge', '', 'this link is too long');
  const parts = /^(\d{1,4})\.([0-9a-z]{1,6})\.([0-9a-f]{8})\.([\w-]*)(.*)$/s.exec(text);
  if (!parts)
    return /^\d{1,4}(\.[0-9a-z]{0,6}(\.[0-9a-f]{0,8})?)?$/.test(text) && text !== '' ? cutShort() : broken('this is not a Hibana link');
  const [, version, length, sum, data, more] = parts as unknown as [string, string, string, string, string, string];
  if (version !== '1' && version !== '2') return fail('wrongVersion', '', 'this link was made by a newer Hibana');
  const expected = Number.parseInt(length, 36);
  if (more === '' && data.length < expected) return cutShort();
  const exact = data.slice(0, expected);
  if (exact.length < expected || checkSum(exact) !== sum) return broken('this link was changed on its way');
  try {
    const bytes = fromBase64url(exact);
    const json = await readAll(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), MOST_BYTES);
    if (json.length > MOST_BYTES) return fail('tooLarge', '', 'this link unfolds to more than a circuit can be');
    const unfolded = new TextDecoder('utf-8', { fatal: true }).decode(json);
    return version === '1' ? parseAny(unfolded) : readAny(fromColumns(JSON.parse(unfolded) as JsonObject));
  } catch {
    return broken('this link cannot be unfolded');
  }
}

function broken(message: string): FileError {
  return fail('linkBroken', '', message);
}

function cutShort(): FileError {
  return fail('linkCutShort', '', 'the end of this link is missing; copy it again, all of it');
}

function checkSum(data: string): string {
  const hasher = new Hasher();
  hasher.text(data);
  return hasher.digest().slice(0, 8);
}

/** All bytes of the stream; stops reading as soon as there are more than `limit`. */
async function readAll(stream: ReadableStream<Uint8Array<ArrayBuffer>>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      break;
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64url(data: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
