import {
  type LegalParameter,
  type LegalBasisId,
  PARAMETER_LEVELS,
  type ParameterCard,
  type ParameterLevel,
} from '#lawbook'
import { systemClock, today } from '#platform/calendar'
import {
  ChoiceField,
  ConflictState,
  DateField,
  ErrorState,
  Form,
  LoadingState,
  tellDone,
  TextField,
  useForm,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { type LawStatus, useLawbookCommands } from './lawbook.commands.ts'
import styles from './lawbook.module.css'
import { basesQuery } from './lawbook.queries.ts'
import { useLawbookWords } from './lawbook-words.ts'
import { noSource, typedFrom, type TypedSetting, valueFrom } from './typed-value.ts'
import { ValueFields } from './value-fields.tsx'

/** Read in the text, set by a locality, known through others, or not yet read. */
const STATUSES: readonly LawStatus[] = ['verified', 'local', 'secondary', 'unverified']

interface LawValueFormProps {
  readonly card: ParameterCard
  readonly onDone: () => void
}

/** What a new text says from a day on, for every council of a level. */
export function LawValueForm({ card, onDone }: LawValueFormProps) {
  const { t, label, day, value: inWords } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const { setLaw, undoLaw, refresh } = useLawbookCommands(council)
  const bases = useQuery(basesQuery(council))
  const newest = card.history.at(-1)
  const known = newest?.value ?? card.inForce?.value
  const seen = useRef<number>(undefined)
  const newestOf = (level: string) => card.history.findLast((row) => row.level === level)
  const form = useForm<TypedSetting, { readonly id: string; readonly version: number }>({
    key: `lawbook/law/${card.key}`,
    start: {
      ...typedFrom(card.kind, known ?? { vi: '', en: '' }),
      ...noSource,
      level: newest?.level ?? 'both',
      from: today(systemClock),
      basis: newest?.basis?.id ?? '',
      status: 'verified',
    },
    send: (typed) =>
      setLaw(card.key, {
        value: known && valueFrom(card.kind, typed, known),
        level: typed.level as ParameterLevel,
        from: typed.from,
        basis: typed.basis as LegalBasisId,
        article: typed.article,
        status: typed.status as LawStatus,
        version: seen.current ?? newestOf(typed.level)?.version ?? 0,
      }),
    onSent: ({ id, version }) => {
      onDone()
      const { from } = form.values
      tellDone({
        message: t('law.done', { from: from === null ? '' : day(from) }),
        undo: () => undoLaw(id, version).then(() => undefined),
      })
    },
  })
  if (bases.isError) return <ErrorState error={bases.error} onRetry={() => void bases.refetch()} />
  if (bases.isPending) return <LoadingState lines={5} />
  const typed = known && valueFrom(card.kind, form.values, known)
  const said = typed === undefined ? '' : inWords(card.kind, typed)

  const conflict = form.problem?.versions
  if (conflict !== undefined) {
    const current = conflict.current as LegalParameter | null
    return (
      <ConflictState
        yours={{ said, from: form.values.from }}
        current={{ said: current === null ? '' : inWords(card.kind, current.value), from: current?.from ?? null }}
        fields={[
          { label: t('law.value'), read: (each) => each.said },
          { label: t('law.from'), read: ({ from }) => (from === null ? '' : day(from)) },
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
    <>
      <p className={styles.lead}>{t('law.lead')}</p>
      <Form form={form} submit={t('law.submit')}>
        <ChoiceField
          form={form}
          name="level"
          label={t('law.level')}
          options={PARAMETER_LEVELS.map((value) => ({ value, label: label(`levels.${value}`) }))}
          required
        />
        <ValueFields kind={card.kind} form={form} known={known} said={said} />
        <DateField form={form} name="from" label={t('law.from')} help={t('law.fromHelp')} required />
        <ChoiceField
          form={form}
          name="basis"
          label={t('confirm.basis')}
          help={t('law.basisHelp')}
          options={bases.data.items.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }))}
          required
        />
        <TextField form={form} name="article" label={t('confirm.article')} required />
        <ChoiceField
          form={form}
          name="status"
          label={t('law.status')}
          options={STATUSES.map((value) => ({ value, label: label(`statuses.${value}`) }))}
          required
        />
      </Form>
    </>
  )
}
