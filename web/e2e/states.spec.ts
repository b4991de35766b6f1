import { expect, test } from '@playwright/test';
import { open, truthOf } from './support';

test('a server that does not answer is told in a plain sentence with a way on', async ({
  page,
}) => {
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Data belum dapat dibuka' })).toBeVisible();
  await page.unroute('**/api/v1/**');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.locator('.answer-number b')).toBeVisible();
});

test('an error keeps the sentence and the remedy of the server', async ({ page }) => {
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        status: 503,
        detail: 'Disk penuh.',
        remedy: 'Kosongkan ruang, lalu coba lagi.',
      }),
    }),
  );
  await page.goto('/');
  await expect(page.getByText('Disk penuh. Kosongkan ruang, lalu coba lagi.')).toBeVisible();
});

test('a server that falls silent later leaves the page as it was', async ({ page }) => {
  await open(page);
  await page.route('**/api/v1/**', (route) => route.abort());
  await expect(page.getByText('Server tidak menjawab.')).toBeVisible({ timeout: 10_000 });
  await expect(page.locator('.answer-number b')).toBeVisible();
  await page.unroute('**/api/v1/**');
  await expect(page.getByText('Server tidak menjawab.')).toBeHidden({ timeout: 10_000 });
});

test('with several districts it shows all, remembers the chosen one, and the address wins', async ({
  page,
  request,
}) => {
  const { status, district } = await truthOf(request);
  const other = { ...district, code: '00.02', name: 'Kabupaten Lain' };
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({ json: { ...status, districts: [district, other] } }),
  );
  await page.goto('/');
  await page
    .locator('.rank-rows button')
    .filter({ hasText: district.name.replace(/^Kabupaten /, '') })
    .click();
  await expect(page.locator('.answer-number b')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`period=${district.lastPeriod}`));
  await page.goto('/');
  await expect(page.locator('.answer-number b')).toBeVisible();
  await page.goto('/?area=00.02');
  await expect(page.locator('.head-name')).toHaveText('Kabupaten Lain');
});

test('a month without any report says so and never shows a zero', async ({ page, request }) => {
  const truth = await truthOf(request);
  const values = await truth.values();
  const none = <T>(value: T) => values.code.map(() => value);
  await page.route('**/values?*', (route) =>
    route.fulfill({
      json: {
        ...values,
        numerator: none(null),
        denominator: none(null),
        value: none(null),
        status: none(null),
        trend: none(null),
        through: none(null),
        state: none('not-reported'),
      },
    }),
  );
  await page.goto('/');
  await expect(page.locator('.answer h1')).toContainText('Belum ada');
  await expect(page.locator('.answer-number')).toBeHidden();
  await expect(page.locator('.legend li').filter({ hasText: 'Belum lapor' })).toContainText(
    String(values.code.length),
  );
});

test('a village that does not exist is said to be missing', async ({ page, request }) => {
  const { district } = await truthOf(request);
  await page.goto(`/?area=${district.code}&village=${district.code}.99.9999`);
  await expect(page.getByText(`${district.code}.99.9999`)).toBeVisible();
});

test('the imports are listed, and undoing asks first', async ({ page, request }) => {
  const truth = await truthOf(request);
  const { imports } = await truth.get<{
    imports: { file: string; simulated: boolean; undone: boolean }[];
  }>('/imports');
  let undone = 0;
  await page.route('**/undo', (route) => {
    undone++;
    return route.fulfill({ json: { undone: 1, dataVersion: truth.status.dataVersion } });
  });
  await page.goto('/?view=data');
  await expect(page.locator('.batch')).toHaveCount(imports.length);
  await page.locator('.batch-actions button').last().click();
  await page.getByRole('button', { name: 'Jangan' }).click();
  expect(undone).toBe(0);
  await page.locator('.batch-actions button').last().click();
  await page.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await expect.poll(() => undone).toBe(1);
});
