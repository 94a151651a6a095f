/** Order matters: Edge and Opera also say Chrome, Chrome also says Safari, Android also says Linux. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Zalo/i, 'Zalo'],
  [/coc_coc/i, 'Cốc Cốc'],
  [/Edg/, 'Edge'],
  [/OPR|Opera/, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** The device as its owner would call it, "Chrome, Windows", from what the browser says of itself. */
export function deviceName(agent: string): string {
  const found = [browsers, systems].flatMap((known) => known.find(([pattern]) => pattern.test(agent))?.[1] ?? [])
  return found.length === 0 ? agent.slice(0, 40) : found.join(', ')
}
