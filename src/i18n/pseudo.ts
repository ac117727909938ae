// English with accents, and longer by a third or more: what is not said through words stands out, and what has no room for longer ones shows.

const plain = 'aceinorsuyACEINORSUYdghklt';
const accented = 'áçéïñóřšúýÁÇÉÏÑÓŘŠÚÝďğħķľţ';
/** Short texts grow more, as they do in real languages. */
const PADDING = 'ẋẏẋẏẋẏẋẏẋẏẋẏ';

/** Every text in it, also those that its functions say. Marks for colour and ruby stay what they are. */
export function stretch<T>(said: T): T {
  if (typeof said === 'string') return stretchText(said) as T;
  if (typeof said === 'function') {
    const say = said as unknown as (...values: unknown[]) => unknown;
    return ((...values: unknown[]) => stretch(say(...values))) as T;
  }
  if (Array.isArray(said)) return said.map((one: unknown) => stretch(one)) as T;
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, stretch(value as unknown)])) as T;
}

function stretchText(text: string): string {
  if (!/[a-z]{2}/i.test(text)) return text;
  const more = PADDING.slice(0, Math.min(PADDING.length, Math.max(2, Math.ceil(text.length * 0.35))));
  return `${text.replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter)} ${more}`;
}
