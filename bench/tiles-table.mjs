// node tiles-table.mjs "START_MILLIS ..." TILES_JSON < ROUNDS: the Markdown of a tiles bench; one line
// of JSON on standard input for each round: {"round", "petasehat": {...}, "nginx": {...}} by tiles.lua.
import { readFileSync } from 'node:fs';

const [starts, tilesJson] = process.argv.slice(2);
const rounds = readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const tiles = JSON.parse(tilesJson);

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const met = (yes) => (yes ? 'met' : 'NOT met');
const startMillis = median(starts.split(' ').map(Number));
const perSecond = median(rounds.map((r) => r.petasehat.perSecond));
const p99Millis = median(rounds.map((r) => r.petasehat.p99Millis));
const ratio = perSecond / median(rounds.map((r) => r.nginx.perSecond));

console.log(`${tiles.tiles} village tiles, mean ${tiles.meanBytes} bytes, largest ${tiles.largestBytes} bytes (gzip).
wrk with 2 threads, 32 connections, 10 s a run, all tiles in turn; the two servers one after the other.

| measure | median | goal | |
|---|---|---|---|
| start to first answer, existing store | ${startMillis} ms | ≤ 3000 ms | ${met(startMillis <= 3000)} |
| village tiles a second | ${perSecond} | ≥ 10000 | ${met(perSecond >= 10000)} |
| p99 | ${p99Millis} ms | ≤ 20 ms | ${met(p99Millis <= 20)} |
| ratio to nginx on the same bytes | ${ratio.toFixed(2)} | ≥ 0.25 | ${met(ratio >= 0.25)} |

Starts, sorted: ${starts.split(' ').join(', ')} ms.

| round | PetaSehat req/s | p50 ms | p99 ms | MB/s | failed | nginx req/s | p50 ms | p99 ms | MB/s | failed |
|---|---|---|---|---|---|---|---|---|---|---|`);
for (const { round, petasehat, nginx } of rounds) {
  const cells = [petasehat, nginx].map((r) =>
    [r.perSecond, r.p50Millis, r.p99Millis, r.megabytesPerSecond, r.failed].join(' | '),
  );
  console.log(`| ${round} | ${cells.join(' | ')} |`);
}
