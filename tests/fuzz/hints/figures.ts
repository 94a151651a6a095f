import { first } from './callers-own.ts'
import { type Hint, type Hints, inDays, type Parts, says, today } from './hint.ts'

const reportsIn = (...states: readonly string[]) =>
  `select id as report, version::int from reports.report where council_id = :council and state in (${states.map((state) => `'${state}'`).join(', ')})`
const REPORT = 'POST /councils/{council}/reports/{report}'
const signature = { signedOn: today(), signerName: 'Nguyễn Văn Ký', signerTitle: 'Chủ tịch' }
const period = { kind: 'month', from: '2026-10-01', to: '2026-10-31' }

/** A measure that the council is shown, by turns. */
const measure = (more: (key: string) => Parts): Hint => ({
  asks: async (so) => {
    const shown = await first<{ items: { id?: string; key?: string; measure?: string }[] }>(
      so,
      'GET',
      `/councils/${so.caller.council}/measures`,
    )
    const one = shown?.items[so.seed % shown.items.length]
    return more(one?.id ?? one?.key ?? one?.measure ?? '')
  },
})
const october = { period: 'month', day: '2026-10-15' }
const figure = measure((key) => ({ path: { measure: key }, query: october }))
const breakdown = measure((key) => ({ path: { measure: key }, query: { ...october, by: 'field' } }))
const declared = `select id as figure, version::int from measures.declared_figure where council_id = :council and withdrawn_at is null`

/** An own value of a key that the council's regulation may set, of the shape in force. */
const ownParameter: Hint = {
  rows: `select p.key, p.value, coalesce((select max(version) from lawbook.own_parameter o where o.council_id = :council and o.key = p.key), 0)::int as version
           from lawbook.parameter p where p.key in ('session.minutes', 'session.convenedOther', 'resolution.documentsToDelegates')`,
  asks: ({ seed }) => ({ body: { from: inDays(seed % 300) } }),
}

/** Parameters, holidays, figures and reports. */
export const FIGURES: Hints = {
  'POST /councils/{council}/lawbook/bases': says({
    replaces: undefined,
    issuedOn: '2026-01-01',
    inForceFrom: '2026-02-01',
  }),
  'POST /councils/{council}/lawbook/bases/{basis}/undo': {
    rows: `select id as basis, version::int from lawbook.legal_basis where origin = 'administrator' order by id desc`,
    by: ['systemAdmin'],
  },
  'PUT /councils/{council}/lawbook/holidays/{date}': {
    by: ['systemAdmin'],
    asks: ({ seed }) => ({
      path: { date: inDays(20 + (seed % 200)) },
      body: { kind: 'off', version: 0 },
    }),
  },
  'POST /councils/{council}/lawbook/holidays/{date}/undo': {
    rows: `select date::text as date, version::int from lawbook.holiday where date in (select date from lawbook.holiday_change) order by date desc`,
    by: ['systemAdmin'],
  },
  'GET /councils/{council}/lawbook/parameters/{key}': { rows: `select key from lawbook.parameter order by key` },
  'POST /councils/{council}/lawbook/own-parameters': ownParameter,
  'POST /councils/{council}/lawbook/own-parameters/{own}/end': {
    rows: `select id as own, version::int, from_day::text as "lastDay" from lawbook.own_parameter where council_id = :council and to_day is null`,
  },
  'POST /councils/{council}/lawbook/own-parameters/{own}/undo': {
    rows: `select distinct on (key) id as own, version::int from lawbook.own_parameter where council_id = :council order by key, from_day desc`,
  },
  'POST /councils/{council}/lawbook/parameters': {
    rows: `select key, value, level, basis_id as basis, (select max(version) from lawbook.parameter o where o.key = p.key and o.level = p.level)::int as version
             from lawbook.parameter p where to_day is null and basis_id is not null order by key`,
    by: ['systemAdmin'],
    asks: ({ seed }) => ({ body: { from: inDays(seed % 300), status: 'verified' } }),
  },
  'POST /councils/{council}/lawbook/parameters/{parameter}/confirm': {
    rows: `select id as parameter, version::int, basis_id as basis from lawbook.parameter where basis_id is not null`,
    by: ['systemAdmin'],
  },
  'POST /councils/{council}/lawbook/parameters/{parameter}/undo': {
    rows: `select id as parameter, version::int from lawbook.parameter where origin = 'administrator' order by id desc`,
    by: ['systemAdmin'],
  },
  'GET /councils/{council}/measures/{measure}': figure,
  'GET /councils/{council}/measures/{measure}/by-commune': figure,
  'GET /councils/{council}/measures/{measure}/records': figure,
  'GET /councils/{council}/measures/{measure}/breakdown': breakdown,
  'POST /councils/{council}/declared-figures': measure((key) => ({
    body: { ...signature, measure: key, period, declaredAs: 'declared' },
  })),
  'PATCH /councils/{council}/declared-figures/{figure}': { rows: declared, asks: () => ({ body: signature }) },
  'POST /councils/{council}/declared-figures/{figure}/withdraw': { rows: declared },
  'POST /councils/{council}/measure-submissions': says({ ...signature, group: 'voters', period }),
  'POST /councils/{council}/measure-submissions/{submission}/withdraw': {
    rows: `select id as submission, version::int from measures.submission where council_id = :council and withdrawn_at is null`,
  },
  'GET /councils/{council}/measure-submissions/overview': {
    asks: () => ({ query: { group: 'voters', ...october } }),
  },
  'POST /councils/{council}/reports': says({ kind: 'voter-contact', period, styles: {}, wave: null }),
  'PATCH /councils/{council}/reports/{report}': {
    rows: reportsIn('collecting', 'closed', 'draft'),
    asks: () => ({ body: { styles: {}, wave: null } }),
  },
  'POST /councils/{council}/reports/{report}/close': {
    needs: ['POST /councils/{council}/reports'],
    rows: reportsIn('collecting'),
    asks: () => ({ body: { on: today(), ...names() } }),
  },
  'POST /councils/{council}/reports/{report}/draft': { rows: reportsIn('closed'), needs: [`${REPORT}/close`] },
  'POST /councils/{council}/reports/{report}/submit': {
    needs: [`${REPORT}/draft`],
    rows: reportsIn('draft'),
    asks: () => ({ body: { code: 'HĐND-VP', place: 'Bắc Ninh', recipients: ['Như Điều 1'] } }),
  },
  'POST /councils/{council}/reports/{report}/issue': {
    needs: [`${REPORT}/draft`],
    rows: reportsIn('draft', 'signed'),
    asks: ({ seed }) => ({
      body: {
        authority: ['HĐND TỈNH'],
        code: 'HĐND-VP',
        issuedOn: today(),
        number: String(1 + (seed % 900)),
        place: 'Bắc Ninh',
        recipients: ['Như Điều 1'],
        signerName: 'Nguyễn Văn Ký',
      },
    }),
  },
  'POST /councils/{council}/reports/{report}/correct': {
    rows: reportsIn('issued'),
    asks: () => ({ body: { letterDate: today(), letterNumber: '12/VP' } }),
  },
  'POST /councils/{council}/reports/{report}/reopen': {
    rows: reportsIn('closed', 'draft'),
    needs: [`${REPORT}/close`],
  },
  'GET /councils/{council}/reports/{report}/figures/{key}/records': {
    rows: `select r.id as report, f.key from reports.report r join measures.frozen_figure f on f.subject_id = r.cutoff_id
            where r.council_id = :council`,
    asks: () => ({ query: { after: undefined } }),
  },
}

function names() {
  return { signerName: signature.signerName, signerTitle: signature.signerTitle }
}
