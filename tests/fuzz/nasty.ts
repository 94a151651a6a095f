/** As deep as a reader of JSON can be asked to go in a body of the size that is let in. */
function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let n = 0; n < levels; n++) value = [value]
  return value
}

/** Texts that break what stores, compares, prints or queries them. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfffb',
  '\u202e\u202dtxt.exe',
  'e\u0301'.repeat(50),
  '👨‍👩‍👧‍👦'.repeat(20),
  'ﷺ'.repeat(30),
  '\uffff\ufffe',
  `' or 1=1; drop table identity.account; --`,
  '%_\\%',
  '{{7*7}}${7*7}#{7*7}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '=HYPERLINK("http://a","b")',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '+12345-01-01',
  '-0001-01-01',
  '2026-13-01T99:99:99Z',
  'infinity',
  'NaN',
  '1e999',
  '9223372036854775808',
  '-1',
  '0x10',
  'true',
  'null',
  '\n\r\n\t',
  'q'.repeat(5000),
  'ế'.repeat(100_000),
  '&|!:*<->()',
]

/** Values of any shape that do not belong where they are put. */
export const NASTY_VALUES: readonly unknown[] = [
  0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  2 ** 31,
  2 ** 63,
  1e308,
  5e-324,
  [],
  {},
  [null],
  { toString: 'x' },
  JSON.parse('{"__proto__": {"admin": true}, "constructor": 1}'),
  deep(500),
  Array.from({ length: 5000 }, (_, n) => n),
]
