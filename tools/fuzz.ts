// npm run fuzz [-- COUNT [SEED]]: damaged files, the campaign's levels among them, and links against every parser; what is accepted is run, judged and replayed.
import { readLevels } from '../src/cli/files.ts';
import { fuzz } from '../tests/helpers/fuzz.ts';

const [count = '100000', seed = 'hibana'] = process.argv.slice(2);
const start = performance.now();
const { files, links, accepted, refused } = await fuzz(Number(count), seed, readLevels());
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${files} files and ${links} links in ${seconds} s: ${accepted} accepted, ${files + links - accepted} refused`);
for (const [code, times] of Object.entries(refused).toSorted(([, a], [, b]) => b - a)) console.log(`  ${code} ${times}`);
