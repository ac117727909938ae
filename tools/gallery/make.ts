// Writes the circuits that are made here to gallery/, and into its index the hash of each one's run. Words, ticks and speeds of the index
// are written by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseCircuit } from '../../src/files/parse.ts';
import { writeCircuit } from '../../src/files/write.ts';
import type { GalleryEntry } from '../../src/panels/gallery/entry.ts';
import { madeCircuits } from './circuits.ts';
import { fingerprintOf } from './fingerprint.ts';

const folder = path.resolve(import.meta.dirname, '../../gallery');
const indexFile = path.join(folder, 'gallery.json');

function make(): void {
  const index = JSON.parse(readFileSync(indexFile, 'utf8')) as GalleryEntry[];
  const missing = [...madeCircuits.keys()].filter((id) => !index.some((entry) => entry.id === id));
  if (missing.length > 0) throw new Error(`the index does not know ${missing.join(', ')}`);
  const hashed = index.map((entry) => {
    const file = path.join(folder, `${entry.id}.json`);
    const made = madeCircuits.get(entry.id);
    if (made) writeFileSync(file, writeCircuit(made));
    const read = parseCircuit(readFileSync(file, 'utf8'));
    if (!read.ok) throw new Error(`${file}: ${read.path}: ${read.message}`);
    return { ...entry, hash: fingerprintOf(read.value, entry.ticks) };
  });
  writeFileSync(indexFile, `${JSON.stringify(hashed, null, 2)}\n`);
  console.log(`${hashed.length} circuits, ${madeCircuits.size} of them made here`);
}

make();
