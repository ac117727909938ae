// What the trainer takes in from outside: any circuit of the campaign, text in any encoding, and a browser without workers.
import { describe, expect, test } from 'vitest';
import { isSpiking } from '../../src/core/circuit.ts';
import { hashNetwork } from '../../src/core/learning/network.ts';
import { createTraining, update } from '../../src/core/learning/training.ts';
import { readLevels } from '../../src/cli/files.ts';
import { parseTraining } from '../../src/files/parse.ts';
import { writeTraining } from '../../src/files/write.ts';
import { parseTable } from '../../src/files/table.ts';
import { trainerAdviceEn } from '../../src/i18n/trainerAdvice.en.ts';
import { trainerEn } from '../../src/i18n/trainer.en.ts';
import { trainerJa } from '../../src/i18n/trainer.ja.ts';
import { decodeText } from '../../src/panels/trainer/decode.ts';
import { sendAway } from '../../src/panels/trainer/elsewhere.ts';
import { isTrainable, trainingOf } from '../../src/panels/trainer/fromCircuit.ts';
import { materialOf } from '../../src/panels/trainer/material.ts';
import { planOf, tableText } from '../../src/panels/trainer/TableDialog.tsx';
import type { Milestone } from '../../src/session/trainer/job.ts';
import { firstPlan, presetFor } from '../../src/session/trainer/plan.ts';
import { openEntry } from '../../src/session/trainer/trainer.ts';
import { circuit } from '../helpers/circuit.ts';

describe('a circuit to train', () => {
  const circuits = readLevels().map(({ circuit: own }) => own);

  test('is any stack of the campaign, with examples that the parser accepts', () => {
    const trainable = circuits.filter(isTrainable);
    expect(trainable.length).toBeGreaterThan(30);
    for (const own of trainable) {
      const read = parseTraining(writeTraining(trainingOf(own)));
      if (!read.ok) throw new Error(`${own.seed}: ${read.path} ${read.message}`);
    }
  });

  test('is no living one, no loop, and none without layers', () => {
    expect(circuits.filter(isSpiking).some(isTrainable)).toBe(false);
    expect(isTrainable(circuit('a -> h out; a>h 1; h>out 1; out>h 1'))).toBe(false);
    expect(isTrainable(circuit('a b ->'))).toBe(false);
  });

  test('gets the examples that fit it', () => {
    const dataOf = (text: string) => trainingOf(circuit(text)).data;
    expect(dataOf('a b -> out(0 tanh); a>out 1; b>out 1')).toMatchObject({ kind: 'planar', name: 'circle' });
    expect(dataOf('a b -> p q r; a>p 1; b>q 1; a>r 1')).toMatchObject({ name: 'blobs' });
    expect(dataOf('a b c d -> p q r; a>p 1; b>q 1; c>r 1; d>r 1')).toMatchObject({ kind: 'iris' });
    expect(dataOf('a b c d e f g h -> p q; a>p 1; b>q 1; c>p 1; d>p 1; e>p 1; f>p 1; g>p 1; h>p 1')).toMatchObject({ kind: 'table', kinds: ['p', 'q'] }); // prettier-ignore
  });
});

test('text is read in the encodings that spreadsheets write', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  expect(decodeText(new TextEncoder().encode('ねこ'))).toBe('ねこ');
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
  expect(decodeText(bytes(0xff, 0xfe, 0x53, 0x30))).toBe('こ');
  expect(decodeText(bytes(0xfe, 0xff, 0x30, 0x53))).toBe('こ');
  expect(decodeText(bytes(0x82, 0xcb, 0x82, 0xb1))).toBe('ねこ');
  expect(decodeText(bytes(0xff, 0xff, 0x80))).toBeUndefined();
  expect(decodeText(bytes())).toBe('');
});

test('the table on offer is one, in both languages, and a table comes back as text', () => {
  for (const { table } of [trainerEn, trainerJa]) {
    const read = parseTable(table.example);
    if (!read.ok) throw new Error(read.code);
    const plan = planOf(read.value);
    expect(parseTable(tableText(plan))).toEqual(read);
  }
  expect(tableText(firstPlan().data)).toBe('');
});

test('every refusal of a table has its sentence', () => {
  for (const text of ['a,b', '1;2', 'a,b\n1,"x', '1,2,x\n3,y', 'a,b\n1,x\n1,x', `a\n${'1\n'.repeat(3)}`, 'a,b\nq,x\n2,y', '1,\n2,b']) {
    const read = parseTable(text);
    if (read.ok) throw new Error(`${text} was accepted`);
    const { code, found = '', count = 0, wanted = 0 } = read;
    for (const { table } of [trainerEn, trainerJa]) expect(table.errors[code](found, count, wanted)).toMatch(/[.。]$/);
  }
  expect(Object.values(trainerAdviceEn.remedies).length).toBeGreaterThan(8);
});

describe('without a worker', () => {
  const plan = firstPlan();
  const material = materialOf(plan);
  const { settings } = presetFor(plan.data);
  const job = { network: openEntry(plan, material, settings).start, ...material, settings, snapshot: undefined, updates: 120 };

  test('training goes on here in slices, and comes to the same weights', async () => {
    const milestones: Milestone[] = [];
    await sendAway(
      () => undefined,
      job,
      (milestone) => milestones.push(milestone),
    ).done;
    const training = createTraining(job.network, material.seen, settings);
    for (let i = 0; i < 120; i++) update(training);
    const last = milestones[milestones.length - 1]!;
    expect([last.isDone, last.made]).toEqual([true, 120]);
    expect(last.onSeen.loss).toBeGreaterThan(0);
    expect(hashNetwork(training.network)).toHaveLength(16);
    expect([...last.snapshot.values]).toEqual(training.network.layers.flatMap(({ weights, bias }) => [...weights, ...bias]));
  });

  test('it can be held, and dropped', async () => {
    const milestones: Milestone[] = [];
    const errand = sendAway(
      () => undefined,
      { ...job, updates: 1_000_000 },
      (milestone) => milestones.push(milestone),
    );
    errand.pause();
    await new Promise((done) => setTimeout(done, 40));
    expect(milestones).toEqual([]);
    errand.goOn();
    await new Promise((done) => setTimeout(done, 60));
    expect(milestones.length).toBeGreaterThan(0);
    errand.drop();
    await errand.done;
    const { length } = milestones;
    await new Promise((done) => setTimeout(done, 40));
    expect(milestones).toHaveLength(length);
  });
});
