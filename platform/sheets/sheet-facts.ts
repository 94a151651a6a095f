/** A rectangle of merged cells, rows and columns from 0, ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What a sheet's XML tells beyond the values of its cells. */
export interface SheetFacts {
  /** Counted from 1; 0 in an empty sheet. */
  readonly lastRow: number
  readonly lastColumn: number
  readonly merges: readonly Merge[]
  /** Cells whose formula has no value, by address ("B5"). */
  readonly faults: ReadonlyMap<string, 'formula-without-value' | 'formula-error'>
}

const CELL = /<(?:\w+:)?c(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g
const ADDRESS = /\sr=["']([A-Z]{1,3})(\d{1,7})["']/
const MERGE = /<(?:\w+:)?mergeCell\b[^>]*\sref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g

/** Scans a sheet's XML for its extent, merged cells and formulas without a value. */
export function sheetFacts(xml: string): SheetFacts {
  const faults = new Map<string, 'formula-without-value' | 'formula-error'>()
  let lastRow = 0
  let lastColumn = 0
  for (const [, attributes = '', content = ''] of xml.matchAll(CELL)) {
    const [, letters, row] = ADDRESS.exec(attributes) ?? []
    if (letters === undefined) continue
    lastRow = Math.max(lastRow, Number(row))
    lastColumn = Math.max(lastColumn, columnNumber(letters) + 1)
    if (/\st=["']e["']/.test(attributes)) faults.set(`${letters}${row}`, 'formula-error')
    else if (/<(?:\w+:)?f\b/.test(content) && !/<(?:\w+:)?v\b/.test(content))
      faults.set(`${letters}${row}`, 'formula-without-value')
  }
  const merges = [...xml.matchAll(MERGE)].map(([, left = '', top, right = '', bottom]) => ({
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
  }))
  return { lastRow, lastColumn, merges, faults }
}

/** "A" is 0, "AA" is 26. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** 0 is "A", 26 is "AA". */
export function columnLetters(number: number): string {
  const last = String.fromCharCode(65 + (number % 26))
  return number < 26 ? last : columnLetters(Math.floor(number / 26) - 1) + last
}
