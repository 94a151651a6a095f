import { expect, test } from 'vitest'
import { numberTyped, typedNumber } from './typed-number.ts'

test.each([
  ['4210', 4210],
  ['4.210', 4210],
  [' 4 210 ', 4210],
  ['', null],
  ['  ', null],
])('%j is %j', (typed, value) => {
  expect(typedNumber(typed)).toBe(value)
})

test('what is no number is not lost on the way to who refuses it', () => {
  expect(typedNumber('bốn nghìn')).toBe('bốn nghìn')
  expect(typedNumber('12,5')).toBe('12,5')
})

test('a value is shown as it can be typed again', () => {
  expect([numberTyped(4210), numberTyped(null)]).toEqual(['4210', ''])
})
