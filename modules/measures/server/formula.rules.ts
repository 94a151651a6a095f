import type { Bilingual, Counts, RollUp } from '#measures'

const WHICH: Record<Counts, Bilingual> = {
  'by-date': { vi: 'có ngày trong kỳ', en: 'dated in the period' },
  'as-of': { vi: 'còn ở tình trạng đó vào ngày cuối kỳ', en: 'standing on the last day of the period' },
}

/** How a measure is counted, in one sentence. */
export function formulaOf({ counts, rollUp }: { readonly counts: Counts; readonly rollUp: RollUp }): Bilingual {
  const which = WHICH[counts]
  switch (rollUp) {
    case 'sum':
      return { vi: `Cộng các hồ sơ ${which.vi}`, en: `Sum of the records ${which.en}` }
    case 'distinct':
      return {
        vi: `Đếm các hồ sơ khác nhau ${which.vi}, mỗi hồ sơ một lần`,
        en: `Different records ${which.en}, each counted once`,
      }
    case 'ratio-of-sums':
      return {
        vi: `Tổng phần chia cho tổng chung của các hồ sơ ${which.vi}; không lấy trung bình các tỷ lệ`,
        en: `Sum of the parts over the sum of the wholes of the records ${which.en}; shares are never averaged`,
      }
    case 'latest':
      return {
        vi: 'Lấy số mới nhất của từng HĐND đến ngày cuối kỳ rồi cộng lại',
        en: "Each council's newest figure up to the last day of the period, added",
      }
    default:
      return rollUp satisfies never
  }
}
