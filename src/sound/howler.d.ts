// The part of howler without spatial sound, with the types of the whole; `state` is what it believes of its context.
declare module 'howler/dist/howler.core.min.js' {
  import type { Howl as HowlClass, HowlerGlobal } from 'howler';
  export const Howl: typeof HowlClass;
  export const Howler: HowlerGlobal & { state: 'running' | 'suspended' };
}
