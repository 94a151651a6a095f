import { sql } from 'kysely'
import type { Bilingual, RetentionRule } from '#audit/server'

const proposal: Bilingual = {
  vi: 'Đề xuất của sản phẩm; chưa đọc được thời hạn theo Luật Lưu trữ 33/2024/QH15 và Luật Bảo vệ dữ liệu cá nhân. Tỉnh quyết định số ngày; ảnh cần nộp lưu trữ thì xuất ra trước',
  en: 'The product’s proposal; the periods of the laws on archives and on personal data were not read yet. The province decides; export photos first that go to the archives',
}
const removed: Bilingual = {
  vi: 'Xóa ảnh hằng đêm, tệp rời kho sau đó một ngày; họ tên, nhiệm vụ và số liệu được giữ',
  en: 'The photo is removed every night, its content a day after; name, mandates and figures stay',
}

/** Photos by what makes them old, as the condition on `councils.portrait p`. */
type Old = (before: string) => ReturnType<typeof sql>

function photos(
  name: string,
  title: Bilingual,
  days: { usual: number; least: number; most: number },
  old: Old,
): RetentionRule {
  return {
    name,
    title,
    basis: proposal,
    action: removed,
    days,
    count: async (tx, before) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from councils.portrait p where ${old(before)}`.execute(tx)
      return rows[0]!.count
    },
    remove: async (tx, before) => {
      // With its photo goes the record of the file, which nothing else names; the content goes with the sweep of the store.
      const { rows } = await sql<{ gone: number }>`
        with gone as (
          delete from councils.portrait p where ${old(before)} returning p.council_id, p.file_id, p.id
        ), files as (
          delete from platform.file f using gone
           where f.council_id = gone.council_id and f.id = gone.file_id
             and not exists (
               select from councils.portrait kept
                where kept.council_id = f.council_id and kept.file_id = f.id
                  and not exists (select from gone g where g.council_id = kept.council_id and g.id = kept.id))
        )
        select count(*) as gone from gone`.execute(tx)
      return rows[0]!.gone
    },
  }
}

/** How long this module keeps photos of people. */
export const councilsRetention: readonly RetentionRule[] = [
  photos(
    'councils.replaced-portraits',
    { vi: 'Ảnh đại biểu đã thay hoặc đã bỏ', en: 'Photos that were replaced or taken off' },
    { usual: 90, least: 7, most: 1825 },
    (before) => sql`not p.shown and coalesce(p.hidden_at, p.added_at) < ${before}`,
  ),
  photos(
    'councils.portraits-of-former',
    { vi: 'Ảnh người không còn là đại biểu', en: 'Photos of those who are delegates no more' },
    { usual: 1825, least: 90, most: 7300 },
    // Of everybody whose every mandate in the council ended before that day; who has none yet is still to be entered.
    (before) => sql`
      exists (select from councils.mandate m where m.council_id = p.council_id and m.person_id = p.person_id)
      and not exists (
        select from councils.mandate m
         where m.council_id = p.council_id and m.person_id = p.person_id
           and not exists (
             select from councils.mandates_on((${before}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date) s
              where s.council_id = m.council_id and s.mandate_id = m.id and s.state = 'ended'))`,
  ),
]
