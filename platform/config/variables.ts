import { z } from 'zod'

export type BothLanguages = Readonly<{ vi: string; en: string }>

type Variable<Value> = Readonly<{
  schema: z.ZodType<Value>
  fallback: Value
  expected: BothLanguages
  /** The value may hold a password: only a masked form of it is ever printed. */
  secret?: true
}>

const variable = <Value>(it: Variable<Value>): Variable<Value> => it

const wholeNumber = (from: number, to: number, fallback: number) =>
  variable({
    schema: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .pipe(z.number().min(from).max(to)),
    fallback,
    expected: {
      vi: `số nguyên từ ${from} đến ${to} (mặc định ${fallback})`,
      en: `a whole number from ${from} to ${to} (default ${fallback})`,
    },
  })

const oneOf = <const Value extends string>(values: readonly Value[], fallback: Value) =>
  variable<Value>({
    schema: z.enum(values),
    fallback,
    expected: {
      vi: `một trong: ${values.join(', ')} (mặc định ${fallback})`,
      en: `one of: ${values.join(', ')} (default ${fallback})`,
    },
  })

export const ROLES_OF_PROCESS = ['all', 'api', 'worker'] as const
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Holds for text that is an address of which `condition` holds; never throws on other text. */
const addressThat = (condition: (address: URL) => boolean) => (text: string) =>
  URL.canParse(text) && condition(new URL(text))

/** Proxies whose X-Forwarded-* headers are believed: none, how many in a row, or their addresses. */
const trustedProxies = z.union([
  z.literal('false').transform(() => false as const),
  z
    .string()
    .regex(/^[1-9]$/)
    .transform(Number),
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).min(1)),
])

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

const shortText = (vi: string, en: string, longest = 500) =>
  variable<string | undefined>({
    schema: z
      .string()
      .max(longest)
      .regex(/^\P{Cc}+$/u),
    fallback: undefined,
    expected: { vi, en },
  })

/** Every variable that the server reads, by the name under which it stands in the environment. */
export const VARIABLES = {
  ROLE: oneOf(ROLES_OF_PROCESS, 'all'),
  HOST: variable({
    schema: z.union([z.ipv4(), z.ipv6(), z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{0,252}$/)]),
    fallback: '127.0.0.1',
    expected: {
      vi: 'địa chỉ IP hoặc tên máy để lắng nghe, ví dụ 0.0.0.0 (mặc định 127.0.0.1)',
      en: 'an IP address or host name to listen on, for example 0.0.0.0 (default 127.0.0.1)',
    },
  }),
  PORT: wholeNumber(0, 65_535, 8080),
  PUBLIC_URL: variable<string | undefined>({
    schema: z
      .string()
      .refine(
        addressThat(
          ({ protocol, pathname, search, hash, username }) =>
            /^https?:$/.test(protocol) && pathname === '/' && `${search}${hash}${username}` === '',
        ),
      )
      .transform((text) => new URL(text).origin),
    fallback: undefined,
    expected: {
      vi: 'địa chỉ http(s) mà người dùng mở, không có đường dẫn, ví dụ https://hdnd.example.vn',
      en: 'the http(s) address that people open, without a path, for example https://hdnd.example.vn',
    },
  }),
  DATABASE_URL: variable<string | undefined>({
    schema: z
      .string()
      .refine(addressThat(({ protocol, hostname }) => /^postgres(ql)?:$/.test(protocol) && hostname !== '')),
    fallback: undefined,
    expected: {
      vi: 'dạng postgres://tài-khoản:mật-khẩu@máy:5432/cơ-sở-dữ-liệu; bỏ trống để dùng PostgreSQL kèm theo',
      en: 'of the form postgres://user:password@host:5432/database; leave empty to use the PostgreSQL that comes along',
    },
    secret: true,
  }),
  SMTP_URL: variable<string | undefined>({
    schema: z.string().refine(addressThat(({ protocol, hostname }) => /^smtps?:$/.test(protocol) && hostname !== '')),
    fallback: undefined,
    expected: {
      vi: 'dạng smtp://tài-khoản:mật-khẩu@máy:587 hoặc smtps://…:465; bỏ trống nếu không gửi thư điện tử',
      en: 'of the form smtp://user:password@host:587 or smtps://…:465; leave empty to send no e-mail',
    },
    secret: true,
  }),
  MAIL_FROM: variable<string | undefined>({
    schema: z.string().regex(/^(?:[^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
    fallback: undefined,
    expected: {
      vi: 'địa chỉ người gửi, cần có khi đặt SMTP_URL, ví dụ Văn phòng HĐND <hdnd@tinh.gov.vn>',
      en: 'the address that letters come from, needed with SMTP_URL, for example Council Office <hdnd@tinh.gov.vn>',
    },
  }),
  DATA_DIR: variable({
    schema: z.string().refine((text) => !text.includes('\0')),
    fallback: './data',
    expected: {
      vi: 'đường dẫn một thư mục ghi được (mặc định ./data)',
      en: 'the path of a folder that can be written (default ./data)',
    },
  }),
  LOG_LEVEL: oneOf(LOG_LEVELS, 'info'),
  TRUST_PROXY: variable<false | number | string[]>({
    schema: trustedProxies,
    fallback: false,
    expected: {
      vi: 'false, số lớp proxy từ 1 đến 9, hoặc các địa chỉ IP cách nhau bằng dấu phẩy (mặc định false)',
      en: 'false, the number of proxies from 1 to 9, or IP addresses separated by commas (default false)',
    },
  }),
  RATE_LIMIT_PER_MINUTE: wholeNumber(10, 100_000, 600),
  MAX_UPLOAD_MB: wholeNumber(1, 2_000, 50),
  POOL_SIZE: wholeNumber(2, 500, 16),
  DRAIN_SECONDS: wholeNumber(0, 60, 0),
  OIDC_ISSUER: variable<string | undefined>({
    schema: z
      .string()
      .refine(
        addressThat(
          ({ protocol, hostname, search, hash, username }) =>
            (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))) &&
            `${search}${hash}${username}` === '',
        ),
      ),
    fallback: undefined,
    expected: {
      vi: 'địa chỉ https của hệ thống đăng nhập chung (OpenID Connect), đúng như «issuer» mà hệ thống đó công bố',
      en: 'the https address of the OpenID Connect provider, exactly as the “issuer” it publishes',
    },
  }),
  OIDC_CLIENT_ID: shortText('mã ứng dụng do hệ thống đăng nhập chung cấp', 'the client id that the provider gave'),
  OIDC_CLIENT_SECRET: {
    ...shortText('mã bí mật do hệ thống đăng nhập chung cấp', 'the client secret that the provider gave'),
    secret: true as const,
  },
  OIDC_LABEL: shortText(
    'tên hiện trên nút đăng nhập, ví dụ «tài khoản công vụ tỉnh», nhiều nhất 60 ký tự',
    'the name on the sign-in button, such as “provincial account”, at most 60 characters',
    60,
  ),
  DEMO: variable({
    schema: z.union([z.enum(['1', 'true']).transform(() => true), z.enum(['0', 'false']).transform(() => false)]),
    fallback: false,
    expected: { vi: '1 hoặc 0 (mặc định 0)', en: '1 or 0 (default 0)' },
  }),
} as const

export type VariableName = keyof typeof VARIABLES

export type VariableValue<Name extends VariableName> =
  (typeof VARIABLES)[Name] extends Variable<infer Value> ? Value : never
