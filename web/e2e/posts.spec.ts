import { expect, test, type Page } from '@playwright/test';
import { post } from '../test/makers';
import { answerPosts, around, inkAt, somePosts } from './posts-fixture';
import { open, truthOf, violations } from './support';

test.use({ reducedMotion: 'reduce' });

const rows = (page: Page) => page.locator('.post-table tbody tr[data-code]');

test.describe('with one post of each state', () => {
  test.beforeEach(async ({ page, request }) => {
    await answerPosts(page, somePosts(await (await truthOf(request)).villages()));
  });

  test('a mark is navy where the post works, red where it does not, neither where nobody knows', async ({
    page,
    request,
  }) => {
    const truth = await truthOf(request);
    const posts = somePosts(await truth.villages());
    const ink = async (code: string) => {
      const { point } = posts.find((p) => p.code === code)!;
      await open(page, `/?area=${truth.district.code}&${around(point!)}`);
      await expect(page.locator('.map .post-legend li').first()).toBeVisible();
      return inkAt(page, point!);
    };
    const [works, short, out, unknown] = [
      await ink('WORKS'),
      await ink('SHORT'),
      await ink('OUT'),
      await ink('UNKNOWN'),
    ];
    expect(works.navy).toBeGreaterThan(0.8);
    // half filled: more than nothing, less than all
    expect(short.navy).toBeGreaterThan(0.35);
    expect(short.navy).toBeLessThan(0.75);
    expect(out.red).toBeGreaterThan(0.2);
    expect(out.navy).toBeLessThan(0.05);
    expect(unknown.navy + unknown.red).toBeLessThan(0.05);
  });

  test('a click on a mark opens its post, Esc closes it, and the village below stays closed', async ({
    page,
    request,
  }) => {
    const truth = await truthOf(request);
    const { point } = somePosts(await truth.villages()).find((p) => p.code === 'OUT')!;
    await open(page, `/?area=${truth.district.code}&${around(point!)}`);
    await expect(page.locator('.map .post-legend li').first()).toBeVisible();
    const size = (await page.locator('.map-ground').boundingBox())!;
    await page.mouse.move(size.x + size.width / 2, size.y + size.height / 2);
    await expect(page.locator('.tooltip:visible')).toContainText('Pustu · tidak berfungsi');
    await page.mouse.down();
    await page.mouse.up();
    await expect(page.locator('.post h1')).toHaveText('Pustu Rusak');
    await expect(page.locator('.post-state')).toHaveText(
      'Pustu ini tidak berfungsi: rusak berat dan tanpa perawat.',
    );
    await expect(page).toHaveURL(/post=OUT/);
    await page.keyboard.press('Escape');
    await expect(page.locator('.post')).toBeHidden();
    await expect(page.locator('.answer')).toBeVisible();
  });

  test('what is not known is said, and is never a zero', async ({ page, request }) => {
    const truth = await truthOf(request);
    await open(page, `/?area=${truth.district.code}&post=UNKNOWN`);
    const fact = (name: string) =>
      page.locator('.post-facts div').filter({ has: page.getByText(name, { exact: true }) });
    await expect(fact('Bidan').locator('dd')).toHaveText('belum diketahui');
    await expect(fact('Kondisi bangunan').locator('dd')).toHaveText('belum diketahui');
    const said = await page.locator('.post-facts').allTextContents();
    expect(said.join()).not.toContain('0');
    await expect(page.locator('.post-state')).toContainText('Belum diketahui apakah pustu ini');
  });

  test('staff stands against the minimum, and integrated care with its date', async ({
    page,
    request,
  }) => {
    const truth = await truthOf(request);
    await open(page, `/?area=${truth.district.code}&post=WORKS`);
    await expect(page.locator('.post-body')).toContainText('1 dari minimal 1');
    await expect(page.locator('.post-body')).toContainText('ya, sejak 1 Februari 2025');
    await expect(page.locator('.post .badge')).toHaveText('data simulasi');
  });

  test('a post without a place is not on the map, but listed and said to be so', async ({
    page,
    request,
  }) => {
    const truth = await truthOf(request);
    await page.goto(`/?view=bangunan&area=${truth.district.code}`);
    await expect(page.locator('.table-counted')).toContainText('1 di antaranya tanpa titik');
    await rows(page).filter({ hasText: 'Pustu Tanpa Titik' }).click();
    await expect(page.locator('.post-issue')).toContainText('tidak ada di peta');
  });

  test('the table counts in a sentence and begins with what is out of service', async ({
    page,
    request,
  }) => {
    const truth = await truthOf(request);
    await page.goto(`/?view=bangunan&area=${truth.district.code}`);
    await expect(page.locator('.post-table h1')).toHaveText(
      '1 dari 5 pustu tidak berfungsi, 2 belum diketahui. Semua 1 puskesmas berfungsi.',
    );
    await expect(rows(page)).toHaveCount(6);
    await expect(rows(page).first()).toContainText('Pustu Rusak');
    await expect(rows(page).first()).toContainText('Jun 2025');
    // run, and out of service all the same: the row says why
    await expect(rows(page).first()).toContainText(
      'tidak berfungsi: rusak berat dan tanpa perawat',
    );
  });

  test('the table is sorted by a column, both ways, and the address keeps it', async ({
    page,
    request,
  }) => {
    const truth = await truthOf(request);
    await page.goto(`/?view=bangunan&area=${truth.district.code}`);
    const heading = page.getByRole('columnheader', { name: 'Perawat' });
    await heading.getByRole('button').click();
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await expect(rows(page).first()).toContainText('Pustu Kurang');
    await heading.getByRole('button').click();
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    await expect(rows(page).first()).toContainText('Puskesmas Satu');
    await expect(page).toHaveURL(/post-sort=-nurses/);
    await page.reload();
    await expect(rows(page).first()).toContainText('Puskesmas Satu');
  });

  test('a choice in the table holds for the map, the address and the files', async ({
    page,
    request,
  }) => {
    const truth = await truthOf(request);
    await page.goto(`/?view=bangunan&area=${truth.district.code}`);
    await page.locator('summary').filter({ hasText: 'Kondisi' }).click();
    await page.getByRole('checkbox', { name: 'Rusak berat' }).focus();
    for (const value of ['Baik', 'Rusak ringan', 'Belum diketahui']) {
      await page.getByRole('checkbox', { name: value }).uncheck();
    }
    await expect(rows(page)).toHaveCount(1);
    await expect(page).toHaveURL(/post-conditions=[a-z,-]*rusak-berat/);
    await expect(page.getByRole('link', { name: 'XLSX' })).toHaveAttribute(
      'href',
      /export\/facilities\.xlsx\?within=.*condition=rusak-berat/,
    );
    await page.getByRole('button', { name: 'Tutup tabel' }).click();
    await page.getByRole('button', { name: 'Pos menurut jenis' }).click();
    await expect(page.locator('.post-card label').filter({ hasText: 'Pustu' })).toContainText('1');
  });

  test('a row opens its post beside the table, and the arrow keys walk the rows', async ({
    page,
    request,
  }) => {
    const truth = await truthOf(request);
    await page.goto(`/?view=bangunan&area=${truth.district.code}`);
    await rows(page).first().getByRole('button').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('.post h1')).toHaveText((await rowName(page, 2))!);
    await expect(rows(page).nth(2)).toHaveClass(/chosen/);
    await page.keyboard.press('Escape');
    await expect(page.locator('.post')).toBeHidden();
    await expect(rows(page).first()).toBeVisible();
  });

  test('only what the map shows is listed when that is asked', async ({ page, request }) => {
    const truth = await truthOf(request);
    const { point } = somePosts(await truth.villages()).find((p) => p.code === 'OUT')!;
    await page.goto(`/?view=bangunan&area=${truth.district.code}&${around(point!, 14)}`);
    await expect(rows(page)).toHaveCount(6);
    await page.getByRole('checkbox', { name: 'Hanya yang tampak di peta' }).check();
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('Pustu Rusak');
  });

  test('the marks tell the building, the staff or ILP when asked, or are gone', async ({
    page,
  }) => {
    await open(page);
    await page.getByRole('button', { name: 'Pos menurut jenis' }).click();
    await page.getByRole('button', { name: 'kondisi', exact: true }).click();
    await expect(page).toHaveURL(/posts=kondisi/);
    await expect(page.locator('.map > .post-legend')).toContainText('Rusak berat');
    await page.getByRole('button', { name: 'ILP', exact: true }).click();
    await expect(page.locator('.map > .post-legend')).toContainText('Menerapkan ILP');
    await page.getByRole('checkbox', { name: 'Tampilkan pos di peta' }).uncheck();
    await expect(page).toHaveURL(/posts=tidak/);
    await expect(page.locator('.map > .post-legend')).toHaveText('Pos disembunyikan');
  });

  test('the panel of a post and the choice of posts have no barrier', async ({ page, request }) => {
    const { district } = await truthOf(request);
    await open(page, `/?area=${district.code}&post=OUT`);
    await page.locator('.post summary').click();
    await page.locator('.post-by').click();
    expect(await violations(page)).toEqual([]);
  });

  test('the table has no barrier', async ({ page, request }) => {
    const { district } = await truthOf(request);
    await page.goto(`/?view=bangunan&area=${district.code}&post=OUT`);
    await page.locator('.table-filter summary').first().click();
    expect(await violations(page)).toEqual([]);
  });

  test('the table on a phone has no barrier', async ({ page, request }) => {
    const { district } = await truthOf(request);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/?view=bangunan&area=${district.code}`);
    await expect(rows(page).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test('on a phone the table fills the screen and a row leads to the post on the map', async ({
    page,
    request,
  }) => {
    const truth = await truthOf(request);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/?view=bangunan&area=${truth.district.code}`);
    await rows(page).first().getByRole('button').click();
    await expect(page.locator('.post h1')).toHaveText('Pustu Rusak');
    await expect(page.locator('.map-ground')).toBeVisible();
  });
});

