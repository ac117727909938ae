// The order of a talk. "Next" on a clicker: reveal what the vote is made of → play it → settle → reveal what came of it → next case.
// "Back" goes the same way backwards.

export interface Scene {
  /** Votes or spikes are on their way. */
  readonly isMoving: boolean;
  /** Stopped on the way: at the threshold, or by hand. */
  readonly isHeld: boolean;
  /** At the start of the case, nothing played yet. */
  readonly isWaiting: boolean;
  /** An answer is wanted before anything can be played. */
  readonly isAsking: boolean;
  /** Weights and biases under covers. */
  readonly coveredBefore: number;
  /** States and the answer under covers. */
  readonly coveredAfter: number;
  /** The last thing revealed came of the vote. */
  readonly hasRevealedOutcome: boolean;
  readonly hasRevealed: boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export type NextDeed = 'settle' | 'goOn' | 'ask' | 'reveal' | 'play' | 'nextCase' | 'again';
export type BackDeed = 'cover' | 'rewind' | 'previousCase' | 'nothing';

export function nextDeed(scene: Scene): NextDeed {
  if (scene.isMoving) return 'settle';
  if (scene.isHeld) return 'goOn';
  if (scene.isWaiting || scene.isAsking) {
    if (scene.coveredBefore > 0) return 'reveal';
    return scene.isAsking ? 'ask' : 'play';
  }
  if (scene.coveredAfter > 0) return 'reveal';
  return scene.hasNext ? 'nextCase' : 'again';
}

export function backDeed(scene: Scene): BackDeed {
  if (scene.isMoving || scene.isHeld) return 'rewind';
  if (scene.isWaiting || scene.isAsking) {
    if (scene.hasRevealed && !scene.hasRevealedOutcome) return 'cover';
    return scene.hasPrevious ? 'previousCase' : 'nothing';
  }
  return scene.hasRevealedOutcome ? 'cover' : 'rewind';
}
