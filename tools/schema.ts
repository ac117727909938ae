// npm run schema: writes the JSON Schemas that editors check levels with, from the same source as the parsers.
// With --check it writes nothing and says which of the files are out of date.
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { id, label, range } from '../src/files/schema/parts.ts';
import { recordingSchema } from '../src/files/schema/recording.ts';
import { roundsCircuit } from '../src/files/schema/rounds.ts';
import { spikingCircuit } from '../src/files/schema/spiking.ts';
import { schemas, type Format } from '../src/files/schema.ts';

const folder = new URL('../levels/schema/', import.meta.url);

/** File name and text of each published schema. */
export function writeSchemas(): { readonly name: string; readonly text: string }[] {
  return (Object.keys(schemas) as Format[]).map((format) => {
    const name = `${format.replace('hibana.', '')}.json`;
    return { name, text: `${JSON.stringify(publish(format, name), undefined, 2)}\n` };
  });
}

/** What several files hold, said once in each of them. */
const parts = { id, label, range, roundsCircuit, spikingCircuit, recording: recordingSchema };

/** Reserved names and rules between parts of a file are the parser's alone. */
function publish(format: Format, name: string): JsonSchema {
  // What a file is as a whole stands in place, for there it may name its schema.
  const whole = format === 'hibana.circuit' ? /Circuit$/ : /^recording$/;
  const inside = Object.entries(parts).filter(([part]) => format === 'hibana.level' || !whole.test(part));
  const definitions = Object.fromEntries(inside);
  const { $defs = {}, ...schema } = toJsonSchema(schemas[format], {
    target: 'draft-2020-12',
    ignoreActions: ['check', 'finite'],
    definitions,
  });
  // Only those that are referred to, one by the other.
  const text = JSON.stringify([schema, $defs]);
  const used = Object.entries($defs).filter(([part]) => text.includes(`"#/$defs/${part}"`));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: name,
    title: format,
    ...withAddress(schema),
    ...(used.length > 0 ? { $defs: Object.fromEntries(used) } : {}),
  };
}

/** A file may name its schema, so every way of writing it allows that. */
function withAddress({ properties, anyOf, oneOf, ...schema }: JsonSchema): JsonSchema {
  const ways = (list: JsonSchema['anyOf']) => list?.map((one) => (typeof one === 'object' ? withAddress(one) : one));
  return {
    ...schema,
    ...(properties ? { properties: { $schema: { type: 'string' }, ...properties } } : {}),
    ...(anyOf ? { anyOf: ways(anyOf)! } : {}),
    ...(oneOf ? { oneOf: ways(oneOf)! } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of writeSchemas()) {
    const file = new URL(name, folder);
    const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text;
    if (process.argv.includes('--check')) {
      if (isCurrent) continue;
      console.error(`levels/schema/${name} is out of date; npm run schema`);
      process.exitCode = 1;
    } else writeFileSync(file, text);
  }
}
