import { formatDate } from '#platform/calendar'
import type { Translation } from '#platform/refusal'
import { formatCount } from '#platform/text'
import type { vi } from './messages.vi.ts'
import type { ParameterKind, ParameterValue, ValueOfKind } from './parameter-value.ts'

/** The words of one language that values are told in: `lawbookMessagesVi` or `lawbookMessagesEn`. */
export type ValueWords = Pick<
  Translation<typeof vi>,
  'bounds' | 'directions' | 'periods' | 'scale' | 'share' | 'shareBases' | 'units' | 'yearly'
>

type Language = 'vi' | 'en'
type Teller<Kind extends ParameterKind> = (value: ValueOfKind<Kind>, words: ValueWords, language: Language) => string

const tellers: { readonly [Kind in ParameterKind]: Teller<Kind> } = {
  days: ({ days, unit, direction, anchor }, words, language) =>
    `${days} ${words.units[unit]} ${filled(words.directions[direction], { anchor: anchor[language] })}`,
  count: ({ count, unit, bound }, words, language) =>
    `${words.bounds[bound]} ${formatCount(count, language)} ${words.units[unit]}`,
  range: ({ min, max, unit }, words, language) =>
    `${formatCount(min, language)} - ${formatCount(max, language)} ${words.units[unit]}`,
  threshold: ({ numerator, denominator, bound, of }, words) =>
    filled(words.share, {
      bound: words.bounds[bound],
      share: `${numerator}/${denominator}`,
      whole: words.shareBases[of],
    }),
  ratio: ({ percent, bound, of }, words, language) =>
    filled(words.share, { bound: words.bounds[bound], share: `${percent}%`, whole: of[language] }),
  quota: ({ atLeast, unit, per }, words, language) => {
    const figure = unit === 'percent' ? `${atLeast}%` : `${formatCount(atLeast, language)} ${words.units.time}`
    return `${words.bounds['at-least']} ${figure} ${words.periods[per]}`
  },
  scale: ({ base, basePopulation, steps, most }, words, language) =>
    [
      filled(words.scale.base, { seats: formatCount(base, language), people: formatCount(basePopulation, language) }),
      ...steps.map(({ every, upTo }) =>
        upTo === null
          ? filled(words.scale.step, { every: formatCount(every, language) })
          : filled(words.scale.stepUpTo, { every: formatCount(every, language), people: formatCount(upTo, language) }),
      ),
      filled(words.scale.most, { seats: formatCount(most, language) }),
    ].join('; '),
  yearly: ({ monthDay, yearOffset }, words) => {
    const [month, day] = monthDay.split('-')
    const year = yearOffset === 0 ? words.yearly.same : yearOffset < 0 ? words.yearly.before : words.yearly.after
    return filled(year, { day: `${day}/${month}`, years: String(Math.abs(yearOffset)) })
  },
  date: ({ date }, _words, language) => formatDate(date, language),
  code: ({ codes }, _words, language) => codes.map((each) => each[language]).join('; '),
  text: (value, _words, language) => value[language],
}

/** A value as a sentence says it: "30 ngày làm việc kể từ ngày nhận được kiến nghị". The kind is the key's. */
export function valueInWords(
  kind: ParameterKind,
  value: ParameterValue,
  words: ValueWords,
  language: Language = 'vi',
): string {
  const tell = tellers[kind] as (value: ParameterValue, words: ValueWords, language: Language) => string
  return tell(value, words, language)
}

function filled(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
}
