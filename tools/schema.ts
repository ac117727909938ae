// npm run schema: writes the JSON Schemas that editors check levels with, from the same source as the parsers.
// With --check it writes nothing and says which of the files are out of date.
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemas, type Format } from '../src/files/schema.ts';

const folder = new URL('../levels/schema/', import.meta.url);

/** File name and text of each published schema. */
export function writeSchemas(): { readonly name: string; readonly text: string }[] {
  return (Object.keys(schemas) as Format[]).map((format) => {
    const name = `${format.replace('hibana.', '')}.json`;
    return { name, text: `${JSON.stringify(publish(format, name), undefined, 2)}\n` };
  });
}

/** Reserved names and rules between parts of a file are the parser's alone. */
function publish(format: Format, name: string): JsonSchema {
  const { properties, ...schema } = toJsonSchema(schemas[format], { target: 'draft-2020-12', ignoreActions: ['check', 'finite'] });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: name,
    title: format,
    ...schema,
    properties: { $schema: { type: 'string' }, ...properties },
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
