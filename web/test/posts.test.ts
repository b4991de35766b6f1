import { describe, expect, it } from 'vitest';
import type { Post } from '../src/data/posts';
import { cluster, type Placed } from '../src/logic/clusters';
import { markOf, markOfValue } from '../src/logic/marks';
import {
  chosenPosts,
  countValues,
  FIRST_CHOICE,
  KINDS,
  toggled,
  type PostChoice,
} from '../src/logic/post-choice';
import { exportAddress } from '../src/logic/post-export';
import { COLUMNS, countService, inOrder } from '../src/logic/post-order';
import { rowWindow } from '../src/logic/row-window';
import { partsOf } from '../src/map/mark-shapes';
import { post } from './makers';

const names = (posts: Post[]) => posts.map((p) => p.name).join(' ');

describe('the mark of a post', () => {
  const filling = (change: Partial<Post>) => markOf(post(change), 'jenis').filling;

  it('is full only where the post is known to work', () => {
    expect(filling({ working: true, staffing: 'lengkap' })).toBe('full');
    expect(filling({ working: null })).toBe('unknown');
  });

  it('shows a post out of service before its missing staff', () => {
    expect(filling({ working: false, staffing: 'belum-lengkap' })).toBe('out');
    expect(filling({ working: true, staffing: 'belum-lengkap' })).toBe('half');
    expect(filling({ working: null, staffing: 'belum-lengkap' })).toBe('half');
  });

  it('of a posyandu follows whether it meets', () => {
    expect(filling({ type: 'posyandu', active: false, working: null })).toBe('out');
    expect(filling({ type: 'posyandu', active: true, working: null })).toBe('full');
    expect(filling({ type: 'posyandu', active: null, working: true })).toBe('unknown');
  });

  it.each(['jenis', 'kondisi', 'tenaga', 'ilp'] as const)(
    'of which nothing is known looks like no other in "%s"',
    (mode) => expect(markOf(post(), mode).filling).toBe('unknown'),
  );

  it('is filled less the more the building is damaged', () => {
    const values = ['baik', 'rusak-ringan', 'rusak-sedang', 'rusak-berat', 'rusak-total'];
    expect(values.map((v) => markOfValue('kondisi', v).filling)).toEqual([
      'full',
      'twoThirds',
      'third',
      'out',
      'ruin',
    ]);
  });

  it('carries a tick where integrated primary care is applied, and only in that mode', () => {
    expect(markOf(post({ ilp: true }), 'ilp')).toMatchObject({ filling: 'full', tick: true });
    expect(markOf(post({ ilp: false }), 'ilp')).toMatchObject({ filling: 'empty', tick: false });
    expect(markOf(post({ ilp: true }), 'jenis').tick).toBe(false);
  });

  it('has a shape of its own for every kind, so that no colour is needed', () => {
    const shapes = KINDS.map((kind) => partsOf({ kind, filling: 'full', tick: false }));
    const drawn = shapes.map((parts) => parts.map((p) => p.path).join(' '));
    expect(new Set(drawn).size).toBe(KINDS.length);
  });

  it('half filled has as much of its square left as right of the middle', () => {
    // a square of half width 5: the filled part reaches from -5 to 0
    const part = partsOf({ kind: 'pustu', filling: 'half', tick: false })[2];
    expect(part.path).toBe('M-5,-5L0,-5L0,5L-5,5Z');
  });
});

describe('choosing posts', () => {
  const posts = [
    post({
      name: 'A',
      type: 'puskesmas-rawat-inap',
      condition: 'baik',
      puskesmas: 'P1',
      code: 'P1',
    }),
    post({ name: 'B', condition: 'rusak-berat', puskesmas: 'P1' }),
    post({ name: 'C', condition: null, puskesmas: 'P2' }),
    post({ name: 'D', type: 'posyandu', puskesmas: 'P1' }),
  ];
  const choice = (change: Partial<PostChoice>): PostChoice => ({ ...FIRST_CHOICE, ...change });
  const kept = (change: Partial<PostChoice['kept']>) =>
    choice({ kept: { ...FIRST_CHOICE.kept, ...change } });

  it('keeps all posts at first', () => {
    expect(chosenPosts(posts, FIRST_CHOICE)).toEqual(posts);
  });

  it('keeps a kind with all its types', () => {
    expect(names(chosenPosts(posts, kept({ jenis: ['puskesmas'] })))).toBe('A');
  });

  it('finds what nobody knows', () => {
    expect(names(chosenPosts(posts, kept({ kondisi: ['tidak-diketahui'] })))).toBe('C D');
  });

  it('needs all choices to agree', () => {
    const both = { ...kept({ kondisi: ['rusak-berat', 'tidak-diketahui'] }), puskesmas: 'P1' };
    expect(names(chosenPosts(posts, both))).toBe('B D');
  });

  it('counts a value among the posts that the other choices keep', () => {
    const pustu = kept({ jenis: ['pustu'], kondisi: ['baik'] });
    // the choice of conditions does not hide what the other conditions would bring
    expect([...countValues(posts, pustu, 'kondisi')]).toEqual([
      ['rusak-berat', 1],
      ['tidak-diketahui', 1],
    ]);
  });

  it('drops one value, and all again is no choice', () => {
    const without = toggled(FIRST_CHOICE, 'ilp', 'ya');
    expect(without.kept.ilp).toEqual(['tidak', 'tidak-diketahui']);
    expect(toggled(without, 'ilp', 'ya').kept.ilp).toBeNull();
  });

  it('dropping the last value shows all rather than none', () => {
    expect(toggled(kept({ ilp: ['ya'] }), 'ilp', 'ya').kept.ilp).toBeNull();
  });

  it('goes into the address of the files too, types one by one', () => {
    const of = { ...kept({ jenis: ['puskesmas'], kondisi: ['baik'] }), puskesmas: 'P1' };
    expect(exportAddress('csv', '81.02', '2025-09', of)).toBe(
      '/api/v1/export/facilities.csv?within=pkm%3AP1&type=puskesmas&type=puskesmas-rawat-inap' +
        '&type=puskesmas-non-rawat-inap&condition=baik&period=2025-09',
    );
  });
});

