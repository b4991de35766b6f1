import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  count,
  junitCases,
  junitSkips,
  playwrightCounts,
  playwrightSkips,
  shortcomings,
  vitestCounts,
} from './closing-counts.mjs';

const ALL_ENDED_WELL = new Map(
  ['scripts', 'postgres', 'java', 'page', 'vitest', 'release', 'browser'].map((n) => [
    n,
    { exit: '0', seconds: '1' },
  ]),
);
const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };

test('a JUnit report is counted case by case', () => {
  const xml = `<testsuite name="StoreTest">
    <testcase name="keeps" classname="StoreTest" time="0.1"/>
    <testcase name="refuses" classname="StoreTest" time="0.1"><failure message="a &gt; b">at</failure></testcase>
    <testcase name="breaks" classname="StoreTest" time="0.1"><error type="X">at</error></testcase>
    <testcase name="waits" classname="PostgisTest" time="0.1"><skipped/></testcase>
    <testcase name="speaks" classname="StoreTest" time="0.1"><system-out>x</system-out></testcase>
  </testsuite>`;

  assert.deepEqual(count(junitCases(xml)), { passed: 2, failed: 2, skipped: 1 });
  assert.equal(junitCases(xml)[3].name, 'PostgisTest waits');
});

test('a skipped Java test is named with its reason', () => {
  const xml = `<testsuite name="GrassCostTest">
    <testcase name="equals" classname="a.GrassCostTest"><skipped message="needs GRASS"/></testcase>
    <testcase name="opens" classname="a.GrassCostTest"><skipped/></testcase>
  </testsuite>`;
  assert.deepEqual(junitSkips(junitCases(xml)), [
    'a.GrassCostTest equals: needs GRASS',
    'a.GrassCostTest opens: no reason given',
  ]);
});

test('a Vitest suite that cannot be loaded is a failure, though no test in it failed', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 0,
    numFailedTestSuites: 1,
    numPendingTests: 2,
  };
  assert.deepEqual(vitestCounts(report), { passed: 4, failed: 1, skipped: 2 });
});

test('a Playwright test that passes only when tried again has failed', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 3 };
  assert.deepEqual(playwrightCounts({ stats }), { passed: 7, failed: 2, skipped: 3 });
});

test('a skipped Playwright test is named with its reason', () => {
  const skipped = { status: 'skipped', annotations: [{ type: 'skip', description: 'too busy' }] };
  const inner = { specs: [{ title: 'in time', tests: [skipped, { status: 'expected' }] }] };
  assert.deepEqual(playwrightSkips({ suites: [{ suites: [inner] }] }), ['in time: too busy']);
});

test('all is green when every part ended well and every runner passed a test', () => {
  assert.deepEqual(shortcomings([{ what: 'Java', ...ONE_PASSED }], ALL_ENDED_WELL), []);
});

test('a part that never started is a shortcoming', () => {
  const parts = new Map([...ALL_ENDED_WELL].filter(([name]) => name !== 'browser'));
  assert.deepEqual(shortcomings([{ what: 'Java', ...ONE_PASSED }], parts), ['browser did not run']);
});

test('a runner whose tests were all skipped is a shortcoming', () => {
  const table = [{ what: 'Java, store on PostGIS', passed: 0, failed: 0, skipped: 9 }];
  assert.deepEqual(shortcomings(table, ALL_ENDED_WELL), ['Java, store on PostGIS: no test ran']);
});

test('a failed test is a shortcoming, though its part ended well', () => {
  const table = [{ what: 'Java', passed: 3, failed: 1, skipped: 0 }];
  assert.deepEqual(shortcomings(table, ALL_ENDED_WELL), ['Java: 1 failed']);
});
