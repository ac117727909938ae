// What the schemas of all files are made of: names, texts, lists, numbers within bounds.
import * as v from 'valibot';
import { LIMIT } from '../../core/edit.ts';
import { most } from '../../core/room.ts';

export const { cells: MOST_CELLS, synapses: MOST_SYNAPSES } = most;
export const MOST_ROUNDS = 10_000;
export const MOST_COMMANDS = 100_000;
/** Five hundred seconds at the default tick. */
export const MOST_TICKS = 5_000_000;
export const MOST_CASES = 1_000;
/** Spike times of one pattern. */
export const MOST_TIMES = 10_000;
export const MOST_WANTS = 100;
export const MOST_BATCH = 1_000;
export const MOST_UPDATES = 100_000;
/** Neurons of a hidden layer. */
export const MOST_HIDDEN = 64;

export const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_>.-]{1,64}$/, 'a name is 1 to 64 of the characters A-Z a-z 0-9 _ > . -'),
  v.check((name) => !(name in Object.prototype), 'this name is reserved'),
);
export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest, `a text here has at most ${longest} characters`));
export const list = <const T extends v.GenericSchema>(item: T, longest: number) =>
  v.pipe(v.array(item), v.maxLength(longest, `a list here has at most ${longest} entries`));
export const finite = v.pipe(v.number(), v.finite('a number must be finite'));
export const within = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
export const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
export const amount = within(-LIMIT, LIMIT);
export const byName = <const T extends v.GenericSchema>(value: T) => v.record(id, value);
export const flag = v.optional(v.boolean());
export const count = whole(0, Number.MAX_SAFE_INTEGER);

export const languageCode = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language has a code of two or three letters'));
/** In both languages, and in any other by its code. */
export const inBoth = <const T extends v.GenericSchema>(schema: T) =>
  v.pipe(
    v.objectWithRest({ en: schema, ja: schema }, schema),
    v.check((all) => Object.keys(all).every((code) => /^[a-z]{2,3}$/.test(code)), 'a language has a code of two or three letters'),
  );
export const label = inBoth(text(200));
export const place = { x: amount, y: amount };
/** What any cell may carry besides its own numbers. */
export const marks = { locked: flag, label: v.optional(label) };

export const head = { format: v.literal('hibana.circuit'), version: v.literal(1) };
const instrument = v.variant('kind', [
  v.strictObject({ id, kind: v.literal('speaker'), cell: id, step: whole(0, 28) }),
  v.strictObject({ id, kind: v.literal('lamp'), cell: id }),
  v.strictObject({ id, kind: v.literal('key'), cell: id, key: v.pipe(text(20), v.minLength(1, 'a key has a name')) }),
  v.strictObject({
    id,
    kind: v.literal('retina'),
    columns: whole(1, 64),
    cells: v.pipe(list(id, 4_096), v.minLength(1, 'a retina needs a pixel')),
  }),
]);
const chip = v.strictObject({
  id,
  ...place,
  name: text(200),
  members: v.pipe(list(id, MOST_CELLS), v.minLength(1, 'a chip needs something inside')),
  pins: list(v.strictObject({ cell: id, name: text(40) }), most.pins),
  isOpen: flag,
});
const note = v.strictObject({ id, ...place, text: text(2_000) });
const layer = v.strictObject({
  id,
  cells: list(id, MOST_CELLS),
  softmax: v.optional(v.strictObject({ temperature: v.pipe(v.number(), v.gtValue(0), v.maxValue(LIMIT)) })),
});
/** The lists of a circuit that are the same on both clocks. */
export const common = {
  layers: list(layer, most.layers),
  probes: list(id, most.probes),
  notes: list(note, most.notes),
  chips: v.optional(list(chip, most.chips)),
  instruments: v.optional(list(instrument, most.instruments)),
};

export const range = v.strictObject({ min: amount, max: amount, step: v.pipe(v.number(), v.gtValue(0), v.maxValue(LIMIT)) });
