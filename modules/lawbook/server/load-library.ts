import { sql } from 'kysely'
import { calendarDate, vietnamHolidays } from '#platform/calendar'
import { insertRows, type Tx } from '#platform/db'
import { searchKey } from '#platform/text'
import { HOLIDAY_YEARS, PARAMETER_KEYS } from '#lawbook'
import { library, libraryBases } from './library/index.ts'

/**
 * Brings the library that the product carries into the tables; safe at every start. What is new is added. A row that the
 * library words differently now is brought up to date as long as no administrator has touched it; theirs stay.
 */
export async function loadLibrary(tx: Tx): Promise<void> {
  await loadBases(tx)
  await loadParameters(tx)
  await loadHolidays(tx)
}

async function loadBases(tx: Tx): Promise<void> {
  const bases = Object.entries(libraryBases).map(([code, basis]) => ({
    code,
    number: basis.number,
    title: basis.title,
    issuer: basis.issuer,
    issued_on: basis.issuedOn,
    in_force_from: basis.inForceFrom,
    in_force_to: basis.inForceTo,
    replaced_by: basis.replacedBy,
    search_key: searchKey(`${basis.number} ${basis.title} ${basis.issuer}`),
  }))
  await sql`
    insert into lawbook.legal_basis (code, number, title, issuer, issued_on, in_force_from, in_force_to, origin, search_key)
    select r.code, r.number, r.title, r.issuer, r.issued_on, r.in_force_from, r.in_force_to, 'library', r.search_key
      from jsonb_to_recordset(${JSON.stringify(bases)}::jsonb) as r(code text, number text, title text, issuer text,
        issued_on date, in_force_from date, in_force_to date, search_key text)
    on conflict (code) do update set number = excluded.number, title = excluded.title, issuer = excluded.issuer,
      issued_on = excluded.issued_on, in_force_from = excluded.in_force_from, in_force_to = excluded.in_force_to,
      search_key = excluded.search_key, version = legal_basis.version + 1
    where legal_basis.origin = 'library'
      and (legal_basis.number, legal_basis.title, legal_basis.issuer, legal_basis.issued_on, legal_basis.in_force_from,
           legal_basis.in_force_to)
        is distinct from (excluded.number, excluded.title, excluded.issuer, excluded.issued_on, excluded.in_force_from,
           excluded.in_force_to)
  `.execute(tx)
  await sql`
    update lawbook.legal_basis old set replaced_by = next.id
      from jsonb_to_recordset(${JSON.stringify(bases)}::jsonb) as r(code text, replaced_by text)
      join lawbook.legal_basis next on next.code = r.replaced_by
     where old.code = r.code and old.origin = 'library' and old.replaced_by is distinct from next.id
  `.execute(tx)
}

async function loadParameters(tx: Tx): Promise<void> {
  const rows = PARAMETER_KEYS.flatMap((key) =>
    library[key].rows.map((row) => ({
      key,
      level: row.level,
      value: row.value,
      from_day: row.from,
      to_day: row.to,
      basis: row.basis,
      article: row.article,
      status: row.status,
    })),
  )
  await sql`
    insert into lawbook.parameter (key, level, value, from_day, to_day, basis_id, article, status, origin)
    select r.key, r.level, r.value, r.from_day, r.to_day, b.id, r.article, r.status, 'library'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key text, level text, value jsonb, from_day date,
        to_day date, basis text, article text, status text)
      left join lawbook.legal_basis b on b.code = r.basis
    on conflict (key, level, from_day) do update set value = excluded.value, to_day = excluded.to_day,
      basis_id = excluded.basis_id, article = excluded.article, status = excluded.status,
      version = parameter.version + 1
    where parameter.origin = 'library'
      and (parameter.value, parameter.to_day, parameter.basis_id, parameter.article, parameter.status)
        is distinct from (excluded.value, excluded.to_day, excluded.basis_id, excluded.article, excluded.status)
  `.execute(tx)
}

async function loadHolidays(tx: Tx): Promise<void> {
  const present = await tx
    .selectFrom('lawbook.holiday')
    .select(sql<number>`extract(year from date)::int`.as('year'))
    .distinct()
    .execute()
  const known = new Set(present.map(({ year }) => year))
  const { first, last } = HOLIDAY_YEARS
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !known.has(year))
  // The first days of a year are off by the calendar of the year before, too: each date is entered once.
  const holidays = new Map(years.flatMap(vietnamHolidays).map((day) => [day.date, day]))
  const wanted = [...holidays.values()].filter(({ date }) => years.includes(Number(calendarDate(date).slice(0, 4))))
  await insertRows(
    tx,
    'lawbook.holiday',
    wanted.map(({ date, kind, name, provisional }) => ({ date, kind, name, provisional })),
  )
}
