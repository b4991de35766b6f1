import { expect, test, type Locator, type Page, type TestInfo } from '@playwright/test';
import type { Area, Values } from '../src/data/types';
import { longMonth } from '../src/logic/period';
import { card, coloursOnMap, COLOURS, open, truthOf, type Truth } from './support';
import { workbook, type Cell } from './workbook';

/** Reading a workbook, storing it and undoing it draw much anew. */
const SLOW = 20_000;
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];

test.describe.configure({ timeout: 120_000 });

/** What an office counted in a month in one village. */
interface Counted {
  name: string;
  k1: number | null;
  k4: number | null;
  births: number | null;
}

/** As an office keeps it: a title over all columns, headings in two rows, names, a TOTAL row. */
function recap(place: string, month: string, rows: Counted[], total: Counted): Uint8Array {
  const cells: Cell[][] = [
    ['REKAPITULASI KESEHATAN IBU DAN ANAK', null, null, null, null],
    [place.toUpperCase(), null, null, null, null],
    [`BULAN ${month.toUpperCase()}`, null, null, null, null],
    [],
    ['No', 'Desa', 'Ibu hamil', null, 'Persalinan di fasyankes'],
    [null, null, 'K1 akses', 'K4', null],
    ...rows.map(({ name, k1, k4, births }, i): Cell[] => [
      i + 1,
      name,
      ...[k1, k4, births].map((count) => count ?? '-'),
    ]),
    [null, 'TOTAL', total.k1, total.k4, total.births],
  ];
  const merged = ['A1:E1', 'A2:E2', 'A3:E3', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6'];
  return workbook('KIA', cells, merged);
}

function totalOf(rows: Counted[]): Counted {
  const sum = (of: (row: Counted) => number | null) =>
    rows.reduce((all, row) => all + (of(row) ?? 0), 0);
  const [k1, k4, births] = [sum((r) => r.k1), sum((r) => r.k4), sum((r) => r.births)];
  return { name: 'TOTAL', k1, k4, births };
}

/** Births that bring a village to the line of the month and above the month before: BAIK. */
function birthsForGood(values: Values, row: number): number {
  const before = values.numerator[row]! - values.monthly[row]!;
  const wanted = Math.ceil((values.expected! / 100) * values.denominator[row]!) - before;
  return Math.max(wanted, values.monthlyPrevious[row]! + 1);
}

interface Place {
  area: Area;
  villages: Area[];
  values: Record<'k1-akses' | 'k4' | 'linfas', Values>;
}

const jelekIn = ({ values }: Place) =>
  values.linfas.status.filter((status) => status === 'JELEK').length;

/** The puskesmas with the most villages that are JELEK. */
async function placeToMend(truth: Truth): Promise<Place> {
  const areas = async (level: string, within: string) =>
    (await truth.get<{ areas: Area[] }>(`/areas?level=${level}&within=${within}`)).areas;
  const of = (code: string, within: string) =>
    truth.get<Values>(
      `/indicators/${code}/values?period=${truth.period}&level=desa&within=${within}`,
    );
  const places: Place[] = [];
  for (const area of await areas('puskesmas', truth.district.code)) {
    const villages = await areas('desa', area.code);
    const [k1, k4, linfas] = await Promise.all(
      ['k1-akses', 'k4', 'linfas'].map((code) => of(code, area.code)),
    );
    places.push({ area, villages, values: { 'k1-akses': k1!, k4: k4!, linfas: linfas! } });
  }
  return places.sort((a, b) => jelekIn(b) - jelekIn(a))[0]!;
}

/** What the store says of the month, with births that make every village good that can be rated. */
function countedIn({ villages, values }: Place): Counted[] {
  return villages.map(({ code, name }) => {
    const monthly = (of: Values) => of.monthly[of.code.indexOf(code)] ?? null;
    const { linfas } = values;
    const row = linfas.code.indexOf(code);
    const births = linfas.status[row] ? birthsForGood(linfas, row) : monthly(linfas);
    return { name, k1: monthly(values['k1-akses']), k4: monthly(values.k4), births };
  });
}

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], file));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.head')!.dispatchEvent(event);
    },
    [name, [...bytes]] as const,
  );
}

/** What each step looks like on an office's screen and on a phone, beside the test's results. */
function camera(page: Page, info: TestInfo) {
  let step = 0;
  return async (name: string, seen?: Locator) => {
    step += 1;
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await seen?.scrollIntoViewIfNeeded();
      await page.screenshot({ path: info.outputPath(`${step}-${name}-${size.width}.png`) });
    }
    await page.setViewportSize(SIZES[0]!);
  };
}

