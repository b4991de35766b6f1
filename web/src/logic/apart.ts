/** Names that more than one thing bears, told apart. */
import type { Bridge } from '../data/reach-types';

/** The names that several of them bear, whatever their case. */
export function sharedNames(things: Iterable<{ name: string }>): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of things) {
    const key = nameKey(name);
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/**
 * Bridges by their own name or their road's; those without one, and several of one name, by the
 * village they lie in too; those alike even so are counted: "Jembatan tanpa nama di Werka (2)".
 *
 * @param inVillage a bridge's name with the name of its village
 * @returns words by the bridges' ids, no two alike
 */
export function bridgeNames(
  bridges: Bridge[],
  unnamed: string,
  inVillage: (name: string, village: string) => string,
): Map<number, string> {
  const shared = sharedNames(bridges);
  const words = bridges.map(({ name, village }) =>
    village && (name === '' || shared.has(nameKey(name)))
      ? inVillage(name || unnamed, village)
      : name || unnamed,
  );
  const alike = sharedNames(words.map((name) => ({ name })));
  const counts = new Map<string, number>();
  return new Map(
    bridges.map(({ id }, i) => {
      const key = nameKey(words[i]);
      if (!alike.has(key)) return [id, words[i]];
      const nth = (counts.get(key) ?? 0) + 1;
      counts.set(key, nth);
      return [id, `${words[i]} (${nth})`];
    }),
  );
}
