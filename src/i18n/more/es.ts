// Español. Cada parte tiene su archivo en `es/`; `first` se carga con el primer nivel, `rest` después.
import type { Rest } from '../words.ts';

export { first } from './es/first.ts';

export const rest: Rest = {};
