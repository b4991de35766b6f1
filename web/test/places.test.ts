import { describe, expect, it } from 'vitest';
import { quietCorner, type PixelBox } from '../src/logic/corner';
import { groupIndicators } from '../src/logic/grouping';
import { nearest, neighbourTowards } from '../src/logic/neighbours';
import { findAreas } from '../src/logic/search';
import { area, indicator } from './makers';

describe('searching', () => {
  const areas = [
    area('81.02.01.2014', 'Ohoijang'),
    area('81.02.01.2015', "Ma'ar Ohoi"),
    area('81.02.13.2001', 'Ad Ngurwul'),
    area('81.02.13.2002', 'Wérmaf'),
  ];
  const codes = (query: string) => findAreas(areas, query).map((a) => a.code.slice(-4));

  it('puts names that begin so before words that do', () => {
    expect(codes('ohoi')).toEqual(['2014', '2015']);
  });

  it('is deaf to case, accents and apostrophes', () => {
    expect(codes('WERMAF')).toEqual(['2002']);
    expect(codes('ma ar')).toEqual(['2015']);
  });

  it('finds a code with and without dots', () => {
    expect(codes('81.02.13.2001')).toEqual(['2001']);
    expect(codes('810213')).toEqual(['2001', '2002']);
  });

  it('finds nothing for nothing', () => {
    expect(codes('  ')).toEqual([]);
  });
});

describe('walking with the arrow keys', () => {
  //      N
  //  W   O   E   F
  //      S
  const [o, n, e, s, w, f] = [
    area('O', 'O', [0, 0]),
    area('N', 'N', [0, 1]),
    area('E', 'E', [1, 0]),
    area('S', 'S', [0, -1]),
    area('W', 'W', [-1, 0]),
    area('F', 'F', [2, 0]),
  ];
  const all = [f, o, n, e, s, w];

  it.each([
    ['up', n],
    ['right', e],
    ['down', s],
    ['left', w],
  ] as const)('%s', (direction, to) => {
    expect(neighbourTowards(o, all, direction)).toBe(to);
  });

  it('stops at the edge', () => {
    expect(neighbourTowards(f, all, 'right')).toBeNull();
  });

  it('starts at the village nearest to the middle', () => {
    expect(nearest(all, 1.8, 0.1)).toBe(f);
    expect(nearest([], 0, 0)).toBeNull();
  });
});

describe('the legend', () => {
  const map = { width: 800, height: 600 };
  const own = { width: 180, height: 160 };

  it('stands in the lower right corner when all corners are empty', () => {
    expect(quietCorner([], map, own, 16).corner).toBe('bottom-right');
  });

  it('gives way to land', () => {
    expect(quietCorner([[600, 400, 800, 600]], map, own, 16).corner).toBe('bottom-left');
  });

  it('says how much land it covers even in the best corner', () => {
    // the whole map is land: 180 × 160
    expect(quietCorner([[0, 0, 800, 600]], map, own, 16).covered).toBe(28_800);
    expect(quietCorner([], map, own, 16).covered).toBe(0);
  });

  it('takes the corner with the least land when there is some everywhere', () => {
    const land: [number, number, number, number][] = [
      [0, 300, 800, 600],
      [0, 0, 400, 300],
      [700, 100, 800, 200],
    ];
    expect(quietCorner(land, map, own, 16).corner).toBe('top-right');
  });

  it('keeps below a bar at the top', () => {
    // land where the legend is beside the bar, and none below it
    const land: PixelBox[] = [
      [0, 300, 800, 600],
      [0, 0, 400, 300],
      [700, 20, 800, 50],
    ];
    expect(quietCorner(land, map, own, 16).covered).toBe(84 * 30);
    const below = quietCorner(land, map, own, 16, true);
    expect(below).toEqual({ corner: 'top-right', covered: 0 });
  });
});

describe('the list of indicators', () => {
  const catalogue = {
    version: '1',
    clusters: [
      { code: '2', nameId: 'Ibu dan anak', nameEn: 'Mothers and children' },
      { code: '4', nameId: 'Penyakit menular', nameEn: 'Communicable diseases' },
    ],
    stages: [{ code: 'H', nameId: 'Hamil', nameEn: 'Pregnancy' }],
    indicators: [
      indicator(),
      indicator({ code: 'dx-kasus', nameId: 'Kasus', nameEn: 'Cases', cluster: '4/3', stage: 'U' }),
    ],
  };
  const found = (query: string) =>
    groupIndicators(catalogue, 'cluster', query).map((g) => [
      g.group.code,
      g.indicators.map((i) => i.code),
    ]);

  it('keeps the order of the clusters and files "4/3" under 4', () => {
    expect(found('')).toEqual([
      ['2', ['linfas']],
      ['4', ['dx-kasus']],
    ]);
  });

  it('puts what is done for people before how it is managed', () => {
    const named = (code: string) => ({ code, nameId: code, nameEn: code });
    const all = {
      ...catalogue,
      clusters: ['1', '2', '3', '4', 'L', '9'].map(named),
      indicators: ['1', '2', '3', '4', 'L', '9'].map((c) => indicator({ code: c, cluster: c })),
    };
    const order = groupIndicators(all, 'cluster', '').map((g) => g.group.code);
    expect(order).toEqual(['2', '3', '4', '1', 'L', '9']);
  });

  it('finds a name in either language', () => {
    expect(found('deliver')).toEqual([['2', ['linfas']]]);
    expect(found('persalinan')).toEqual([['2', ['linfas']]]);
  });

  it('groups by stage of life, without empty groups', () => {
    expect(groupIndicators(catalogue, 'stage', '').map((g) => g.group.code)).toEqual(['H']);
  });
});
