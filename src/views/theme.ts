// Night or day: which of its two sets of colours every picture is painted in. What is told in style sheets follows the root's class instead.
import { signal } from '@preact/signals';

export type Theme = 'night' | 'day';

export const theme = signal<Theme>('night');
