import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { cssVariables, dark, light, sharedVariables, tones } from './tokens.ts'

const TEXT = 4.5
const NON_TEXT = 3

test('contrast is the one of WCAG: 21 for black on white, 1 for the same, whatever the order', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
  expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 5)
  expect(contrast('#A3191C', '#A3191C')).toBe(1)
  expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
})

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s theme', (_name, palette) => {
  const grounds = { page: palette.page, surface: palette.surface, sunken: palette.sunken }

  const pairs: [string, string, string][] = []
  for (const [ground, colour] of Object.entries({ ...grounds, hatch: palette.hatch })) {
    pairs.push([`ink on ${ground}`, palette.ink, colour], [`muted on ${ground}`, palette.muted, colour])
  }
  for (const tone of tones) {
    const { text, tint } = palette.tones[tone]
    for (const [ground, colour] of Object.entries(grounds)) pairs.push([`${tone} on ${ground}`, text, colour])
    pairs.push([`${tone} on its tint`, text, tint], [`ink on ${tone} tint`, palette.ink, tint])
    pairs.push([`muted on ${tone} tint`, palette.muted, tint])
  }
  pairs.push(['text on the primary button', palette.onSon, palette.sonFill])
  pairs.push(['text on the pressed primary button', palette.onSon, palette.sonPressed])

  test.each(pairs)('%s reads', (_pair, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(TEXT)
  })

  test.each(Object.entries(grounds))('borders of controls are seen on %s', (_ground, colour) => {
    expect(contrast(palette.control, colour)).toBeGreaterThanOrEqual(NON_TEXT)
  })
})

test('both themes define the same variables, none of them also shared', () => {
  const names = Object.keys(cssVariables(light))
  expect(Object.keys(cssVariables(dark))).toEqual(names)
  expect(names).toContain('--nt-due-soon-tint')
  expect(Object.keys(sharedVariables()).filter((name) => names.includes(name))).toEqual([])
})
