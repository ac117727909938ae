// Night or day: which of its two sets of colours every picture is painted in. What is told in style sheets follows the root's class instead.
import { signal } from '@preact/signals';

export type Theme = 'night' | 'day';

export const theme = signal<Theme>('night');

/** The set of the theme that is on now; a component that asks is drawn again when it changes. */
export function byTheme<T>(sets: Readonly<Record<Theme, T>>): T {
  return sets[theme.value];
}
