import { expect, test } from 'vitest'
import { housekeeping } from '../../server/housekeeping.ts'
import { modules } from '../../server/modules.ts'
import { formatBytes } from './bytes.ts'
import { en as menuEn } from './messages.en.ts'
import { vi as menuVi } from './messages.vi.ts'
import { timesOf } from './schedule.ts'
import { en } from './machine-words.en.ts'
import { vi } from './machine-words.vi.ts'

/** Every text as `path{place,…}`: two languages have the same paths, and fill the same places. */
function shape(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'object' && value !== null) return shape(value, at)
    const places = String(value).match(/\{\w+\}/g) ?? []
    return [`${at} ${[...new Set(places)].toSorted().join(',')}`]
  })
}

test.each([
  ['menu', menuVi, menuEn],
  ['screens', vi, en],
])('the words of the %s have the same keys and places in both languages', (_of, vietnamese, english) => {
  expect(shape(english).toSorted()).toEqual(shape(vietnamese).toSorted())
})

test('every job of the product has a name that people understand', () => {
  const names = vi.screen.jobNames as Readonly<Record<string, Readonly<Record<string, string>>>>
  const jobs = [housekeeping, ...modules].flatMap((module) => module.jobs ?? []).map(({ name }) => name.split('.'))
  expect(jobs.length).toBeGreaterThan(5)
  expect(jobs.filter(([module, job]) => !names[module!]?.[job!])).toEqual([])
})

test('every schedule of the product can be said in words', () => {
  const schedules = [housekeeping, ...modules]
    .flatMap((module) => module.jobs ?? [])
    .flatMap((job) => job.schedule ?? [])
  expect(schedules.map(({ cron }) => timesOf(cron)).filter((times) => times === undefined)).toEqual([])
  expect(timesOf('5 7 * * 1-5')).toEqual({ time: '07:05', workdays: true })
  expect(timesOf('*/5 * * * *')).toBeUndefined()
})

test('bytes are said in the unit that leaves the fewest digits', () => {
  expect(formatBytes(0, 'vi')).toBe('0 B')
  expect(formatBytes(1536, 'vi')).toBe('1,5 KB')
  expect(formatBytes(5 * 1024 ** 3, 'en')).toBe('5.0 GB')
})
