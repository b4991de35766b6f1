import { expect, test } from '@playwright/test';
import type { Truth } from './support';
import { open, truthOf } from './support';

const HEADER = 'kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan';

/** More in a village than its whole sasaran, with what the page then says of it. */
async function overfill(truth: Truth): Promise<{ code: string; name: string; row: string }> {
  const values = await truth.values();
  const at = values.state.indexOf('reported');
  const code = values.code[at]!;
  const name = (await truth.villages()).find((village) => village.code === code)!.name;
  const many = 2 * (values.denominator[at] as number);
  return { code, name, row: `${code},${truth.indicator},${truth.period},${many},,dilaporkan,` };
}

test('a figure above 100% is flagged, seen and said, with its likely causes, wherever it stands', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const { code, name, row } = await overfill(truth);
  const answer = await request.post('/api/v1/imports/indicators?name=lebih.csv', {
    headers: { 'Content-Type': 'text/csv' },
    data: `${HEADER}\n${row}\n`,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { batch } = (await answer.json()) as { batch: number };
  try {
    await open(page, `/?sort=value&area=${truth.district.code}`);
    const ranked = page.locator('.rank-rows li', { hasText: name }).first();
    await ranked.scrollIntoViewIfNeeded();
    await expect(ranked.locator('.over-flag svg')).toBeVisible();
    await expect(ranked.getByRole('button')).toHaveAccessibleName(/di atas 100%/);
    await expect(page.locator('.rank-over')).toContainText('Kemungkinan sebab');

    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.locator('.rank-over')).toContainText('Kemungkinan sebab');
    await page.emulateMedia({ media: 'print' });
    await expect(ranked.locator('.over-flag svg')).toBeVisible();
    await page.emulateMedia({ media: null });

    await open(page, `/?area=${truth.district.code}&village=${code}`);
    await expect(page.locator('.village .answer-number .over-flag')).toContainText('di atas 100%');
    await expect(page.locator('.village-over')).toContainText('sasaran proyeksi terlalu rendah');
    await expect(page.locator('.bullets [aria-current] .over-flag svg')).toBeVisible();
  } finally {
    expect((await request.post(`/api/v1/imports/${batch}/undo`)).ok()).toBe(true);
  }
});
