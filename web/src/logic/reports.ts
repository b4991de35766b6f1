/** What is reported by villages, and when enough of it has come. */

/** Too few reports have come for a sum to be final. */
export function isProvisional(came: number, due: number): boolean {
  return due > 0 && came * 100 < due * 80;
}

/** Indicators that follow from registers or from other indicators are not reported by anybody. */
export function isReported(code: string): boolean {
  return !/^(posyandu-|pustu-|pkm-|kader-|lapor-|akses-|belum-layan)/.test(code);
}
