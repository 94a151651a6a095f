import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Tinos has the widths of Times New Roman, so widths measured here hold for Word too. Only its four files print the PDF:
 * a fallback font of the machine would make the same paper look different elsewhere.
 */
const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const

const { resolve } = createRequire(import.meta.url)

/** The four font files: upright, italic, bold, bold italic. */
export const fontFiles: readonly Buffer[] = faces.map((face) =>
  readFileSync(resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)),
)

type Face = { readonly glyphs: ReadonlyMap<number, number>; readonly widthOf: (glyph: number) => number }

const fonts = fontFiles.map(faceOf)
const regular = fonts[0]!
const bold = fonts[2]!

/** Scripts that Vietnamese papers mix; others need shaping from right to left or glyphs that Tinos lacks. */
const script = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u

type Printing = 'as it is' | 'on a letter' | 'as its code'

const known = new Map<string, Printing>()

function printingOf(character: string): Printing {
  const before = known.get(character)
  if (before !== undefined) return before
  const code = character.codePointAt(0)!
  const shown = script.test(character) && fonts.every((face) => face.glyphs.has(code))
  const answer = !shown ? 'as its code' : /\p{M}/u.test(character) ? 'on a letter' : 'as it is'
  known.set(character, answer)
  return answer
}

/**
 * PDF/A forbids a glyph that says nothing: what Tinos cannot print, and a combining mark without a letter to stand on,
 * is written as its code, "[U+1F600]".
 */
export function printable(text: string): string {
  let out = ''
  let letter = false
  for (const character of text) {
    const printing = printingOf(character)
    const shown: boolean = printing === 'as it is' || (printing === 'on a letter' && letter)
    letter = shown && /[\p{L}\p{M}]/u.test(character)
    out += shown ? character : `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return out
}

/** The width of a line of text in points. */
export function textWidth(text: string, size: number, weight: 'regular' | 'bold'): number {
  const face = weight === 'bold' ? bold : regular
  let units = 0
  for (const character of text) units += face.widthOf(face.glyphs.get(character.codePointAt(0)!) ?? 0)
  return units * size
}

/** Reads the two tables of a TrueType file that this module needs: `cmap` (format 4) and `hmtx`. */
function faceOf(file: Buffer): Face {
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + file.readUInt16BE(4) * 16; at += 16)
      if (file.toString('latin1', at, at + 4) === tag) return file.readUInt32BE(at + 8)
    throw new Error(`The font has no table ${tag}`)
  }
  const unitsPerEm = file.readUInt16BE(table('head') + 18)
  const widths = file.readUInt16BE(table('hhea') + 34)
  const hmtx = table('hmtx')
  return {
    glyphs: glyphsOf(file, unicodeTable(file, table('cmap'))),
    widthOf: (glyph) => file.readUInt16BE(hmtx + Math.min(glyph, widths - 1) * 4) / unitsPerEm,
  }
}

function unicodeTable(file: Buffer, cmap: number): number {
  for (let at = cmap + 4; at < cmap + 4 + file.readUInt16BE(cmap + 2) * 8; at += 8) {
    const start = cmap + file.readUInt32BE(at + 4)
    if (file.readUInt16BE(at) === 3 && file.readUInt16BE(start) === 4) return start
  }
  throw new Error('The font has no Unicode character table of format 4')
}

function glyphsOf(file: Buffer, start: number): Map<number, number> {
  const span = file.readUInt16BE(start + 6)
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < span; segment += 2) {
    const last = file.readUInt16BE(start + 14 + segment)
    const first = file.readUInt16BE(start + 16 + span + segment)
    const delta = file.readUInt16BE(start + 16 + 2 * span + segment)
    const offsetAt = start + 16 + 3 * span + segment
    const offset = file.readUInt16BE(offsetAt)
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const raw = offset === 0 ? code : file.readUInt16BE(offsetAt + offset + 2 * (code - first))
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
