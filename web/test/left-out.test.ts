import { describe, expect, it } from 'vitest';
import { postsWithoutVillage, puskesmasWithoutVillages } from '../src/logic/left-out';
import { post } from './makers';

const area = (village: string, puskesmas: string | null) =>
  [village, { village, puskesmas, pustu: null, proposed: false }] as const;
const codes = (posts: { code: string }[]) => posts.map(({ code }) => code);

describe('what a ranking leaves out', () => {
  const posts = [
    post({ code: 'A', type: 'pustu', village: '81.02.03.2001' }),
    post({ code: 'B', type: 'pustu', village: null }),
    post({ code: 'C', type: 'posyandu', village: null }),
  ];

  it('is the posts of its kind whose village is not known', () => {
    expect(codes(postsWithoutVillage(posts, 'pustu-rb'))).toEqual(['B']);
    expect(codes(postsWithoutVillage(posts, 'kader-latih'))).toEqual(['C']);
  });

  it('is no post where the figures do not come from the register', () => {
    expect(postsWithoutVillage(posts, 'k4')).toEqual([]);
  });

  it('is the puskesmas that no village belongs to', () => {
    const pair = [
      post({ code: 'P1', type: 'puskesmas' }),
      post({ code: 'P2', type: 'puskesmas-rawat-inap' }),
      post({ code: 'B', type: 'pustu' }),
    ];
    const areas = new Map([area('81.02.03.2001', 'P1'), area('81.02.03.2002', null)]);
    expect(codes(puskesmasWithoutVillages(pair, areas))).toEqual(['P2']);
  });
});
