// From the world to spikes: eyes, ears, skin, and a hand that moves before one knows.
import type { Circuit, Id } from '../../src/core/circuit.ts';
import {
  constant,
  delta,
  fading,
  inColumn,
  inject,
  inRounds,
  inTime,
  input,
  izhikevich,
  key,
  lamp,
  lif,
  neuron,
  pattern,
  pulse,
  speaker,
  touch,
  vote,
  type Place,
} from './build.ts';

const COLUMNS = 8;
const ROWS = 6;
const PIXEL = 80;

const pixelId = (column: number, row: number): Id => `p${row}${column}`;
const isBright = (column: number, row: number): boolean => column >= 2 && column <= 5 && row >= 1 && row <= 4;
/** Column and row of every pixel, row by row. */
const grid = (columns: number, rows: number): Place[] =>
  Array.from({ length: columns * rows }, (_, i) => [i % columns, Math.floor(i / columns)] as const);
const inside = grid(COLUMNS, ROWS).filter(([column, row]) => column > 0 && column < COLUMNS - 1 && row > 0 && row < ROWS - 1);

/** Each cell is for its own pixel and against the eight around it; even light says nothing, an edge speaks. */
const retina = inTime(
  'retina',
  [
    ...grid(COLUMNS, ROWS).map(([column, row]) =>
      constant(pixelId(column, row), [-660 + column * PIXEL, (row - 2.5) * PIXEL], 'light / 光', isBright(column, row) ? 1 : 0),
    ),
    ...inside.map(([column, row]) => lif(`g${row}${column}`, [150 + (column - 1) * 115, (row - 2.5) * 115], 'edge? / ふち？')),
  ],
  inside.flatMap(([column, row]) =>
    grid(3, 3).map(([dx, dy]) => inject(pixelId(column + dx - 1, row + dy - 1), `g${row}${column}`, dx === 1 && dy === 1 ? 1 : -0.125)),
  ),
  {
    instruments: [{ id: 'eye', kind: 'retina', columns: COLUMNS, cells: grid(COLUMNS, ROWS).map(([column, row]) => pixelId(column, row)) }],
  },
);

const SIDE = 5;
const lines = [
  { id: 'flat', named: 'flat / よこ', has: (_: number, row: number) => row === 2 },
  { id: 'upright', named: 'upright / たて', has: (column: number) => column === 2 },
  { id: 'rising', named: 'rising / 右上がり', has: (column: number, row: number) => column + row === SIDE - 1 },
  { id: 'falling', named: 'falling / 右下がり', has: (column: number, row: number) => column === row },
] as const;

/** Four neurons on one eye, each for the pixels of its own line and against all others. */
const bars = inRounds(
  'line-finders',
  [
    ...grid(SIDE, SIDE).map(([column, row]) =>
      input(pixelId(column, row), [-340 + column * PIXEL, (row - 2) * PIXEL], 'pixel / 画素', column + row === SIDE - 1 ? 1 : 0),
    ),
    ...lines.map(({ id, named }, i) => neuron(id, inColumn(4, 240, 130)[i]!, named, -3.5)),
  ],
  lines.flatMap(({ id, has }) => grid(SIDE, SIDE).map(([column, row]) => vote(pixelId(column, row), id, has(column, row) ? 1 : -0.5))),
  {
    instruments: [
      { id: 'eye', kind: 'retina', columns: SIDE, cells: grid(SIDE, SIDE).map(([column, row]) => pixelId(column, row)) },
      ...lines.map(({ id }) => lamp(id)),
    ],
  },
);

/** ms from one eye to the next. */
const STEP = 8;
const eyes = [0, 1, 2, 3, 4];

