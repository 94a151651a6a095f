import { expect, test } from 'vitest'
import { placeAfterSignIn, signInPath } from './place.ts'

test('signing in leads back to the place, filters included', () => {
  const place = '/organisation/delegates?party=no&after=a b'
  const path = signInPath(place)
  expect(placeAfterSignIn(new URL(path, 'https://x.test').searchParams.get('next') ?? undefined)).toBe(place)
  expect(signInPath('/')).toBe('/sign-in')
})

test.each([
  undefined,
  '',
  'https://evil.test',
  '//evil.test',
  '/\\evil.test',
  'javascript:alert(1)',
  '/sign-in?next=/a',
])('never leaves this app: %s', (next) => {
  expect(placeAfterSignIn(next)).toBe('/')
})
