import type { LegalBasis, LegalBasisId } from '#lawbook'
import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, DateField, Form, tellDone, TextField, useForm, useMyCouncil } from '#platform/ui'
import { useLawbookCommands } from './lawbook.commands.ts'
import { useLawbookWords } from './lawbook-words.ts'

interface TypedBasis {
  readonly number: string
  readonly title: string
  readonly issuer: string
  readonly issuedOn: CalendarDate | null
  readonly inForceFrom: CalendarDate | null
  readonly replaces: string
}

interface AddedBasis {
  readonly id: string
  readonly version: number
  readonly number: string
}

const nothing: TypedBasis = { number: '', title: '', issuer: '', issuedOn: null, inForceFrom: null, replaces: '' }

interface AddBasisFormProps {
  readonly bases: readonly LegalBasis[]
  readonly onDone: () => void
}

/** A text that is missing, with what it replaces. */
export function AddBasisForm({ bases, onDone }: AddBasisFormProps) {
  const { t } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const { addBasis, undoBasis } = useLawbookCommands(council)
  const form = useForm<TypedBasis, AddedBasis>({
    key: `lawbook/basis/${council}`,
    start: nothing,
    send: async ({ replaces, ...basis }) => {
      const added = await addBasis({ ...basis, ...(replaces !== '' && { replaces: replaces as LegalBasisId }) })
      return { ...added, number: basis.number }
    },
    onSent: ({ id, version, number }) => {
      onDone()
      tellDone({
        message: t('bases.done', { number }),
        undo: () => undoBasis(id, version).then(() => undefined),
      })
    },
  })
  return (
    <Form form={form} submit={t('bases.add')}>
      <TextField form={form} name="number" label={t('bases.number')} required />
      <TextField form={form} name="title" label={t('bases.name')} required />
      <TextField form={form} name="issuer" label={t('bases.issuer')} required />
      <DateField form={form} name="issuedOn" label={t('bases.issuedOn')} help={t('bases.dateHelp')} />
      <DateField form={form} name="inForceFrom" label={t('bases.from')} help={t('bases.dateHelp')} />
      <ChoiceField
        form={form}
        name="replaces"
        label={t('bases.replaces')}
        help={t('bases.replacesHelp')}
        options={bases
          .filter(({ inForceTo }) => inForceTo === null)
          .map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }))}
      />
    </Form>
  )
}
