import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import type { Completeness, Diseases } from '../src/data/disease-types';
import { coloursOnMap, truthOf, violations, type Truth } from './support';

test.use({ reducedMotion: 'reduce' });

const SKIN = 'dx-kasus:L20-L30';

function diseasesOf(truth: Truth, level = 'desa', limits = '95'): Promise<Diseases> {
  const asked = `period=${truth.period}&level=${level}&within=${truth.district.code}`;
  return truth.get(`/diseases?${asked}&confidence=${limits}`);
}

async function openDiseases(page: Page, query = ''): Promise<void> {
  await page.goto(`/?show=penyakit${query}`);
  await expect(page.locator('.dx-answer h1')).not.toBeEmpty();
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeAttached();
}

/** Area and group with the highest lower limit. */
function surest(diseases: Diseases) {
  const all = diseases.code.flatMap((code, row) =>
    diseases.mostExcess[row]
      .filter((group) => diseases.figures[group].standsOut[row])
      .map((group) => ({ code, group, lower: diseases.figures[group].lower[row]! })),
  );
  return all.reduce((best, one) => (one.lower > best.lower ? one : best));
}

test('the choice of diseases stands in the address and the legend counts what the API says', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const diseases = await diseasesOf(truth);
  await page.goto('/');
  await page.locator('.list').getByRole('button', { name: 'Penyakit' }).click();
  await expect(page).toHaveURL(/show=penyakit/);
  const first = diseases.mostCases.map((groups) => groups[0]);
  for (const { code, nameId } of diseases.groups) {
    const count = first.filter((group) => group === code).length;
    const row = page.locator('.dx-list li').filter({ hasText: nameId });
    if (count === 0) await expect(row).toHaveCount(0);
    else await expect(row.locator('.legend-count')).toHaveText(String(count));
  }
  await page.reload();
  await expect(page.locator('.dx-answer h1')).toContainText('terbanyak di');
  await page.locator('.dx-list').getByRole('button', { name: 'Indikator' }).click();
  await expect(page.locator('.answer .rank-rows li')).toHaveCount(diseases.code.length);
});

test('the map carries colours and letters of groups though villages come late, and other ones for another ranking', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/areas.level=desa/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/?show=penyakit');
  await expect(page.locator('.dx-list li').first()).toBeVisible();
  release();
  await expect(page.locator('.map-letter').first()).toHaveText(/^[A-HL]$/);
  const common = await page.locator('.map-letter').allTextContents();
  await expect
    .poll(async () => (await coloursOnMap(page)).get('119,170,221') ?? 0)
    .toBeGreaterThan(500);
  await page.getByRole('button', { name: 'Paling menonjol' }).first().click();
  await expect(page).toHaveURL(/by=excess/);
  await expect(page.locator('.dx-list')).toContainText('Tidak ada yang menonjol');
  await expect.poll(() => page.locator('.map-letter').allTextContents()).not.toEqual(common);
});

test('what stands out is listed surest first and leads to three named rankings', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const diseases = await diseasesOf(truth);
  const { code, group } = surest(diseases);
  const name = (await truth.villages()).find((village) => village.code === code)!.name;
  await openDiseases(page);
  const signal = page.locator('.dx-signals li').first();
  await expect(signal).toContainText(name);
  await signal.getByRole('button').focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('.dx-panel');
  await expect(panel.locator('h1')).toHaveText(name);
  await expect(panel.locator('h2')).toHaveText([
    'Paling menonjol',
    'Terbanyak',
    'Angka per 1000 penduduk',
  ]);
  const months = diseases.months[diseases.code.indexOf(code)];
  await expect(panel).toContainText(`${months[0]} dari ${months[1]} bulan dilaporkan`);
  const first = diseases.groups.find((one) => one.code === group)!.nameId;
  await expect(panel.locator('.dx-rank').first().locator('li').first()).toContainText(first);
  await expect(panel).toContainText('Dibakukan umur (penduduk 2025)');
  await page.keyboard.press('Escape');
  await expect(page.locator('.dx-answer')).toBeVisible();
});

test('wider limits leave fewer signals, and the number expected from chance is told', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const count = (diseases: Diseases) =>
    Object.values(diseases.figures).flatMap((of) => of.standsOut.filter(Boolean)).length;
  const [at95, at99] = [await diseasesOf(truth), await diseasesOf(truth, 'desa', '99')];
  expect(count(at99)).toBeLessThan(count(at95));
  await openDiseases(page);
  const chance = Math.round(at95.comparisons * 0.025);
  await expect(page.locator('.dx-answer')).toContainText(`kira-kira ${chance} dapat menonjol`);
  await page.getByRole('button', { name: 'Pakai batas 99%' }).click();
  await expect(page).toHaveURL(/limits=99/);
  await expect(
    page.getByRole('button', { name: `Lihat ${count(at99) - 6} lainnya` }),
  ).toBeVisible();
});

