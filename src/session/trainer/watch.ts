// What the loss has done lately: enough to tell falling from standing still and from jumping about.

export interface Sample {
  readonly at: number;
  readonly loss: number;
  /** Of the seen examples, 0 … 1. */
  readonly accuracy: number;
}

const MOST_SAMPLES = 400;

/** Rising in `at`; a sample from before the last ones forgets those. */
export function noteSample(samples: Sample[], sample: Sample): void {
  while (samples.length > 0 && samples[samples.length - 1]!.at >= sample.at) samples.pop();
  samples.push(sample);
  // Older ones thin out, the last hundred stay.
  if (samples.length > MOST_SAMPLES) samples.splice(0, samples.length - 100, ...samples.slice(0, -100).filter((_, i) => i % 2 === 0));
}

export interface Trend {
  /** Updates that it looks back. */
  readonly over: number;
  /** By which share the mean loss of the second half is below that of the first. */
  readonly fall: number;
  /** Mean size of a jump from sample to sample, of the mean loss. */
  readonly jump: number;
}

/** Over the last `updates`; undefined where not so many are known, in six samples at least. */
export function trendOf(samples: readonly Sample[], updates: number): Trend | undefined {
  const last = samples[samples.length - 1];
  const first = samples[0];
  if (!last || !first || last.at - first.at < updates) return undefined;
  const recent = samples.filter(({ at }) => at >= last.at - updates);
  if (recent.length < 6) return undefined;
  const half = recent.length >> 1;
  const before = mean(recent.slice(0, half));
  const after = mean(recent.slice(half));
  const all = mean(recent);
  const jumps = recent.slice(1).map(({ loss }, i) => ({ loss: Math.abs(loss - recent[i]!.loss) }));
  return { over: last.at - recent[0]!.at, fall: before > 0 ? (before - after) / before : 0, jump: all > 0 ? mean(jumps) / all : 0 };
}

function mean(samples: readonly { readonly loss: number }[]): number {
  return samples.reduce((sum, { loss }) => sum + loss, 0) / samples.length;
}
