/** A plan as changes that can be tried on the place Jangkauan, to see minutes cell by cell. */
import type { OptionLine } from '../data/plan-types';
import type { Change } from './reach-changes';

/** Posts that are mended count as open; what is built or moved is added where it will stand. */
export function changesOf(options: OptionLine[]): Change[] {
  return options.flatMap((option): Change[] => {
    const { kind, post, origin, lon, lat } = option;
    const stays = post !== null && kind !== 'move' && kind !== 'build' && origin !== 'drawn';
    if (stays) return [{ kind: 'open', code: post }];
    return lon === null || lat === null ? [] : [{ kind: 'add', lon, lat }];
  });
}
