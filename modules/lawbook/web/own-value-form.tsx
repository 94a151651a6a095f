import type { OwnParameter, ParameterCard } from '#lawbook'
import { systemClock, today } from '#platform/calendar'
import { ConflictState, DateField, Form, tellDone, TextField, useForm, useMyCouncil } from '#platform/ui'
import { useRef } from 'react'
import { useLawbookCommands } from './lawbook.commands.ts'
import { useLawbookWords } from './lawbook-words.ts'
import { noSource, typedFrom, type TypedSetting, type TypedValue, valueFrom } from './typed-value.ts'
import { ValueFields } from './value-fields.tsx'

interface OwnValueFormProps {
  readonly card: ParameterCard
  readonly onDone: () => void
}

/** What the working regulation says instead, beginning with the value that holds now. */
export function OwnValueForm({ card, onDone }: OwnValueFormProps) {
  const { t, day, value: inWords } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const { setOwn, undoOwn, refresh } = useLawbookCommands(council)
  const known = card.inForce?.value ?? card.own.at(-1)?.value ?? card.history.at(-1)?.value
  const version = useRef(card.own.at(-1)?.version ?? 0)
  const form = useForm<TypedSetting, { readonly id: string; readonly version: number }>({
    key: `lawbook/own/${council}/${card.key}`,
    start: {
      ...typedFrom(card.kind, known ?? { vi: '', en: '' }),
      ...noSource,
      from: today(systemClock),
    },
    send: ({ from, regulation, article, ...typed }) =>
      setOwn(card.key, { from, regulation, article, value: valueOf(typed) }, version.current),
    onSent: ({ id, version: made }) => {
      onDone()
      const from = form.values.from
      tellDone({
        message: t('set.done', { from: from === null ? '' : day(from) }),
        undo: () => undoOwn(id, made).then(() => undefined),
      })
    },
  })
  const valueOf = (typed: TypedValue) => known && valueFrom(card.kind, typed, known)
  const sentence = (typed: TypedValue) => {
    const value = valueOf(typed)
    return value === undefined ? '' : inWords(card.kind, value)
  }

  const conflict = form.problem?.versions
  if (conflict !== undefined) {
    const current = conflict.current as OwnParameter | null
    return (
      <ConflictState
        yours={{ said: sentence(form.values), from: form.values.from, regulation: form.values.regulation }}
        current={{
          said: current === null ? '' : inWords(card.kind, current.value),
          from: current?.from ?? null,
          regulation: current?.regulation ?? '',
        }}
        fields={[
          { label: t('parameter.own'), read: ({ said }) => said },
          { label: t('set.from'), read: ({ from }) => (from === null ? '' : day(from)) },
          { label: t('set.regulation'), read: ({ regulation }) => regulation },
        ]}
        onTakeCurrent={() => {
          form.drop()
          refresh()
          onDone()
        }}
        onKeepMine={() => {
          version.current = current?.version ?? 0
          void form.submit({})
        }}
      />
    )
  }
  return (
    <Form form={form} submit={t('set.submit')}>
      <ValueFields kind={card.kind} form={form} known={known} said={sentence(form.values)} />
      <DateField form={form} name="from" label={t('set.from')} help={t('set.fromHelp')} required />
      <TextField form={form} name="regulation" label={t('set.regulation')} help={t('set.regulationHelp')} required />
      <TextField form={form} name="article" label={t('set.article')} />
    </Form>
  )
}
