import { expect, test, type Page } from '@playwright/test';
import { truthOf, violations, type Truth } from './support';

/** The card of an indicator's target and weights, and that of the sasaran. */
const card = (page: Page, i: number) => page.locator('.rules-card').nth(i);

/** In the middle of the year, where weights of months matter. */
const midYear = ({ period }: Truth) => `${period.slice(0, 4)}-06`;

async function jelek(truth: Truth): Promise<number> {
  const query = `period=${midYear(truth)}&level=desa&within=${truth.district.code}`;
  const path = `/indicators/linfas/values?${query}`;
  const { status } = await truth.get<{ status: (string | null)[] }>(path);
  return status.filter((one) => one === 'JELEK').length;
}

async function open(page: Page, truth: Truth): Promise<void> {
  const query = `area=${truth.district.code}&indicator=linfas&period=${midYear(truth)}`;
  await page.goto(`/?view=data&part=aturan&${query}`);
  await expect(card(page, 0).locator('form')).toBeVisible();
}

test('weights are changed, looked at, saved, seen on the map, and taken back from the log', async ({
  page,
  request,
}) => {
  test.slow();
  const truth = await truthOf(request);
  const before = await jelek(truth);
  await open(page, truth);
  const weights = card(page, 0).locator('.weights-boxes input');
  const preview = card(page, 0).locator('button[type=submit]');
  const asked = card(page, 0).locator('.proposal');

  await preview.click();
  await expect(asked).toContainText('Belum ada yang diubah');
  await weights.first().fill('60');
  await expect(card(page, 0).locator('.weights-sum')).toHaveText('Jumlah 60%: kurang 40%.');
  await card(page, 0).locator('[data-place=note]').fill('Kampanye Januari');
  await preview.click();
  await expect(asked).toContainText('harus berjumlah 100%');
  await expect(weights.first()).toBeFocused();
  await expect(weights.first()).toHaveAttribute('aria-invalid', 'true');

  await weights.first().fill('100');
  await expect(card(page, 0).locator('.weights-sum')).toHaveText('Jumlah 100%.');
  await preview.click();
  await expect(asked.locator('.effects strong')).toContainText('berubah status');
  expect(await violations(page)).toEqual([]);
  const foretold = Number(
    (
      await asked
        .locator('.effects-table tr', { hasText: 'Jelek' })
        .locator('td')
        .nth(1)
        .innerText()
    ).replace('.', ''),
  );
  expect(foretold).not.toBe(before);
  expect(await jelek(truth)).toBe(before);

  await asked.getByRole('button', { name: 'Simpan aturan' }).click();
  await expect(asked).toContainText('Tersimpan');
  expect(await jelek(truth)).toBe(foretold);
  const log = page.locator('.log-row');
  await expect(log.first()).toContainText('Jan 100%');
  await expect(log.first()).toContainText('Kampanye Januari');
  await asked.getByRole('button', { name: 'Lihat peta' }).click();
  await expect(page.locator('.answer-counts, .answer').first()).toContainText(
    new RegExp(`${foretold} `),
  );

  await page.goBack();
  const evenly = card(page, 0).getByRole('button', { name: 'Rata 1/12' });
  await evenly.click();
  await card(page, 0).locator('[data-place=note]').fill('Kembali rata');
  await preview.click();
  await asked.getByRole('button', { name: 'Simpan aturan' }).click();
  await expect(log.first()).toContainText('rata 1/12');
  expect(await jelek(truth)).toBe(before);

  const again = log.nth(1).getByRole('button', { name: /Pakai lagi/ });
  await again.click();
  await log.nth(1).getByRole('button', { name: 'Simpan aturan' }).click();
  await expect(log.first()).toContainText('Jan 100%');
  await expect(weights.first()).toHaveValue('100');
  expect(await jelek(truth)).toBe(foretold);
  await log
    .nth(1)
    .getByRole('button', { name: /Pakai lagi/ })
    .click();
  await log.nth(1).getByRole('button', { name: 'Simpan aturan' }).click();
  await expect(log.first()).toContainText('rata 1/12');
  expect(await jelek(truth)).toBe(before);
});

test('sasaran stand side by side, and another page follows a choice without reload', async ({
  page,
  context,
  request,
}) => {
  test.slow();
  const truth = await truthOf(request);
  await open(page, truth);
  const other = await context.newPage();
  await other.goto(
    `/?view=data&part=aturan&area=${truth.district.code}&period=${truth.period}&lang=en`,
  );
  const sasaran = card(page, 1);
  await expect(sasaran.locator('.sasaran-table tbody tr').first()).toContainText('Penduduk');

  await sasaran.locator('[value=estimasi]').check();
  await sasaran.locator('[data-place=birthRate]').fill('16,2');
  await sasaran.locator('[data-place=birthRateSource]').fill('Profil Kesehatan');
  await sasaran.getByRole('button', { name: 'Lihat dampaknya' }).click();
  await expect(sasaran.locator('.proposal')).toContainText('Isi catatan dahulu');
  await expect(sasaran.locator('[data-place=note]')).toBeFocused();
  await sasaran.locator('[data-place=note]').fill('Kepala dinas');
  await sasaran.getByRole('button', { name: 'Lihat dampaknya' }).click();
  await expect(sasaran.locator('.effects')).toBeVisible({ timeout: 20_000 });
  expect(await violations(page)).toEqual([]);
  await sasaran.getByRole('button', { name: 'Simpan aturan' }).click();
  await expect(sasaran.locator('.proposal')).toContainText('Tersimpan', { timeout: 20_000 });

  await expect(card(other, 1).locator('[value=estimasi]')).toBeChecked({ timeout: 5000 });
  await expect(other.locator('.log-row.now', { hasText: '16.2 per 1000' })).toContainText(
    'Profil Kesehatan',
  );
  await other.close();
  for (const change of [{ prefer: 'terbaru' }, { birthRate: null }]) {
    const year = Number(truth.period.slice(0, 4));
    const answer = await request.post(`/api/v1/areas/${truth.district.code}/rules`, {
      data: { year, note: 'Uji selesai', ...change },
    });
    expect(answer.ok()).toBe(true);
  }
});

test('rules that cannot be loaded say so, and come once the server answers', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  await page.route('**/rules?*', (route) => route.abort());
  await page.goto(`/?view=data&part=aturan&area=${truth.district.code}&period=${truth.period}`);
  await expect(page.locator('.rules:not(.travel) .rules-state')).toContainText(
    'Server PetaSehat tidak menjawab.',
  );
  await page.unroute('**/rules?*');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(card(page, 0).locator('form')).toBeVisible();
});

test('on a phone nothing stands beyond the edge', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const truth = await truthOf(request);
  await open(page, truth);
  const wide = await page.locator('.rules *').evaluateAll((all) =>
    all
      .filter((one) => !one.closest('.sasaran-scroll, .visually-hidden'))
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => one.className),
  );
  expect(wide).toEqual([]);
  expect(await violations(page)).toEqual([]);
});