/** Says why doubtful figures stand, where the page asks. */
async function comment(page: Page, name: string): Promise<void> {
  const doubts = card(page, name).locator('.doubts');
  if (await doubts.isHidden()) return;
  const all = doubts.locator('.doubt-all input');
  const fields = (await all.count()) ? all : doubts.locator('.doubt input[type=text]');
  await fields.first().fill('Sudah ditanyakan ke bidan desa.');
}

async function saved(page: Page, name: string): Promise<void> {
  await card(page, name).getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(card(page, name)).toContainText('Tersimpan', { timeout: SLOW });
}

async function undo(page: Page, file: string): Promise<void> {
  const batch = page.locator('.batch').filter({ hasText: file }).first();
  await batch.getByRole('button', { name: 'Batalkan', exact: true }).click();
  await batch.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await expect(batch).toContainText('dibatalkan', { timeout: SLOW, ignoreCase: true });
}

/** Colours of the four statuses that the map shows. */
async function statusesOnMap(page: Page): Promise<string[]> {
  const found = await coloursOnMap(page);
  return Object.entries(COLOURS).flatMap(([status, rgb]) => (found.has(rgb) ? [status] : []));
}

test('a month’s workbook goes from drop to green map, its mistakes found, corrected and undone', async ({
  page,
  request,
}, info) => {
  const truth = await truthOf(request);
  const place = await placeToMend(truth);
  const right = countedIn(place);
  const wrong = right.findIndex(({ k1, k4 }) => k1 !== null && k4 !== null);
  const tooMany = right[wrong]!.k4! + 60;
  const typed = right.map((row, i) => (i === wrong ? { ...row, k4: tooMany } : row));
  const unknown = right.map((row, i) => (i === wrong ? { ...row, name: 'Antah Berantah' } : row));
  const month = longMonth(truth.period, 'id');
  const written = (rows: Counted[], total = totalOf(rows)) =>
    recap(place.area.name, month, rows, total);
  const [first, second, third] = ['Rekap.xlsx', 'Rekap (2).xlsx', 'Rekap (3).xlsx'];
  const narrowed = `/?within=${place.area.code}`;
  const shot = camera(page, info);

  await open(page, narrowed);
  await expect.poll(() => statusesOnMap(page)).toContain('JELEK');
  const before = await statusesOnMap(page);
  await shot('before');

  await page.getByRole('button', { name: 'Data', exact: true }).click();
  const wrongTotal = { ...totalOf(right), births: 999 };
  await drop(page, first, written(unknown, wrongTotal));
  await expect(card(page, first)).toContainText('Antah Berantah');
  await expect(card(page, first)).toContainText('tertulis 999');
  await expect(card(page, first).getByRole('button', { name: 'Simpan' })).toBeDisabled();
  await shot('unknown-village-and-total', card(page, first).locator('.problems'));
  await card(page, first).getByRole('button', { name: 'Lewati' }).click();

  await drop(page, second, written(typed));
  await expect(card(page, second)).toContainText(`K4 di ${right[wrong]!.name}`);
  await shot('k4-above-k1', card(page, second).locator('.doubts'));
  await comment(page, second);
  await saved(page, second);

  await drop(page, third, written(right));
  const changes = card(page, third).locator('.changes tbody tr');
  await expect(changes).toHaveCount(1);
  await expect(changes.locator('td').nth(1)).toHaveText(right[wrong]!.name);
  await expect(changes.locator('td').nth(4)).toHaveText(String(tooMany));
  await expect(changes.locator('td').nth(5)).toHaveText(String(right[wrong]!.k4));
  await shot('changed-figure', changes);
  await comment(page, third);
  await saved(page, third);

  await open(page, narrowed);
  await expect.poll(() => statusesOnMap(page)).toEqual(['BAIK']);
  await expect(page.locator('.answer-head')).toContainText('Tidak ada desa jelek');
  await shot('green');

  const mended = place.villages[wrong]!;
  await open(page, `${narrowed}&village=${mended.code}&indicator=k4`);
  const history = page.locator('.village .sources').filter({ hasText: 'Asal angka ini' });
  await history.locator('summary').click();
  await expect(history).toContainText(second);
  await expect(history).toContainText(third);
  await shot('history', history);

  await page.goto('/?view=data');
  await undo(page, third);
  await undo(page, second);
  await shot('undone');
  await open(page, narrowed);
  await expect.poll(() => statusesOnMap(page)).toEqual(before);
});
