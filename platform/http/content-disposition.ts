import type { Download } from './route.ts'

/** The header that names a file: in letters that every program reads, and as it is spelled (RFC 6266). */
export function contentDisposition(file: Pick<Download, 'name' | 'inline'>): string {
  const plain = file.name
    .normalize('NFD')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^\x20-\x7e]|["\\]/g, '')
  const spelled = encodeURIComponent(file.name.normalize('NFC')).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${file.inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${spelled}`
}
