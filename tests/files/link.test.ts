import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Hasher } from '../../src/core/hash.ts';
import { fromLink, isTooLongForLink, LINK_LIMIT, toLink } from '../../src/files/link.ts';
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import { randomCircuit } from '../helpers/randomCircuit.ts';
import { and, attempt, level, progress, rich } from '../helpers/samples.ts';

/** A link around any bytes, with the right length and check sum. */
function forge(bytes: Uint8Array): string {
  const data = Buffer.from(bytes).toString('base64url');
  const hasher = new Hasher();
  hasher.text(data);
  return `1.${data.length.toString(36)}.${hasher.digest().slice(0, 8)}.${data}`;
}

describe('a link', () => {
  test.each([and, rich, level(), attempt(), progress].map((file) => [file.format, file] as const))(
    'carries %s there and back',
    async (_, file) => {
      const link = await toLink(file);
      expect(link).toMatch(/^[\w.-]+$/);
      expect(await fromLink(link)).toEqual({ ok: true, value: file });
      expect(await fromLink(`#${link}\n`)).toEqual({ ok: true, value: file });
    },
  );

  test('of a small circuit is short', async () => {
    expect((await toLink(and)).length).toBeLessThan(350);
  });

  test('says when it is too long', async () => {
    expect(isTooLongForLink(await toLink(and))).toBe(false);
    expect(isTooLongForLink(await toLink(randomCircuit(100, 'long')))).toBe(true);
    expect(LINK_LIMIT).toBe(8_000);
  });

  test('that lost its end says that it was cut short, wherever the cut', async () => {
    const link = await toLink(rich);
    for (let length = 1; length < link.length; length += 7) {
      expect(await fromLink(link.slice(0, length)), link.slice(0, length)).toMatchObject({ ok: false, code: 'linkCutShort' });
    }
  });

  test('with a character changed is broken', async () => {
    const link = await toLink(rich);
    for (let at = link.indexOf('.', 9) + 2; at < link.length; at += 11) {
      const changed = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
      expect(await fromLink(changed)).toMatchObject({ ok: false, code: 'linkBroken' });
    }
  });

  test('with something behind its end still opens', async () => {
    expect((await fromLink(`${await toLink(and)}.`)).ok).toBe(true);
    expect((await fromLink(`${await toLink(and)}&from=mail`)).ok).toBe(true);
  });

  test.each(['', '#', 'hello', 'level=3', '../../etc/passwd', '1.zzzzzz.00000000.', '💡', 'x'.repeat(300_000)])(
    '%.20s is none, and nothing is thrown',
    async (text) => {
      expect(await fromLink(text)).toMatchObject({ ok: false });
    },
  );

  test('from a newer version says so', async () => {
    expect(await fromLink(`3${(await toLink(and)).slice(1)}`)).toMatchObject({ ok: false, code: 'wrongVersion' });
  });

  test('that would unfold without end is stopped', async () => {
    const bomb = forge(deflateRawSync(Buffer.alloc(100_000_000)));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await fromLink(bomb)).toMatchObject({ ok: false, code: 'tooLarge' });
  });

  test('that does not unfold to text, or to no file of ours, is an error', async () => {
    expect(await fromLink(forge(Uint8Array.of(255, 255, 255)))).toMatchObject({ ok: false, code: 'linkBroken' });
    expect(await fromLink(forge(deflateRawSync(Uint8Array.of(0xff, 0xfe, 0xfd))))).toMatchObject({ ok: false, code: 'linkBroken' });
    expect(await fromLink(forge(deflateRawSync('[1]')))).toMatchObject({ ok: false, code: 'notAnObject' });
    const dangling: RoundsCircuit = { ...and, probes: ['x'] };
    expect(await fromLink(await toLink(dangling))).toMatchObject({ ok: false, code: 'reference', path: 'probes[0]' });
  });
});
