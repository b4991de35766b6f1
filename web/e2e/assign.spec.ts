import { expect, test } from '@playwright/test';
import { answerPosts, around, somePosts } from './posts-fixture';
import { open, truthOf, violations } from './support';

test.use({ reducedMotion: 'reduce' });

test('villages are given to a puskesmas on the map, as one batch, and proposals are accepted', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const villages = await truth.villages();
  const area = { village: villages[0].code, puskesmas: 'PKM1', pustu: null, proposed: true };
  await answerPosts(page, somePosts(villages), { areas: [area] });
  const sent: { path: string; body: unknown }[] = [];
  await page.route('**/api/v1/work-areas{,/**}', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    const { pathname, search } = new URL(route.request().url());
    sent.push({ path: pathname + search, body: route.request().postDataJSON() });
    await route.fulfill({ json: { batch: 9, dataVersion: 1 } });
  });
  const chosen = villages[10];
  await open(page, `/?area=${truth.district.code}&post=PKM1&${around(chosen.point)}`);
  await expect(page.locator('.post')).toContainText('1 desa, semuanya masih usulan');
  await page.getByRole('button', { name: 'Ubah wilayah kerja di peta' }).click();
  const map = (await page.locator('.map-ground').boundingBox())!;
  await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Simpan 1 desa' }).click();
  await expect(page.locator('.assign-done')).toHaveText(
    '1 desa tersimpan. Dapat dibatalkan di halaman Data.',
  );
  await page.getByRole('button', { name: 'Terima semua usulan (1)' }).click();
  await expect(page.locator('.assign-done')).toContainText('1 usulan diterima');
  expect(sent).toEqual([
    { path: '/api/v1/work-areas', body: { villages: [chosen.code], puskesmas: 'PKM1' } },
    { path: `/api/v1/work-areas/accept?within=${truth.district.code}`, body: null },
  ]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.post h1')).toHaveText('Puskesmas Satu');
});

test('a work area that cannot be stored stays chosen, and why is said', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const villages = await truth.villages();
  await answerPosts(page, somePosts(villages));
  await page.route('**/api/v1/work-areas', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          body: '{"detail":"Puskesmas tidak dikenal.","remedy":"Muat ulang halaman."}',
        })
      : route.fallback(),
  );
  await open(page, `/?area=${truth.district.code}&post=PKM1&${around(villages[10].point)}`);
  await page.getByRole('button', { name: 'Ubah wilayah kerja di peta' }).click();
  const map = (await page.locator('.map-ground').boundingBox())!;
  await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
  await page.getByRole('button', { name: 'Simpan 1 desa' }).click();
  await expect(page.locator('.assign-failed')).toHaveText(
    'Puskesmas tidak dikenal. Muat ulang halaman.',
  );
  await expect(page.getByRole('button', { name: 'Simpan 1 desa' })).toBeEnabled();
});
