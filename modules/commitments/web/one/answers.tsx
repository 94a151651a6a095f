import type { AnswerView, CommitmentId } from '#commitments'
import { StatusBadge } from '#platform/ui'
import { Attachment } from '../shared/attachment.tsx'
import { toneOfClass } from '../shared/tones.ts'
import { useCommitmentWords } from '../shared/words.ts'
import styles from './one.module.css'

export interface AnswersProps {
  readonly commitment: CommitmentId
  readonly answers: readonly AnswerView[]
}

/** The letters of reply, the latest first, each with its class and its files. */
export function Answers({ commitment, answers }: AnswersProps) {
  const { t, label, day, count } = useCommitmentWords()
  if (answers.length === 0) return <p className={styles.quiet}>{t('answers.none')}</p>
  return (
    <ol className={styles.answers}>
      {answers.toReversed().map((answer) => (
        <li key={answer.id} className={styles.answer}>
          <p className={styles.cited}>
            <strong>{t('answers.letter', { number: answer.letter.number, date: day(answer.letter.date) })}</strong>
            {answer.letter.signer !== null && <span>{t('answers.signedBy', { name: answer.letter.signer })}</span>}
            <StatusBadge tone={toneOfClass[answer.class]}>
              {answer.leaf === null
                ? label(`answerClasses.${answer.class}`)
                : `${label(`answerClasses.${answer.class}`)}: ${label(`answerLeaves.${answer.leaf}`).toLowerCase()}`}
            </StatusBadge>
          </p>
          <p className={styles.text}>{answer.text}</p>
          {answer.roadmapUntil !== null && (
            <p>
              {label('fields.roadmapUntil')}: <strong>{day(answer.roadmapUntil)}</strong>
            </p>
          )}
          {answer.files.length > 0 && (
            <ul className={styles.attachments} aria-label={label('fields.files')}>
              {answer.files.map((file) => (
                <li key={file.id}>
                  <Attachment commitment={commitment} file={file} />
                </li>
              ))}
            </ul>
          )}
          <p className={styles.quiet}>
            {t(`answers.by.${answer.enteredBy}`)}
            {answer.answers > 1 && ` ${t('answers.alsoAnswers', { count: count(answer.answers) })}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