describe('the order of the table', () => {
  const posts = [
    post({ name: 'Works', working: true, staffing: 'lengkap', midwives: 2 }),
    post({ name: 'Unknown' }),
    post({ name: 'Short', working: true, staffing: 'belum-lengkap', midwives: 0 }),
    post({ name: 'Out', working: false, midwives: 1 }),
  ];

  it('begins with what is out of service', () => {
    expect(names(inOrder(posts, 'urgency', 'id'))).toBe('Out Short Unknown Works');
  });

  it('keeps what is not known at the end, whichever way it is sorted', () => {
    expect(names(inOrder(posts, 'midwives', 'id'))).toBe('Short Out Works Unknown');
    expect(names(inOrder(posts, '-midwives', 'id'))).toBe('Works Out Short Unknown');
  });

  it('reads numbers within names as numbers', () => {
    const two = [post({ name: 'Pustu 10' }), post({ name: 'Pustu 9' })];
    expect(names(inOrder(two, 'name', 'id'))).toBe('Pustu 9 Pustu 10');
  });

  it.each(COLUMNS)('by "%s" loses no post', (column) => {
    expect(new Set(inOrder(posts, column, 'en'))).toEqual(new Set(posts));
  });

  it('of an address that names no column is the first one', () => {
    expect(inOrder(posts, 'colour', 'id')).toEqual(inOrder(posts, 'urgency', 'id'));
  });

  it('counts who is out of service and of whom nobody knows', () => {
    expect(countService(posts)).toEqual([{ kind: 'pustu', all: 4, out: 1, unknown: 1 }]);
  });
});

describe('marks that would cover each other', () => {
  const at = (x: number, y: number, pinned = false): Placed => ({ x, y, pinned });
  const sizes = (places: Placed[]) => cluster(places, 10).map((c) => c.members.length);

  it('become one within reach, in the middle of them', () => {
    expect(cluster([at(0, 0), at(6, 0)], 10)).toMatchObject([{ x: 3, y: 0 }]);
    expect(sizes([at(0, 0), at(11, 0)])).toEqual([1, 1]);
  });

  it('meet across the edge of a cell', () => {
    expect(sizes([at(9, 9), at(11, 11)])).toEqual([2]);
    expect(sizes([at(-1, 0), at(1, 0)])).toEqual([2]);
  });

  it('never swallow a puskesmas beside them', () => {
    expect(sizes([at(0, 0), at(1, 0), at(2, 0, true)])).toEqual([2, 1]);
  });

  it('hold every place once', () => {
    // 325 posts at one point and a few around it
    const places = [...Array(325).fill(at(50, 50)), at(0, 0), at(100, 100), at(58, 50, true)];
    expect(sizes(places).reduce((a, b) => a + b)).toBe(328);
    expect(sizes(places)[0]).toBe(325);
  });
});

describe('a table of ten thousand rows', () => {
  const drawn = (top: number) => rowWindow(10_000, 44, top, 440);

  it('draws only what is near the screen', () => {
    expect(drawn(0)).toEqual({ from: 0, to: 22, above: 0, below: 9978 * 44 });
    // the 500th row is on top: 12 more on either side of the ten on the screen
    expect(drawn(500 * 44)).toMatchObject({ from: 488, to: 522 });
  });

  it('is as high wherever it is scrolled to', () => {
    for (const top of [0, 44 * 77, 44 * 9990, 44 * 20_000]) {
      const { from, to, above, below } = drawn(top);
      expect(above + (to - from) * 44 + below).toBe(440_000);
    }
  });

  it('may be empty', () => {
    expect(rowWindow(0, 44, 0, 440)).toEqual({ from: 0, to: 0, above: 0, below: 0 });
  });
});
