// node province-values.mjs BASE_URL PROVINCE: asks a server for the values of a province at village level,
// each time another indicator and month, and its larger levels, each address once; then for its
// doubtful figures of each month. Prints a Markdown table of milliseconds as a client on the same
// machine sees them.
import { Agent, get } from 'node:http';

const [base, province] = process.argv.slice(2);
const WARM_UP_REQUESTS = 60;
const REQUESTS = 200;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function timed(path) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get(base + path, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () =>
        response.statusCode === 200
          ? resolve({ millis: performance.now() - started, bytes })
          : reject(new Error(`${path}: ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}

const json = async (path) => (await fetch(base + path)).json();
const { firstPeriod, lastPeriod } = await json('/api/v1/status');
const firstYear = Number(firstPeriod.slice(0, 4));
const months = 12 * (Number(lastPeriod.slice(0, 4)) - firstYear + 1);
const codes = (await json('/api/v1/indicators')).indicators
  .filter((row) => !row.family && !row.computed && row.privacy !== 'R')
  .map((row) => row.code);

// steps that share no factor with the counts, so that no indicator and month comes twice
function path(i, level) {
  const month = (i * 7) % months;
  const period = `${firstYear + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}`;
  const code = codes[(i * 3 + Math.floor(i / months)) % codes.length];
  return `/api/v1/indicators/${code}/values?period=${period}&level=${level}&within=${province}`;
}

function row(what, answers) {
  const sorted = answers.map((answer) => answer.millis).sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * sorted.length)].toFixed(1);
  const bytes = Math.round(answers.reduce((sum, one) => sum + one.bytes, 0) / answers.length);
  console.log(`| ${what} | ${answers.length} | ${at(0.5)} | ${at(0.95)} | ${bytes} |`);
}

console.log('| request, never asked before | count | p50 ms | p95 ms | bytes packed |');
console.log('|---|---|---|---|---|');
for (const level of ['desa', 'kecamatan', 'kabupaten', 'provinsi']) {
  for (let i = 0; i < WARM_UP_REQUESTS; i++) await timed(path(i, level));
  const answers = [];
  for (let i = 0; i < REQUESTS; i++) answers.push(await timed(path(WARM_UP_REQUESTS + i, level)));
  row(`values of the province, \`level=${level}\``, answers);
}

const doubtful = (month, level) =>
  `/api/v1/doubtful?within=${province}&level=${level}&period=` +
  `${firstYear + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}`;
const sum = { warned: 0, info: 0 };
for (const level of ['warned', 'info']) {
  const answers = [];
  for (let month = 0; month < months; month++) answers.push(await timed(doubtful(month, level)));
  const again = [];
  for (let month = 0; month < months; month++) again.push(await timed(doubtful(month, level)));
  row(
    `doubtful figures of the province, \`level=${level}\`, the first twelve`,
    answers.slice(0, 12),
  );
  row(`the same, the months after`, answers.slice(12));
  row(`the same, asked again`, again);
  for (let month = 0; month < months; month++) {
    sum[level] += (await json(doubtful(month, level))).counts[level];
  }
}
agent.destroy();
console.log();
console.log(
  `Of ${months} months: ${sum.warned} warnings and ${sum.info} notes are stored; one answer lists 500.`,
);
