import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeSchemas } from '../../tools/schema.ts';

test.each(writeSchemas())('levels/schema/$name is up to date (npm run schema)', ({ name, text }) => {
  expect(readFileSync(new URL(`../../levels/schema/${name}`, import.meta.url), 'utf8')).toBe(text);
});

test('a published schema allows its own address, and no key that the parser does not know', () => {
  for (const { text } of writeSchemas()) {
    const schema = JSON.parse(text) as { properties: Record<string, unknown>; additionalProperties: unknown; required: string[] };
    expect(schema.properties).toHaveProperty('$schema');
    expect(schema.required).not.toContain('$schema');
    expect(schema.additionalProperties).toBe(false);
  }
});
