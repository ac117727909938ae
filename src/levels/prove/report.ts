// A campaign, or a part of it, proven level by level and held against the rules.
import { chapters } from '../chapters.ts';
import { difficulty } from '../difficulty.ts';
import type { Level } from '../level.ts';
import { prove, ProofError, type Proof } from '../prove.ts';
import { breachesBetween, breachesOf, type Breach, type Place } from '../rules.ts';
import { Unprovable } from './model.ts';

export interface Report {
  readonly level: Level;
  /** Undefined when the prover cannot treat the level; `breaches` then says why. */
  readonly proof: Proof | undefined;
  readonly breaches: readonly Breach[];
}

export async function reportOn(level: Level, campaign: readonly Level[]): Promise<Report> {
  try {
    const proof = await prove(level);
    return { level, proof, breaches: breachesOf(proof, placeOf(level, campaign)) };
  } catch (error) {
    if (!(error instanceof Unprovable || error instanceof ProofError)) throw error;
    return { level, proof: undefined, breaches: [{ rule: 'proven', level: level.id, what: error.message }] };
  }
}

/** Breaks of the rules between levels, for each chapter of which every level was reported on. */
export function breachesAmong(reports: readonly Report[], campaign: readonly Level[]): Breach[] {
  return chapters
    .filter(({ rises }) => rises)
    .flatMap(({ id }) => {
      const proofs = reports.flatMap(({ proof }) => (proof?.level.chapter === id ? [proof] : []));
      return proofs.length === campaign.filter(({ chapter }) => chapter === id).length ? breachesBetween(proofs) : [];
    });
}

/** Undefined for a level that is not in the campaign. */
export function placeOf({ id, chapter }: Level, campaign: readonly Level[]): Place | undefined {
  const peers = campaign.filter((other) => other.chapter === chapter).toSorted((a, b) => a.order - b.order);
  const index = peers.findIndex((other) => other.id === id);
  return index < 0 ? undefined : { chapter: chapters.findIndex((other) => other.id === chapter), index, count: peers.length };
}

/** One line of the difficulty table. */
export function rowOf({ level, proof, breaches }: Report): string[] {
  const verdict = breaches.length === 0 ? 'ok' : breaches.map(({ rule }) => rule).join(', ');
  if (!proof) return [level.id, level.goal.kind, '', '', '', '', '', '', '', verdict];
  const { par } = proof;
  return [
    level.id,
    level.goal.kind,
    par.density.toPrecision(3),
    String(par.distance),
    difficulty(par).toFixed(2),
    String(par.best),
    String(par.frugal),
    String(par.sturdy),
    par.proven ? par.method : par.method === 'search' ? 'best known' : 'not proven',
    verdict,
  ];
}

export const tableHead = ['level', 'goal', 'density', 'distance', 'difficulty', 'best', 'frugal', 'sturdy', 'by', 'rules'];
