// Small signs on the canvas, made by hand: the names over it change too often for components.
const SPACE = 'http://www.w3.org/2000/svg';

const paths = {
  touch:
    'M9 11V5.500a1.700 1.700 0 0 1 3.400 0V11l4.600 1.200c1.300.4 2 1.400 1.800 2.700l-.8 4.600H10l-4-5c-.9-1.300.7-2.600 1.800-1.600L9 14z',
  current: 'M3 12h3c1.500 0 1.500-6 3-6s1.500 12 3 12 1.500-12 3-12 1.500 6 3 6h3',
  regular: 'M4 19h16M5 19V6M10 19V6M15 19V6M20 19V6',
  poisson: 'M4 19h16M5 19V6M7.500 19V6M14 19V6M16 19V6M19.500 19V6',
  pattern: 'M9 17.500a2.500 2.500 0 1 1-2.500-2.500H9zM9 15V5l9-2v10M18 15.500a2.500 2.500 0 1 1-2.500-2.500H18z',
  lock: 'M7 11h10v8H7zM9 11V8a3 3 0 0 1 6 0v3',
  lamp: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.500 10.900V16h7v-2.100A6 6 0 0 0 12 3z',
  speaker: 'M4 10v4h3l5 4V6L7 10zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11',
  probe: 'M3 17c3 0 3-9 6-9s3 9 6 9 3-9 6-9',
} as const;

export type Sign = keyof typeof paths;

export function isSign(kind: string): kind is Sign {
  return kind in paths;
}

export function sign(kind: Sign, name: string): SVGElement {
  const svg = document.createElementNS(SPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SPACE, 'path');
  path.setAttribute('d', paths[kind]);
  svg.append(path);
  return svg;
}
