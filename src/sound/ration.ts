// A crowd of votes is a shimmer, not a noise: few voices at once, and those that matter most are never the ones left out.
import { sprite, type SoundName } from './sprite.ts';
import type { Rank } from './table.ts';

/** Voices that may sound when one of this rank begins. */
const most: Readonly<Record<Rank, number>> = { vote: 5, cell: 7, moment: 8 };
/** The same sound twice within this time is only louder. */
const ECHO_MS = 40;
/** At most this many votes may begin within so short a time. */
const CROWD = 3;
const CROWD_MS = 50;

interface Voice {
  readonly name: SoundName;
  readonly rate: number;
  readonly rank: Rank;
  readonly startMs: number;
}

export class Ration {
  private voices: Voice[] = [];

  /** True when the sound may begin now; it then counts until it ends. */
  admit(name: SoundName, rank: Rank, nowMs: number, rate = 1): boolean {
    this.voices = this.voices.filter((voice) => nowMs < voice.startMs + sprite[voice.name][1]);
    if (this.voices.length >= most[rank]) return false;
    if (this.voices.some((voice) => voice.name === name && voice.rate === rate && nowMs - voice.startMs < ECHO_MS)) return false;
    const isCrowded = this.voices.filter((voice) => voice.rank === 'vote' && nowMs - voice.startMs < CROWD_MS).length >= CROWD;
    if (rank === 'vote' && isCrowded) return false;
    this.voices.push({ name, rate, rank, startMs: nowMs });
    return true;
  }
}
