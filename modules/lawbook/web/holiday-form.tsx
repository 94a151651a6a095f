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
  /** The Saturday or Sunday that is worked in exchange for a day off. */
  readonly swap: CalendarDate | null
}

/** A day that was set, as it stands now: the version is what taking it back must name. */
interface SetDay {
  readonly date: CalendarDate
  readonly version: number
}

interface HolidayFormProps {
  /** The day that was opened; undefined to set one that has no row yet. */
  readonly day: HolidayRow | undefined
  readonly known: readonly HolidayRow[]
  readonly onDone: () => void
}

/** A day as the yearly decision says, together with the one worked in exchange; both can be taken back. */
export function HolidayForm({ day, known, onDone }: HolidayFormProps) {
  const { t, label, day: inWords } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const { setHoliday, undoHoliday, refresh } = useLawbookCommands(council)
  const seen = useRef<number>(undefined)
  const form = useForm<TypedDay, readonly SetDay[]>({
    key: `lawbook/holiday/${day?.id ?? 'new'}`,
    start: {
      date: day?.date ?? null,
      kind: day?.kind ?? 'off',
      name: day?.name ?? '',
      basis: day?.basis ?? '',
      swap: null,
    },
    send: async ({ date, kind, name, basis, swap }) => {
      if (date === null) throw new Error('The form asks for the day before it sends.')
      const set = async (on: CalendarDate, as: Omit<EditHoliday, 'version'>, seenVersion?: number): Promise<SetDay> => {
        const version = seenVersion ?? known.find((row) => row.date === on)?.version ?? 0
        return { date: on, version: (await setHoliday(on, { ...as, version }))?.version ?? 0 }
      }
      const first = await set(date, { kind: kind as EditHoliday['kind'], name, basis }, seen.current)
      if (kind !== 'off' || swap === null) return [first]
      // Sent again after a refusal of the second day, the first is as it was set.
      seen.current = first.version
      const worked = { kind: 'working', name: t('holidays.swapName', { day: inWords(date) }), basis } as const
      return [first, await set(swap, worked)]
    },
    onSent: (days) => {
      onDone()
      tellDone({
        message: t('holidays.done', { day: days.map(({ date }) => inWords(date)).join(', ') }),
        undo: async () => {
          for (const { date, version } of days) await undoHoliday(date, version)
        },
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
          swap: form.values.swap,
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
      {form.values.kind === 'off' && (
        <DateField form={form} name="swap" label={t('holidays.swap')} help={t('holidays.swapHelp')} />
      )}
      <TextField form={form} name="name" label={t('holidays.name')} help={t('holidays.nameHelp')} required />
      <TextField form={form} name="basis" label={t('holidays.basis')} help={t('holidays.basisHelp')} required />
    </Form>
  )
}
