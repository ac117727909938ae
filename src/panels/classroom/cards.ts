// What there is for teachers, in the order of the page. One more card is one more line here, and its words.
import type { ClassroomWords } from '../../i18n/classroom.en.ts';

interface Card {
  readonly page: keyof ClassroomWords['cards'];
  /** A line drawing, 24 × 24. */
  readonly picture: string;
}

export const cards: readonly Card[] = [
  {
    page: 'notes',
    picture: 'M4 5.500c3-1.500 6-1 8 .800c2-1.800 5-2.300 8-.800v13c-3-1.500-6-1-8 .800c-2-1.800-5-2.300-8-.800zM12 6.300v13',
  },
  { page: 'sheets', picture: 'M7 9V4h10v5M7 16H4V9h16v7h-3M7 13.500h10V20H7z' },
  { page: 'make', picture: 'M5 4.5h14v15H5zM8.500 9h7M8.500 12.500h7M8.500 16h4' },
  { page: 'results', picture: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14M15 5v14' },
];
