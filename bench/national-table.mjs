// node national-table.mjs TITLE...: reads lines of JSON of national-import.mjs, one for each title, and
// prints them as one Markdown table, a column for each.
import { createInterface } from 'node:readline';

const titles = process.argv.slice(2);
const runs = [];
for await (const line of createInterface({ input: process.stdin })) runs.push(JSON.parse(line));

const names = [...new Set(runs.flatMap((run) => run.steps.map((step) => step.name)))];
const row = (what, cell) => console.log(`| ${[what, ...runs.map(cell)].join(' | ')} |`);
row('', (_, i) => titles[i]);
row('---', () => '---:');
for (const name of names) {
  row(`${name}, s`, ({ steps }) => steps.find((step) => step.name === name)?.seconds ?? '');
}
row('**in all, s**', (run) => `**${run.seconds}**`);
row('CPU, s', (run) => run.cpuSeconds);
row('largest heap in use, MB', (run) => run.heapMb);
row('largest heap after a collection, MB', (run) => run.heapAfterCollectionMb);
row('largest resident memory of the process, MB', (run) => run.residentMb);
