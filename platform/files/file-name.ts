import { clean } from '#platform/text'
import { type FileKind, MEDIA_TYPES } from './kinds.ts'

export const LONGEST_NAME = 150
const EXTENSIONS: Readonly<Record<FileKind, string>> = {
  pdf: '.pdf',
  docx: '.docx',
  xlsx: '.xlsx',
  png: '.png',
  jpeg: '.jpg',
  webp: '.webp',
}
const ANY_EXTENSION = /\.(?:pdf|docx?|xlsx?|png|jpe?g|webp)$/i

/** The name under which a file is kept and offered: without folders and characters that a disk refuses, ending as its content really is. */
export function cleanName(name: string, kind: FileKind): string {
  const last = clean(name).split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(ANY_EXTENSION, '')
    .replaceAll(/[<>:"|?*]/g, '-')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
  return `${Array.from(stem).slice(0, LONGEST_NAME).join('').trim() || 'tep'}${EXTENSIONS[kind]}`
}

/** What a sent name becomes in the text of a refusal, before its kind is known. */
export function shownName(name: string): string {
  const last = clean(name).split(/[/\\]/).at(-1) ?? ''
  return Array.from(last).slice(0, LONGEST_NAME).join('')
}

/** Headers that make a browser save the file instead of running it in the site's name; the name stands by RFC 5987 beside a plain one for old clients. */
export function downloadHeaders(name: string, kind: FileKind, bytes: number): Record<string, string> {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  const ascii = plain.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'content-type': MEDIA_TYPES[kind],
    'content-length': String(bytes),
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  }
}
