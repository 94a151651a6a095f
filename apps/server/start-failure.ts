import type { Configuration } from '#platform/config'
import { MigrationError } from '#platform/db'
import { type Remedy, StartRefused } from './start-refused.ts'

type Where = Pick<Configuration, 'host' | 'port' | 'dataDir' | 'databaseUrl'>

interface Told {
  readonly remedy: Remedy
  readonly vi: readonly [what: string, next: string]
  readonly en: readonly [what: string, next: string]
}

/** In plain words why the server did not start, where that is known; anything else is a fault of ours and stays as it is. */
export function startFailure(error: unknown, where: Where): StartRefused | undefined {
  if (error instanceof StartRefused) return error
  const told = error instanceof MigrationError ? notMigrated(error) : byCode(error, where)
  if (!told) return undefined
  const said = ([what, next]: readonly [string, string]) => ({ what, next })
  return new StartRefused(told.remedy, said(told.vi), said(told.en), { cause: error })
}

function notMigrated({ message, mayPass }: MigrationError): Told {
  return {
    remedy: mayPass ? 'start-again' : 'put-right',
    vi: [`cơ sở dữ liệu chưa nâng cấp được (${message})`, mayPass ? 'khởi động lại khi ít người dùng.' : SAFE.vi],
    en: [
      `the database could not be brought up to date (${message})`,
      mayPass ? 'start again at a quiet hour.' : SAFE.en,
    ],
  }
}

const SAFE = {
  vi: 'đặt lại đúng bản phần mềm; dữ liệu đã có không bị thay đổi.',
  en: 'put the right release in place; the data that is there was not changed.',
}

/** By the code that the system or PostgreSQL gives. */
function byCode(error: unknown, where: Where): Told | undefined {
  if (!(error instanceof Error)) return undefined
  const { code = '', syscall, path = where.dataDir } = error as NodeJS.ErrnoException
  if (syscall === 'listen' || syscall === 'bind') return notListening(code, where)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === DISK_FULL) return full(code === DISK_FULL, where)
  if (NOT_WRITABLE.has(code)) return notWritable(path)
  return away(error, where) ?? notLetIn(code, where)
}

/** PostgreSQL's own code for a disk without room. */
const DISK_FULL = '53100'
const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'])

function notListening(code: string, { host, port }: Where): Told | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return {
        remedy: 'start-again',
        vi: [
          `cổng ${port} của ${host} đang có chương trình khác dùng`,
          'dừng chương trình ấy (có thể là một máy chủ này đang chạy), hoặc đặt PORT khác.',
        ],
        en: [
          `port ${port} of ${host} is taken by another program`,
          'stop that one (perhaps this server runs already), or set another PORT.',
        ],
      }
    case 'EACCES':
      return {
        remedy: 'put-right',
        vi: [`tài khoản này không được mở cổng ${port}`, 'đặt PORT từ 1024 trở lên và để proxy nhận cổng 443.'],
        en: [`this account may not open port ${port}`, 'set PORT to 1024 or above and let the proxy take port 443.'],
      }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        remedy: 'put-right',
        vi: [
          `máy này không có địa chỉ ${host}`,
          'sửa HOST: 127.0.0.1 khi proxy ở cùng máy, 0.0.0.0 để nghe mọi địa chỉ.',
        ],
        en: [
          `this machine has no address ${host}`,
          'correct HOST: 127.0.0.1 with the proxy here, 0.0.0.0 for every address.',
        ],
      }
    default:
      return undefined
  }
}

function full(isDatabase: boolean, where: Where): Told {
  const [vi, en] = isDatabase
    ? [`ổ đĩa của cơ sở dữ liệu ${databaseOf(where)} đã đầy`, `the disk of the database ${databaseOf(where)} is full`]
    : [`ổ đĩa chứa ${where.dataDir} đã đầy`, `the disk that holds ${where.dataDir} is full`]
  return {
    remedy: 'start-again',
    vi: [vi, 'giải phóng chỗ trống rồi khởi động lại; những gì đã ghi nhận vẫn còn.'],
    en: [en, 'free some space and start again; what was acknowledged is kept.'],
  }
}

function notWritable(path: string): Told {
  return {
    remedy: 'put-right',
    vi: [
      `không đọc và ghi được ${path}`,
      'cho tài khoản chạy máy chủ quyền trên thư mục DATA_DIR, hoặc đặt DATA_DIR khác.',
    ],
    en: [
      `${path} can't be read and written`,
      'give the account of the server the folder DATA_DIR, or set another DATA_DIR.',
    ],
  }
}

const AWAY =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08...|57P0.|53300)$/
const AWAY_TEXT = /Connection terminated|timeout expired|timeout exceeded when trying to connect/

/** The database is not there, or not yet. */
function away(error: Error & { code?: string }, where: Where): Told | undefined {
  const code = error.code ?? ''
  if (!AWAY.test(code) && !AWAY_TEXT.test(error.message)) return undefined
  const why = code === '' ? error.message : code
  return {
    remedy: 'start-again',
    vi: [
      `cơ sở dữ liệu ${databaseOf(where)} không trả lời (${why})`,
      'xem PostgreSQL có chạy không, tên máy và cổng trong DATABASE_URL, tường lửa ở giữa; rồi khởi động lại.',
    ],
    en: [
      `the database ${databaseOf(where)} does not answer (${why})`,
      'see whether PostgreSQL runs, the host and port of DATABASE_URL, the firewall between; then start again.',
    ],
  }
}

/** The database is there and says no. */
function notLetIn(code: string, where: Where): Told | undefined {
  const at = databaseOf(where)
  switch (code) {
    case '28P01':
    case '28000':
      return {
        remedy: 'put-right',
        vi: [
          `cơ sở dữ liệu ${at} không nhận tài khoản hoặc mật khẩu`,
          'sửa tài khoản và mật khẩu trong DATABASE_URL (ký tự đặc biệt viết dạng %xx), hoặc dòng của máy này trong pg_hba.conf.',
        ],
        en: [
          `the database ${at} takes neither this account nor this password`,
          'correct both in DATABASE_URL (special characters as %xx), or the line of this machine in pg_hba.conf.',
        ],
      }
    case '3D000':
      return {
        remedy: 'put-right',
        vi: [`chưa có cơ sở dữ liệu nào tên như trong DATABASE_URL ở ${at}`, 'tạo nó như docs/operations.md chỉ.'],
        en: [`there is no database of the name in DATABASE_URL at ${at}`, 'make it as docs/operations.md says.'],
      }
    default:
      return undefined
  }
}

/** Where the database is, without who signs in to it. */
function databaseOf({ databaseUrl, dataDir }: Where): string {
  return databaseUrl === undefined ? `${dataDir}/postgres` : new URL(databaseUrl).host
}