/** Delays that undo one movement: only then does all arrive at once. */
const moth = inTime(
  'which-way',
  [
    ...eyes.map((i) =>
      pattern(`eye${i + 1}`, inColumn(5, -320, 130)[i]!, `eye ${i + 1} / 目${i + 1}`, [20 + STEP * i, 140 + STEP * (4 - i)]),
    ),
    ...eyes.map((i) => touch(`pad${i + 1}`, inColumn(5, 320, 130)[i]!, `key ${i + 1} / キー${i + 1}`)),
    lif('down', [0, -130], 'down! / 下へ！'),
    lif('up', [0, 130], 'up! / 上へ！'),
  ],
  eyes.flatMap((i) =>
    [`eye${i + 1}`, `pad${i + 1}`].flatMap((from) => [delta(from, 'down', 5, 1 + STEP * (4 - i)), delta(from, 'up', 5, 1 + STEP * i)]),
  ),
  {
    probes: ['down', 'up'],
    instruments: [lamp('down'), lamp('up'), speaker('down', 0), speaker('up', 7), ...eyes.map((i) => key(`pad${i + 1}`, String(i + 1)))],
  },
);

/** ms by which the left ear is ahead. */
const leads = [4, 2, 0, -2, -4];
const clicks = leads.map((lead, i) => ({ left: 20 + 40 * i - Math.min(0, lead), right: 20 + 40 * i + Math.max(0, lead) }));
const arc: readonly Place[] = [[-250, -40], [-140, -150], [0, -190], [140, -150], [250, -40]]; // prettier-ignore
const directions = ['far right / ずっと右', 'right / 右', 'ahead / 正面', 'left / 左', 'far left / ずっと左'];

/** Delay lines from both ears; the cell at which both arrive together names the direction (Jeffress 1948). */
const ears = inTime(
  'two-ears',
  [
    pattern(
      'left',
      [-300, 220],
      'left ear / 左耳',
      clicks.map(({ left }) => left),
    ),
    pattern(
      'right',
      [300, 220],
      'right ear / 右耳',
      clicks.map(({ right }) => right),
    ),
    ...directions.map((named, i) => lif(`c${i + 1}`, arc[i]!, named, { tauMs: 3 })),
  ],
  directions.flatMap((_, i) => [delta('left', `c${i + 1}`, 9, 1 + i), delta('right', `c${i + 1}`, 9, 5 - i)]),
  { probes: ['c3'], instruments: directions.flatMap((_, i) => [lamp(`c${i + 1}`), speaker(`c${i + 1}`, 4 - i + 2)]) },
);

/** Three cells of the skin: one feels that it is touched, one that it begins, one that it ends. */
const skin = inTime(
  'skin',
  [
    pulse('press', [-280, 0], 'a finger presses / 指がおす', 0.35, 100, 300),
    lif('steady', [40, -150], 'still there / まだある'),
    lif('begins', [40, 0], 'it begins! / 来た！'),
    izhikevich('ends', [40, 150], 'it is gone! / いなくなった！', [0.03, 0.25, -60, 4]),
  ],
  [inject('press', 'steady'), inject('press', 'begins'), inject('press', 'ends', -30), fading('begins', 'begins', -40, 1000)],
  { probes: ['steady', 'begins', 'ends'], instruments: [speaker('begins', 7), speaker('ends', 3)] },
);

/** The spinal cord moves the hand; the brain hears of it later. */
const reflex = inTime(
  'reflex',
  [
    pattern('needle', [-420, -70], 'needle / はり', [100, 300]),
    touch('finger', [-420, 90], 'prick it / つつく'),
    lif('pain', [-200, 0], 'pain / いたみ'),
    lif('bend', [40, -150], 'bend the arm / うでを曲げる'),
    lif('calm', [40, 60], 'hold off / おさえる'),
    constant('tone', [40, 240], 'standing tone / いつもの力', 0.25),
    lif('stretch', [270, 130], 'stretch the arm / うでをのばす'),
    lif('brain', [270, -60], 'brain: ouch! / 脳：いたい！'),
  ],
  [
    delta('needle', 'pain', 20),
    delta('finger', 'pain', 20),
    delta('pain', 'bend', 20, 2),
    delta('pain', 'calm', 20, 2),
    fading('calm', 'stretch', -25, 20),
    inject('tone', 'stretch'),
    delta('pain', 'brain', 20, 40),
  ],
  {
    probes: ['bend', 'stretch', 'brain'],
    instruments: [key('finger', ' '), lamp('bend'), lamp('brain'), speaker('bend', 4), speaker('brain', 9)],
  },
);

export const senses: readonly Circuit[] = [retina, bars, moth, ears, skin, reflex];
