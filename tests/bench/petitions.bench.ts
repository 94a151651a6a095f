import { searchKey } from '#platform/text'
import type { Figure } from './figure.ts'
import { benchLists } from './lists.ts'
import type { Stage } from './stage.ts'

const PETITIONS = 1_000_000
/** Of them, the province's own; the communes share the others. */
const OF_PROVINCE = 100_000

/** The register of petitions of the province's council, among 1,000,000 of all its councils. */
export async function benchPetitions(stage: Stage): Promise<Figure[]> {
  await makePetitions(stage)
  const list = (name: string, query: Record<string, string>) => ({
    name: `petitions ${name}, ${PETITIONS.toLocaleString('en')} in all`,
    path: '/petitions',
    query,
  })
  return benchLists(stage, stage.province, [
    list('list', {}),
    list('filter', { state: 'classified', competence: 'province' }),
    list('search', { q: 'cấp nước sạch' }),
  ])
}

const TOPICS = [
  'đường giao thông',
  'cấp nước sạch',
  'chiếu sáng công cộng',
  'thu gom rác thải',
  'giải phóng mặt bằng',
  'giấy chứng nhận quyền sử dụng đất',
  'trường mầm non',
  'trạm y tế',
  'nhà văn hóa',
  'kênh mương nội đồng',
  'ô nhiễm làng nghề',
  'điện sinh hoạt',
  'chính sách người có công',
  'bảo hiểm y tế',
  'an toàn giao thông',
  'trợ cấp xã hội',
  'chợ dân sinh',
  'nghĩa trang',
  'cây xanh',
  'đê điều',
]

/** Rows that differ in all that lists filter and search by; one statement. */
async function makePetitions({ owner, province, communes }: Stage): Promise<void> {
  const keys = TOPICS.map((topic) => searchKey(topic).trim())
  // Indexes are made once over all rows instead of row by row.
  const { rows: indexes } = await owner.query<{ name: string; made: string }>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
     where indrelid = 'voters.petition'::regclass and not indisunique`)
  await owner.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'`)
  for (const { name } of indexes) await owner.query(`drop index ${name}`)
  await owner.query(
    `insert into voters.petition
       (council_id, id, code, source_kind, received_on, content, competence, field, search_key, created_at, state)
     select case when n <= $1 then $2::uuid else ($3::uuid[])[1 + n % cardinality($3::uuid[])] end,
            bench.id('petition' || n),
            'KN-' || 20 + n % 7 || '-' || lpad((n / 7 % 1000000)::text, 6, '0'),
            (array['beforeSession', 'afterSession', 'topical', 'residence', 'workplace'])[1 + n % 5],
            date '2020-01-01' + (n::bigint * 7919 % 2500)::int,
            'Đề nghị quan tâm ' || topics[1 + n % 20] || ', ' || topics[1 + n / 20 % 20] || ' tại tổ dân phố số ' || n % 997,
            (array['centre', 'province', 'province', 'commune', 'other'])[1 + n / 5 % 5],
            fields[1 + n % cardinality(fields)],
            'de nghi quan tam ' || keys[1 + n % 20] || ' ' || keys[1 + n / 20 % 20] || ' tai to dan pho so ' || n % 997,
            now(),
            (array['recorded', 'classified', 'informed', 'closed'])[1 + n / 25 % 4]
       from generate_series(1, ${PETITIONS}) n,
            (select $4::text[] as topics, $5::text[] as keys, array_agg(code) as fields from councils.field) words`,
    [OF_PROVINCE, province, communes, TOPICS, keys],
  )
  for (const { made } of indexes) await owner.query(made)
  await owner.query('reset synchronous_commit; reset maintenance_work_mem')
  await owner.query('vacuum analyze voters.petition')
}
