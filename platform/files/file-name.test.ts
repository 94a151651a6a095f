import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, downloadHeaders, LONGEST_NAME } from './file-name.ts'
import { FILE_KINDS } from './kinds.ts'

describe('cleanName', () => {
  it.each([
    ['Báo cáo số 12.PDF', 'pdf', 'Báo cáo số 12.pdf'],
    ['C:\\Users\\An\\thư.doc', 'docx', 'thư.docx'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['danh sách.xlsx', 'pdf', 'danh sách.pdf'],
    ['a<b>:c?.png', 'png', 'a-b--c-.png'],
    ['.pdf', 'pdf', 'tep.pdf'],
    ['', 'jpeg', 'tep.jpg'],
    ['hóa\u0000đơn\u202Efdp.exe', 'pdf', 'hóađơnfdp.exe.pdf'],
  ] as const)('makes of %j of kind %s %j', (name, kind, expected) => expect(cleanName(name, kind)).toBe(expected))

  it('always gives a short name of one line that cleans to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...FILE_KINDS), (name, kind) => {
        const cleaned = cleanName(name, kind)
        expect(Array.from(cleaned).length).toBeLessThanOrEqual(LONGEST_NAME + 5)
        expect(cleaned).not.toMatch(/[/\\<>:"|?*\p{Cc}]/u)
        expect(cleanName(cleaned, kind)).toBe(cleaned)
      }),
    )
  })
})

describe('downloadHeaders', () => {
  it('offers the Vietnamese name and a plain one', () => {
    const headers = downloadHeaders('Đơn của "bà" Hoà (1).pdf', 'pdf', 9)
    expect(headers['content-disposition']).toBe(
      `attachment; filename="Don cua _ba_ Hoa (1).pdf"; filename*=UTF-8''%C4%90%C6%A1n%20c%E1%BB%A7a%20%22b%C3%A0%22%20Ho%C3%A0%20%281%29.pdf`,
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('never breaks out of its header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const value = downloadHeaders(cleanName(name, 'pdf'), 'pdf', 1)['content-disposition']
        expect(value).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[\w.~%!#$&+^`|-]+$/,
        )
      }),
    )
  })
})
