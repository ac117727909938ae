import { describe, expect, test } from 'vitest';
import { isCertificate } from '../../src/levels/certificate.ts';
import type { ImpossibleGoal, RoundsLevel } from '../../src/levels/level.ts';
import { findCertificate } from '../../src/levels/prove/findCertificate.ts';
import { inRounds, levelNamed } from './campaign.ts';

function goalOf({ goal }: RoundsLevel): ImpossibleGoal {
  if (goal.kind !== 'impossible') throw new Error('this level can be done');
  return goal;
}

describe('the certificate of an impossible level', () => {
  test.each(inRounds.filter(({ goal }) => goal.kind === 'impossible').map((level) => [level.id, level] as const))(
    '%s adds up exactly',
    (_, level) => {
      expect(isCertificate(level.circuit, 'out', goalOf(level).cases, level.par!.certificate!)).toBe(true);
    },
  );

  test('of the twist is each corner once', () => {
    expect(levelNamed('vote-xor').par!.certificate).toEqual([0, 1, 2, 3].map((index) => ({ case: index, times: 1 })));
  });

  test('of the turtle is: 16 and 28 degrees weigh as much as twice 22', () => {
    const { cases } = goalOf(levelNamed('one-band'));
    const used = levelNamed('one-band').par!.certificate!.map(({ case: index, times }) => [
      cases[index]!.in['degrees'],
      cases[index]!.out['out'],
      times,
    ]);
    expect(used).toEqual([
      [16, 'silent', 1],
      [22, 'fires', 2],
      [28, 'silent', 1],
    ]);
  });

  test('is refused when a multiple is off by one, a case is missing, or nothing must fire', () => {
    const level = levelNamed('vote-xor');
    const { cases } = goalOf(level);
    const certificate = level.par!.certificate!;
    const check = (changed: typeof certificate): boolean => isCertificate(level.circuit, 'out', cases, changed);
    expect(check(certificate.with(1, { case: 1, times: 2 }))).toBe(false);
    expect(check(certificate.slice(1))).toBe(false);
    expect(check([])).toBe(false);
    expect(check([{ case: 99, times: 1 }])).toBe(false);
  });

  test('does not exist for cases that can be met', async () => {
    const bell = levelNamed('vote-or');
    if (bell.goal.kind !== 'cases') throw new Error('the bell has cases');
    expect(await findCertificate(bell, { kind: 'impossible', cases: bell.goal.cases })).toBeUndefined();
  });
});
