// A plot as an SVG picture for paper: panels one below the other over one horizontal axis, with names, units and a legend. Presentation
// attributes only, so that it looks the same wherever styles are forbidden.
import { roundMarks } from './plotScale.ts';

export interface PlotAxis {
  readonly name: string;
  /** '' for none. */
  readonly unit: string;
  readonly from: number;
  /** Below `from` for an axis that counts downwards. */
  readonly until: number;
  /** Names instead of numbers, each at its value. */
  readonly names?: readonly { readonly at: number; readonly name: string }[] | undefined;
}

export interface PlotLine {
  readonly name: string;
  readonly colour: string;
  readonly x: ArrayLike<number>;
  /** Broken where it is not finite. */
  readonly y: ArrayLike<number>;
  readonly look?: 'thin' | 'dashed' | 'points' | undefined;
}

/** Upright strokes, as spikes are: each from low to high on the panel's axis. */
export interface PlotMarks {
  readonly name: string;
  readonly colour: string;
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** A level across, such as a threshold. */
export interface PlotLevel {
  readonly at: number;
  readonly colour: string;
}

export interface PlotPanel {
  readonly y: PlotAxis;
  readonly lines: readonly PlotLine[];
  readonly marks?: readonly PlotMarks[] | undefined;
  readonly levels?: readonly PlotLevel[] | undefined;
}

export interface PlotPicture {
  readonly title: string;
  readonly x: PlotAxis;
  readonly panels: readonly PlotPanel[];
}

/** In the units of the picture, which are pixels where it is not scaled. */
export const PLOT_WIDTH = 960;
const left = 84;
const right = 24;
const top = 44;
const legendLine = 24;
const foot = 56;
const gap = 14;
const ink = { text: '#1b2442', axis: '#7c86a6', grid: '#e3e7f2', paper: '#ffffff' } as const;
const font = `'M PLUS Rounded 1c', 'Hiragino Maru Gothic ProN', 'Noto Sans CJK JP', sans-serif`;

/** The picture as one SVG file. Numbers that are not finite are left out. */
export function plotSvg({ title, x, panels }: PlotPicture): string {
  const legend = legendOf(panels);
  const start = top + legend.height;
  const room = panels.length === 1 ? 340 : Math.max(80, 150 - 6 * panels.length);
  const height = start + panels.length * (room + gap) - gap + foot;
  const xAt = scale(x, left, PLOT_WIDTH - right);
  const parts = panels.map((panel, i) => panelSvg(panel, start + i * (room + gap), room, x, xAt));
  const bottom = height - foot;
  const numbers = (x.names ?? roundMarks(x.from, x.until, 10).map((at) => ({ at, name: numeral(at) }))).map(({ at, name }) =>
    text(xAt(at), bottom + 20, name, 'middle'),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PLOT_WIDTH}" height="${height}" viewBox="0 0 ${PLOT_WIDTH} ${height}" font-family="${font}" font-size="14" fill="${ink.text}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${PLOT_WIDTH}" height="${height}" fill="${ink.paper}"/>`,
    text(left, 28, title, 'start', 'font-size="18" font-weight="bold"'),
    ...legend.parts,
    ...parts,
    ...numbers,
    text((left + PLOT_WIDTH - right) / 2, height - 12, named(x), 'middle'),
    '</svg>',
    '',
  ].join('\n');
}

function panelSvg({ y, lines, marks = [], levels = [] }: PlotPanel, start: number, room: number, x: PlotAxis, xAt: Scale): string {
  const yAt = scale(y, start + room, start);
  const clip = `panel${start}`;
  const end = PLOT_WIDTH - right;
  const numbers = y.names ?? roundMarks(y.from, y.until, room > 200 ? 8 : 4).map((at) => ({ at, name: numeral(at) }));
  return [
    `<clipPath id="${clip}"><rect x="${left}" y="${start}" width="${end - left}" height="${room}"/></clipPath>`,
    ...roundMarks(x.from, x.until, 10).map((at) => line(xAt(at), start, xAt(at), start + room, ink.grid)),
    ...(y.names ? [] : numbers.map(({ at }) => line(left, yAt(at), end, yAt(at), ink.grid))),
    ...numbers.map(({ at, name }) => text(left - 8, yAt(at) + 5, name, 'end')),
    `<rect x="${left}" y="${start}" width="${end - left}" height="${room}" fill="none" stroke="${ink.axis}"/>`,
    `<text transform="translate(18 ${round(start + room / 2)}) rotate(-90)" text-anchor="middle">${escape(named(y))}</text>`,
    `<g clip-path="url(#${clip})" fill="none" stroke-linejoin="round">`,
    ...levels.map(({ at, colour }) => line(left, yAt(at), end, yAt(at), colour, 'stroke-dasharray="3 5"')),
    ...lines.map((one) => linePath(one, xAt, yAt)),
    ...marks.map((one) => marksPath(one, xAt, yAt)),
    '</g>',
  ].join('\n');
}

