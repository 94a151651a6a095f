import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/calendar'
import { PARAMETER_KEYS, PARAMETER_LEVELS, parameterKeys, valueSchemas } from '#lawbook'
import { holdingOn } from '../in-force.rules.ts'
import { type BasisCode, type LibraryBasis, library, libraryBases, type LibraryRow } from './index.ts'

const bases: Readonly<Record<BasisCode, LibraryBasis>> = libraryBases
const entries = PARAMETER_KEYS.map((key) => [key, library[key]] as const)
const rows = entries.flatMap(([key, { rows: own }]) => own.map((row) => ({ key, ...row })))
const where = (row: LibraryRow & { key: string }) => `${row.key} ${row.level} from ${row.from}`
const dated = (row: LibraryRow) => ({
  ...row,
  from: calendarDate(row.from),
  to: row.to === null ? null : calendarDate(row.to),
})

describe('each value of the library', () => {
  it('has the shape of its key’s kind', () => {
    for (const row of rows) {
      const read = valueSchemas[parameterKeys[row.key].kind].safeParse(row.value)
      expect([where(row), read.success && read.data]).toEqual([where(row), row.value])
    }
  })

  it('begins before it ends, on days that exist', () => {
    const wrong = rows.map((row) => [where(row), dated(row)] as const).filter(([, row]) => row.to && row.to < row.from)
    expect(wrong).toEqual([])
  })

  it('is followed by the next of its level without overlapping it', () => {
    for (const [key, entry] of entries) {
      for (const level of PARAMETER_LEVELS) {
        const inOrder = entry.rows.filter((row) => row.level === level).toSorted((a, b) => (a.from < b.from ? -1 : 1))
        inOrder.slice(1).forEach((next, index) => {
          const { to } = inOrder[index]!
          expect([key, level, to !== null && to < next.from]).toEqual([key, level, true])
        })
      }
    }
  })

  it('names its basis unless nobody knows one, and says so', () => {
    const silent = rows.filter((row) => row.basis === null && row.status !== 'unverified')
    expect(silent.map(where)).toEqual([])
  })

  it('does not begin before its basis is in force', () => {
    const early = rows.filter((row) => {
      const from = row.basis && bases[row.basis].inForceFrom
      return from && row.from < from
    })
    expect(early.map(where)).toEqual([])
  })

  it('is marked as a former text’s where it outlives its basis', () => {
    const outliving = rows.filter((row) => {
      const end = row.basis && bases[row.basis].inForceTo
      return end && (row.to === null || row.to > end)
    })
    expect(outliving.length).toBeGreaterThan(0)
    expect(outliving.filter((row) => row.status !== 'superseded-default').map(where)).toEqual([])
  })
})

describe('the library as a whole', () => {
  it('names each key differently, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const names = entries.map(([, { name }]) => name[language].trim())
      expect(names.filter((name, at) => name === '' || names.indexOf(name) !== at)).toEqual([])
    }
  })

  it('has a value today for every key at some level', () => {
    const today = calendarDate('2026-11-22')
    const without = entries.filter(([, entry]) => !holdingOn(entry.rows.map(dated), today)).map(([key]) => key)
    expect(without).toEqual([])
  })

  it('lists each text once, ended texts with what replaced them', () => {
    const listed = Object.values(bases)
    const numbers = listed.map((basis) => `${basis.number} ${basis.issuer}`)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const [code, { inForceFrom, inForceTo, replacedBy }] of Object.entries(bases)) {
      expect([code, replacedBy !== null]).toEqual([code, inForceTo !== null])
      expect([code, inForceFrom !== null && inForceTo !== null && inForceTo < inForceFrom]).toEqual([code, false])
      expect([code, replacedBy === null || replacedBy in bases]).toEqual([code, true])
    }
  })

  it('knows the 29 types of documents', () => {
    const [row] = library['document.types'].rows
    expect((row!.value as { codes: unknown[] }).codes).toHaveLength(29)
  })
})
