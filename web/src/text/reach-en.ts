import type { reachId } from './reach-id';

/** Words about travel to posts, in English. */
export const reachEn: Record<keyof typeof reachId, string> = {
  'nav.jangkauan': 'Reach',
  'reach.label': 'Choices of reach',
  'reach.loading': 'Travel times are being worked out',
  'reach.season': 'Season',
  'reach.season.kemarau': 'Dry',
  'reach.season.hujan': 'Rainy',
  'reach.season.ombak': 'Rough sea',
  'reach.modes': 'Ways to travel',
  'reach.mode.kaki': 'On foot',
  'reach.mode.motor': 'Motorcycle',
  'reach.mode.perahu': 'Boat',
};