const looks = {
  plain: 'stroke-width="2"',
  thin: 'stroke-width="1"',
  dashed: 'stroke-width="2.5" stroke-dasharray="8 5"',
  points: 'stroke-width="6" stroke-linecap="round"',
} as const;

function linePath({ name, colour, x, y, look }: PlotLine, xAt: Scale, yAt: Scale): string {
  let d = '';
  let isDown = false;
  for (let i = 0; i < x.length; i++) {
    const isThere = Number.isFinite(x[i]!) && Number.isFinite(y[i]!);
    // Points are strokes of no length, which round ends make visible.
    if (isThere) d += `${isDown && look !== 'points' ? 'L' : 'M'}${round(xAt(x[i]!))} ${round(yAt(y[i]!))}${look === 'points' ? 'h0' : ''}`;
    isDown = isThere;
  }
  return `<path d="${d}" stroke="${colour}" ${looks[look ?? 'plain']}><title>${escape(name)}</title></path>`;
}

function marksPath({ name, colour, x, low, high }: PlotMarks, xAt: Scale, yAt: Scale): string {
  let d = '';
  for (let i = 0; i < x.length; i++) d += `M${round(xAt(x[i]!))} ${round(yAt(low[i]!))}V${round(yAt(high[i]!))}`;
  return `<path d="${d}" stroke="${colour}" stroke-width="1.5"><title>${escape(name)}</title></path>`;
}

/** A line's name once, even where it stands in several panels. */
function legendOf(panels: readonly PlotPanel[]): { readonly parts: string[]; readonly height: number } {
  const lines = new Map(panels.flatMap((panel) => panel.lines).map((one) => [one.name, one]));
  const parts: string[] = [];
  let x = left;
  let row = 0;
  for (const { name, colour, look } of lines.values()) {
    const width = 44 + widthOf(name);
    if (x > left && x + width > PLOT_WIDTH - right) {
      x = left;
      row++;
    }
    const y = top + row * legendLine + 4;
    parts.push(
      `<line x1="${x}" y1="${y}" x2="${x + (look === 'points' ? 0 : 26)}" y2="${y}" stroke="${colour}" ${looks[look ?? 'plain']}/>`,
    );
    parts.push(text(x + 32, y + 5, name, 'start'));
    x += width + 14;
  }
  return { parts, height: lines.size > 0 ? (row + 1) * legendLine : 0 };
}

/** About as wide as the text is drawn: letters of East Asia are as wide as they are high. */
function widthOf(name: string): number {
  let width = 0;
  for (const letter of name) width += letter > '\u2e7f' ? 14 : 8;
  return width;
}

type Scale = (value: number) => number;

function scale({ from, until }: PlotAxis, start: number, end: number): Scale {
  const per = (end - start) / (until - from || 1);
  return (value) => start + (value - from) * per;
}

function named({ name, unit }: PlotAxis): string {
  return unit === '' ? name : `${name} (${unit})`;
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, more = ''): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" ${more}/>`;
}

function text(x: number, y: number, says: string, anchor: 'start' | 'middle' | 'end', more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" ${more}>${escape(says)}</text>`;
}

/** A hundredth of a pixel is less than anyone sees. */
function round(value: number): number {
  return Math.round(Math.max(-1e6, Math.min(1e6, value)) * 100) / 100;
}

function numeral(value: number): string {
  return String(value).replace('-', '−');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that XML can hold: marks are named, and the letters that it forbids are left out. */
function escape(says: string): string {
  let safe = '';
  for (const letter of says) {
    const code = letter.codePointAt(0)!;
    const isForbidden =
      (code < 32 && code !== 9 && code !== 10) || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
    if (!isForbidden) safe += entities[letter] ?? letter;
  }
  return safe;
}
