// `npm run sounds`: makes every sound from nothing and writes the sprite, its table and what was measured.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders';
import { decibels, levelOf, makeSprite, writeMap } from './sprite.ts';
import { dice, RATE } from './synth.ts';

interface Encoder {
  encode(channels: [Float32Array]): Uint8Array;
  finalize(): Uint8Array;
}

function encodeAll(encoder: Encoder, samples: Float32Array): Uint8Array {
  // Both calls answer with views into the encoder's own memory: copy before the next one.
  const parts: Uint8Array[] = [];
  for (let at = 0; at < samples.length; at += RATE) parts.push(encoder.encode([samples.subarray(at, at + RATE)]).slice());
  parts.push(encoder.finalize().slice());
  return Buffer.concat(parts);
}

// The ogg encoder draws its stream's serial number; the same draw gives the same file.
Math.random = dice(1);
const { samples, map } = makeSprite();
const ogg = await createOggEncoder();
ogg.configure({ sampleRate: RATE, channels: 1, vbrQuality: 1 });
const mp3 = await createMp3Encoder();
mp3.configure({ sampleRate: RATE, channels: 1, vbrQuality: 5 });
const files = { ogg: encodeAll(ogg, samples), mp3: encodeAll(mp3, samples) };

mkdirSync('assets/sound', { recursive: true });
for (const [ending, bytes] of Object.entries(files)) writeFileSync(`assets/sound/sprite.${ending}`, bytes);
writeFileSync('src/sound/sprite.ts', writeMap(map));

for (const [name, [start, length]] of Object.entries(map)) {
  const { peak, rms } = levelOf(samples, start, length);
  console.log(
    `${name.padEnd(14)} ${String(length).padStart(5)} ms  peak ${decibels(peak).toFixed(1)} dB  rms ${decibels(rms).toFixed(1)} dB`,
  );
}
const kilobytes = Object.entries(files).map(([ending, bytes]) => `${ending} ${(bytes.length / 1000).toFixed(1)} kB`);
console.log(`${(samples.length / RATE).toFixed(2)} s, ${kilobytes.join(', ')}`);
