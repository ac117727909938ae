// Español. `{+a}` a favor, `{-a}` en contra.
import type { First, Rest } from '../words.ts';

export const first: First = {
  start: 'Empezar',
};

export const rest: Rest = {};
