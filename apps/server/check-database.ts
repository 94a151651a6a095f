import pg from 'pg'
import { StartRefused } from './start-refused.ts'

const OLDEST = 15
const CONNECT_MS = 10_000

interface Found {
  readonly version: number
  readonly encoding: string
  readonly is_standby: boolean
  readonly makes_schemas: boolean
  readonly makes_roles: boolean
  /** Of the roles that the product works as: another installation of this cluster may have made them. */
  readonly gives_roles: boolean
}

/** Refuses a database that the product can't work on, before anything is written to it; the words say what it lacks. */
export async function checkDatabase(ownerUrl: string): Promise<void> {
  const lacking = new URL(ownerUrl).password === '' ? NO_PASSWORD : lacks(await look(ownerUrl))
  if (!lacking) return
  const { vi, en } = lacking
  throw new StartRefused('put-right', vi, en)
}

async function look(ownerUrl: string): Promise<Found> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: CONNECT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<Found>(`
      select current_setting('server_version_num')::int / 10000 as version,
             pg_encoding_to_char(d.encoding) as encoding,
             pg_is_in_recovery() as is_standby,
             has_database_privilege(d.oid, 'create') as makes_schemas,
             r.rolsuper or r.rolcreaterole as makes_roles,
             r.rolsuper or current_setting('server_version_num')::int < 160000 or not exists (
               select from pg_roles app
                where app.rolname ~ '^app_(login|council|superior|agency|public|system)$'
                  and not pg_has_role(current_user, app.oid, 'member with admin option')) as gives_roles
        from pg_database d, pg_roles r
       where d.datname = current_database() and r.rolname = current_user`)
    return rows[0]!
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The password of the application's role is derived from it. */
const NO_PASSWORD = {
  vi: { what: 'DATABASE_URL không có mật khẩu của chủ cơ sở dữ liệu', next: 'thêm mật khẩu vào DATABASE_URL.' },
  en: { what: 'DATABASE_URL lacks the password of the owner', next: 'add it to DATABASE_URL.' },
}

/** What a database lacks, in words; nothing where it is fit. */
export function lacks(found: Found) {
  if (found.version < OLDEST) {
    return {
      vi: {
        what: `PostgreSQL ${found.version} đã cũ, cần từ ${OLDEST} trở lên`,
        next: 'nâng PostgreSQL rồi chạy lại.',
      },
      en: { what: `PostgreSQL ${found.version} is too old, ${OLDEST} or newer is needed`, next: 'upgrade PostgreSQL.' },
    }
  }
  if (found.encoding !== 'UTF8') {
    return {
      vi: {
        what: `cơ sở dữ liệu dùng bảng mã ${found.encoding}, cần UTF8`,
        next: 'tạo cơ sở dữ liệu khác với encoding UTF8.',
      },
      en: {
        what: `the database is in ${found.encoding}, UTF8 is needed`,
        next: 'make another one with encoding UTF8.',
      },
    }
  }
  if (found.is_standby) {
    return {
      vi: {
        what: 'DATABASE_URL trỏ tới máy dự phòng chỉ đọc',
        next: 'trỏ tới máy chính, hoặc địa chỉ luôn dẫn tới máy chính.',
      },
      en: {
        what: 'DATABASE_URL leads to a standby, which only reads',
        next: 'name the primary, or an address that follows it.',
      },
    }
  }
  if (!found.makes_roles || !found.makes_schemas) {
    const missing = found.makes_roles ? 'CREATE on the database' : 'CREATEROLE'
    return {
      vi: {
        what: `tài khoản trong DATABASE_URL thiếu quyền ${missing}`,
        next: 'cấp quyền như docs/operations.md chỉ.',
      },
      en: { what: `the account in DATABASE_URL lacks ${missing}`, next: 'grant it as docs/operations.md says.' },
    }
  }
  if (!found.gives_roles) {
    return {
      vi: {
        what: 'các vai app_… ở cụm PostgreSQL này thuộc về chủ của một bản cài khác',
        next: 'dùng cùng tài khoản chủ và mật khẩu với bản cài ấy, hoặc một cụm PostgreSQL riêng.',
      },
      en: {
        what: 'the roles app_… of this PostgreSQL cluster belong to the owner of another installation',
        next: 'use the same owner and password as that installation, or a cluster of its own.',
      },
    }
  }
  return undefined
}
