import type { Figure } from './figure.ts'
import { benchLists } from './lists.ts'
import type { Stage } from './stage.ts'

const PAPERS = 100_000
/** Of them, those that wait for whoever reads. */
const WAITING = 10_000

/** The inbox of somebody for whom 10,000 papers wait, among 100,000 of the council. */
export async function benchApprovals(stage: Stage): Promise<Figure[]> {
  await makePapers(stage)
  const list = (name: string, query: Record<string, string>) => ({
    name: `approvals ${name}, ${WAITING.toLocaleString('en')} waiting of ${PAPERS.toLocaleString('en')}`,
    path: '/approvals',
    query,
  })
  return benchLists(stage, stage.province, [
    list('inbox', { box: 'waiting' }),
    list('inbox of a kind', { box: 'waiting', kind: 'voters/forward-letter' }),
    list('register', { box: 'all' }),
  ])
}

/** Signed papers wait for the office to issue them; the others are issued. */
async function makePapers({ owner, province }: Stage): Promise<void> {
  // Who submitted them is nobody's account: only lists are read.
  await owner.query(`set session_replication_role = replica`)
  await owner.query(
    `insert into approvals.paper
       (council_id, id, kind, form, subject_kind, subject_id, title, summary, path, chain, state, round, stage,
        submitted_by, submitted_name, submitted_title, submitted_on, moved_at, signed_on, signed_file_id,
        signed_file_name, signed_file_bytes, number, number_value, issued_code, issued_on, search_key)
     select $1::uuid, bench.id('paper' || n), kind, 'paper', kind, bench.id('subject' || n),
            'Chuyển kiến nghị số ' || n, 'KN-26-' || lpad(n::text, 6, '0'), '/voters/petitions',
            '{"steps":[{"by":"role","roles":["chair"]}],"issue":{"by":"role","roles":["specialist"]},"authority":{"collective":null,"head":"CHỦ TỊCH"}}',
            case when n <= ${WAITING} then 'signed' else 'issued' end, 1, 0, bench.id('account' || n % 50), 'Người mẫu',
            'Chuyên viên', '2026-01-05', timestamptz '2026-01-05 01:00Z' + n * interval '1 minute', '2026-01-06',
            bench.id('file' || n), 'ban-ky.pdf', 1000, case when n > ${WAITING} then n::text end,
            case when n > ${WAITING} then n end, case when n > ${WAITING} then 'TTHĐND' end,
            case when n > ${WAITING} then date '2026-01-06' end, 'chuyen kien nghi so ' || n
       from generate_series(1, ${PAPERS}) n,
            lateral (select (array['voters/forward-letter', 'reports/report'])[1 + n % 2] as kind) k`,
    [province],
  )
  await owner.query(
    `insert into approvals.waiting (council_id, holder, moved_at, paper_id, kind, state)
     select council_id, holder, moved_at, id, kind, state
       from approvals.paper, unnest(array['role:specialist', 'role:recordsClerk']) holder
      where state = 'signed'`,
  )
  await owner.query('reset session_replication_role')
  await owner.query('vacuum analyze approvals.paper')
  await owner.query('vacuum analyze approvals.waiting')
}
