import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dropAllDrafts, dropDraft, keepDraft, readDraft, withDraft, withoutFields } from './drafts.ts'

class MemoryStorage {
  getItem(name: string): string | null {
    return ((this as Record<string, unknown>)[name] as string | undefined) ?? null
  }
  setItem(name: string, value: string): void {
    Object.assign(this, { [name]: value })
  }
  removeItem(name: string): void {
    delete (this as Record<string, unknown>)[name]
  }
}

let storage: MemoryStorage
beforeEach(() => {
  storage = new MemoryStorage()
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('a draft is found again until it is dropped, each form its own', () => {
  keepDraft('petition', { text: 'Sửa đường' })
  keepDraft('delegate', { name: 'An' })
  expect(readDraft('petition')).toEqual({ text: 'Sửa đường' })
  dropDraft('petition')
  expect(readDraft('petition')).toBeUndefined()
  expect(readDraft('delegate')).toEqual({ name: 'An' })
})

test('sign-out drops every draft and nothing else', () => {
  storage.setItem('nt.language', 'en')
  keepDraft('petition', { text: 'a' })
  keepDraft('delegate', { name: 'b' })
  dropAllDrafts()
  expect(readDraft('petition')).toBeUndefined()
  expect(readDraft('delegate')).toBeUndefined()
  expect(storage.getItem('nt.language')).toBe('en')
})

test('a damaged draft is no draft, and a browser without storage keeps working', () => {
  storage.setItem('nt.draft.petition', '{broken')
  expect(readDraft('petition')).toBeUndefined()
  vi.stubGlobal('localStorage', undefined)
  keepDraft('petition', {})
  expect(readDraft('petition')).toBeUndefined()
})

test('a draft of an older form brings only what the form still has', () => {
  const start = { text: '', field: 'roads' }
  expect(withDraft(start, { text: 'Sửa đường', gone: 1 })).toEqual({ text: 'Sửa đường', field: 'roads' })
  expect(withDraft(start, undefined)).toBe(start)
})

test('of fields that no device may keep nothing is stored, and nothing of them is read from an older draft', () => {
  const never = ['sensitive.religion']
  keepDraft('delegate', withoutFields({ name: 'An', 'sensitive.religion': 'Công giáo' }, never))
  expect(JSON.stringify(storage)).not.toContain('Công giáo')
  expect(readDraft('delegate')).toEqual({ name: 'An' })
  keepDraft('delegate', { name: 'An', 'sensitive.religion': 'Công giáo' })
  expect(withoutFields(readDraft('delegate'), never)).toEqual({ name: 'An' })
  expect(withoutFields(undefined, never)).toBeUndefined()
})
