// English for the pictures of learning: the map of decisions, the curves, the landscape of the loss.
export const chartsEn = {
  map: (seen: string, unseen: string | undefined) =>
    `Map: what the network says to each place. Right on ${seen} of the examples it learns from${unseen === undefined ? '' : `, on ${unseen} of the unseen ones`}.`,
  mapOnly: 'Map: what the network says to each place.',
  mapKeys: 'Arrow keys ask the network about a place, Escape stops asking.',
  mapKeysPoint: 'Arrow keys ask the network about a place, Enter takes the nearest example, Escape stops asking.',
  ask: 'Point at the map to ask about a place.',
  place: (x: string, y: string) => `x ${x}, y ${y}`,
  answer: (place: string, state: string, output: string) => `${place}: state ${state}, output ${output}`,
  spoken: (place: string, said: string) => `${place}: ${said}`,
  spokenKinds: (kind: string, all: readonly string[]) => `${kind}. ${all.join(', ')}`,
  spokenShare: (kind: string, share: string) => `${kind} ${share}`,
  spokenState: (kind: string, state: string) => `${kind}: state ${state}`,
  spokenOne: (kind: string, state: string, output: string) => `state ${state}, output ${output}: ${kind}`,
  undecided: 'undecided',
  mark: { seen: 'seen', unseen: 'unseen', wrong: 'wrong' },
  loss: 'loss',
  accuracy: 'right',
  seen: 'seen',
  unseen: 'unseen',
  updates: 'updates',
  curves: 'Loss and share of right answers, update by update',
  noCurve: 'The curve begins with the first update.',
  curveAt: (updates: string, loss: string, right: string, unseen: string | undefined) =>
    `update ${updates}, loss ${loss}, ${right} right${unseen === undefined ? '' : `, ${unseen} of the unseen right`}`,
  landscape: (a: string, b: string) => `Landscape of the loss over ${a} and ${b}: deep is good`,
  ball: (a: string, b: string, loss: string) => `${a}, ${b}: loss ${loss}`,
  away: (ball: string) => `${ball}, outside the picture`,
  deep: 'deep: little loss',
  high: 'high',
};

export type ChartWords = typeof chartsEn;
