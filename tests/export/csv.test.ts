import { describe, expect, test } from 'vitest';
import { csvOfRun } from '../../src/export/csv.ts';
import { circuit } from '../helpers/circuit.ts';
import { constant, inTime, lif } from '../helpers/spikingCircuit.ts';

describe('a run as a table', () => {
  test('has a row for each round, from round 0 on, with the state and the output of each cell', () => {
    const latch = circuit('set:1 -> q(-0.5 relu); set>q 1; q>q 1 d2');
    expect(csvOfRun(latch, { rounds: 3 })).toBe(
      'round,set state,set output,q state,q output\r\n0,1,1,0,0\r\n1,1,1,0.5,0.5\r\n2,1,1,0.5,0.5\r\n3,1,1,1,1\r\n',
    );
    expect(csvOfRun(latch, { rounds: 1, inputs: new Map([['set', 2]]) })).toContain('\r\n1,2,2,1.5,1.5\r\n');
  });

  test('has as many rounds as the circuit is deep, and none beyond a state that ran away', () => {
    expect(csvOfRun(circuit('a -> b c; a>b 1; b>c 1 d2')).trim().split('\r\n')).toHaveLength(5);
    const wild = circuit('a:1 -> b(0 identity); a>b 1; b>b 1000000');
    expect(csvOfRun(wild, { rounds: 1000 }).trim().split('\r\n').length).toBeLessThan(30);
  });

  test('names the time and the cell of each spike, then the potentials that are watched', () => {
    const one = inTime([lif('n'), constant('c', 0.4)], ['c>n current 1'], { probes: ['n', 'c'] });
    const [spikes, traces] = csvOfRun(one, { ms: 30 }).split('\r\n\r\n');
    expect(spikes!.split('\r\n').slice(0, 2)).toEqual(['tMs,cell', expect.stringMatching(/^9\.\d,n$/)]);
    const lines = traces!.trim().split('\r\n');
    expect(lines[0]).toBe('tMs,n v');
    expect(lines[1]).toBe('0,-65');
    expect(lines.at(-1)).toMatch(/^30,-\d/);
    expect(lines).toHaveLength(302);
  });

  test('quotes names that hold a comma or a quote', () => {
    const one = { ...circuit('-> x'), cells: [{ id: 'a,"b"\n', kind: 'input', x: 0, y: 0, value: 1 }] } as const;
    expect(csvOfRun(one, { rounds: 0 })).toBe('round,"a,""b""\n state","a,""b""\n output"\r\n0,1,1\r\n');
  });
});
