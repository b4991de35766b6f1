import { beforeAll, expect, it, vi } from 'vitest';
import type { App } from '../src/app';
import { h } from '../src/ui/dom';
import { loadWhenOpened } from '../src/ui/opened';
import { FakeElement, useFakeDom } from './fake-dom';

beforeAll(useFakeDom);

const app = { t: (key: string) => key } as unknown as App;

async function toggle(folded: FakeElement, open: boolean): Promise<void> {
  folded.open = open;
  folded.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => Promise.resolve());
}

it('what could not be read is told, and asked for again when the part is opened again', async () => {
  const [folded, body] = [new FakeElement('details'), new FakeElement('div')];
  const load = vi
    .fn<() => Promise<HTMLElement[]>>()
    .mockRejectedValueOnce(new TypeError('the network is gone'))
    .mockResolvedValue([h('p', {}, 'k4.csv, baris 2')]);
  loadWhenOpened(
    app,
    folded as unknown as HTMLDetailsElement,
    body as unknown as HTMLElement,
    load,
  );

  await toggle(folded, true);
  expect(body.text).toBe('sources.failed');
  await toggle(folded, false);
  await toggle(folded, true);
  expect(body.text).toBe('k4.csv, baris 2');
  await toggle(folded, false);
  await toggle(folded, true);
  expect(load).toHaveBeenCalledTimes(2);
});
