// Numbers as text that reads back to the same float64, −0 included, which JSON.stringify would lose.

export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** JSON on several lines; every number reads back to the same float64. Infinity and NaN become strings. */
export function jsonText(value: unknown, indent = '', isEntry = false): string {
  if (typeof value === 'number') return Number.isFinite(value) ? numberText(value) : JSON.stringify(String(value));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object')) return `[${value.map((item) => jsonText(item)).join(', ')}]`;
    return `[\n${value.map((item) => inner + jsonText(item, inner, true)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  // A spike a line, not four.
  if (isEntry && entries.every(([, item]) => typeof item !== 'object'))
    return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item)}`).join(', ')} }`;
  return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${jsonText(item, inner)}`).join(',\n')}\n${indent}}`;
}
