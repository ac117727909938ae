// A stack as a Keras model: Dense layers with the weights set by hand.
import type { ActivatorName, RoundsCircuit } from '../core/circuit.ts';
import type { Stack } from '../core/layers.ts';
import { codeOf, type Code, type Line } from './code.ts';
import { pythonTexts } from './python.ts';
import {
  activated,
  activatorsOf,
  hasSoftmax,
  inputLines,
  matrixLines,
  noStackLines,
  pythonActivator,
  writableStack,
  type Inputs,
} from './stack.ts';

export function kerasCode(circuit: RoundsCircuit, { inputs }: { readonly inputs?: Inputs | undefined } = {}): Code {
  const stack = writableStack(circuit);
  return codeOf([
    '# A circuit of Hibana in Keras: it prints the outputs that the game shows.',
    '# Each Dense layer computes activation(X @ W + b); rows are cases, as in the game.',
    ...(stack ? modelLines(circuit, stack, inputs) : noStackLines('Keras')),
  ]);
}

function modelLines(circuit: RoundsCircuit, stack: Stack, inputs: Inputs | undefined): Line[] {
  const { blocks } = stack;
  const last = blocks.at(-1)!;
  return [
    'import keras',
    'import numpy as np',
    'from keras import ops',
    '',
    'keras.backend.set_floatx("float64")  # the game counts with float64',
    ...functionLines(circuit, stack),
    '',
    '',
    ...inputLines(stack, inputs),
    ...blocks.flatMap((block, index): Line[] => ['', ...matrixLines(circuit, block, index + 1)]),
    '',
    'model = keras.Sequential([',
    `    keras.Input(shape=(${stack.inputs.length},)),`,
    ...blocks.map((block, index) => `    keras.layers.Dense(${block.cells.length}, activation=${activationOf(block, index)}),`),
    '])',
    ...blocks.map((_, index) => `model.layers[${index}].set_weights([W${index + 1}, b${index + 1}])`),
    '',
    'Y = ops.convert_to_numpy(model(X))',
    `for name, value in zip(${pythonTexts(last.cells.map(({ id }) => id))}, Y[0]):`,
    '    print(name, float(value))',
  ];
}

function activationOf({ softmax, activator }: Stack['blocks'][number], index: number): string {
  return softmax || !activator ? `activation${index + 1}` : pythonActivator(activator);
}

const bodies: Readonly<Record<ActivatorName, readonly string[]>> = {
  step: ['def step(z):', '    return ops.where(z > 0, ops.ones_like(z), ops.zeros_like(z))'],
  identity: ['def identity(z):', '    return z'],
  sigmoid: ['def sigmoid(z):', '    return ops.sigmoid(z)'],
  tanh: ['def tanh(z):', '    return ops.tanh(z)'],
  relu: ['def relu(z):', '    return ops.relu(z)'],
  leakyRelu: ['def leaky_relu(z):', '    return ops.where(z > 0, z, 0.01 * z)'],
  softplus: ['def softplus(z):', '    return ops.softplus(z)'],
};

/** Activators, and one function more for each layer that shares out or mixes. */
function functionLines(circuit: RoundsCircuit, { blocks }: Stack): string[] {
  const used = activatorsOf(circuit).map((name) => bodies[name]);
  const shares = hasSoftmax(circuit)
    ? [['def softmax(z, temperature):', '    return ops.softmax((z - ops.max(z, axis=-1, keepdims=True)) / temperature, axis=-1)']]
    : [];
  const own = blocks.flatMap((block, index) =>
    block.softmax || !block.activator
      ? [[`def activation${index + 1}(z):`, `    return ${activated(block, 'z', (columns) => `ops.stack([${columns}], axis=1)`)}`]]
      : [],
  );
  return [...used, ...shares, ...own].flatMap((body) => ['', '', ...body]);
}
