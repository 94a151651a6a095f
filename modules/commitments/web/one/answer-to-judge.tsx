import type { AnswerView } from '#commitments'
import { useCommitmentWords } from '../shared/words.ts'
import styles from './one.module.css'

/** What the agency wrote, to be read once more by whoever judges it: a dialog lies over the page. */
export function AnswerToJudge({ answer }: { readonly answer: AnswerView }) {
  const { t, label, lettered } = useCommitmentWords()
  return (
    <blockquote className={styles.quoted}>
      <p className={styles.quiet}>
        {t('answers.title')}: {lettered(answer.letter)}
      </p>
      <p>
        <strong>{label(`answerClasses.${answer.class}`)}.</strong> {answer.text}
      </p>
    </blockquote>
  )
}
