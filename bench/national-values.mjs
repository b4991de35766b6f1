// node national-values.mjs BASE_URL SERVER_PID: asks a server that holds the country for the values of
// all its villages, each time under an address never asked before, so that nothing is cached, for the
// larger levels too, and for lists and shapes. Prints a Markdown table of milliseconds as a client on
// the same machine sees them, and the resident memory of the server before and after, in MB.
import { readFileSync } from 'node:fs';

const [base, pid] = process.argv.slice(2);
const WARM_UP_REQUESTS = 12;
const REQUESTS = 60;

async function timed(path) {
  const started = performance.now();
  const response = await fetch(base + path, { headers: { 'Accept-Encoding': 'gzip' } });
  const body = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return { millis: performance.now() - started, bytes: body.byteLength };
}

function residentMb() {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(status.match(/VmRSS:\s+(\d+)/)[1]) / 1024);
}

async function row(what, path, requests = REQUESTS) {
  for (let i = 0; i < Math.min(requests, WARM_UP_REQUESTS); i++) await timed(path(`warm-${i}`));
  const answers = [];
  for (let i = 0; i < requests; i++) answers.push(await timed(path(i)));
  const sorted = answers.map((answer) => answer.millis).sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const cells = [0.5, 0.95].map((share) => at(share).toFixed(1)).join(' | ');
  console.log(`| ${what} | ${requests} | ${cells} | ${answers.at(-1).bytes} |`);
}

const json = async (path) => (await fetch(base + path)).json();
const idleMb = residentMb();
const { lastPeriod, districts } = await json('/api/v1/status');
const year = lastPeriod.slice(0, 4);
const month = (i) => `${year}-${String(1 + (Number(i) % 12 || 0)).padStart(2, '0')}`;
const values = (level) => (i) =>
  `/api/v1/indicators/k4/values?period=${month(i)}&level=${level}&asked=${i}`;
const middle = districts[Math.floor(districts.length / 2)].code;

console.log('| request, never asked before | count | p50 ms | p95 ms | bytes unpacked |');
console.log('|---|---|---|---|---|');
for (const level of ['desa', 'kecamatan', 'kabupaten', 'provinsi']) {
  await row(`values of all, \`level=${level}\``, values(level));
}
await row(
  `values of one district, \`within=${middle}\``,
  (i) => `${values('desa')(i)}&within=${middle}`,
);
await row('status', (i) => `/api/v1/status?asked=${i}`, 10);
for (const level of ['desa', 'kecamatan']) {
  await row(
    `areas of all, \`level=${level}\``,
    (i) => `/api/v1/areas?level=${level}&asked=${i}`,
    10,
  );
}
await row(
  `profile of ${middle}`,
  (i) => `/api/v1/areas/${middle}/profile?period=${lastPeriod}&asked=${i}`,
  20,
);
console.log(`\nResident memory of the server: ${idleMb} MB idle, ${residentMb()} MB after this.`);
