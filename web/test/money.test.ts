import { describe, expect, it } from 'vitest';
import { money, shortMoney } from '../src/logic/money';

describe('money', () => {
  it('is said in the largest unit that keeps it readable', () => {
    expect(money(850_000, 'id')).toBe('Rp 850.000');
    expect(money(1_340_000, 'id')).toBe('Rp 1,3 juta');
    expect(money(650_000_000, 'id')).toBe('Rp 650 juta');
    expect(money(2_340_000_000, 'id')).toBe('Rp 2,34 miliar');
    expect(money(2_340_000_000, 'en')).toBe('Rp 2.34 billion');
  });

  it('is short in tables, and never 0 where it is not known', () => {
    expect(shortMoney(780_000_000, 'id')).toBe('780 jt');
    expect(shortMoney(0, 'id')).toBe('0');
    expect(shortMoney(null, 'id')).toBe('–');
    expect(money(null, 'en')).toBe('–');
  });
});
