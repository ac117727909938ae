// From points of the layout to styles of the controls that lie over it.
import type { Point } from './geometry.ts';

export const px = (value: number): string => `${value.toFixed(1)}px`;
export const at = ({ x, y }: Point): { left: string; top: string } => ({ left: px(x), top: px(y) });
