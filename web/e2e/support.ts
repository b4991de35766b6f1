import AxeBuilder from '@axe-core/playwright';
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import type { Area, Catalogue, Profile, Status, Values } from '../src/data/types';

/** What the server says, for comparison with what the page shows. */
export interface Truth {
  status: Status;
  district: Status['districts'][number];
  indicator: string;
  period: string;
  get<T>(path: string): Promise<T>;
  catalogue(): Promise<Catalogue>;
  villages(): Promise<Area[]>;
  values(indicator?: string, period?: string): Promise<Values>;
  profile(area?: string, period?: string): Promise<Profile>;
}

export async function truthOf(request: APIRequestContext): Promise<Truth> {
  const get = async <T>(path: string) => {
    const response = await request.get(`/api/v1${path}`);
    expect(response.ok(), path).toBe(true);
    return (await response.json()) as T;
  };
  const status = await get<Status>('/status');
  const district = status.districts[0];
  const [indicator, period] = [status.defaultIndicator, status.lastPeriod!];
  return {
    status,
    district,
    indicator,
    period,
    get,
    catalogue: () => get('/indicators'),
    villages: async () =>
      (await get<{ areas: Area[] }>(`/areas?level=desa&within=${district.code}`)).areas,
    values: (of = indicator, at = period) =>
      get(
        `/indicators/${encodeURIComponent(of)}/values?period=${at}&level=desa&within=${district.code}`,
      ),
    profile: (area = district.code, at = period) => get(`/areas/${area}/profile?period=${at}`),
  };
}

/** Opens the page and waits until figures and tiles are on the screen. */
export async function open(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.answer-number b, .village h1').first()).not.toBeEmpty();
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeAttached();
}

/** "66,1%" as the Indonesian page writes it. */
export function indonesian(value: number, unit: string): string {
  const digits = unit === '#' ? 0 : 1;
  const text = new Intl.NumberFormat('id-ID', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
  return unit === '#' ? text : text + unit;
}

/** Paths of the tiles asked for from now on. */
export function tileRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/tiles/')) asked.push(pathname);
  });
  return asked;
}

/** Colours of the states as `coloursOnMap` finds them. */
export const COLOURS = {
  BAIK: '211,233,224',
  CUKUP: '242,205,127',
  KURANG: '229,147,79',
  JELEK: '169,47,78',
};

/** Colours found on the map's canvases, as "r,g,b" with the number of pixels. */
export async function coloursOnMap(page: Page): Promise<Map<string, number>> {
  const counted = await page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.leaflet-tile canvas')) {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] < 255) continue;
        const colour = `${data[i]},${data[i + 1]},${data[i + 2]}`;
        counts[colour] = (counts[colour] ?? 0) + 1;
      }
    }
    return counts;
  });
  return new Map(Object.entries(counted));
}

/** Rules of accessibility that the page breaks, or a part of it, with the element. */
export async function violations(page: Page, part?: string): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
  const axe = new AxeBuilder({ page }).withTags(tags);
  const result = await (part ? axe.include(part) : axe).analyze();
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}`));
}

/** Classes of what stands beyond the right edge of the screen. */
export async function beyondEdge(page: Page, part: string): Promise<string[]> {
  return page.locator(`${part} *`).evaluateAll((all) =>
    all
      .filter((one) => !one.closest('.visually-hidden'))
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => one.className),
  );
}

/** A file as a test writes it. */
export interface MadeFile {
  name: string;
  text: string;
}

/** Drags files from the desktop over the page's header: `dragenter`, then `drop`. */
export async function drag(
  page: Page,
  type: 'dragenter' | 'drop',
  files: MadeFile[],
): Promise<void> {
  await page.evaluate(
    ([name, made]) => {
      const dataTransfer = new DataTransfer();
      for (const file of made) dataTransfer.items.add(new File([file.text], file.name));
      const event = new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.head')!.dispatchEvent(event);
    },
    [type, files] as const,
  );
}

/** What the browser does when somebody has chosen files in its own window. */
export async function chooseFiles(page: Page, files: MadeFile[]): Promise<void> {
  await page.locator('.drop input[type=file]').evaluate((input, made) => {
    const chosen = new DataTransfer();
    for (const file of made) chosen.items.add(new File([file.text], file.name));
    (input as HTMLInputElement).files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
}

/** The card of a file that is brought in; a waiting one names the one before it, so by its heading. */
export const card = (page: Page, name: string) =>
  page.locator('.file', { has: page.getByRole('heading', { name }) });
