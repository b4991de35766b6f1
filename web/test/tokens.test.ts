import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(['../src/**/*.css', '../src/**/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const COLOUR = /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/i;

it('colours stand in the tokens alone', () => {
  const elsewhere = Object.entries(sources).filter(([file]) => !file.endsWith('/tokens.css'));
  expect(elsewhere.length).toBeGreaterThan(40);
  expect(elsewhere.filter(([, text]) => COLOUR.test(text)).map(([file]) => file)).toEqual([]);
});

it('every token that is used is defined', () => {
  const tokens = sources['../src/styles/tokens.css'];
  // set by the page itself while it runs
  const own = ['--share', '--covered', '--print-scale', '--print-width', '--print-height'];
  const used = Object.values(sources).flatMap((text) =>
    [...text.matchAll(/var\((--[\w-]+)\)/g)].map((m) => m[1]),
  );
  const missing = used.filter((name) => !tokens.includes(`${name}:`) && !own.includes(name));
  expect([...new Set(missing)]).toEqual([]);
});
