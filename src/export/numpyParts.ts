// Parts of a NumPy program: the activators as functions, and what it prints.
import { findCell, type ActivatorName, type RoundsCircuit } from '../core/circuit.ts';
import type { Line } from './code.ts';
import { commentText, pythonText } from './python.ts';
import { activatorsOf, hasSoftmax } from './stack.ts';

export function outputLines(circuit: RoundsCircuit, outputs: readonly (readonly [id: string, expression: string])[]): Line[] {
  return [
    'outputs = {',
    ...outputs.map(([id, expression]) => {
      const label = commentText(findCell(circuit, id)?.label?.en ?? '');
      return `    ${pythonText(id)}: ${expression},${label === '' ? '' : `  # ${label}`}`;
    }),
    '}',
    'for name, value in outputs.items():',
    '    print(name, float(value))',
  ];
}

const bodies: Readonly<Record<ActivatorName, readonly string[]>> = {
  step: ['def step(z):', '    return np.where(z > 0, 1.0, 0.0)'],
  identity: ['def identity(z):', '    return z'],
  sigmoid: ['def sigmoid(z):', '    e = np.exp(-np.abs(z))  # never too large', '    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))'],
  tanh: ['def tanh(z):', '    return np.tanh(z)'],
  relu: ['def relu(z):', '    return np.where(z > 0, z, 0.0)'],
  leakyRelu: ['def leaky_relu(z):', '    return np.where(z > 0, z, 0.01 * z)'],
  softplus: ['def softplus(z):', '    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z)))'],
};

const softmaxBody = [
  'def softmax(z, temperature):',
  '    e = np.exp((z - z.max(axis=-1, keepdims=True)) / temperature)',
  '    return e / e.sum(axis=-1, keepdims=True)',
];

/** Definitions of what the circuit uses, each after two empty lines. */
export function numpyFunctions(circuit: RoundsCircuit): string[] {
  const used = activatorsOf(circuit).map((name) => bodies[name]);
  return [...used, ...(hasSoftmax(circuit) ? [softmaxBody] : [])].flatMap((body) => ['', '', ...body]);
}
