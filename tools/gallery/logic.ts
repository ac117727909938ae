// Logic of neurons: gates, adders of chips, a switch that remembers, traffic lights; and one gate in time.
import type { Cell, Chip, Circuit, Id, Synapse } from '../../src/core/circuit.ts';
import {
  chip,
  delta,
  inRounds,
  inTime,
  input,
  key,
  lamp,
  lif,
  neuron,
  onCircle,
  pattern,
  speaker,
  touch,
  vote,
  type Place,
} from './build.ts';

interface Part {
  readonly cells: readonly Cell[];
  readonly synapses: readonly Synapse[];
  readonly chips: readonly Chip[];
}

const copy = (id: Id, place: Place, named: string): Cell => neuron(id, place, named, -0.5);

/** Two of its cells copy A and B; `carry` fires for both, and forbids `sum` what it then hears twice. */
function halfAdder(id: Id, [x, y]: Place): Part {
  const [a, b, carry, sum] = [`${id}.a`, `${id}.b`, `${id}.carry`, `${id}.sum`];
  return {
    cells: [
      copy(a, [x - 120, y - 50], 'A'),
      copy(b, [x - 120, y + 50], 'B'),
      neuron(carry, [x, y + 50], 'carry / くり上がり', -1.5),
      neuron(sum, [x + 120, y - 50], 'sum / 和', -0.5),
    ],
    // The direct way waits a round, so that the veto of `carry` arrives together with what it forbids.
    synapses: [vote(a, carry, 1), vote(b, carry, 1), vote(a, sum, 1, 2), vote(b, sum, 1, 2), vote(carry, sum, -2)],
    chips: [chip(id, [x, y], 'half adder / 半加算器', [a, b, carry, sum], { [a]: 'A', [b]: 'B', [carry]: 'carry', [sum]: 'sum' })],
  };
}

/** Two half adders and an OR: the second adds what was carried in. */
function fullAdder(id: Id, [x, y]: Place): Part {
  const [first, second, or] = [`${id}.first`, `${id}.second`, `${id}.or`];
  const halves = [halfAdder(first, [x - 230, y - 50]), halfAdder(second, [x + 150, y - 50])];
  return {
    cells: [...halves.flatMap(({ cells }) => cells), neuron(or, [x + 280, y + 100], 'OR', -0.5)],
    synapses: [
      ...halves.flatMap(({ synapses }) => synapses),
      vote(`${first}.sum`, `${second}.a`, 1),
      vote(`${first}.carry`, or, 1),
      vote(`${second}.carry`, or, 1),
    ],
    chips: [
      ...halves.flatMap(({ chips }) => chips),
      chip(id, [x, y], 'full adder / 全加算器', [first, second, or], {
        [`${first}.a`]: 'A',
        [`${first}.b`]: 'B',
        [`${second}.b`]: 'carry in',
        [`${second}.sum`]: 'sum',
        [or]: 'carry',
      }),
    ],
  };
}

const xor: Part = {
  cells: [
    copy('xor.a', [-110, 230], 'A'),
    copy('xor.b', [-110, 330], 'B'),
    neuron('xor.both', [10, 330], 'both / 両方', -1.5),
    neuron('xor.one', [130, 230], 'just one / 片方だけ', -0.5),
  ],
  synapses: [
    vote('xor.a', 'xor.both', 1),
    vote('xor.b', 'xor.both', 1),
    vote('xor.a', 'xor.one', 1, 2),
    vote('xor.b', 'xor.one', 1, 2),
    vote('xor.both', 'xor.one', -2),
  ],
  chips: [chip('xor', [10, 280], 'XOR', ['xor.a', 'xor.b', 'xor.both', 'xor.one'], { 'xor.a': 'A', 'xor.b': 'B', 'xor.one': 'XOR' })],
};

/** The same two inputs, asked four questions. */
const gates = inRounds(
  'gates',
  [
    input('a', [-330, -100], 'A', 1),
    input('b', [-330, 100], 'B', 0),
    neuron('or', [10, -240], 'OR', -0.5),
    neuron('and', [10, -80], 'AND', -1.5),
    neuron('nand', [10, 80], 'NAND', 1.5),
    ...xor.cells,
    copy('odd', [330, 280], 'XOR'),
  ],
  [
    ...['or', 'and'].flatMap((gate) => [vote('a', gate, 1), vote('b', gate, 1)]),
    vote('a', 'nand', -1),
    vote('b', 'nand', -1),
    vote('a', 'xor.a', 1),
    vote('b', 'xor.b', 1),
    ...xor.synapses,
    vote('xor.one', 'odd', 1),
  ],
  { chips: xor.chips, instruments: [...['or', 'and', 'nand', 'odd'].map(lamp), key('a', '1'), key('b', '2')] },
);

const [first, second] = [halfAdder('first', [-230, 0]), halfAdder('second', [150, 0])];

/** Three ones at most, counted on two lamps. */
const addThree = inRounds(
  'full-adder',
  [
    input('a', [-560, -80], 'A', 1),
    input('b', [-560, 70], 'B', 1),
    input('c', [-560, 220], 'carried / くり上がり', 1),
    ...first.cells,
    ...second.cells,
    copy('ones', [440, -60], '1'),
    neuron('twos', [440, 220], '2', -0.5),
  ],
  [
    ...first.synapses,
    ...second.synapses,
    vote('a', 'first.a', 1),
    vote('b', 'first.b', 1),
    vote('first.sum', 'second.a', 1),
    vote('c', 'second.b', 1),
    vote('second.sum', 'ones', 1),
    vote('first.carry', 'twos', 1),
    vote('second.carry', 'twos', 1),
  ],
  {
    chips: [...first.chips, ...second.chips],
    instruments: [lamp('ones'), lamp('twos'), key('a', '1'), key('b', '2'), key('c', '3')],
  },
);

