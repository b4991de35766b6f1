import { describe, expect, it } from 'vitest';
import type { WorkArea } from '../src/data/posts';
import { belongingOf, proposalsIn, startAssigning, withVillage } from '../src/logic/assigning';

const area = (puskesmas: string | null, proposed = false): WorkArea => ({
  village: 'V',
  puskesmas,
  pustu: null,
  proposed,
});

describe('giving villages to a puskesmas', () => {
  const start = startAssigning('P1');

  it('tells what is certain from what is proposed, and both from what others have', () => {
    const belonging = (of?: WorkArea) => belongingOf(start, 'V', of);
    expect(belonging(area('P1'))).toBe('own');
    expect(belonging(area('P1', true))).toBe('proposed');
    expect(belonging(area('P2', true))).toBe('other');
    expect(belonging(area(null))).toBe('none');
    expect(belonging()).toBe('none');
  });

  it('takes a village back when it is chosen twice', () => {
    const once = withVillage(start, 'V', area('P2'));
    expect(belongingOf(once, 'V', area('P2'))).toBe('chosen');
    expect(withVillage(once, 'V', area('P2')).villages.size).toBe(0);
  });

  it('may confirm what is proposed, and leaves what is certain', () => {
    expect(withVillage(start, 'V', area('P1', true)).villages.size).toBe(1);
    expect(withVillage(start, 'V', area('P1')).villages.size).toBe(0);
  });

  it('changes nothing while it is being stored', () => {
    expect(withVillage({ ...start, busy: true }, 'V', undefined).villages.size).toBe(0);
  });

  it('counts the villages whose puskesmas is only proposed', () => {
    expect(proposalsIn([area('P1', true), area('P1'), area(null, true)])).toBe(1);
  });
});
