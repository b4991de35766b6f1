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
