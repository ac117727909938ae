// Packs the data sets as text modules: `npm run data -- iris.csv digits.csv`, with the files from the sources named in assets/data.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const CODE_OF_ZERO = 'a'.charCodeAt(0);

/** Four measures in whole millimetres, two digits each, then the kind. */
export function packIris(csv: string): string {
  const rows = numbersOf(csv).slice(1);
  return rows
    .map(
      (row) =>
        row
          .slice(0, 4)
          .map((cm) => String(Math.round(cm * 10)).padStart(2, '0'))
          .join('') + row[4],
    )
    .join('\n');
}

/** 64 pixels, one letter each ('a' is 0, 'q' is 16), then the digit: text that the web's compression makes small. */
export function packDigits(csv: string): string {
  const letter = (pixel: number): string => String.fromCharCode(CODE_OF_ZERO + pixel);
  return numbersOf(csv)
    .map((row) => row.slice(0, 64).map(letter).join('') + row[64])
    .join('\n');
}

function numbersOf(csv: string): number[][] {
  return csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map(Number));
}

function moduleOf(name: string, source: string, packed: string): string {
  const lines = packed.split('\n');
  return `// Made by \`npm run data\`. ${source}\nexport const ${name} =\n  '${lines.join('')}';\n`;
}

if (process.argv[1]?.endsWith('data.ts')) {
  const [iris, digits] = process.argv.slice(2).map((file) => {
    const bytes = readFileSync(file);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  });
  if (iris === undefined || digits === undefined) throw new Error('usage: npm run data -- iris.csv digits.csv[.gz]');
  const irisSource = 'R. A. Fisher, Iris (1936), UCI Machine Learning Repository, doi 10.24432/C56C76, CC BY 4.0.';
  const digitsSource =
    'E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (1998), UCI Machine Learning Repository, doi 10.24432/C50P49, CC BY 4.0.';
  writeFileSync('assets/data/iris.ts', moduleOf('iris', irisSource, packIris(iris)));
  writeFileSync('assets/data/digits.ts', moduleOf('digits', digitsSource, packDigits(digits)));
}
