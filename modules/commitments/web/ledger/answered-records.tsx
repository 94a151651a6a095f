import { Panel } from '#platform/ui'
import { ANSWER_CLASSES } from '#commitments'
import type { AskedCommitments } from '../commitments.queries.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { FigureRecords } from './figure-records.tsx'

/** What was answered, by the class that the agency stated: an answer of any class counts as answered. */
export function AnsweredRecords({ asked }: { readonly asked: AskedCommitments }) {
  const { label } = useCommitmentWords()
  const classes = asked.answerClass === undefined ? ANSWER_CLASSES : [asked.answerClass]
  return classes.map((answerClass) => (
    <Panel key={answerClass} title={label(`answerClasses.${answerClass}`)}>
      <FigureRecords asked={{ ...asked, answerClass }} />
    </Panel>
  ))
}
