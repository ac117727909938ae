// Names of files that are saved: what is in them, and of which time.
import type { RunView } from '../../session/playground/engine.ts';
import { saidMs } from './told.ts';
import type { Span } from './span.ts';

/** "hibana-voltage-0-200ms"; a minus would look like a dash. */
export function fileName(what: string, { clock, dtMs }: RunView, { from, until }: Span): string {
  const start = Math.max(0, from);
  return clock === 'rounds'
    ? `hibana-${what}-rounds-${start}-${until}`
    : `hibana-${what}-${saidMs(start * dtMs)}-${saidMs(until * dtMs)}ms`;
}

/** Letters that every file system takes. */
export function safeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 40) || 'cell';
}
