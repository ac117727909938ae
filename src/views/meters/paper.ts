// Colours of plots that are saved as pictures: the lanes' hues, dark enough for paper.
const paperColours = ['#b56a00', '#00749e', '#c2314d', '#3a7d10', '#7a3fc4', '#8f7400', '#2a5bd0', '#444444'] as const;

export function paperColour(lane: number): string {
  return paperColours[lane % paperColours.length]!;
}
