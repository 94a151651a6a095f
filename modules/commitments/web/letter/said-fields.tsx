import { Select, Textarea } from '@mantine/core'
import { ANSWER_CLASSES, ANSWER_LEAVES, type AnswerLeaf } from '#commitments'
import { DateInput } from '#platform/ui'
import { useCommitmentWords } from '../shared/words.ts'
import { type Said, withClass, withLeaf } from './answer-values.ts'

export interface SaidFieldsProps {
  readonly said: Said
  readonly onChange: (said: Said) => void
  readonly errors: Readonly<Record<string, string>>
  /** Before the names of the fields, where several stand on one page. */
  readonly of?: string
}

/** What the letter says: its class with the detail, its words, and by when where it has a roadmap. */
export function SaidFields({ said, onChange, errors, of = '' }: SaidFieldsProps) {
  const { t, label } = useCommitmentWords()
  const leaves: readonly AnswerLeaf[] = said.class === '' ? [] : ANSWER_LEAVES[said.class]
  const field = (name: keyof Said, text: string) => ({
    label: text,
    error: errors[of + name],
    'data-field': of + name,
    'data-wrong': t('answer.fill', { label: text }),
  })
  return (
    <>
      <Select
        {...field('class', label('fields.answerClass'))}
        required
        allowDeselect={false}
        value={said.class === '' ? null : said.class}
        data={ANSWER_CLASSES.map((value) => ({ value, label: label(`answerClasses.${value}`) }))}
        onChange={(value) => onChange(withClass(said, value ?? ''))}
      />
      {leaves.length > 0 && (
        <Select
          {...field('leaf', label('fields.answerLeaf'))}
          clearable
          value={said.leaf === '' ? null : said.leaf}
          data={leaves.map((value) => ({ value, label: label(`answerLeaves.${value}`) }))}
          onChange={(value) => onChange(withLeaf(said, value ?? ''))}
        />
      )}
      {said.leaf === 'withRoadmap' && (
        <DateInput
          {...field('roadmapUntil', label('fields.roadmapUntil'))}
          required
          value={said.roadmapUntil}
          onChange={(roadmapUntil) => onChange({ ...said, roadmapUntil })}
        />
      )}
      <Textarea
        {...field('text', label('fields.answerText'))}
        required
        autosize
        minRows={3}
        value={said.text}
        onChange={(event) => onChange({ ...said, text: event.currentTarget.value })}
      />
    </>
  )
}
