import type { Correction } from '#audit'
import { ChoiceField, DetailDrawer, Form, LongTextField, tellDone, useForm, useMyCouncil } from '#platform/ui'
import styles from './privacy.module.css'
import { usePrivacyCommands } from './privacy.queries.ts'
import { usePrivacyWords } from './privacy-words.ts'

const OUTCOMES = ['corrected', 'declined'] as const

interface AnswerDrawerProps {
  readonly request: Correction | undefined
  readonly onClose: () => void
}

/** One request with what was asked; answered here while it waits. */
export function AnswerDrawer({ request, onClose }: AnswerDrawerProps) {
  const t = usePrivacyWords()
  return (
    <DetailDrawer
      open={request !== undefined}
      onClose={onClose}
      title={request === undefined ? '' : t('office.answerTitle', { name: request.askedBy })}
    >
      {request && (
        <>
          <p>
            <strong>{request.holdingTitle}</strong>
          </p>
          <p className={styles.long}>{request.wish}</p>
          {request.answer === null ? (
            <AnswerForm request={request} onDone={onClose} />
          ) : (
            <p className={styles.long}>{`${t(`states.${request.state}`)}: ${request.answer}`}</p>
          )}
        </>
      )}
    </DetailDrawer>
  )
}

function AnswerForm({ request, onDone }: { readonly request: Correction; readonly onDone: () => void }) {
  const t = usePrivacyWords()
  const { id: council } = useMyCouncil()
  const { answer } = usePrivacyCommands()
  const form = useForm({
    key: `privacy/answer/${request.id}`,
    start: { state: 'corrected', answer: '' },
    neverKept: ['answer'],
    send: (typed) =>
      answer(council, request.id, {
        state: typed.state === 'declined' ? 'declined' : 'corrected',
        answer: typed.answer,
        version: request.version,
      }),
    onSent: () => {
      tellDone({ message: t('office.done') })
      onDone()
    },
  })
  return (
    <Form form={form} submit={t('office.submit')}>
      <ChoiceField
        form={form}
        name="state"
        label={t('office.outcome')}
        options={OUTCOMES.map((value) => ({ value, label: t(`states.${value}`) }))}
        required
      />
      <LongTextField form={form} name="answer" label={t('office.text')} help={t('office.textHelp')} required />
    </Form>
  )
}
