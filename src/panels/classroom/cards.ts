// What there is for teachers, in the order of the page. One more card is one more line here, and its words.
import type { ClassroomWords } from '../../i18n/classroom.en.ts';

interface Card {
  readonly page: keyof ClassroomWords['cards'];
  /** A line drawing, 24 × 24. */
  readonly picture: string;
}

export const cards: readonly Card[] = [
  { page: 'make', picture: 'M5 4.5h14v15H5zM8.500 9h7M8.500 12.500h7M8.500 16h4' },
  { page: 'results', picture: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14M15 5v14' },
];
