// The next number of a random stream without a call that could allocate: streams are started by random.ts and live inside a State.

/** J. Baagøe's Alea as seedrandom has it, on four numbers in an array; the next number is then in random[at + 2]. */
export function advanceRandom(random: Float64Array, at: number): void {
  const t = 2091639 * random[at]! + random[at + 3]! * 2.3283064365386963e-10;
  random[at] = random[at + 1]!;
  random[at + 1] = random[at + 2]!;
  const whole = Math.trunc(t);
  random[at + 3] = whole;
  random[at + 2] = t - whole;
}
