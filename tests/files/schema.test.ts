import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeSchemas } from '../../tools/schema.ts';

test.each(writeSchemas())('levels/schema/$name is up to date (npm run schema)', ({ name, text }) => {
  expect(readFileSync(new URL(`../../levels/schema/${name}`, import.meta.url), 'utf8')).toBe(text);
});

interface Published {
  readonly anyOf?: Published[];
  readonly oneOf?: Published[];
  readonly properties: Record<string, unknown>;
  readonly additionalProperties: unknown;
  readonly required: string[];
}

/** A format of both clocks is one of several objects. */
function waysOf(schema: Published): Published[] {
  return (schema.anyOf ?? schema.oneOf)?.flatMap(waysOf) ?? [schema];
}

test('a published schema allows its own address, and no key that the parser does not know', () => {
  for (const { text } of writeSchemas()) {
    for (const schema of waysOf(JSON.parse(text) as Published)) {
      expect(schema.properties).toHaveProperty('$schema');
      expect(schema.required).not.toContain('$schema');
      expect(schema.additionalProperties).toBe(false);
    }
  }
});
