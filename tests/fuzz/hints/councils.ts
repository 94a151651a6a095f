import { FILES, workbook } from '../files.ts'
import { type Hint, type Hints, inDays, says, today } from './hint.ts'

const DECIDED_BY = 'Người quyết định (nếu nhiều hơn số được ấn định)'
const DECIDED_WHY = 'Lý do (nếu nhiều hơn số được ấn định)'
const POST_BY = 'Người quyết định (nếu khác cơ cấu)'
const POST_WHY = 'Lý do (nếu khác cơ cấu)'
const decision = { by: 'Thường trực HĐND', reason: 'Thêm một người cho đủ việc' }
const OFFICE = ['officeChief', 'communeOfficer', 'systemAdmin'] as const

/** An import takes what its preview took; another name or number each time. */
const sheetOf = (rows: (mark: number) => readonly (readonly (string | number | null)[])[]): Hint => ({
  by: OFFICE,
  asks: async ({ seed }) => ({ query: { sheet: undefined }, file: await workbook(rows(seed % 100_000)) }),
})
const agencies = sheetOf((n) => [
  ['Tên cơ quan', 'Loại cơ quan'],
  [`Sở Thử ${n}`, 'Sở, ban, ngành'],
])
const delegates = sheetOf((n) => [
  ['Họ và tên', 'Giới tính', 'Ngày sinh'],
  [`Nguyễn Văn Thử ${n}`, 'Nam', '19/05/1980'],
])
const electionUnits = sheetOf((n) => [
  ['Đơn vị bầu cử số', 'Địa bàn', 'Số đại biểu được bầu', DECIDED_BY, DECIDED_WHY],
  [10 + (n % 80), 'phường Mẫu', 3, 'Ủy ban bầu cử', 'Thêm một đơn vị'],
])
const pollingAreas = sheetOf((n) => [
  ['Đơn vị bầu cử số', 'Khu vực bỏ phiếu số', 'Nơi bỏ phiếu'],
  [1, 50 + (n % 40), 'Nhà văn hóa thôn Mẫu'],
])
const posts: Hint = {
  by: OFFICE,
  rows: `select p.full_name as delegate, b.name as body from councils.mandate m
           join councils.person p on p.council_id = m.council_id and p.id = m.person_id
           join councils.body b on b.council_id = m.council_id and b.term_id = m.term_id and b.kind = 'committee' and b.ended_on is null
          where m.council_id = :council and not exists (select from councils.post o where o.mandate_id = m.id)
          order by m.id limit 30`,
  asks: async ({ row }) => ({
    query: { sheet: undefined },
    file: await workbook([
      ['Đại biểu HĐND', 'Thường trực, Ban, Tổ', 'Chức danh', 'Hình thức', 'Từ ngày', POST_BY, POST_WHY],
      [
        String(row['delegate']),
        String(row['body']),
        'Ủy viên Ban',
        'Phê chuẩn',
        '10/04/2026',
        'Thường trực',
        'Thêm người',
      ],
    ]),
  }),
}

const removed = (table: string, name: string, is: boolean): Hint => ({
  ...(is && { needs: [`POST /councils/{council}/${table.replace('_', '-')}s/{${name}}/remove`] }),
  rows: `select id as "${name}", version::int from councils.${table}
          where council_id = :council and removed_at is ${is ? 'not ' : ''}null order by id desc`,
})
const opened = `select o.council_id as opened, c.name from councils.opening o join councils.council c using (council_id)
                 where o.opened_by = :council and o.handed_over_on is null`
const inOpened = (register: string, hint: Hint): Hint => ({
  rows: `select council_id as opened, '${register}' as register from councils.opening
          where opened_by = :council and handed_over_on is null`,
  by: ['officeChief', 'systemAdmin'],
  ...(hint.asks && { asks: hint.asks }),
})

