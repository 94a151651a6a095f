import { FILES } from '../files.ts'
import { atWork, type Hint, type Hints, inDays, says, today } from './hint.ts'

const decision = { by: 'Thường trực HĐND', reason: 'Thêm một người cho đủ việc' }
const OFFICE = ['officeChief', 'communeOfficer', 'systemAdmin'] as const

const removed = (table: string, name: string, is: boolean): Hint => ({
  ...(is && { needs: [`POST /councils/{council}/${table.replace('_', '-')}s/{${name}}/remove`] }),
  rows: `select id as "${name}", version::int from councils.${table}
          where council_id = :council and removed_at is ${is ? 'not ' : ''}null order by id desc`,
})
export const COUNCILS: Hints = {
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
    needs: ['POST /councils/{council}/terms/{term}/end'],
    rows: `select max(ordinal) + 1 as ordinal from councils.term where council_id = :council
           having bool_and(ended_on is not null)`,
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
    last: 62,
  },
  'POST /councils/{council}/terms/{term}/end': {
    rows: `select id as term, version::int from councils.term where council_id = :council and ended_on is null`,
    asks: () => ({ body: { endedOn: today() } }),
    by: OFFICE,
    last: 60,
  },
  'POST /councils/{council}/terms/{term}/undo-end': {
    rows: `select id as term, version::int from councils.term
            where council_id = :council and ended_on is not null order by ordinal desc limit 1`,
    by: OFFICE,
    last: 61,
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
              and ${atWork}
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
