import { describe, expect, it } from 'vitest';
import { text } from '../src/text';
import { en } from '../src/text/en';
import { id } from '../src/text/id';

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

describe('both languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
  });

  it('fill the same places in each sentence', () => {
    const keys = Object.keys(id) as (keyof typeof id)[];
    const set = (sentence: string) => [...new Set(placeholders(sentence))].join();
    expect(keys.filter((key) => set(en[key]) !== set(id[key]))).toEqual([]);
  });

  it('leave no sentence empty', () => {
    expect([...Object.values(id), ...Object.values(en)].filter((s) => s.trim() === '')).toEqual([]);
  });
});

it('a name that looks like markup stays text', () => {
  expect(text('id', 'search.none', { term: 'ohoi', query: '<b>{term}</b>' })).toContain(
    '“<b>{term}</b>”',
  );
});