export const COUNCILS: Hints = {
  'POST /councils/{council}/registers/agencies/preview': agencies,
  'POST /councils/{council}/registers/agencies/import': agencies,
  'POST /councils/{council}/registers/delegates/preview': delegates,
  'POST /councils/{council}/registers/delegates/import': delegates,
  'POST /councils/{council}/registers/election-units/preview': electionUnits,
  'POST /councils/{council}/registers/election-units/import': electionUnits,
  'POST /councils/{council}/registers/polling-areas/preview': pollingAreas,
  'POST /councils/{council}/registers/polling-areas/import': pollingAreas,
  'POST /councils/{council}/registers/posts/preview': posts,
  'POST /councils/{council}/registers/posts/import': posts,
  'POST /councils/{council}/persons/{person}/portrait': { asks: () => ({ file: FILES.png }) },
  'GET /councils/{council}/persons/{person}/portraits/{portrait}': {
    rows: `select person_id as person, id as portrait from councils.portrait where council_id = :council`,
  },
  'PUT /councils/{council}/persons/{person}/portrait': {
    rows: `select person_id as person, id as portrait from councils.portrait where council_id = :council`,
  },
  'PATCH /councils/{council}/persons/{person}': says({ bornOn: '1980-05-19', sensitive: null }),
  'POST /councils/{council}/delegates': {
    rows: `select id as term from councils.term where council_id = :council and ended_on is null`,
    asks: () => ({
      body: {
        origin: 'general',
        enteredOn: '2026-04-08',
        beganOn: null,
        certifiedOn: null,
        bornOn: '1980-05-19',
        electionUnit: null,
        group: null,
        sensitive: null,
        selfNominated: false,
        nominatedBy: null,
      },
    }),
  },
  'POST /councils/{council}/delegates/{mandate}/events': {
    rows: `select id as mandate, version::int from councils.mandate where council_id = :council order by id`,
    asks: () => ({ body: { kind: 'suspended', decidedBy: 'council', on: today() } }),
  },
  'POST /councils/{council}/delegates/{mandate}/undo': {
    rows: `select distinct on (e.mandate_id) e.mandate_id as mandate, e.id as event, m.version::int
             from councils.mandate_event e join councils.mandate m on m.council_id = e.council_id and m.id = e.mandate_id
            where e.council_id = :council and e.kind = 'suspended' order by e.mandate_id, e.recorded desc`,
  },
  'POST /councils/{council}/terms': {
    rows: `select max(ordinal) + 1 as ordinal from councils.term where council_id = :council`,
    asks: () => ({
      body: {
        fromYear: 2026,
        toYear: 2031,
        startsOn: today(),
        electedOn: null,
        ordinalBasis: 'continued',
        assignedSeats: 50,
        population: null,
      },
    }),
    by: OFFICE,
    last: 61,
  },
  'POST /councils/{council}/terms/{term}/end': {
    rows: `select id as term, version::int from councils.term where council_id = :council and ended_on is null`,
    asks: () => ({ body: { endedOn: today() } }),
    by: OFFICE,
    last: 60,
  },
  'POST /councils/{council}/terms/{term}/undo-end': {
    rows: `select id as term, version::int from councils.term where council_id = :council and ended_on is not null`,
    by: OFFICE,
    last: 62,
  },
  'POST /councils/{council}/bodies': {
    rows: `select id as term from councils.term where council_id = :council and ended_on is null`,
    asks: ({ seed }) => ({
      body: {
        kind: 'committee',
        name: `Ban Thử nghiệm ${seed % 10_000}`,
        startsOn: '2026-05-01',
        electionUnits: [],
        seats: [{ role: 'committeeHead', seats: 1 }],
      },
    }),
  },
  'PATCH /councils/{council}/bodies/{body}': {
    rows: `select id as body, version::int, name from councils.body where council_id = :council and kind = 'committee' and ended_on is null`,
    asks: () => ({
      body: {
        electionUnits: undefined,
        endedOn: undefined,
        seats: [
          { role: 'committeeHead', seats: 1 },
          { role: 'committeeViceHead', seats: 2 },
          { role: 'committeeMember', seats: 20 },
        ],
      },
    }),
  },
  'POST /councils/{council}/bodies/{body}/dissolve': {
    rows: `select id as body, version::int from councils.body where council_id = :council and kind = 'committee' and ended_on is null order by id desc`,
    asks: () => ({ body: { endedOn: today() } }),
  },
  'POST /councils/{council}/bodies/{body}/restore': {
    rows: `select id as body, version::int from councils.body where council_id = :council and ended_on is not null`,
  },
  'POST /councils/{council}/posts': {
    rows: `select b.id as body, m.id as mandate from councils.body b join councils.mandate m
              on m.council_id = b.council_id and m.term_id = b.term_id
            where b.council_id = :council and b.kind = 'committee' and b.ended_on is null
              and not exists (select from councils.post p where p.mandate_id = m.id)
              and exists (select from councils.mandate_event e where e.mandate_id = m.id and e.kind = 'began')
              and not exists (select from councils.mandate_event e where e.mandate_id = m.id and e.kind = 'suspended')
            order by m.id limit 40`,
    asks: () => ({
      body: { role: 'committeeMember', origin: 'approved', fullTime: false, startsOn: today(), title: null, decision },
    }),
  },
  'POST /councils/{council}/posts/{post}/end': {
    rows: `select id as post, version::int from councils.post where council_id = :council and ended_on is null and withdrawn_at is null order by id desc`,
    asks: () => ({ body: { endedOn: today(), reason: 'relieved' } }),
  },
  'POST /councils/{council}/posts/{post}/undo': {
    rows: `select id as post, version::int from councils.post where council_id = :council and ended_on is not null order by id desc`,
  },
  'POST /councils/{council}/agencies': {
    asks: ({ seed }) => ({
      body: {
        kind: 'department',
        name: `Sở Thử ${seed % 10_000}`,
        parent: null,
        unit: null,
        fields: [],
        head: null,
        startsOn: null,
      },
    }),
  },
  'PATCH /councils/{council}/agencies/{agency}': {
    rows: `select id as agency, version::int, name, kind from councils.agency where council_id = :council and kind = 'department' and ended_on is null order by id desc`,
    asks: () => ({ body: { parent: null, unit: null, fields: [], startsOn: null, endedOn: null } }),
  },
  'PUT /councils/{council}/agencies/{agency}/head': says({ startsOn: today() }),
  'POST /councils/{council}/election-units': {
    rows: `select id as term, (select max(number) + 1 from councils.election_unit u where u.term_id = t.id) as number
             from councils.term t where council_id = :council and ended_on is null`,
    asks: () => ({ body: { seats: 3, decision } }),
  },
  'PATCH /councils/{council}/election-units/{unit}': {
    rows: `select id as unit, version::int, number, seats from councils.election_unit where council_id = :council and removed_at is null order by id desc`,
    asks: () => ({ body: { decision: null } }),
  },
  'POST /councils/{council}/election-units/{unit}/polling-areas': {
    rows: `select id as unit from councils.election_unit where council_id = :council and removed_at is null order by id`,
    asks: ({ seed }) => ({ body: { number: 100 + (seed % 800) } }),
  },
  'POST /councils/{council}/election-units/{unit}/remove': removed('election_unit', 'unit', false),
  'POST /councils/{council}/election-units/{unit}/restore': removed('election_unit', 'unit', true),
  'PATCH /councils/{council}/polling-areas/{area}': {
    rows: `select id as area, version::int, number from councils.polling_area where council_id = :council and removed_at is null order by id`,
  },
  'POST /councils/{council}/polling-areas/{area}/remove': removed('polling_area', 'area', false),
  'POST /councils/{council}/polling-areas/{area}/restore': removed('polling_area', 'area', true),
  'PUT /councils/{council}/election-units/{unit}/result': {
    rows: `select u.id as unit, coalesce(r.version, 0)::int as version from councils.election_unit u
             left join councils.election_result r on r.council_id = u.council_id and r.election_unit_id = u.id
            where u.council_id = :council and u.removed_at is null`,
    asks: () => ({ body: { voters: 90_000, voted: 80_000, ballotsValid: 79_000, ballotsInvalid: 1_000 } }),
  },
  'POST /councils/{council}/openings': {
    rows: `select u.id as unit from councils.unit u join councils.council p on p.council_id = :council and u.parent_id = p.unit_id
            where u.ended_on is null and not exists (select from councils.council c where c.unit_id = u.id) limit 40`,
    by: ['officeChief', 'systemAdmin'],
    asks: ({ seed }) => ({
      body: {
        term: {
          ordinal: 2,
          ordinalBasis: 'continued',
          fromYear: 2026,
          toYear: 2031,
          startsOn: '2026-04-08',
          electedOn: '2026-03-15',
          assignedSeats: 24,
          population: null,
        },
        bodies: [{ kind: 'committee', name: 'Ban Pháp chế', seats: [{ role: 'committeeHead', seats: 1 }] }],
        regulation: null,
        people: [{ displayName: 'Tạ Thị Mở', loginName: `mo.${seed}`, role: 'communeOfficer', title: 'Công chức' }],
      },
    }),
  },
  'GET /councils/{council}/openings/{opened}/organisation': { rows: opened },
  'GET /councils/{council}/openings/proposal': {
    rows: `select u.id as unit from councils.unit u join councils.council p on p.council_id = :council and u.parent_id = p.unit_id limit 5`,
  },
  'POST /councils/{council}/openings/{opened}/people': {
    rows: opened,
    asks: ({ seed }) => ({
      body: {
        people: [{ displayName: 'Lê Văn Hai', loginName: `hai.${seed}`, role: 'recordsClerk', title: 'Văn thư' }],
      },
    }),
  },
  'POST /councils/{council}/openings/{opened}/posts': {
    needs: ['POST /councils/{council}/openings/{opened}/registers/{register}/import'],
    rows: `select o.council_id as opened, b.id as body, m.id as mandate from councils.opening o
             join councils.mandate m on m.council_id = o.council_id
             join councils.body b on b.council_id = o.council_id and b.kind = 'committee'
            where o.opened_by = :council`,
    asks: ({ row }) => ({
      body: {
        posts: [
          {
            body: row['body'],
            mandate: row['mandate'],
            role: 'committeeHead',
            origin: 'approved',
            fullTime: false,
            startsOn: today(),
          },
        ],
      },
    }),
  },
  'POST /councils/{council}/openings/{opened}/regulation': {
    rows: opened,
    asks: () => ({ body: { from: today(), days: { minutes: 5 } } }),
  },
  'POST /councils/{council}/openings/{opened}/slips': { rows: opened, asks: () => ({ body: {} }) },
  'POST /councils/{council}/openings/{opened}/registers/{register}/preview': inOpened('delegates', delegates),
  'POST /councils/{council}/openings/{opened}/registers/{register}/import': inOpened('delegates', delegates),
  'GET /councils/{council}/openings/{opened}/registers/{register}/template': inOpened('delegates', {}),
  'POST /councils/{council}/openings/{opened}/hand-over': { rows: opened, asks: () => ({ body: {} }), last: 10 },
  'POST /councils/{council}/mergers/preview': merger(),
  'POST /councils/{council}/mergers': { ...merger(), last: 70 },
  'GET /councils/{council}/mergers/{merger}/undoing': {
    rows: `select id as merger from councils.merger where council_id = :council and undone_at is null`,
    last: 71,
  },
  'POST /councils/{council}/mergers/{merger}/successors': {
    never:
      'takes a merger that left an agency without a successor: modules/councils/server/merger-choices.routes.test.ts',
  },
  'POST /councils/{council}/mergers/{merger}/undo': {
    rows: `select id as merger from councils.merger where council_id = :council and undone_at is null`,
    last: 72,
  },
}

function merger(): Hint {
  return {
    by: ['officeChief', 'systemAdmin'],
    rows: `select a.unit_id as former, b.unit_id as receiving from councils.council a
             join councils.council b on b.superior_id = a.superior_id and b.council_id <> a.council_id
            where a.superior_id = :council order by a.council_id desc, b.council_id limit 20`,
    asks: ({ row }) => ({
      body: {
        from: [{ unit: row['former'], extent: 'whole' }],
        into: { is: 'known', unit: row['receiving'] },
        on: inDays(-5),
        assignedSeats: null,
      },
    }),
  }
}
