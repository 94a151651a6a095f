/** Is the place this page or one below it? The home page has nothing below it. */
export function isUnder(place: string, path: string): boolean {
  const at = place.replace(/\/$/, '')
  if (path === '/') return at === ''
  return at === path || at.startsWith(`${path}/`)
}
