// A stack as a PyTorch module: Linear layers with the weights set by hand.
import type { ActivatorName, RoundsCircuit } from '../core/circuit.ts';
import type { Stack } from '../core/layers.ts';
import { codeOf, type Code, type Line } from './code.ts';
import { pythonTexts } from './python.ts';
import { activated, activatorsOf, hasSoftmax, inputLines, matrixLines, noStackLines, writableStack, type Inputs } from './stack.ts';

export function pytorchCode(circuit: RoundsCircuit, { inputs }: { readonly inputs?: Inputs | undefined } = {}): Code {
  const stack = writableStack(circuit);
  return codeOf([
    '# A circuit of Hibana in PyTorch: it prints the outputs that the game shows.',
    '# PyTorch keeps W transposed, a row for each neuron; rows of X are cases, as in the game.',
    ...(stack ? moduleLines(circuit, stack, inputs) : noStackLines('PyTorch')),
  ]);
}

function moduleLines(circuit: RoundsCircuit, stack: Stack, inputs: Inputs | undefined): Line[] {
  const { blocks } = stack;
  const last = blocks.at(-1)!;
  return [
    'import numpy as np',
    'import torch',
    'from torch import nn',
    '',
    'torch.set_default_dtype(torch.float64)  # the game counts with float64',
    ...functionLines(circuit),
    '',
    '',
    ...inputLines(stack, inputs),
    ...blocks.flatMap((block, index): Line[] => ['', ...matrixLines(circuit, block, index + 1)]),
    '',
    '',
    'class Network(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    ...blocks.map(({ from, cells }, index) => `        self.layer${index + 1} = nn.Linear(${from.length}, ${cells.length})`),
    '        with torch.no_grad():',
    ...blocks.flatMap((_, index) => [
      `            self.layer${index + 1}.weight.copy_(torch.from_numpy(W${index + 1}.T))`,
      `            self.layer${index + 1}.bias.copy_(torch.from_numpy(b${index + 1}))`,
    ]),
    '',
    '    def forward(self, x):',
    ...blocks.flatMap((block, index) => [
      `        z = self.layer${index + 1}(x)`,
      `        x = ${activated(block, 'z', (columns) => `torch.stack([${columns}], dim=1)`)}`,
    ]),
    '        return x',
    '',
    '',
    'Y = Network()(torch.from_numpy(X)).detach()',
    `for name, value in zip(${pythonTexts(last.cells.map(({ id }) => id))}, Y[0]):`,
    '    print(name, float(value))',
  ];
}

const bodies: Readonly<Record<ActivatorName, readonly string[]>> = {
  step: ['def step(z):', '    return (z > 0).to(z.dtype)'],
  identity: ['def identity(z):', '    return z'],
  sigmoid: ['def sigmoid(z):', '    return torch.sigmoid(z)'],
  tanh: ['def tanh(z):', '    return torch.tanh(z)'],
  relu: ['def relu(z):', '    return torch.relu(z)'],
  leakyRelu: ['def leaky_relu(z):', '    return nn.functional.leaky_relu(z, 0.01)'],
  // PyTorch's own goes over to a straight line at 20.
  softplus: ['def softplus(z):', '    return nn.functional.softplus(z, threshold=50)'],
};

function functionLines(circuit: RoundsCircuit): string[] {
  const used = activatorsOf(circuit).map((name) => bodies[name]);
  const shares = hasSoftmax(circuit)
    ? [['def softmax(z, temperature):', '    return torch.softmax((z - z.max(dim=-1, keepdim=True).values) / temperature, dim=-1)']]
    : [];
  return [...used, ...shares].flatMap((body) => ['', '', ...body]);
}
