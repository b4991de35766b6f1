// node national-import.mjs GC_LOG java ...: runs an import that writes its garbage collections to
// GC_LOG and its steps to standard error; prints JSON with the seconds of each step, the CPU seconds,
// the largest resident set of the process and the largest heap, in use and after a collection, in MB.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [gcLog, command, ...args] = process.argv.slice(2);
const TICKS_PER_SECOND = 100; // of /proc/PID/stat on Linux, see proc(5) and sysconf(_SC_CLK_TCK)
const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill());

const began = performance.now();
const steps = [];
let said = '';
let largestResidentMb = 0;
let cpuSeconds = 0;

function step(line) {
  const name = line.match(/^(.+) …/)?.[1];
  if (name && name !== steps.at(-1)?.name) steps.push({ name, at: performance.now() });
}

function watch() {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    largestResidentMb =
      Number(status.match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) / 1024 || largestResidentMb;
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    cpuSeconds = (Number(stat[11]) + Number(stat[12])) / TICKS_PER_SECOND;
  } catch {
    clearInterval(watching); // the process has ended
  }
}
const watching = setInterval(watch, 250);

for (const stream of [child.stdout, child.stderr]) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    lines.forEach(step);
    said = (said + text).slice(-4000);
  });
}

function heapMb() {
  const pauses = [...readFileSync(gcLog, 'utf8').matchAll(/(\d+)M->(\d+)M\(/g)];
  const most = (group) => Math.max(0, ...pauses.map((pause) => Number(pause[group])));
  return { used: most(1), afterCollection: most(2) };
}

child.on('close', (code) => {
  clearInterval(watching);
  if (code !== 0) {
    console.error(said);
    process.exit(1);
  }
  const ended = performance.now();
  const seconds = (from, to) => Number(((to - from) / 1000).toFixed(1));
  const heap = heapMb();
  console.log(
    JSON.stringify({
      seconds: seconds(began, ended),
      cpuSeconds: Math.round(cpuSeconds),
      residentMb: Math.round(largestResidentMb),
      heapMb: heap.used,
      heapAfterCollectionMb: heap.afterCollection,
      steps: [
        { name: 'start', seconds: seconds(began, steps[0]?.at ?? ended) },
        ...steps.map(({ name, at }, i) => ({
          name,
          seconds: seconds(at, steps[i + 1]?.at ?? ended),
        })),
      ],
    }),
  );
});
