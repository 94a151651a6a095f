import { calendarDate } from '#platform/calendar'
import { firstThreadWorkbook } from '#voters/testing'
import { FILES } from '../files.ts'
import type { UploadedFile } from '../requests.ts'
import { uploaded } from './callers-own.ts'
import { type Asking, type Hints, inDays, says, today } from './hint.ts'

const commitmentsWhere = (condition: string) =>
  `select id as commitment, array[id] as ids, version::int, agency_id as agency
     from commitments.commitment where council_id = :council and ${condition} order by id`
const letter = { date: today(), number: '12/VP-CTHĐND', signer: 'Nguyễn Văn Ký' }
const signedCopy = (so: Asking) => uploaded(so, 'commitments/files?purpose=letter', FILES.pdf)
const petitionsWhere = (condition: string) =>
  `select id as petition, version::int from voters.petition where council_id = :council and ${condition} order by id`

/** From the petition through the agency's answer to the judgement. */
export const THREAD: Hints = {
  // Commitments
  'POST /councils/{council}/commitments/files': { asks: () => ({ query: { purpose: 'letter' }, file: FILES.pdf }) },
  'GET /councils/{council}/commitments/{commitment}/files/{file}': {
    rows: `select id as commitment, letter_file_id as file from commitments.commitment
            where council_id = :council and letter_file_id is not null and coalesce(agency_id = :agency, true)`,
  },
  'POST /councils/{council}/commitments/acknowledgements': {
    rows: commitmentsWhere(`state = 'issued' and coalesce(agency_id = :agency, true)`),
  },
  'POST /councils/{council}/commitments/assignments': {
    rows: `select array[c.id] as ids, (select d.id from councils.agency d where d.council_id = c.council_id
                    and d.kind = 'department' and d.id <> c.agency_id order by d.id limit 1) as agency
             from commitments.commitment c where c.council_id = :council and c.state in ('issued', 'acknowledged')
            order by c.agency_id <> all (select id from councils.agency where kind = 'peoplesCommittee')`,
  },
  'POST /councils/{council}/commitments/returns': {
    rows: commitmentsWhere(`state in ('issued', 'acknowledged') and coalesce(agency_id = :agency, true)`),
  },
  'POST /councils/{council}/commitments/answers': {
    rows: commitmentsWhere(`state in ('issued', 'acknowledged') and coalesce(agency_id = :agency, true)`),
    asks: ({ row }) => ({
      body: {
        letter,
        files: [],
        answers: [
          {
            ids: row['ids'],
            class: 'inProgress',
            leaf: null,
            roadmapUntil: null,
            text: 'Đang làm, sẽ xong trong năm.',
          },
        ],
      },
    }),
  },
  'POST /councils/{council}/commitments/followers': {
    rows: `select array[c.id] as ids, a.account_id as follower from commitments.commitment c
             join identity.assignment a on a.council_id = c.council_id and a.role in ('specialist', 'officeChief')
            where c.council_id = :council and c.state <> 'closed' order by c.id limit 50`,
  },
  'POST /councils/{council}/commitments/reminders': { rows: commitmentsWhere(`state in ('issued', 'acknowledged')`) },
  'POST /councils/{council}/commitments/saved-views': says({ asked: { state: 'issued' } }),
  'POST /councils/{council}/commitments/saved-views/{view}/renamings': {
    needs: ['POST /councils/{council}/commitments/saved-views'],
    rows: `select id as view from commitments.saved_view where council_id = :council and account_id = :account`,
  },
  'POST /councils/{council}/commitments/saved-views/{view}/removals': {
    needs: ['POST /councils/{council}/commitments/saved-views'],
    rows: `select id as view from commitments.saved_view where council_id = :council and account_id = :account`,
    asks: () => ({ body: {} }),
  },
  'POST /councils/{council}/commitments/urgings': {
    rows: `select distinct agency_id as agency from commitments.commitment c
            where council_id = :council and state in ('issued', 'acknowledged') and first_due_on < current_date`,
    asks: () => ({ body: { answerBy: inDays(20) } }),
  },
  'POST /councils/{council}/commitments/urgings/{urging}/submissions': {
    needs: ['POST /councils/{council}/commitments/urgings'],
    rows: `select id as urging, version::int from commitments.urging where council_id = :council and state = 'draft'`,
  },
  'POST /councils/{council}/commitments/urgings/{urging}/issuings': {
    needs: ['POST /councils/{council}/commitments/urgings'],
    rows: `select id as urging, version::int from commitments.urging where council_id = :council and state = 'draft'`,
    asks: async (so) => ({ body: { letter: { ...letter, file: await signedCopy(so) } } }),
  },
  'POST /councils/{council}/commitments/urgings/{urging}/drops': {
    needs: ['POST /councils/{council}/commitments/urgings'],
    rows: `select id as urging, version::int from commitments.urging where council_id = :council and state = 'draft'`,
  },
  'POST /councils/{council}/commitments/{commitment}/judgements': {
    rows: commitmentsWhere(`state = 'answered'`),
    asks: () => ({ body: { judgement: 'satisfactory', missing: null, next: null } }),
  },
  'POST /councils/{council}/commitments/{commitment}/opinions': {
    rows: commitmentsWhere(`state in ('answered', 'judged')`),
  },
  'POST /councils/{council}/commitments/{commitment}/closings': {
    rows: commitmentsWhere(`state in ('answered', 'judged')`),
  },
  'POST /councils/{council}/commitments/{commitment}/reopenings': {
    rows: commitmentsWhere(`state = 'closed'`),
    asks: () => ({ body: { due: inDays(30) } }),
  },
  'POST /councils/{council}/commitments/{commitment}/extensions': {
    rows: commitmentsWhere(`state in ('issued', 'acknowledged') and coalesce(agency_id = :agency, true)`),
    asks: () => ({ body: { until: inDays(60) } }),
  },
  'POST /councils/{council}/commitments/{commitment}/extension-decisions': {
    rows: `select c.id as commitment, c.version::int from commitments.commitment c
            where c.council_id = :council and (select s.kind from commitments.step s
                    where s.council_id = c.council_id and s.commitment_id = c.id order by s.at desc limit 1) = 'extension-asked'`,
    asks: () => ({ body: { grant: true, until: inDays(50) } }),
  },
  'POST /councils/{council}/commitments/{commitment}/undos': {
    rows: `select distinct on (c.id) c.id as commitment, s.id as step, c.version::int from commitments.commitment c
             join commitments.step s on s.council_id = c.council_id and s.commitment_id = c.id
            where c.council_id = :council and s.kind <> 'issued' order by c.id, s.at desc, s.id desc`,
  },

  // Voters
  'POST /councils/{council}/contact-waves': says({ from: inDays(-90), to: inDays(-1) }),
  'PUT /councils/{council}/contact-waves/{wave}': says({ from: inDays(-200), to: today() }),
  'POST /councils/{council}/contact-meetings': {
    rows: `select w.id as wave, greatest(w.from_day, '2026-04-10')::text as "on",
                  coalesce((select max(number) from voters.meeting m where m.wave_id = w.id), 0) + 1 as number
             from voters.wave w where w.council_id = :council`,
    asks: () => ({ body: { unit: null, delegates: [], votersAttending: 40, opinionTurns: 3 } }),
  },
  'PUT /councils/{council}/contact-meetings/{meeting}': {
    rows: `select id as meeting, version::int, on_day::text as "on", number from voters.meeting where council_id = :council`,
    asks: () => ({ body: { unit: null, delegates: [], votersAttending: 40, opinionTurns: 3 } }),
  },
  'POST /councils/{council}/contact-register/preview': {
    rows: `select id as wave, from_day::text as from from voters.wave where council_id = :council and to_day > from_day + 20`,
    asks: async (so) => ({ file: await registerOf(so) }),
  },
  'POST /councils/{council}/contact-register/imports': {
    rows: `select id as wave, from_day::text as from from voters.wave where council_id = :council and to_day > from_day + 20`,
    asks: async (so) => ({ file: await registerOf(so) }),
  },
  'POST /councils/{council}/petitions': {
    rows: `(select m.id as meeting, w.kind as source, m.on_day::text as day from voters.meeting m
              join voters.wave w on w.council_id = m.council_id and w.id = m.wave_id
             where m.council_id = :council order by m.id limit 3)
           union all select null, 'receivedDirectly', '2026-09-01'`,
    asks: ({ row }) => ({
      body: { ...onePetition(), meeting: row['meeting'], sourceKind: row['source'], receivedOn: row['day'] },
    }),
  },
  'PUT /councils/{council}/petitions/{petition}': {
    needs: ['POST /councils/{council}/petitions'],
    rows: petitionsWhere(`state in ('recorded', 'classified')`),
    asks: () => ({ body: onePetition() }),
  },
  'GET /councils/{council}/petitions/alike': { asks: () => ({ query: { content: 'cấp nước sạch cho thôn' } }) },
  'POST /councils/{council}/petitions/classifications': {
    needs: ['POST /councils/{council}/petitions'],
    rows: `select array[id] as petitions from voters.petition where council_id = :council and state in ('recorded', 'classified')`,
    asks: () => ({ body: { competence: 'province', field: 'transport' } }),
  },
  'POST /councils/{council}/petitions/forwardings': {
    needs: ['POST /councils/{council}/petitions'],
    rows: classified(),
    asks: async (so) => ({
      body: { assigned: null, person: null, work: null, letter: { ...letter, file: await signedCopy(so) } },
    }),
  },
  'POST /councils/{council}/petitions/letters': {
    needs: ['POST /councils/{council}/petitions'],
    rows: classified(),
    asks: () => ({ body: { assigned: null, person: null, work: null } }),
  },
  'PUT /councils/{council}/petitions/letters/{letter}': {
    needs: ['POST /councils/{council}/petitions/letters', 'POST /councils/{council}/approvals/{paper}/return'],
    rows: `select l.id as letter, l.agency_id as agency, array_agg(p.id) as petitions from voters.forward_letter l
             join approvals.paper a on a.council_id = l.council_id and a.subject_id = l.id
             join voters.petition p on p.council_id = l.council_id and p.state in ('submitted', 'classified')
            where l.council_id = :council and a.state = 'returned' and a.submitted_by = :account group by 1, 2`,
    asks: () => ({ body: { assigned: null, person: null, work: null } }),
  },
  'POST /councils/{council}/petitions/informings': {
    rows: `select array[p.id] as petitions from voters.petition p
             left join commitments.commitment c on c.council_id = p.council_id and c.id = p.commitment_id
            where p.council_id = :council and (p.answered_on_spot is not null or c.state in ('answered', 'judged', 'closed'))`,
    asks: () => ({ body: { on: today() } }),
  },
  'POST /councils/{council}/petitions/merges': {
    needs: ['POST /councils/{council}/petitions', 'POST /councils/{council}/petitions'],
    rows: `select a.id as first, array[b.id] as duplicates from voters.petition a join voters.petition b
              on b.council_id = a.council_id and b.id > a.id and b.state in ('recorded', 'classified')
            where a.council_id = :council and a.state in ('recorded', 'classified') order by 1, 2 limit 30`,
  },
  'POST /councils/{council}/petitions/{petition}/unmerges': {
    rows: petitionsWhere(`state = 'duplicate'`),
    needs: ['POST /councils/{council}/petitions/merges'],
  },
  'POST /councils/{council}/petitions/{petition}/answers-on-spot': {
    needs: [
      'POST /councils/{council}/contact-meetings',
      ...Array<string>(4).fill('POST /councils/{council}/petitions'),
    ],
    rows: petitionsWhere(`state in ('recorded', 'classified') and meeting_id is not null`),
    asks: () => ({ body: { on: today() } }),
  },
  'POST /councils/{council}/petitions/{petition}/endings': { rows: petitionsWhere(`ended_on is null`) },
  'POST /councils/{council}/petitions/{petition}/reopenings': { rows: petitionsWhere(`ended_on is not null`) },
  'GET /public/petitions/{code}': {
    rows: `select code, council_id as council from voters.petition where publishable limit 20`,
  },
}

function onePetition() {
  return {
    sourceKind: 'receivedDirectly',
    receivedOn: '2026-09-01',
    meeting: null,
    unit: null,
    field: 'transport',
    competence: 'province',
    repeatOf: null,
    publishable: false,
  }
}

function classified(): string {
  return `select array[p.id] as petitions, g.id as agency from voters.petition p join lateral (
            select id from councils.agency a where a.council_id = p.council_id and a.ended_on is null order by id limit 3) g on true
           where p.council_id = :council and p.state in ('recorded', 'classified') order by p.id limit 30`
}

async function registerOf({ world, row }: Asking): Promise<UploadedFile> {
  const { rows } = await world.owner.query<{ code: string; name_vi: string }>(
    'select code, name_vi from councils.field',
  )
  const content = await firstThreadWorkbook({
    firstDay: calendarDate(String(row['from'])),
    units: [],
    lower: 'commune',
    fieldNames: new Map(rows.map(({ code, name_vi }) => [code, name_vi])),
  })
  return { name: 'sổ tiếp xúc.xlsx', content }
}
