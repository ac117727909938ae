// tsx tools/engines/math.ts [COUNT [SEED]]: the core's exp, log1p and tanh against @stdlib's, bit for bit, at a million points.
import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLog1p from '@stdlib/math-base-special-log1p';
import stdlibTanh from '@stdlib/math-base-special-tanh';
import { exp, log1p, tanh } from '../../src/core/math.ts';
import { mathPoints } from '../../tests/helpers/mathPoints.ts';

const [count = '1000000', seed = 'million'] = process.argv.slice(2);
const points = mathPoints(Number(count), seed);
const pairs: [string, (x: number) => number, (x: number) => number][] = [
  ['exp', exp, stdlibExp],
  ['log1p', log1p, stdlibLog1p],
  ['tanh', tanh, stdlibTanh],
];
for (const [name, ours, theirs] of pairs) {
  const different = points.filter((x) => !Object.is(ours(x), theirs(x)));
  console.log(
    `${name}: ${points.length - different.length} of ${points.length} points equal${different.length > 0 ? `, not at ${different.slice(0, 5).join(' ')}` : ''}`,
  );
  if (different.length > 0) process.exitCode = 1;
}
