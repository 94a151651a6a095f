import { describe, expect, it } from 'vitest'
import { addresseeLines, closed, markOf, numberLine, placeAndDate, recipientLines } from './wording.ts'

describe('the wording of Decree 30/2020', () => {
  it('writes days under ten and months one and two with a leading zero, other months without', () => {
    expect(placeAndDate({ place: 'Bắc Ninh', date: '2026-02-03' })).toBe('Bắc Ninh, ngày 03 tháng 02 năm 2026')
    expect(placeAndDate({ place: 'Bắc Ninh', date: '2026-03-15' })).toBe('Bắc Ninh, ngày 15 tháng 3 năm 2026')
    expect(placeAndDate({ place: 'Bắc Ninh', date: '2026-12-31' })).toBe('Bắc Ninh, ngày 31 tháng 12 năm 2026')
    expect(placeAndDate({ place: '', date: '2026-12-31' })).toBe('Ngày 31 tháng 12 năm 2026')
  })

  it('leaves places open for a day, a date and a number that are not there yet', () => {
    expect(placeAndDate({ place: 'Bắc Ninh', date: '2026-07' })).toMatch(/^Bắc Ninh, ngày \u00a0+ tháng 7 năm 2026$/)
    expect(placeAndDate({ place: 'Bắc Ninh', date: null })).toMatch(
      /^Bắc Ninh, ngày \u00a0+ tháng \u00a0+ năm \u00a0+$/,
    )
    expect(numberLine({ number: '', code: 'BC-HĐND' })).toMatch(/^Số: \u00a0+\/BC-HĐND$/)
    expect(numberLine({ number: '05', code: 'BC-HĐND' })).toBe('Số: 05/BC-HĐND')
    expect(numberLine({ number: '', code: '' })).toBe('')
  })

  it('closes lines with semicolons and the last with a full stop, once', () => {
    expect(closed(['Luật A', 'Luật B;', 'Luật C. '])).toEqual(['Luật A;', 'Luật B;', 'Luật C.'])
    expect(recipientLines(['UBND tỉnh', 'Lưu: VT, HS'])).toEqual(['- UBND tỉnh;', '- Lưu: VT, HS.'])
  })

  it('addresses one body on the line and several under it', () => {
    expect(addresseeLines([])).toEqual([])
    expect(addresseeLines(['Sở Xây dựng'])).toEqual(['Kính gửi: Sở Xây dựng'])
    expect(addresseeLines(['Chính phủ', 'Bộ Nội vụ'])).toEqual(['Kính gửi:', '- Chính phủ;', '- Bộ Nội vụ.'])
  })

  it('letters points in the Vietnamese alphabet', () => {
    const letters = Array.from({ length: 24 }, (_, at) => markOf('letter', at).trim()).join(' ')
    expect(letters).toBe('a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa)')
    expect(markOf('number', 9)).toBe('10. ')
  })
})
