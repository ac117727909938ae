// Neuronify's files, versions 2 to 4, as they are on disk, and as one shape. In version 2 a node's properties lie beside its file name, later in
// `savedProperties`; those of what computes lie one level deeper, in `engine`. Whatever lies deepest counts.
import * as v from 'valibot';
import { MOST_CELLS, MOST_SYNAPSES } from '../files/schema/parts.ts';
import { fail, pathOf, quote, type FileResult } from '../files/result.ts';

const numberNames = [
  'x', 'y', 'width', 'height',
  'capacitance', 'resistance', 'restingPotential', 'initialPotential', 'threshold', 'voltage', 'refractoryPeriod', 'minimumVoltage', 'maximumVoltage',
  'fireOutput', 'synapticTimeConstant', 'synapticPotential', 'synapsePotential', 'adaptation', 'timeConstant',
  'currentOutput', 'currentOutputScaled', 'amplitude', 'frequency', 'time', 'rate',
  'maximumCurrent', 'tau', 'delay', 'exponential', 'linear',
] as const; // prettier-ignore
const flagNames = ['inhibitory', 'voltageClamped', 'alphaFunction'] as const;
const textNames = ['label', 'text'] as const;

/** As saved, in SI units; what is missing has the program's default. */
export type Values = Readonly<
  Partial<
    Record<(typeof numberNames)[number], number> & Record<(typeof flagNames)[number], boolean> & Record<(typeof textNames)[number], string>
  >
>;

export interface Item {
  /** Path in the file. */
  readonly where: string;
  /** As in `neurons/LeakyNeuron.qml`; empty where there is none. */
  readonly file: string;
  /** As in `LeakyNeuron`. */
  readonly kind: string;
  readonly values: Values;
}

export interface Edge extends Item {
  readonly from: number;
  readonly to: number;
  /** A spike was on its way. */
  readonly isUnderWay: boolean;
}

export interface NeuronifyFile {
  readonly version: 2 | 3 | 4;
  readonly saysVersion: boolean;
  readonly hasView: boolean;
  readonly nodes: readonly Item[];
  readonly edges: readonly Edge[];
}

/** Far beyond all units, and none of their products overflows. */
const MOST = 1e100;
const number = v.nullish(v.pipe(v.number(), v.minValue(-MOST, 'must be at least -1e100'), v.maxValue(MOST, 'must be at most 1e100')));
const word = v.nullish(v.string());
const values = {
  ...v.entriesFromList(numberNames, number),
  ...v.entriesFromList(flagNames, v.nullish(v.boolean())),
  ...v.entriesFromList(textNames, word),
};
const engine = v.nullish(v.object({ ...values, triggers: v.optional(v.unknown()) }));
const part = {
  ...values,
  filename: word,
  fileName: word,
  engine,
  savedProperties: v.nullish(v.object({ ...values, filename: word, engine })),
};
/** Texts too: the program itself reads them as whole numbers. */
const place = v.pipe(
  v.union([v.number(), v.string()], 'must be the number of a node'),
  v.check((value) => /^-?\d{1,9}$/.test(String(value)), 'must be the number of a node'),
  v.transform(Number),
);
const list = <const T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item), v.maxLength(most, `a list here has at most ${most} entries`));
const schema = v.object({
  nodes: list(v.object(part), MOST_CELLS),
  edges: list(v.object({ ...part, from: place, to: place }), MOST_SYNAPSES),
  workspace: v.optional(v.unknown()),
});
type Part = v.InferOutput<v.ObjectSchema<typeof part, undefined>>;

const NEWEST = 4;
const OLDEST = 2;

/** Parsed JSON. Errors carry the path in it. */
export function readNeuronify(data: Readonly<Record<string, unknown>>): FileResult<NeuronifyFile> {
  const { fileFormatVersion: version = null, nodes = data['entities'], edges = data['connections'] } = data;
  if (!Array.isArray(nodes) || !Array.isArray(edges))
    return fail('wrongFormat', '', 'this is no file of Neuronify: it has no nodes and edges');
  if (version !== null && (typeof version !== 'number' || !Number.isInteger(version)))
    return fail('wrongVersion', 'fileFormatVersion', 'the version must be a whole number');
  if (version !== null && (version < OLDEST || version > NEWEST))
    return fail('wrongVersion', 'fileFormatVersion', `this is version ${version} of Neuronify's files; ${OLDEST} to ${NEWEST} can be read`);
  const parsed = v.safeParse(schema, { ...data, nodes, edges }, { abortEarly: true });
  if (!parsed.success) return fail('schema', pathOf((parsed.issues[0].path ?? []).map(({ key }) => key)), sayIssue(parsed.issues[0]));
  const { output } = parsed;
  return {
    ok: true,
    value: {
      version: (version ?? OLDEST) as NeuronifyFile['version'],
      saysVersion: version !== null,
      hasView: output.workspace !== undefined,
      nodes: output.nodes.map((node, index) => itemOf(node, `nodes[${index}]`)),
      edges: output.edges.map((edge, index) => ({
        ...itemOf(edge, `edges[${index}]`),
        from: edge.from,
        to: edge.to,
        isUnderWay: hasEntries(edge.savedProperties?.engine?.triggers ?? edge.engine?.triggers),
      })),
    },
  };
}

function itemOf(item: Part, where: string): Item {
  const { savedProperties: saved } = item;
  const file = item.filename ?? item.fileName ?? saved?.filename ?? '';
  return { where, file, kind: /([^/\\]*?)(?:\.qml)?$/.exec(file)?.[1] ?? '', values: merge([item, saved, item.engine, saved?.engine]) };
}

/** Later ones count. */
function merge(levels: readonly (object | null | undefined)[]): Values {
  const merged: Record<string, unknown> = {};
  for (const level of levels) {
    for (const [key, value] of Object.entries(level ?? {})) if (isPlain(value)) merged[key] = value;
  }
  return merged;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
}

function hasEntries(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function sayIssue({ message, type, expected, received }: v.BaseIssue<unknown>): string {
  if (type === 'object' && received === 'undefined') return 'this key is missing';
  if (!message.startsWith('Invalid ')) return message;
  return `must be ${expected ?? 'something else'}, not ${received.startsWith('"') ? quote(received.slice(1, -1)) : received}`;
}