const bits = [0, 1, 2, 3];
const rowOf = (bit: number): number => (bit - 1.5) * 300;
const adders = bits.map((bit) => fullAdder(`add${bit}`, [0, rowOf(bit)]));
/** 5 and 6. */
const [left, right] = [0b0101, 0b0110];

/** Four full adders in a chain: the carry runs from one to the next, as on paper. */
const adder = inRounds(
  'four-bit-adder',
  [
    ...bits.flatMap((bit) => [
      input(`a${bit}`, [-460, rowOf(bit) - 75], `A: ${2 ** bit}`, (left >> bit) & 1),
      input(`b${bit}`, [-460, rowOf(bit) + 75], `B: ${2 ** bit}`, (right >> bit) & 1),
      copy(`s${bit}`, [460, rowOf(bit)], `${2 ** bit}`),
    ]),
    ...adders.flatMap(({ cells }) => cells),
    copy('s4', [460, rowOf(4) - 60], '16'),
  ],
  [
    ...adders.flatMap(({ synapses }) => synapses),
    ...bits.flatMap((bit) => [
      vote(`a${bit}`, `add${bit}.first.a`, 1),
      vote(`b${bit}`, `add${bit}.first.b`, 1),
      vote(`add${bit}.second.sum`, `s${bit}`, 1),
      vote(`add${bit}.or`, bit < 3 ? `add${bit + 1}.second.b` : 's4', 1),
    ]),
  ],
  { chips: adders.flatMap(({ chips }) => chips), instruments: [0, 1, 2, 3, 4].map((bit) => lamp(`s${bit}`)) },
);

/** A neuron that hears itself stays as it was told last. */
const latch = inRounds(
  'latch',
  [
    input('on', [-260, -90], 'on / つける', 1),
    input('off', [-260, 90], 'off / 消す', 0),
    neuron('lamp', [0, 0], 'lamp / 明かり', -1),
    neuron('dark', [240, 0], 'dark / 暗い', 0.5),
  ],
  [vote('on', 'lamp', 2), vote('off', 'lamp', -4), vote('lamp', 'lamp', 2), vote('lamp', 'dark', -1)],
  { probes: ['lamp'], instruments: [lamp('lamp'), lamp('dark'), key('on', '1'), key('off', '2')] },
);

const steps = ['s1', 's2', 's3', 's4', 's5', 's6'];
const stepPlaces = onCircle(6, 180, [0, 0], 0.5);
const outside = onCircle(6, 370, [0, 0], 0.5);

/** A ring that counts to six, and three lamps that listen to it. */
const traffic = inRounds(
  'traffic-lights',
  [
    ...steps.map((id, i) => neuron(id, stepPlaces[i]!, String(i + 1), i === 0 ? 0.5 : -0.5)),
    neuron('go', outside[1]!, 'green: go / 青：進め', -0.5),
    neuron('wait', outside[3]!, 'yellow: wait / 黄：注意', -0.5),
    neuron('stop', [outside[4]![0], outside[4]![1] - 60], 'red: stop / 赤：止まれ', -0.5),
  ],
  [
    // The first speaks up when none of the five is on: the ring starts by itself and never holds two.
    ...steps.slice(0, 5).map((id) => vote(id, 's1', -1)),
    ...steps.slice(1).map((id, i) => vote(steps[i]!, id, 1)),
    ...['s1', 's2', 's3'].map((id) => vote(id, 'go', 1)),
    vote('s4', 'wait', 1),
    ...['s5', 's6'].map((id) => vote(id, 'stop', 1)),
  ],
  { instruments: ['go', 'wait', 'stop'].map(lamp) },
);

/** Exclusive or of spikes: the cell that hears both stops the cell that would fire for either. */
const xorInTime = inTime(
  'xor-in-time',
  [
    pattern('songa', [-440, -190], 'A: now and then / ときどきA', [20, 120]),
    touch('fingera', [-440, -40], 'your A / きみのA'),
    touch('fingerb', [-440, 110], 'your B / きみのB'),
    pattern('songb', [-440, 260], 'B: now and then / ときどきB', [70, 120]),
    lif('a', [-200, -80], 'A'),
    lif('b', [-200, 150], 'B'),
    lif('both', [40, 150], 'both? / 両方？', { tauMs: 5 }),
    lif('one', [260, 35], 'just one! / 片方だけ！', { tauMs: 5 }),
  ],
  [
    ...['a', 'b'].flatMap((id) => [
      delta(`song${id}`, id, 20),
      delta(`finger${id}`, id, 20),
      delta(id, 'both', 10),
      delta(id, 'one', 20, 9),
    ]),
    delta('both', 'one', -40, 6),
  ],
  { probes: ['both', 'one'], instruments: [lamp('one'), speaker('one', 7), key('fingera', '1'), key('fingerb', '2')] },
);

export const logic: readonly Circuit[] = [gates, addThree, adder, latch, traffic, xorInTime];