test('a hidden group is told without its number', async ({ page, request }) => {
  const truth = await truthOf(request);
  const diseases = await diseasesOf(truth);
  const row = diseases.code.findIndex((_, i) =>
    Object.values(diseases.figures).some((of) => of.state[i] === 'suppressed'),
  );
  expect(row).toBeGreaterThanOrEqual(0);
  await openDiseases(page, `&village=${diseases.code[row]}`);
  await expect(page.locator('.dx-panel')).toContainText('disamarkan');
});

test('diseases and reports have no barrier, in both languages and on a phone', async ({ page }) => {
  test.setTimeout(90_000);
  await openDiseases(page, '&by=excess');
  expect(await violations(page)).toEqual([]);
  await openDiseases(page, '&lang=en&level=puskesmas');
  await page.locator('.dx-areas button').first().click();
  await expect(page.locator('.dx-panel h2')).toContainText(['Most unusual', 'Most cases']);
  await expect(page.locator('.dx-panel')).toContainText('What stands out here');
  expect(await violations(page)).toEqual([]);
  await page.goto('/?view=laporan&lang=en');
  await expect(page.locator('.reports h1')).toContainText('have reported');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violations(page)).toEqual([]);
  await openDiseases(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('how many reported leads to who did, of that indicator', async ({ page, request }) => {
  const truth = await truthOf(request);
  const year = truth.period.slice(0, 4);
  const asked = `/completeness?year=${year}&within=${truth.district.code}`;
  const matrix = await truth.get<Completeness>(`${asked}&indicator=${truth.indicator}`);
  await page.goto('/');
  await page.locator('.answer-reporting').click();
  await expect(page).toHaveURL(new RegExp(`view=laporan.*report=${truth.indicator}`));
  const month = matrix.months.indexOf(truth.period);
  const { came, due } = matrix.total;
  await expect(page.locator('.reports h1')).toContainText(`${came[month]} dari ${due[month]} `);
  const late = matrix.state.flat().filter((receipt) => receipt === 'late').length;
  await expect(page.locator('td.late')).toHaveCount(late);
  await expect(page.locator('.report-group')).toHaveCount(1 + matrix.groups.length);
  // who is silent stands first in every block
  const firstBlock = (of: string) => page.locator(`.report-table tbody:nth-of-type(2) ${of}`);
  const missing = matrix.groups.map(({ due, came }) => due[month] - came[month]);
  const silent = Math.max(...missing);
  await expect(firstBlock(`td:nth-child(${month + 2}).missing`)).toHaveCount(silent);
  if (silent > 0)
    await expect(firstBlock(`tr:nth-child(2) td:nth-child(${month + 2})`)).toHaveClass('missing');
  await page.locator('[data-tool=which]').selectOption('');
  await expect(page).not.toHaveURL(/report=/);
  await page.getByRole('button', { name: 'Tahun sebelumnya' }).click();
  await expect(page.locator('.reports h1')).toContainText(String(Number(year) - 1));
});

test('on a phone the names of villages stay while the months scroll', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?view=laporan');
  const name = page.locator('tbody tr:not(.report-group) th').first();
  // the table is drawn again once the names have come
  await expect(name).not.toHaveText(/\d/);
  const before = (await name.boundingBox())!;
  // the month that the headline speaks of is on the screen
  const chosen = (await page.locator('thead .chosen').boundingBox())!;
  expect(chosen.x).toBeGreaterThan(before.x + before.width - 1);
  expect(chosen.x + chosen.width).toBeLessThanOrEqual(390);
  await page.locator('.report-table').evaluate((table) => table.scrollTo({ left: 400 }));
  await expect.poll(async () => (await name.boundingBox())?.x).toBe(before.x);
  const months = page.locator('thead th').nth(1);
  expect((await months.boundingBox())!.x).toBeLessThan(0);
});

/** Brings one village's figure in; answers the batch. */
async function bring(request: APIRequestContext, row: string): Promise<number> {
  const header = 'kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan';
  const answer = await request.post('/api/v1/imports/indicators?name=susulan.csv', {
    headers: { 'Content-Type': 'text/csv' },
    data: `${header}\n${row}\n`,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { batch: number }).batch;
}

/** Long enough to tell what comes late from what never comes. */
const AT_LAST = { timeout: 20_000 };

/** A machine too busy to open a page within two seconds is no measure of five. */
const isBusy = (openedIn: number) => openedIn > 2_000;

/** Waits for what follows a commit that was just answered; tells after how many milliseconds. */
async function timed(...shown: (() => Promise<void>)[]): Promise<number> {
  const committed = Date.now();
  await Promise.all(shown.map((one) => one()));
  return Date.now() - committed;
}

/** All must have come in five seconds; on a busy machine a slower one is not passed but skipped. */
function holdToFiveSeconds(openedIn: number, took: number[]): void {
  const longest = Math.max(...took);
  test.skip(
    isBusy(openedIn) && longest > 5_000,
    `shown after ${longest} ms, but a page opened only in ${openedIn} ms: the machine is too busy to measure`,
  );
  expect(longest).toBeLessThanOrEqual(5_000);
}

test('an import shows on every open page within five seconds, and its undoing too', async ({
  context,
  request,
}) => {
  test.setTimeout(60_000);
  const truth = await truthOf(request);
  const { code } = truth.district;
  const matrix = await truth.get<Completeness>(
    `/completeness?year=${truth.period.slice(0, 4)}&within=${code}`,
  );
  const month = matrix.months.indexOf(truth.period);
  const silent = matrix.code.find((_, i) => matrix.state[i][month] === 'missing')!;
  const [came, due] = [matrix.total.came[month], matrix.total.due[month]];
  const [reports, diseases] = [await context.newPage(), await context.newPage()];
  const began = Date.now();
  await reports.goto('/?view=laporan');
  await expect(reports.locator('.reports h1')).toContainText(`${came} dari ${due}`);
  const openedIn = Date.now() - began;
  await openDiseases(diseases, `&village=${silent}`);
  const listed = diseases.locator('.dx-panel .dx-rank').first().locator('li').first();

  await Promise.all([reports, diseases].map((page) => page.waitForLoadState('networkidle')));
  const batch = await bring(request, `${silent},${SKIN},${truth.period},900,,dilaporkan,`);
  const [title, skin] = [reports.locator('.reports h1'), 'Dermatitis dan eksim'];
  const took: number[] = [];
  try {
    took.push(
      await timed(
        () => expect(title).toContainText(`${came + 1} dari ${due}`, AT_LAST),
        () => expect(listed).toContainText(skin, AT_LAST),
      ),
    );
  } finally {
    expect((await request.post(`/api/v1/imports/${batch}/undo`)).ok()).toBe(true);
  }
  took.push(
    await timed(
      () => expect(title).toContainText(`${came} dari ${due}`, AT_LAST),
      () => expect(listed).not.toContainText(skin, AT_LAST),
    ),
  );
  holdToFiveSeconds(openedIn, took);
});

test('an import shows in the graph, the map and the list of doubtful figures within five seconds', async ({
  context,
  request,
}) => {
  test.setTimeout(90_000);
  const truth = await truthOf(request);
  const values = await truth.values();
  const row = values.status.indexOf('JELEK');
  const [village, was] = [values.code[row]!, values.monthly[row]!];
  const many = was + 900;
  const [graph, map, doubts] = [
    await context.newPage(),
    await context.newPage(),
    await context.newPage(),
  ];
  const narrowed = `area=${truth.district.code}&within=${village}`;
  const began = Date.now();
  await graph.goto(`/?${narrowed}&chart=pws`);
  await map.goto(`/?${narrowed}`);
  await doubts.goto(`/?${narrowed}&view=data&period=${truth.period}`);
  const bar = graph.locator('.pws th.ranked, .pws td').filter({ hasText: /^J/ });
  await expect(bar.first()).toBeVisible();
  const openedIn = Date.now() - began;
  await expect(map.locator('.answer-head')).toContainText('jelek');
  const found = doubts.locator('.check-row', { hasText: String(many) });
  await expect(doubts.getByRole('button', { name: /^Peringatan/ })).toContainText('·');
  await expect(found).toHaveCount(0);
  await Promise.all([graph, map, doubts].map((page) => page.waitForLoadState('networkidle')));

  const batch = await bring(request, `${village},linfas,${truth.period},${many},,dilaporkan,`);
  const head = map.locator('.answer-head');
  const took: number[] = [];
  try {
    took.push(
      await timed(
        () => expect(bar).toHaveCount(0, AT_LAST),
        () => expect(head).toContainText('baik', AT_LAST),
        () => expect(found.first()).toBeVisible(AT_LAST),
      ),
    );
  } finally {
    expect((await request.post(`/api/v1/imports/${batch}/undo`)).ok()).toBe(true);
  }
  took.push(
    await timed(
      () => expect(bar.first()).toBeVisible(AT_LAST),
      () => expect(head).toContainText('jelek', AT_LAST),
      () => expect(found).toHaveCount(0, AT_LAST),
    ),
  );
  holdToFiveSeconds(openedIn, took);
});
