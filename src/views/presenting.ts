// Presenter mode: a teacher with one projector. Whether it is on, and what is covered; kept only while the page is open.
import { signal } from '@preact/signals';
import { isHidden, noCovers, type CoverKind, type Covers } from '../session/presenter/covers.ts';

export const isPresenting = signal(false);
/** Covers that a lesson lays stay where they are. */
export const isSealed = signal(false);
export const covers = signal<Covers>(noCovers);

/** Whether this number lies under a cover; read inside a component it follows every change. */
export function isCovered(kind: CoverKind, id = ''): boolean {
  return isHidden(covers.value, { kind, id });
}

/** While anything can be covered, what tells all at once (sentences, programs, graphs) is put away. */
export function hasSecrets(): boolean {
  return covers.value.kinds.size > 0;
}
