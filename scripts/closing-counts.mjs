// Closes scripts/test: reads how each part ended (target/test/parts) and the runners' own reports,
// prints one table, and last a line "N passed, N failed, N skipped". Exit 1 when a part failed, did
// not run or counted no test, so that a half of the tests that silently stays away is seen.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Parts of scripts/test that count no tests of their own: they pass or fail as a whole. */
const CHECKS = ['scripts', 'postgres', 'java', 'page', 'vitest', 'release', 'browser'];

/** One test case of a JUnit XML report: {name, skipped, why, failed}; name is class and method. */
export function junitCases(xml) {
  const cases = [...xml.matchAll(/<testcase\b([^>]*?)(\/>|>([\s\S]*?)<\/testcase>)/g)];
  return cases.map(([, attributes, , body = '']) => ({
    name: `${attribute(attributes, 'classname')} ${attribute(attributes, 'name')}`,
    skipped: /<skipped\b/.test(body),
    why: attribute(body.match(/<skipped\b[^>]*/)?.[0] ?? '', 'message') || 'no reason given',
    failed: /<(failure|error)\b/.test(body),
  }));
}

function attribute(attributes, key) {
  return attributes.match(new RegExp(`\\b${key}="([^"]*)"`))?.[1] ?? '';
}

function surefire(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => /^TEST-.*\.xml$/.test(file));
  return files.flatMap((file) => junitCases(readFileSync(join(folder, file), 'utf8')));
}

/** Counts of {passed, failed, skipped} from a list of cases. */
export function count(cases) {
  const skipped = cases.filter((c) => c.skipped).length;
  const failed = cases.filter((c) => c.failed).length;
  return { passed: cases.length - skipped - failed, failed, skipped };
}

/** Counts from Vitest's JSON report. */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numFailedTestSuites && !report.numFailedTests ? 1 : 0),
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Counts from Playwright's JSON report; a test that passed only when tried again has failed. */
export function playwrightCounts({ stats, errors = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** Titles and reasons of the tests that Playwright skipped, as `TITLE: REASON`. */
export function playwrightSkips({ suites = [] }) {
  return suites.flatMap((suite) => [
    ...playwrightSkips(suite),
    ...(suite.specs ?? []).flatMap(({ title, tests }) =>
      tests.filter((one) => one.status === 'skipped').map((one) => `${title}: ${reason(one)}`),
    ),
  ]);
}

function reason({ annotations = [] }) {
  return annotations.find((one) => one.type === 'skip')?.description ?? 'no reason given';
}

function json(file, counts) {
  return existsSync(file)
    ? counts(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
}

function readParts(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return new Map(
    lines.map((line) => line.split(' ')).map(([name, exit, seconds]) => [name, { exit, seconds }]),
  );
}

/** Names and reasons of the Java tests that were skipped, as `NAME: REASON`. */
export function junitSkips(cases) {
  return cases.filter((c) => c.skipped).map(({ name, why }) => `${name}: ${why}`);
}

/** Table rows {what, passed, failed, skipped} of all runners below the folder `root`. */
export function rows(root, realDataAsked) {
  const java = surefire(join(root, 'backend/target/surefire-reports'));
  const onPostgis = java.filter((c) => /postgis/i.test(c.name));
  const besideGrass = java.filter((c) => /\.Grass/.test(c.name));
  const apart = [...onPostgis, ...besideGrass];
  const found = [
    { what: 'Java', ...count(java.filter((c) => !apart.includes(c))) },
    { what: 'Java, store on PostGIS', ...count(onPostgis) },
    { what: 'Java, beside GRASS', ...count(besideGrass) },
  ];
  if (realDataAsked) {
    const realData = surefire(join(root, 'backend/target/surefire-reports-real-data'));
    found.push({ what: 'Java, real files', ...count(realData) });
  }
  found.push(
    { what: 'Vitest', ...json(join(root, 'target/test/vitest.json'), vitestCounts) },
    { what: 'Playwright', ...json(join(root, 'target/test/playwright.json'), playwrightCounts) },
  );
  return found;
}

/** Why the whole is not green; empty when it is. `parts`: name to {exit, seconds}. */
export function shortcomings(table, parts) {
  const ended = CHECKS.filter((name) => parts.get(name)?.exit !== '0').map((name) =>
    parts.has(name) ? `${name} failed: see target/test/${name}.log` : `${name} did not run`,
  );
  const failed = table.filter((r) => r.failed > 0).map((r) => `${r.what}: ${r.failed} failed`);
  const idle = table.filter((r) => r.passed + r.failed === 0).map((r) => `${r.what}: no test ran`);
  return [...ended, ...failed, ...idle];
}

function main() {
  const parts = readParts('target/test/parts');
  const table = rows('.', process.argv.includes('--real-data'));
  console.log('\n' + 'part'.padEnd(28) + 'passed  failed  skipped');
  for (const { what, ...counts } of table) {
    const cells = [counts.passed, counts.failed, counts.skipped];
    console.log(what.padEnd(26) + cells.map((n) => String(n).padStart(8)).join(''));
  }
  for (const [name, { exit, seconds }] of parts) {
    console.log(`${name.padEnd(26)}${exit === '0' ? 'done' : 'FAILED'} in ${seconds} s`);
  }
  const browser = 'target/test/playwright.json';
  const skips = existsSync(browser)
    ? playwrightSkips(JSON.parse(readFileSync(browser, 'utf8')))
    : [];
  for (const folder of ['surefire-reports', 'surefire-reports-real-data']) {
    skips.push(...junitSkips(surefire(join('backend/target', folder))));
  }
  skips.forEach((line) => console.log(`SKIPPED: ${line}`));
  const wrong = shortcomings(table, parts);
  wrong.forEach((line) => console.log(`NOT GREEN: ${line}`));
  const sum = (key) => table.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exit(wrong.length === 0 ? 0 : 1);
}

if (process.argv[1]?.endsWith('closing-counts.mjs')) main();
