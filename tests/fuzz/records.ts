import type pg from 'pg'
import type { CouncilId } from '#platform/access'
import { singular } from './document.ts'

const AT_MOST = 30
const EVERY = 100_000

interface Place {
  readonly table: string
  readonly column: string
  readonly owned: boolean
  readonly versioned: boolean
}

/**
 * What is there to be asked for: ids by the name of the field that asks for one, and the versions they stand at. Tables,
 * columns and fields are called alike: `electionUnit` and `unit` are answered by `councils.election_unit.id`, `agency` by
 * every column `agency_id`.
 */
export class Records {
  readonly #owner: pg.Client
  readonly #places: readonly Place[]

  private constructor(owner: pg.Client, places: readonly Place[]) {
    this.#owner = owner
    this.#places = places
  }

  static async of(owner: pg.Client): Promise<Records> {
    const has = (column: string) =>
      `exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = '${column}' and not o.attisdropped)`
    const { rows } = await owner.query<Place>(
      `select n.nspname || '.' || c.relname as table, a.attname as column,
              ${has('council_id')} as owned, ${has('version')} and a.attname = 'id' as versioned
         from pg_attribute a
         join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
         join pg_namespace n on n.oid = c.relnamespace
        where a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
          and n.nspname not in ('pgboss', 'information_schema', 'audit') and n.nspname !~ '^pg_'
        order by 1, 2`,
    )
    return new Records(owner, rows)
  }

  /** Ids that a field of this name may hold: the council's own, else what belongs to no council. */
  async idsFor(field: string, council: CouncilId): Promise<string[]> {
    const places = this.#placesOf(field)
    const own = await this.#ids(
      places.filter(({ owned }) => owned),
      `council_id = '${council}'`,
    )
    return own.length > 0
      ? own
      : this.#ids(
          places.filter(({ owned }) => !owned),
          'true',
        )
  }

  /** An id that a field of this name may hold, of a record of that council and not of the council's own. */
  async foreignIdFor(field: string, elsewhere: CouncilId, own: CouncilId): Promise<string | undefined> {
    const owned = this.#placesOf(field).filter((place) => place.owned)
    const theirs = await this.#ids(owned, `council_id = '${elsewhere}'`)
    const ours = new Set(await this.#ids(owned, `council_id = '${own}'`, EVERY))
    return theirs.find((id) => !ours.has(id))
  }

  /** The version at which the record with this id stands. */
  async versionOf(id: string, council: CouncilId): Promise<number | undefined> {
    const places = this.#places.filter(({ versioned }) => versioned)
    const each = places.map(
      ({ table, owned }) => `select version from ${table} where id = $1 ${owned ? 'and council_id = $2' : ''}`,
    )
    const { rows } = await this.#owner.query<{ version: number }>(
      `select version::int from (${each.join(' union all ')}) as found where $2::uuid is not null limit 1`,
      [id, council],
    )
    return rows[0]?.version
  }

  /** Rows of a hint's query, in which :council, :account and :agency stand for the caller's. */
  async rows(sql: string, of: Readonly<Record<string, string>>): Promise<Record<string, unknown>[]> {
    const filled = sql.replaceAll(/(?<!:):([a-z]+)\b/g, (_, name: string) => (of[name] ? `'${of[name]}'` : 'null'))
    return (await this.#owner.query<Record<string, unknown>>(filled)).rows
  }

  #placesOf(field: string): Place[] {
    const wanted = new Set([field, field.replace(/Ids?$/, ''), singular(field)])
    const named = this.#places.filter((place) => namesOf(place).some((name) => wanted.has(name)))
    const keepers = named.filter(({ column }) => column === 'id')
    return keepers.length > 0 ? keepers : named
  }

  async #ids(places: readonly Place[], where: string, atMost = AT_MOST): Promise<string[]> {
    if (places.length === 0) return []
    const each = places.map(
      ({ table, column }) =>
        `(select distinct "${column}" as id from ${table} where "${column}" is not null and ${where} order by 1 limit ${atMost})`,
    )
    const { rows } = await this.#owner.query<{ id: string }>(each.join(' union all '))
    return rows.map(({ id }) => id)
  }
}

/** `id` of councils.election_unit is an electionUnit and a unit; `agency_id` of any table an agency. */
function namesOf({ table, column }: Place): string[] {
  const words = (column === 'id' ? table.split('.')[1]! : column.replace(/_id$/, '')).split('_')
  return words.map((_, from) => camel(words.slice(from)))
}

const camel = ([first = '', ...rest]: readonly string[]) =>
  first + rest.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
