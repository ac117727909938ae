// QuickJS, an interpreter without a compiler and without WebAssembly, in a package: the engine least like the others.
import { getQuickJS } from 'quickjs-emscripten';
import { bundle } from './bundle.ts';
import type { Fingerprints, Task } from './work.ts';

export async function workInQuickJs(task: Task): Promise<Fingerprints> {
  const script = await bundle('bare.ts');
  const vm = (await getQuickJS()).newContext();
  try {
    const text = vm.newString(JSON.stringify(task));
    vm.setProp(vm.global, 'task', text);
    text.dispose();
    const result = vm.evalCode(script, 'bare.js');
    if (result.error) throw new Error(`QuickJS: ${JSON.stringify(vm.dump(result.error))}`);
    result.value.dispose();
    const answer = vm.getProp(vm.global, 'answer');
    const fingerprints = JSON.parse(vm.getString(answer)) as Fingerprints;
    answer.dispose();
    return fingerprints;
  } finally {
    vm.dispose();
  }
}
