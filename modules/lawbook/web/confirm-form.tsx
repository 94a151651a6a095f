import type { LegalBasisId, LegalParameter } from '#lawbook'
import {
  ChoiceField,
  ConflictState,
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
import { useLawbookCommands } from './lawbook.commands.ts'
import styles from './lawbook.module.css'
import { basesQuery } from './lawbook.queries.ts'
import { useLawbookWords } from './lawbook-words.ts'

interface ConfirmFormProps {
  readonly row: LegalParameter
  readonly onDone: () => void
}

interface TypedConfirmation {
  readonly basis: string
  readonly article: string
  readonly status: string
}

/** Says that a figure was read in a text: which one, which article. */
export function ConfirmForm({ row, onDone }: ConfirmFormProps) {
  const { t, label, value } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const { confirm, undoLaw, refresh } = useLawbookCommands(council)
  const bases = useQuery(basesQuery(council))
  const version = useRef(row.version)
  const form = useForm<TypedConfirmation, { readonly version: number }>({
    key: `lawbook/confirm/${row.id}`,
    start: { basis: row.basis?.id ?? '', article: row.article ?? '', status: 'verified' },
    send: ({ basis, article, status }) =>
      confirm(row.id, {
        basis: basis as LegalBasisId,
        article,
        status: status === 'local' ? 'local' : 'verified',
        version: version.current,
      }),
    onSent: ({ version: made }) => {
      onDone()
      tellDone({ message: t('confirm.done'), undo: () => undoLaw(row.id, made).then(() => undefined) })
    },
  })
  if (bases.isError) return <ErrorState error={bases.error} onRetry={() => void bases.refetch()} />
  if (bases.isPending) return <LoadingState lines={3} />

  const numbers = new Map(bases.data.items.map(({ id, number }) => [String(id), number]))
  const conflict = form.problem?.versions
  if (conflict !== undefined) {
    const current = conflict.current as LegalParameter | null
    return (
      <ConflictState<TypedConfirmation>
        yours={form.values}
        current={{
          basis: current?.basis?.id ?? '',
          article: current?.article ?? '',
          status: current?.status ?? '',
        }}
        fields={[
          { label: t('confirm.basis'), read: ({ basis }) => numbers.get(basis) ?? '' },
          { label: t('confirm.article'), read: ({ article }) => article },
          { label: t('confirm.status'), read: ({ status }) => (status === '' ? '' : label(`statuses.${status}`)) },
        ]}
        onTakeCurrent={() => {
          form.drop()
          refresh()
          onDone()
        }}
        onKeepMine={() => {
          version.current = current?.version ?? row.version
          void form.submit({})
        }}
      />
    )
  }
  return (
    <>
      <p className={styles.value}>{value(row.kind, row.value)}</p>
      <p className={styles.lead}>{t('confirm.lead')}</p>
      <Form form={form} submit={t('confirm.submit')}>
        <ChoiceField
          form={form}
          name="basis"
          label={t('confirm.basis')}
          options={bases.data.items.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }))}
          required
        />
        <TextField form={form} name="article" label={t('confirm.article')} required />
        <ChoiceField
          form={form}
          name="status"
          label={t('confirm.status')}
          options={['verified', 'local'].map((status) => ({ value: status, label: label(`statuses.${status}`) }))}
          required
        />
      </Form>
    </>
  )
}
