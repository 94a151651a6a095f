import { compareVietnamese } from '#platform/text'
import { DateInput, type Filter, FilterBar } from '#platform/ui'
import styles from './audit.module.css'
import { PERIODS } from './period.ts'
import { short, type TrailWords } from './trail-words.ts'
import { useAskedActs } from './use-asked-acts.ts'

/** The questions to the trail as a sentence: Việc đã làm · của Nguyễn An · Giao vai trò · trong 7 ngày qua. */
export function TrailFilters({ words }: { readonly words: TrailWords }) {
  const { t } = words
  const { asked, period, ask } = useAskedActs()
  const filters: Filter[] = [
    {
      id: 'account',
      label: t('filters.who'),
      before: t('filters.whoBefore'),
      value: asked.account,
      options: byLabel([...words.accounts], asked.account, t('entry.ofAccount', { id: short(asked.account ?? '') })),
    },
    {
      id: 'kind',
      label: t('filters.kind'),
      value: asked.kind,
      options: byLabel([...words.acts], asked.kind, asked.kind ?? ''),
    },
    {
      id: 'period',
      label: t('filters.period'),
      before: t('filters.periodBefore'),
      value: period,
      options: PERIODS.map((value) => ({ value, label: t(`periods.${value}`) })),
    },
  ]
  if (asked.subject !== undefined) {
    filters.push({
      id: 'subject',
      label: t('filters.subject'),
      before: t('filters.subjectBefore'),
      value: asked.subject,
      options: [{ value: asked.subject, label: `${t('filters.subject')} ${short(asked.subject)}` }],
    })
  }
  return (
    <>
      <FilterBar
        subject={t('subjectOfList')}
        filters={filters}
        onChange={(id, value) =>
          ask(id === 'period' ? { period: value, from: undefined, to: undefined } : { [id]: value })
        }
      />
      {period === 'between' && (
        <div className={`${styles.days} nt-no-print`}>
          <DateInput
            label={t('filters.from')}
            value={asked.from ?? null}
            onChange={(from) => ask({ from: from ?? undefined })}
          />
          <DateInput label={t('filters.to')} value={asked.to ?? null} onChange={(to) => ask({ to: to ?? undefined })} />
        </div>
      )}
    </>
  )
}

/** Options in the order of the alphabet; one that the address names and no list knows stands among them. */
function byLabel(known: readonly (readonly [string, string])[], chosen: string | undefined, unnamed: string) {
  const options = known.map(([value, label]) => ({ value, label }))
  if (chosen !== undefined && !known.some(([value]) => value === chosen)) {
    options.push({ value: chosen, label: unnamed })
  }
  return options.toSorted((a, b) => compareVietnamese(a.label, b.label))
}