test('the history of a post names what was said, when, and the line of the file', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const fact = {
    attribute: 'kondisi',
    value: 'rusak-berat',
    from: '2025-06-12',
    file: 'survei.xlsx',
    line: 14,
    simulated: true,
  };
  await answerPosts(page, somePosts(await truth.villages()), { facts: [fact] });
  await open(page, `/?area=${truth.district.code}&post=OUT`);
  await page.getByText('Riwayat dan asal data').click();
  await expect(page.locator('.post-history h3')).toHaveText('12 Juni 2025');
  await expect(page.locator('.post-history li')).toHaveText(
    'Kondisi: rusak beratsurvei.xlsx, baris 14 · data simulasi',
  );
});

test('a village lists its posts and names its puskesmas, marked where it is only proposed', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const villages = await truth.villages();
  const area = { village: villages[10].code, puskesmas: 'PKM1', pustu: null, proposed: true };
  await answerPosts(page, somePosts(villages), { areas: [area] });
  await open(page, `/?area=${truth.district.code}&village=${villages[10].code}`);
  await expect(page.locator('.village .post-list')).toContainText('Pustu Baik');
  await expect(page.locator('.village .post-responsible')).toContainText('Puskesmas Satu');
  await expect(page.locator('.village .proposed')).toHaveText('usulan');
  await page.locator('.village .post-list button').click();
  await page.getByRole('button', { name: `Kembali ke ${villages[10].name}` }).click();
  await expect(page.locator('.village h1')).toHaveText(villages[10].name);
});

