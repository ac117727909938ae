// What the engines are asked to do: all levels, the reference networks, and runs of the given length.
import { readFileSync } from 'node:fs';
import { levelFiles } from '../../src/cli/files.ts';
import type { NetMeta } from '../../tests/helpers/izhikevichNet.ts';
import type { Task } from './work.ts';

export function makeTask(ticks: number, netFiles = ['izhikevich_net100.json', 'izhikevich_net1000.json']): Task {
  const read = (file: string | URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const nets = netFiles.map((name) => (read(new URL(`../../tests/reference/${name}`, import.meta.url)) as { meta: NetMeta }).meta);
  const index = read(new URL('../../gallery/gallery.json', import.meta.url)) as { id: string; ticks: number; hash: string }[];
  const gallery = index.map(({ id, ...run }) => ({ id, ...run, circuit: read(new URL(`../../gallery/${id}.json`, import.meta.url)) }));
  return { levels: levelFiles().map(read), gallery, nets, ticks };
}
