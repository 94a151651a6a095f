import type { EditHoliday, HolidayRow } from '#lawbook'
import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, ConflictState, DateField, Form, tellDone, TextField, useForm, useMyCouncil } from '#platform/ui'
import { useRef } from 'react'
import { useLawbookCommands } from './lawbook.commands.ts'
import { useLawbookWords } from './lawbook-words.ts'

const KINDS = ['off', 'working', 'ordinary'] as const

interface TypedDay {
  readonly date: CalendarDate | null
  readonly kind: string
  readonly name: string
  readonly basis: string
}

interface SetDay {
  readonly date: CalendarDate
  readonly before: HolidayRow | undefined
  readonly after: HolidayRow | null
}

interface HolidayFormProps {
  /** The day that was opened; undefined to set one that has no row yet. */
  readonly day: HolidayRow | undefined
  readonly known: readonly HolidayRow[]
  readonly onDone: () => void
}

/** A day as the yearly decision says; taken back by setting it to what it was. */
export function HolidayForm({ day, known, onDone }: HolidayFormProps) {
  const { t, label, day: inWords } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const { setHoliday, refresh } = useLawbookCommands(council)
  const seen = useRef<number>(undefined)
  const form = useForm<TypedDay, SetDay>({
    key: `lawbook/holiday/${day?.id ?? 'new'}`,
    start: { date: day?.date ?? null, kind: day?.kind ?? 'off', name: day?.name ?? '', basis: day?.basis ?? '' },
    send: async ({ date, kind, name, basis }) => {
      if (date === null) throw new Error('The form asks for the day before it sends.')
      const before = known.find((row) => row.date === date)
      const version = seen.current ?? before?.version ?? 0
      return {
        date,
        before,
        after: await setHoliday(date, { kind: kind as EditHoliday['kind'], name, basis, version }),
      }
    },
    onSent: (set) => {
      onDone()
      const before = asBefore(set)
      tellDone({
        message: t('holidays.done', { day: inWords(set.date) }),
        undo: before && (() => setHoliday(set.date, before).then(() => undefined)),
      })
    },
  })
  const conflict = form.problem?.versions
  if (conflict !== undefined) {
    const current = conflict.current as HolidayRow | null
    return (
      <ConflictState<TypedDay>
        yours={form.values}
        current={{
          date: current?.date ?? null,
          kind: current?.kind ?? 'ordinary',
          name: current?.name ?? '',
          basis: current?.basis ?? '',
        }}
        fields={[
          {
            label: t('holidays.kind'),
            read: ({ kind }) => (kind === 'ordinary' ? t('holidays.ordinary') : label(`holidays.${kind}`)),
          },
          { label: t('holidays.name'), read: ({ name }) => name },
          { label: t('holidays.basis'), read: ({ basis }) => basis },
        ]}
        onTakeCurrent={() => {
          form.drop()
          refresh()
          onDone()
        }}
        onKeepMine={() => {
          seen.current = current?.version ?? 0
          void form.submit({})
        }}
      />
    )
  }
  return (
    <Form form={form} submit={t('holidays.submit')}>
      <DateField form={form} name="date" label={t('holidays.day')} required />
      <ChoiceField
        form={form}
        name="kind"
        label={t('holidays.kind')}
        options={KINDS.map((kind) => ({
          value: kind,
          label: kind === 'ordinary' ? t('holidays.ordinary') : label(`holidays.${kind}`),
        }))}
        required
      />
      <TextField form={form} name="name" label={t('holidays.name')} help={t('holidays.nameHelp')} required />
      <TextField form={form} name="basis" label={t('holidays.basis')} help={t('holidays.basisHelp')} required />
    </Form>
  )
}

/** What the day was, to be set again over what it has become. A computed day can't be: no notice stands for it. */
function asBefore({ before, after }: SetDay): EditHoliday | undefined {
  const version = after?.version ?? 0
  if (before === undefined) return after === null ? undefined : { ...wordsOf(after), kind: 'ordinary', version }
  return before.basis === null ? undefined : { ...wordsOf(before), kind: before.kind, version }
}

function wordsOf({ name, basis }: HolidayRow) {
  return { name, basis: basis ?? '' }
}
