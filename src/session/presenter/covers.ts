// What a teacher has covered: whole kinds of numbers, of which single ones are open again.
import type { Id } from '../../core/circuit.ts';

export const coverKinds = ['weight', 'bias', 'state', 'answer'] as const;
export type CoverKind = (typeof coverKinds)[number];

export interface Covers {
  readonly kinds: ReadonlySet<CoverKind>;
  /** Keys of what has been revealed, in that order. */
  readonly open: readonly string[];
}

export const noCovers: Covers = { kinds: new Set(), open: [] };

/** A synapse's weight, a neuron's bias or state; the answer is one for all. */
export interface Part {
  readonly kind: CoverKind;
  readonly id: Id;
}

function keyOf({ kind, id }: Part): string {
  return kind === 'answer' ? kind : `${kind} ${id}`;
}

export function isHidden({ kinds, open }: Covers, part: Part): boolean {
  return kinds.has(part.kind) && !open.includes(keyOf(part));
}

/** Covers all of a kind, or takes the kind's covers away. */
export function toggleKind({ kinds, open }: Covers, kind: CoverKind): Covers {
  const left = new Set(kinds);
  if (!left.delete(kind)) left.add(kind);
  return { kinds: left, open: open.filter((key) => !isOf(key, kind)) };
}

export function reveal(covers: Covers, part: Part): Covers {
  return isHidden(covers, part) ? { ...covers, open: [...covers.open, keyOf(part)] } : covers;
}

/** The last that was revealed is covered again; the same covers where nothing was. */
export function coverLast(covers: Covers): Covers {
  return covers.open.length > 0 ? { ...covers, open: covers.open.slice(0, -1) } : covers;
}

/** Another case: its state and answer are secrets again, the weights that are known stay known. */
export function coverOutcome({ kinds, open }: Covers): Covers {
  return { kinds, open: open.filter((key) => !isOutcome(key)) };
}

/** Of these parts those under a cover, in the order in which they are revealed. */
export function hiddenOf(covers: Covers, parts: readonly Part[]): readonly Part[] {
  return parts.filter((part) => isHidden(covers, part));
}

/** What was revealed last belongs to what came of the vote. */
export function endsWithOutcome({ open }: Covers): boolean {
  return isOutcome(open.at(-1) ?? '');
}

/** Known only once the votes are counted. */
export function isOutcomeKind(kind: CoverKind): boolean {
  return kind === 'state' || kind === 'answer';
}

function isOutcome(key: string): boolean {
  return isOf(key, 'state') || isOf(key, 'answer');
}

function isOf(key: string, kind: CoverKind): boolean {
  return key === kind || key.startsWith(`${kind} `);
}
