import type { OwnParameter } from '#lawbook'
import { type CalendarDate, systemClock, today } from '#platform/calendar'
import { ConflictState, DateField, Form, tellDone, useForm, useMyCouncil } from '#platform/ui'
import { useRef } from 'react'
import { useLawbookCommands } from './lawbook.commands.ts'
import { useLawbookWords } from './lawbook-words.ts'

interface EndOwnFormProps {
  readonly own: OwnParameter
  readonly onDone: () => void
}

/** The last day of an own value; taken back by lifting it again. */
export function EndOwnForm({ own, onDone }: EndOwnFormProps) {
  const { t, day } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const { endOwn, undoOwn, refresh } = useLawbookCommands(council)
  const version = useRef(own.version)
  const form = useForm<
    { readonly lastDay: CalendarDate | null },
    { readonly lastDay: CalendarDate; readonly made: number }
  >({
    key: `lawbook/end/${own.id}`,
    start: { lastDay: today(systemClock) },
    send: async ({ lastDay }) => {
      if (lastDay === null) throw new Error('The form asks for the day before it sends.')
      return { lastDay, made: (await endOwn(own.id, lastDay, version.current)).version }
    },
    onSent: ({ lastDay, made }) => {
      onDone()
      tellDone({
        message: t('end.done', { day: day(lastDay) }),
        undo: () => undoOwn(own.id, made).then(() => undefined),
      })
    },
  })
  const conflict = form.problem?.versions
  if (conflict !== undefined) {
    const current = conflict.current as OwnParameter | null
    return (
      <ConflictState
        yours={{ to: form.values.lastDay }}
        current={{ to: current?.to ?? null }}
        fields={[{ label: t('end.lastDay'), read: ({ to }) => (to === null ? '' : day(to)) }]}
        onTakeCurrent={() => {
          form.drop()
          refresh()
          onDone()
        }}
        onKeepMine={() => {
          version.current = current?.version ?? own.version
          void form.submit({})
        }}
      />
    )
  }
  return (
    <Form form={form} submit={t('end.submit')}>
      <DateField form={form} name="lastDay" label={t('end.lastDay')} help={t('end.lastDayHelp')} required />
    </Form>
  )
}
