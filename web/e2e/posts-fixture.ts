import type { Page } from '@playwright/test';
import type { Area } from '../src/data/types';
import type { Post, PostFact, WorkArea } from '../src/data/posts';
import { post } from '../test/makers';

/** Six posts in the first villages of the demo: one of each state that a reader must tell apart. */
export function somePosts(villages: Area[]): Post[] {
  const at = (i: number, change: Partial<Post>) =>
    post({
      point: villages[i].point,
      village: villages[i].code,
      villageName: villages[i].name,
      puskesmas: 'PKM1',
      simulated: true,
      ...change,
    });
  return [
    at(0, {
      code: 'PKM1',
      name: 'Puskesmas Satu',
      type: 'puskesmas-rawat-inap',
      status: 'beroperasi',
      condition: 'baik',
      midwives: 4,
      nurses: 5,
      working: true,
      staffing: 'lengkap',
    }),
    at(10, {
      code: 'WORKS',
      name: 'Pustu Baik',
      status: 'beroperasi',
      condition: 'baik',
      midwives: 1,
      nurses: 1,
      power: 'pln',
      ilp: true,
      ilpOn: '2025-02-01',
      working: true,
      staffing: 'lengkap',
    }),
    at(20, {
      code: 'SHORT',
      name: 'Pustu Kurang',
      status: 'beroperasi',
      condition: 'rusak-ringan',
      midwives: 1,
      nurses: 0,
      working: true,
      staffing: 'belum-lengkap',
    }),
    at(30, {
      code: 'OUT',
      name: 'Pustu Rusak',
      status: 'beroperasi',
      condition: 'rusak-berat',
      conditionOn: '2025-06-12',
      midwives: 1,
      nurses: 0,
      working: false,
      staffing: 'belum-lengkap',
    }),
    at(40, { code: 'UNKNOWN', name: 'Pustu Entah' }),
    at(50, { code: 'NOWHERE', name: 'Pustu Tanpa Titik', point: null, placeIssue: 'tanpa-tempat' }),
  ];
}

/** Answers for posts in place of the server's; other requests go their way. */
export async function answerPosts(
  page: Page,
  posts: Post[],
  { facts = [], areas = [] }: { facts?: PostFact[]; areas?: WorkArea[] } = {},
): Promise<void> {
  const features = posts.map(({ point, ...properties }) => ({
    type: 'Feature',
    id: properties.code,
    geometry: point && { type: 'Point', coordinates: point },
    properties,
  }));
  await page.route('**/api/v1/facilities.geojson*', (route) =>
    route.fulfill({ json: { type: 'FeatureCollection', features } }),
  );
  await page.route('**/api/v1/facilities/*/history', (route) =>
    route.fulfill({ json: { code: '', facts } }),
  );
  await page.route('**/api/v1/work-areas*', (route) => route.fulfill({ json: { areas } }));
}

/** How dark and how red the map's marks are around a place, as a share of the pixels there. */
export async function inkAt(page: Page, [lng, lat]: [number, number]) {
  return page.evaluate(
    ([x, y]) => {
      const map = document.querySelector<HTMLElement>('.map-ground')!;
      const canvas = document.querySelector<HTMLCanvasElement>('.post-canvas')!;
      const [a, b] = [map.getBoundingClientRect(), canvas.getBoundingClientRect()];
      const ratio = canvas.width / b.width;
      const left = Math.round((a.left + x - b.left) * ratio) - 5;
      const top = Math.round((a.top + y - b.top) * ratio) - 5;
      const { data } = canvas.getContext('2d')!.getImageData(left, top, 11, 11);
      let navy = 0;
      let red = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] < 200) continue;
        if (data[i] < 60 && data[i + 2] < 110) navy++;
        if (data[i] > 140 && data[i + 1] < 90) red++;
      }
      return { navy: navy / 121, red: red / 121 };
    },
    await screenPlace(page, lng, lat),
  );
}

/** Where a place stands on the map, in pixels from its corner, by the two corners of the district. */
async function screenPlace(page: Page, lng: number, lat: number): Promise<[number, number]> {
  const view = new URL(page.url()).searchParams.get('map')!.split('/').map(Number);
  const size = (await page.locator('.map-ground').boundingBox())!;
  const [zoom, centerLat, centerLng] = view;
  const world = 256 * 2 ** zoom;
  const x = (l: number) => ((l + 180) / 360) * world;
  const y = (l: number) => {
    const sin = Math.sin((l * Math.PI) / 180);
    return (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world;
  };
  return [size.width / 2 + x(lng) - x(centerLng), size.height / 2 + y(lat) - y(centerLat)];
}

/** An address that puts a place in the middle of the map. */
export function around([lng, lat]: [number, number], zoom = 11): string {
  return `map=${zoom}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
}
