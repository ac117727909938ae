// A fingerprint of a State: two screens that show the same one saw the same run.
import { outputRow, type State } from './state.ts';

const number = new DataView(new ArrayBuffer(8));

/** MurmurHash3 (A. Appleby, x86 32-bit), one word at a time. */
function mixWord(mixed: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = mixed ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(mixed: number, words: number): string {
  let h = mixed ^ (words * 4);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

/** Two differently seeded 32-bit lanes over the same words: 64 bits as 16 hexadecimal digits. */
export class Hasher {
  private low = 0x2f6b1a57;
  private high = 0x71c3e94d;
  private words = 0;

  word(word: number): void {
    this.low = mixWord(this.low, word);
    this.high = mixWord(this.high, word);
    this.words++;
  }

  /** All 64 bits of a float64, little end first on every machine. */
  float(value: number): void {
    number.setFloat64(0, value, true);
    this.word(number.getInt32(0, true));
    this.word(number.getInt32(4, true));
  }

  text(text: string): void {
    this.word(text.length);
    for (let i = 0; i < text.length; i++) this.word(text.charCodeAt(i));
  }

  digest(): string {
    return finish(this.low, this.words) + finish(this.high, this.words);
  }
}

/** Covers the tick, cell ids, states, outputs, delays in flight (newest first) and the random streams. */
export function hash(state: State): string {
  const { compiled, states, outputs, random, tick } = state;
  const hasher = new Hasher();
  hasher.word(tick);
  for (const id of compiled.cellIds) hasher.text(id);
  for (let i = 0; i < states.length; i++) hasher.float(states[i]!);
  for (let age = 0; age < compiled.ringLength; age++) {
    const row = age <= tick ? outputRow(state, tick - age) : -1;
    for (let i = 0; i < states.length; i++) hasher.float(row < 0 ? 0 : outputs[row + i]!);
  }
  for (let i = 0; i < random.length; i++) hasher.float(random[i]!);
  hasher.word(state.stoppedBy);
  return hasher.digest();
}
