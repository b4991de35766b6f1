/** What villages are painted in while reach is shown. */
import { remembered, type State } from '../state';
import type { ReachShow } from '../logic/reach-view';
import { gapTokens } from '../reach-gap-state';

export interface ShareClass {
  token: string;
  /** Percent of the people within 60 minutes, from and below; null where nothing is known. */
  from: number | null;
  to: number | null;
}

/** Villages by their people within 60 minutes: the fewer, the darker. */
export const SHARE_CLASSES: ShareClass[] = [
  { token: '--plain-1', from: 95, to: 100 },
  { token: '--plain-2', from: 80, to: 95 },
  { token: '--plain-3', from: 50, to: 80 },
  { token: '--plain-4', from: 20, to: 50 },
  { token: '--plain-5', from: 0, to: 20 },
  { token: 'hatch', from: null, to: null },
];

export function shareClassOf(percent: number | null): ShareClass {
  const known = SHARE_CLASSES.find(({ from }) => percent !== null && from! <= percent);
  return known ?? SHARE_CLASSES[SHARE_CLASSES.length - 1];
}

/** By villages where they are drawn, by their kecamatan further away. */
const shareTokens = remembered(
  (state: State): Map<string, string> => {
    const tokens = new Map<string, string>();
    const { code = [], byBand = [], within60 = [] } = state.reach.surface?.villages ?? {};
    const sums = new Map<string, [number, number]>();
    code.forEach((village, i) => {
      tokens.set(village, shareClassOf(within60[i]).token);
      if (within60[i] === null) return;
      const kecamatan = village.split('.').slice(0, 3).join('.');
      const sum = sums.get(kecamatan) ?? [0, 0];
      const [le30, to60, ...others] = byBand[i];
      sum[0] += le30 + to60;
      sum[1] += le30 + to60 + others.reduce((a, b) => a + b, 0);
      sums.set(kecamatan, sum);
    });
    for (const [kecamatan, [near, all]] of sums)
      tokens.set(kecamatan, shareClassOf(all ? (100 * near) / all : null).token);
    return tokens;
  },
  (state) => [state.reach.surface],
);

/** Plain land below the minutes; `shown` is what the map paints now. */
export function reachTokens(
  state: State,
  shown: ReachShow | null,
): (code: string) => string | undefined {
  const { district } = state.view;
  if (!district) return () => '--quiet';
  if (shown === 'celah') return gapTokens(state);
  const tokens = shown === 'desa' ? shareTokens(state) : null;
  return (code) => {
    if (!code.startsWith(district)) return undefined;
    return tokens ? (tokens.get(code) ?? 'hatch') : '--land';
  };
}
