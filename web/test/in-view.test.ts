import { afterEach, expect, it, vi } from 'vitest';
import { InView, type Wanted } from '../src/in-view';
import type { Values } from '../src/data/types';
import { values } from './makers';

/** A server whose answers come when the test says so. */
function server() {
  const asked: { within: string; aborted: () => boolean; answer: () => void; fail: () => void }[] =
    [];
  const ask = (wanted: Wanted, signal: AbortSignal) =>
    new Promise<Values>((answer, fail) => {
      signal.addEventListener('abort', () => fail(new Error('aborted')));
      asked.push({
        within: wanted.within,
        aborted: () => signal.aborted,
        answer: () => answer({ ...values(90, [{ n: 1 }]), code: [wanted.within] }),
        fail: () => fail(new Error('no answer')),
      });
    });
  return { asked, ask };
}

const want = (within: string): Wanted => ({
  indicator: 'k4',
  period: '2025-09',
  level: 'desa',
  within,
});

const settled = () => new Promise((go) => setTimeout(go));

function watched() {
  const { asked, ask } = server();
  const told: string[][] = [];
  const failures: unknown[] = [];
  const view = new InView(
    ask,
    (figures) => told.push(figures.flatMap(({ code }) => code)),
    (error) => failures.push(error),
  );
  return { asked, told, failures, view };
}

afterEach(() => void vi.useRealTimers());

it('tells regions that come together at once, and asks for a few at a time', async () => {
  vi.useFakeTimers();
  const { asked, told, view } = watched();
  view.want(['a', 'b', 'c', 'd'].map(want));
  expect(asked.map(({ within }) => within)).toEqual(['a', 'b', 'c']);
  asked[1].answer();
  asked[0].answer();
  await vi.advanceTimersByTimeAsync(100);
  expect(told.at(-1)).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(told.slice(1)).toEqual([['a', 'b']]);
  expect(asked.map(({ within }) => within)).toEqual(['a', 'b', 'c', 'd']);
});

it('gives up what the map has left, and keeps what came for the way back', async () => {
  const { asked, told, failures, view } = watched();
  view.want([want('a'), want('b')]);
  asked[0].answer();
  await settled();
  view.want([want('c')]);
  expect(asked[1].aborted()).toBe(true);
  await settled();
  expect(failures).toEqual([]);
  view.want([want('a')]);
  expect(told.at(-1)).toEqual(['a']);
  expect(asked.filter(({ within }) => within === 'a')).toHaveLength(1);
});

it('asks again for what failed only when the map moves', async () => {
  const { asked, failures, view } = watched();
  view.want([want('a')]);
  asked[0].fail();
  await settled();
  expect(failures).toHaveLength(1);
  expect(asked).toHaveLength(1);
  view.want([want('a')]);
  expect(asked).toHaveLength(2);
});

it('forgets all figures when the data have changed', async () => {
  const { asked, told, view } = watched();
  view.want([want('a')]);
  asked[0].answer();
  await settled();
  view.forget();
  view.want([want('a')]);
  expect(told.at(-1)).toEqual([]);
  expect(asked).toHaveLength(2);
});
