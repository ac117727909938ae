// What is to be printed, as the end of an address: `a4.pupils.answers/vote-and,vote-or`.
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

export const printParts = ['plan', 'pupils', 'answers', 'ballots'] as const;
export type PrintPart = (typeof printParts)[number];

/** More would keep a printer, and a slow device, busy for too long. */
export const MOST_LEVELS = 30;

export interface PrintOrder {
  readonly paper: Paper;
  readonly parts: readonly PrintPart[];
  readonly levels: readonly string[];
  /** Whose plan is printed. */
  readonly lesson?: string | undefined;
}

/** What is unknown is left out; A4 where no paper is named. */
export function readPrintOrder(options = '', levels = ''): PrintOrder {
  const named = options.split('.');
  return {
    paper: papers.find((paper) => named.includes(paper)) ?? 'a4',
    parts: printParts.filter((part) => named.includes(part)),
    levels: levels.split(',').filter(Boolean).slice(0, MOST_LEVELS),
    lesson: named.find((name) => name.startsWith('lesson-')),
  };
}

/** The page of the route `teach`. */
export function writePrintOrder({ paper, parts, levels, lesson }: PrintOrder): string {
  return `print/${[paper, ...parts, ...(lesson === undefined ? [] : [lesson])].join('.')}/${levels.join(',')}`;
}
