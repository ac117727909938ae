// The two data sets of the campaign, unpacked on demand from text that is loaded as a module wherever the game runs.

export type DataName = 'iris' | 'digits';

export interface DataSet {
  /** Of the kinds, by label: flowers in Latin, digits as '0' … '9'. */
  readonly names: readonly string[];
  readonly classes: number;
  readonly rows: number;
  /** Numbers a row. */
  readonly columns: number;
  /** rows × columns: iris in cm (sepal length and width, petal length and width), pixels of digits from 0 to 1 in sixteenths. */
  readonly inputs: Float64Array;
  /** Row by row, below `classes`. */
  readonly labels: Uint8Array;
}

const DIGIT_COLUMNS = 64;
const IRIS_COLUMNS = 4;
const CODE_OF_ZERO = 97;
const CODE_OF_DIGIT = 48;
/** The darkest pixel: all of the 4 × 4 points that it stands for. */
export const FULL_PIXEL = 16;

const loaded = new Map<DataName, Promise<DataSet>>();

/** The same set, not a copy, for everyone who asks. */
export function loadData(name: DataName): Promise<DataSet> {
  let data = loaded.get(name);
  if (!data) {
    data =
      name === 'iris'
        ? import('../../assets/data/iris.ts').then(({ iris }) => unpackIris(iris))
        : import('../../assets/data/digits.ts').then(({ digits }) => unpackDigits(digits));
    loaded.set(name, data);
  }
  return data;
}

/** Each row is four measures of two figures in mm and the kind. */
function unpackIris(packed: string): DataSet {
  const length = 2 * IRIS_COLUMNS + 1;
  const data = emptyData(['setosa', 'versicolor', 'virginica'], packed.length / length, IRIS_COLUMNS);
  for (let row = 0; row < data.rows; row++) {
    for (let column = 0; column < IRIS_COLUMNS; column++) {
      const at = row * length + 2 * column;
      data.inputs[row * IRIS_COLUMNS + column] = Number(packed.slice(at, at + 2)) / 10;
    }
    data.labels[row] = packed.charCodeAt(row * length + length - 1) - CODE_OF_DIGIT;
  }
  return data;
}

/** Each row is 64 letters, 'a' for 0 to 'q' for 16, and the digit. */
export function unpackDigits(packed: string): DataSet {
  const length = DIGIT_COLUMNS + 1;
  const data = emptyData(Array.from('0123456789'), packed.length / length, DIGIT_COLUMNS);
  for (let row = 0; row < data.rows; row++) {
    for (let column = 0; column < DIGIT_COLUMNS; column++) {
      data.inputs[row * DIGIT_COLUMNS + column] = (packed.charCodeAt(row * length + column) - CODE_OF_ZERO) / FULL_PIXEL;
    }
    data.labels[row] = packed.charCodeAt(row * length + length - 1) - CODE_OF_DIGIT;
  }
  return data;
}

function emptyData(names: readonly string[], rows: number, columns: number): DataSet {
  return { names, classes: names.length, rows, columns, inputs: new Float64Array(rows * columns), labels: new Uint8Array(rows) };
}