test('ten thousand posts are listed without drawing ten thousand rows', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const [village] = await truth.villages();
  const many = Array.from({ length: 10_000 }, (_, i) =>
    post({ code: `P${i}`, name: `Pustu ${i}`, village: village.code, villageName: village.name }),
  );
  await answerPosts(page, many);
  await page.goto(`/?view=bangunan&area=${truth.district.code}&post-sort=name`);
  await expect(page.locator('table[aria-rowcount="10001"]')).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(80);
  await page.locator('.table-scroll').evaluate((e) => (e.scrollTop = e.scrollHeight));
  await expect(rows(page).last()).toContainText('Pustu 9999');
  expect(await rows(page).count()).toBeLessThan(80);
});

test('a printed table holds every row, and the screen is as before afterwards', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const many = Array.from({ length: 200 }, (_, i) => post({ code: `P${i}`, name: `Pustu ${i}` }));
  await answerPosts(page, many);
  await page.goto(`/?view=bangunan&area=${truth.district.code}`);
  await expect(page.locator('table[aria-rowcount="201"]')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(rows(page)).toHaveCount(200);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await rows(page).count()).toBeLessThan(80);
});

test('posts at one point become one mark, and the panel lists them all', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const [village] = await truth.villages();
  const pile = ['Satu', 'Dua', 'Tiga'].map((name) =>
    post({ code: name, name: `Pustu ${name}`, point: village.point, placeIssue: 'titik-bersama' }),
  );
  await answerPosts(page, pile);
  await open(page, `/?area=${truth.district.code}&${around(village.point, 15)}`);
  await expect(page.locator('.map .post-legend li').first()).toBeVisible();
  const size = (await page.locator('.map-ground').boundingBox())!;
  await page.mouse.move(size.x + size.width / 2, size.y + size.height / 2);
  await expect(page.locator('.tooltip:visible')).toContainText('3 pos');
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.locator('.post-list button')).toHaveCount(2);
  await expect(page.locator('.post-issue')).toContainText('dipakai beberapa pos');
});

test('a district without posts says which file is missing and who has it', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  await answerPosts(page, []);
  await page.goto(`/?view=bangunan&area=${truth.district.code}`);
  await expect(page.locator('.table-instead h2')).toHaveText('Belum ada pos di wilayah ini');
  await expect(page.locator('.table-instead')).toContainText('ASPAK');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Buka halaman Data' }).click();
  await expect(page).toHaveURL(/view=data/);
});

test('posts that cannot be brought leave the figures as they are, with a way on', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const posts = somePosts(await truth.villages());
  await page.route('**/api/v1/facilities.geojson*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/json', body: '{"detail":"Galat."}' }),
  );
  await open(page, `/?view=bangunan&area=${truth.district.code}`);
  await expect(page.locator('.table-instead')).toContainText('Pos belum dapat dibuka.');
  await page.unroute('**/api/v1/facilities.geojson*');
  await answerPosts(page, posts);
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(rows(page)).toHaveCount(6);
});

async function rowName(page: Page, index: number): Promise<string | null> {
  return rows(page).nth(index).locator('.row-name span').textContent();
}
