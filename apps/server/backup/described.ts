import { formatInstant, instant } from '#platform/calendar'
import { formatCount } from '#platform/text'
import type { Manifest } from './format.ts'

const MB = 1024 * 1024

/** What an archive holds, for whoever made or restored it. */
export function described(manifest: Manifest, milliseconds: number): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const bytes = manifest.tables.reduce((sum, table) => sum + table.bytes, manifest.files.bytes)
  const entries = manifest.audit.heads.reduce((sum, { seq }) => sum + seq, 0)
  const seconds = milliseconds / 1000
  const n = (value: number) => formatCount(value)
  return [
    `  thời điểm / as of: ${formatInstant(instant(manifest.takenAt))} (${manifest.takenAt})`,
    `  bảng, dòng / tables, rows: ${n(manifest.tables.length)}, ${n(rows)}`,
    `  tệp / files: ${n(manifest.files.count)} (${n(Math.round(manifest.files.bytes / MB))} MB)`,
    `  nhật ký / audit: ${n(manifest.audit.heads.length)} hội đồng / councils, ${n(entries)} dấu niêm phong / sealed`,
    `  bản phần mềm / release: ${manifest.release}`,
    `  thời gian / time: ${seconds.toFixed(1)} s, ${(bytes / MB / seconds).toFixed(1)} MB/s`,
  ].join('\n')
}
