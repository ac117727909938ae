// English for the code view and the graph.
export const viewsEn = {
  code: {
    title: 'Code',
    language: 'Language of the code',
    table: 'Table of the run',
    text: 'Code of this circuit',
    copy: 'Copy',
    copied: 'Copied',
    save: 'Save as a file',
    weight: (synapse: string, value: string) => `Weight, ${synapse}: ${value}`,
    bias: (name: string, value: string) => `Bias of ${name}: ${value}`,
    change: 'Enter changes it',
    cut: 'This is only the beginning. Copy and save take all of it.',
  },
  graph: {
    title: 'Graph',
    tooLarge: 'This circuit is too large to be drawn as a graph.',
    shape: (rows: number, columns: number) => `${rows} by ${columns}`,
    matrix: (name: string, shape: string) => `${name}, ${shape}`,
    product: (layer: number, shape: string) => `Product, layer ${layer}, ${shape}`,
    sum: (layer: number, shape: string) => `Plus the bias, layer ${layer}, ${shape}`,
    activator: (layer: number, name: string, shape: string) => `${name}, layer ${layer}, ${shape}`,
    mixed: 'mixed',
    layer: (layer: number) => `Layer ${layer}`,
    neuron: (name: string, heard: readonly string[]) => (heard.length === 0 ? name : `${name}, hears ${heard.join(', ')}`),
    rounds: (count: number) => `${count} rounds`,
    values: (name: string) => `Values of ${name}`,
    noValues: 'No values yet.',
    cut: (rows: number, columns: number) => `${rows} by ${columns}; the first ones are shown`,
    close: 'Close the values',
  },
};

export type ViewsWords = typeof viewsEn;
