// Runs in an engine that has nothing but the language: the task lies in a global, and so does the answer.
import { work, type Task } from './work.ts';

const bare = globalThis as { task?: string; answer?: string };
bare.answer = JSON.stringify(work(JSON.parse(bare.task!) as Task));
