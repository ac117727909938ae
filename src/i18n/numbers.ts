// Numbers as they are shown and said: a true minus sign, at most three decimals, never −0.

/** "−1.5", "2", "0". */
export function show(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  const text = String(Math.abs(rounded));
  return rounded < 0 ? `−${text}` : text;
}

/** All digits that matter: "0.0005". */
export function showExactly(value: number): string {
  const text = String(Math.abs(Number(value.toPrecision(12))));
  return value < 0 ? `−${text}` : text;
}

/** "+2", "−1.5", "0". */
export function showSigned(value: number): string {
  const text = show(value);
  return text === '0' || text.startsWith('−') ? text : `+${text}`;
}

/** In a product a negative number stands in brackets: "(−1)". */
export function showFactor(value: number): string {
  const text = show(value);
  return text.startsWith('−') ? `(${text})` : text;
}

/** What a person types: any of the minus signs, decimal comma or point, full-width digits. Not a number: undefined. */
export function readNumber(typed: string): number | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[−–‐‑ー]/g, '-')
    .replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return undefined;
  return Number(text) + 0;
}
