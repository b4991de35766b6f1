import { describe, expect, it } from 'vitest';
import type { App } from '../src/app';
import { shareWords } from '../src/ui/plan-said';

const app = { language: () => 'id' } as App;

describe('shares', () => {
  // the same table as in FiguresTest.java: what is printed is what was on the screen
  it.each([
    [661, 1000, '66,1%'],
    [229, 2000, '11,5%'],
    [7, 2000, '0,4%'],
    [3, 80, '3,8%'],
    [1, 3, '33,3%'],
    [1, 2000, '0,1%'],
    [2, 10000, '0,0%'],
    [0, 9, '0,0%'],
    [9997, 10000, '100,0%'],
    [1, 1, '100,0%'],
    [0, 0, '–'],
  ])('%i of %i are rounded as the paper rounds them', (part, whole, said) => {
    expect(shareWords(app, part, whole)).toBe(said);
  });
});
