// English for what the trainer explains: what is wrong, why, and what to try.
export const trainerAdviceEn = {
  title: 'What is going on',
  ready: 'Press Learn: update by update, the network changes its weights until its answers fit the examples.',
  learning: 'It is learning: each update moves every weight a little, downhill on the loss.',
  paused: 'Paused. Drag the curve to go back, or press Learn to go on.',
  allRight: 'All examples are right, those that it has never seen too!',
  allSeenRight: 'All examples are right!',
  limit: 'That is a million updates. It stops here.',
  noExamples: 'There are no examples yet. Paint points of at least two kinds on the map.',
  oneKind: 'All examples are of one kind. Add another kind: there is nothing to tell apart yet.',
  tooFew: (rows: number) => `It learns from only ${rows} examples. More would tell it more.`,
  otherInputs: 'This network has another number of inputs than these examples have.',
  otherOutputs: 'This network has another number of answers than these examples have kinds.',
  stepHasNoSlope: 'A step has no slope: a small change of a weight changes nothing, so the rule cannot tell which way is better.',
  diverged: (which: string, rate: string) =>
    `It ran away: with learning rate ${rate}, ${which} grew beyond all bounds. Each update overshot the valley by more than the last.`,
  weight: (from: string, to: string) => `the weight from ${from} to ${to}`,
  bias: (name: string) => `the bias of ${name}`,
  deadNeurons: (names: string, count: number) =>
    count === 1
      ? `Neuron ${names} is dead: its sum is below zero for every example, so its ReLU says 0 and no error comes back to it.`
      : `Neurons ${names} are dead: their sums are below zero for every example, so ReLU says 0 and no error comes back.`,
  deadLayer: (name: string) =>
    `The whole layer ${name} is dead: ReLU says 0 for every example, so nothing gets through, and nothing comes back.`,
  sameAnswer: 'It gives every example the same answer. Nothing of the inputs reaches the end.',
  linearLayers: 'Layers without a bend add up to one layer: they can only cut straight. Give them an activator that bends.',
  noHidden: 'It has come as far as it can: without a hidden layer and with these inputs, it can only cut straight.',
  plateau: 'The loss hardly falls any more. It may be stuck in a flat place, or in a hollow that is not the deepest.',
  jumping: (rate: string) => `The loss jumps up and down: with learning rate ${rate} each update steps over the valley.`,
  overfit: (seen: string, unseen: string) =>
    `It knows the examples it learns from by heart (${seen} right), but not the unseen ones (${unseen}). It has learned the noise too.`,
  remedies: {
    slower: (rate: string) => `Learning rate ${rate}`,
    slowerFromStart: (rate: string) => `From the start with rate ${rate}`,
    faster: (rate: string) => `Learning rate ${rate}`,
    addLayer: 'Add a hidden layer',
    anotherStart: 'Another start',
    moreNeurons: 'More neurons',
    fitting: 'Make a network that fits',
    features: (names: string) => `Add the input ${names}`,
    activator: (name: string) => `Use ${name}`,
    decay: (decay: string) => `Weight decay ${decay}`,
  },
};
