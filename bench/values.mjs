// node values.mjs BASE_URL: asks for the values of one district at village level, each indicator and
// month once (nothing can be cached), then the same again, then with If-None-Match. One request at a
// time over one connection, at most 600 different ones. Prints a Markdown table of milliseconds.
import { Agent, get } from 'node:http';

const [base] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const WARM_UP_REQUESTS = 200;
const MOST_REQUESTS = 600;

function timed(path, etag) {
  const headers = { 'Accept-Encoding': 'gzip', ...(etag && { 'If-None-Match': etag }) };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get(base + path, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () =>
        resolve({
          millis: performance.now() - started,
          status: response.statusCode,
          etag: response.headers.etag,
          bytes,
        }),
      );
    }).on('error', reject);
  });
}

async function ask(paths, status, etags = new Map()) {
  const answers = [];
  for (const path of paths) {
    const answer = await timed(path, etags.get(path));
    if (answer.status !== status) throw new Error(`${path}: ${answer.status}, not ${status}`);
    answers.push({ path, ...answer });
  }
  return answers;
}

function months(first, last) {
  const [year, month] = first.split('-').map(Number);
  const [lastYear, lastMonth] = last.split('-').map(Number);
  const length = (lastYear - year) * 12 + lastMonth - month + 1;
  const at = (i) => new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 7);
  return Array.from({ length }, (_, i) => at(i));
}

const json = async (path) => (await fetch(base + path)).json();
const status = await json('/api/v1/status');
const district = status.districts[0];
const codes = (await json('/api/v1/indicators')).indicators
  .filter((indicator) => !indicator.family && indicator.privacy !== 'R')
  .map((indicator) => indicator.code);
const path = (code, period, level) =>
  `/api/v1/indicators/${code}/values?period=${period}&level=${level}&within=${district.code}`;
const all = months(status.firstPeriod, status.lastPeriod).flatMap((month) =>
  codes.map((code) => path(code, month, 'desa')),
);
// every k-th, so that all months and all indicators are among those asked
const step = Math.max(1, Math.ceil(all.length / MOST_REQUESTS));
const paths = all.filter((_, i) => i % step === 0);
const warmUp = Array.from({ length: WARM_UP_REQUESTS }, (_, i) =>
  path(codes[i % codes.length], status.lastPeriod.slice(0, 4), 'kecamatan'),
);

function row(what, answers) {
  const sorted = answers.map((a) => a.millis).sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const bytes = Math.round(answers.reduce((sum, a) => sum + a.bytes, 0) / answers.length);
  const cells = [0.5, 0.95, 0.99].map((share) => at(share).toFixed(2));
  console.log(`| ${what} | ${answers.length} | ${cells.join(' | ')} | ${bytes} |`);
}

await ask(warmUp, 200);
const fresh = await ask(paths, 200);
const again = await ask(paths, 200);
const unchanged = await ask(paths, 304, new Map(fresh.map((a) => [a.path, a.etag])));
agent.destroy();
console.log(
  `District ${district.code} ${district.name}, ${district.villages} villages, \`level=desa\`:\n`,
);
console.log(
  '| request | count | p50 ms | p95 ms | p99 ms | mean bytes |\n|---|---|---|---|---|---|',
);
row('never asked before', fresh);
row('asked before', again);
row('with `If-None-Match`, 304', unchanged);
