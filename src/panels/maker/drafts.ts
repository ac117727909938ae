// Drafts of levels, kept in the browser as they are made: the latest first, so that none is lost to the next.
import type { Circuit } from '../../core/circuit.ts';
import { parseLevel, readObject } from '../../files/parse.ts';
import { otherwise } from '../../i18n/maker.ts';
import { standingOf } from '../../session/maker/build.ts';
import type { Draft } from '../../session/maker/draft.ts';
import { draftOf } from '../../session/maker/reopen.ts';
import { isSameShape } from '../../session/maker/shape.ts';

const KEY = 'hibana.draft';
const MOST_DRAFTS = 12;

/** Latest first; what cannot be read is left out. */
export function readDrafts(): readonly Draft[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.flatMap((data: unknown) => readDraft(data) ?? []) : [];
  } catch {
    return [];
  }
}

/** Puts it first; false where nothing can be kept. */
export function keepDraft(draft: Draft): boolean {
  const others = readDrafts().filter(({ id }) => id !== draft.id);
  // Where there is no room for all, the oldest make room.
  for (let most = MOST_DRAFTS; most > 0; most = Math.floor(most / 2)) if (store([draft, ...others].slice(0, most))) return true;
  return false;
}

export function dropDraft(id: string): void {
  store(readDrafts().filter((draft) => draft.id !== id));
}

/** The latest that is about a circuit of this shape. */
export function draftFor(circuit: Circuit): Draft | undefined {
  return readDrafts().find(({ solution }) => isSameShape(solution, circuit));
}

/** A level's file among the drafts, to be changed; undefined when it is none that is made here. Where it is being changed already, that goes on. */
export function openToEdit(text: string, shelf: Draft['shelf']): Draft | undefined {
  const read = parseLevel(text);
  const made = read.ok ? draftOf(read.value, otherwise) : undefined;
  if (!made) return undefined;
  const begun = readDrafts().find(({ id, shelf: place }) => id === made.id && place?.id === shelf?.id);
  const draft: Draft = begun ?? (shelf ? { ...made, shelf } : made);
  keepDraft(draft);
  return draft;
}

function store(drafts: readonly Draft[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}

/** Circuits are read as any file is; the rest must hold together. */
function readDraft(data: unknown): Draft | undefined {
  try {
    const draft = data as Draft;
    const circuits = [readObject('hibana.circuit', draft.start), readObject('hibana.circuit', draft.solution)];
    if (circuits.some((read) => !read.ok || read.value.clock !== draft.clock)) return undefined;
    if (Object.values(draft.texts.en).some((text) => typeof text !== 'string') || Object.values(draft.texts.ja).length === 0)
      return undefined;
    standingOf(draft);
    return draft;
  } catch {
    return undefined;
  }
}
