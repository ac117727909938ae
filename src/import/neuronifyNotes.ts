// Notes that somebody stuck beside a circuit of Neuronify.
import type { Note as Annotation } from '../core/circuit.ts';
import type { Place } from './neuronifyCells.ts';
import type { Item } from './neuronifyFile.ts';
import type { Note } from './report.ts';

const MOST_LETTERS = 2_000;
/** Of a page: more is not looked at. */
const MOST_PAGE = 20_000;

/** None where nothing is written on it. */
export function annotationsOf({ where, values }: Item, index: number, place: Place, note: Note): Annotation[] {
  const { text = '' } = values;
  // Rich text is saved as a whole page.
  const isPage = /^\s*<(!doctype|html)/i.test(text);
  const plain = isPage ? plainText(text.slice(0, MOST_PAGE)) : text;
  if (isPage) note('richText', where);
  if (plain.trim() === '') return [];
  const kept = plain.slice(0, MOST_LETTERS);
  const letters = isPage && text.length > MOST_PAGE ? text.length : plain.length;
  if (kept.length < letters) note('longText', where, { letters, kept: kept.length });
  return [{ id: `note${index}`, ...place, text: kept }];
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['amp', '&'],
]);

function plainText(page: string): string {
  const body = page.slice(Math.max(0, page.search(/<body/i))).replace(/<style[^]*?<\/style>/gi, '');
  return body
    .replace(/<(br|\/p)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(\w{1,6});/g, (all, name: string) => entities.get(name) ?? all)
    .trim();
}
