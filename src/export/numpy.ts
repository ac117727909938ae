// The vote as a NumPy program. A stack is matrices; anything else is a loop over rounds.
import type { RoundsCircuit } from '../core/circuit.ts';
import type { Stack } from '../core/layers.ts';
import { codeOf, type Code, type Line } from './code.ts';
import { numpyLoop } from './numpyLoop.ts';
import { numpyFunctions, outputLines } from './numpyParts.ts';
import { activated, inputLines, matrixLines, outputsOf, writableStack, type Inputs } from './stack.ts';

export interface RoundsOptions {
  readonly inputs?: Inputs | undefined;
  /** Of a circuit that is no stack; default: as deep as it is. */
  readonly rounds?: number | undefined;
}

/** A program that prints the outputs which this circuit has after its rounds. */
export function numpyCode(circuit: RoundsCircuit, { inputs, rounds }: RoundsOptions = {}): Code {
  const stack = writableStack(circuit);
  return codeOf([
    // Fixed lines come first: no text from a circuit may pose as Python's own remark on the file's encoding.
    '# A circuit of Hibana in NumPy: it prints the outputs that the game shows.',
    '# State: inputs times weights, added up, plus the bias. Output: the activator of the state.',
    ...(stack && rounds === undefined ? stackLines(circuit, stack, inputs) : numpyLoop(circuit, inputs, rounds)),
  ]);
}

function stackLines(circuit: RoundsCircuit, stack: Stack, inputs: Inputs | undefined): Line[] {
  return [
    'import numpy as np',
    ...numpyFunctions(circuit),
    '',
    '',
    ...inputLines(stack, inputs),
    ...stack.blocks.flatMap((block, index): Line[] => {
      const z = `${index === 0 ? 'X' : `H${index}`} @ W${index + 1} + b${index + 1}`;
      const mixed = !block.softmax && !block.activator;
      return [
        '',
        ...matrixLines(circuit, block, index + 1),
        ...(mixed ? [`Z${index + 1} = ${z}`] : []),
        `H${index + 1} = ${activated(block, mixed ? `Z${index + 1}` : z, (columns) => `np.column_stack([${columns}])`)}`,
      ];
    }),
    '',
    ...outputLines(
      circuit,
      outputsOf(circuit, stack).map(({ id, block, column }) => [id, `H${block}[0, ${column}]`]),
    ),
  ];
}
