import { type CommitmentId, type CommitmentState, FILES_MOST } from '#commitments'
import {
  DateField,
  EmptyState,
  ErrorState,
  Form,
  LoadingState,
  tellDone,
  TextField,
  useForm,
  useGo,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconListCheck } from '@tabler/icons-react'
import { useCommitmentActs } from '../commitments.commands.ts'
import { someCommitmentsQuery } from '../commitments.queries.ts'
import { FilePicker } from '../shared/file-picker.tsx'
import { paths } from '../shared/paths.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { type AnswerValues, answerOf, emptyLetter, type Said } from './answer-values.ts'
import { AnsweredItems } from './answered-items.tsx'
import styles from './letter.module.css'
import { SaidFields } from './said-fields.tsx'

export interface AnswerFormProps {
  readonly agency: string
  readonly picked: readonly CommitmentId[]
}

/** What the agency still owes; what has an answer is answered anew from its own page. */
const ANSWERABLE: ReadonlySet<CommitmentState> = new Set(['issued', 'acknowledged'])

/** One letter of one agency: what it answers, its number and date, its class and words, its signed copy. */
export function AnswerForm({ agency, picked }: AnswerFormProps) {
  const { t, label, count } = useCommitmentWords()
  const go = useGo()
  const { id: council } = useMyCouncil()
  const { answer } = useCommitmentActs()
  const rows = useQuery(someCommitmentsQuery(council, { agency }))
  const form = useForm<AnswerValues, number>({
    key: `commitments/answer/${agency}/${picked.toSorted().join()}`,
    start: { ...emptyLetter, agency, picked },
    send: async (values) => {
      await answer(answerOf(values))
      return values.picked.length
    },
    onSent: (answered) => {
      tellDone({ message: t('done.answered', { count: count(answered) }) })
      go(picked.length === 1 && picked[0] !== undefined ? paths.commitment(picked[0]) : paths.ledger)
    },
  })
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  if (rows.isPending) return <LoadingState lines={6} />
  const open = rows.data.filter(({ id, state }) => picked.includes(id) || ANSWERABLE.has(state))
  if (open.length === 0) {
    return (
      <EmptyState icon={IconListCheck} title={t('answer.nothingTitle')}>
        {t('answer.nothing')}
      </EmptyState>
    )
  }
  const { values, errors, set } = form
  const common: Said = { class: values.class, leaf: values.leaf, roadmapUntil: values.roadmapUntil, text: values.text }
  const allOwn = values.picked.length > 0 && values.picked.every((id) => id in values.own)
  return (
    <Form
      form={form}
      submit={
        values.picked.length === 0 ? t('answer.submitNone') : t('answer.submit', { count: count(values.picked.length) })
      }
    >
      <AnsweredItems
        rows={open}
        picked={values.picked}
        onPick={(ids) => set('picked', ids)}
        common={common}
        own={values.own}
        onOwn={(own) => set('own', own)}
        errors={errors}
      />
      {values.picked.length === 0 && <p className={styles.hint}>{t('answer.pickFirst')}</p>}
      <fieldset className={styles.items}>
        <legend>{t('answer.letter')}</legend>
        <TextField
          form={form}
          name="number"
          label={label('fields.letterNumber')}
          help={t('answer.numberHelp')}
          required
        />
        <DateField form={form} name="date" label={label('fields.letterDate')} required />
        <TextField form={form} name="signer" label={label('fields.signer')} />
        <FilePicker
          label={t('answer.files')}
          help={t('answer.filesHelp')}
          purpose="attachment"
          most={FILES_MOST}
          files={values.files}
          onChange={(files) => set('files', files)}
          error={errors['files']}
        />
      </fieldset>
      {!allOwn && (
        <fieldset className={styles.items}>
          <legend>{t(values.picked.length > 1 ? 'answer.common' : 'answer.said')}</legend>
          <SaidFields
            said={common}
            errors={errors}
            onChange={(said) => {
              for (const name of ['class', 'leaf', 'roadmapUntil', 'text'] as const) set(name, said[name])
            }}
          />
        </fieldset>
      )}
    </Form>
  )
}
