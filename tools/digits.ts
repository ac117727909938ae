// Trains the nets that read digits and puts them into their levels; what is drawn on a level's pixels stays. `npm run digits` (`-- --dry` only prints).
import { readFileSync, writeFileSync } from 'node:fs';
import { loadData } from '../src/data/data.ts';
import { parseLevel } from '../src/files/parse.ts';
import { writeLevel } from '../src/files/write.ts';
import { accuracyOf } from './digits/accuracy.ts';
import { circuitOfNet } from './digits/circuit.ts';
import { fileOfLevel, nets } from './digits/plans.ts';
import { splitRows } from './digits/split.ts';
import { trainNet, type Layer } from './digits/train.ts';

const data = await loadData('digits');
const { train, held } = splitRows(data.rows);
const blank = new Float64Array(data.columns);

for (const { plan, levels, least } of nets) {
  const net = trainNet(data, train, plan);
  const circuit = circuitOfNet(net, 'digits', blank);
  const [seen, unseen] = [accuracyOf(circuit, data, train), accuracyOf(circuit, data, held)];
  const shape = [data.columns, ...plan.hidden, data.classes].join('-');
  console.log(
    `${shape}, multiples of ${plan.grain}: ${percent(seen)} of ${train.length} digits seen, ${percent(unseen)} of ${held.length} held out`,
  );
  if (unseen < least) throw new Error(`${shape} reads fewer than ${percent(least)} of the digits it has not seen`);
  if (!process.argv.includes('--dry')) for (const level of levels) putInto(fileOfLevel(level), net);
}

function putInto(file: string, net: readonly Layer[]): void {
  const read = parseLevel(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${read.path}: ${read.message}`);
  const level = read.value;
  if (level.circuit.clock !== 'rounds') throw new Error(`${file} is no level in rounds`);
  const pixels = level.circuit.cells.flatMap((cell) => (cell.kind === 'input' ? [cell.value] : []));
  writeFileSync(file, writeLevel({ ...level, circuit: circuitOfNet(net, level.circuit.seed, pixels) } as typeof level));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
