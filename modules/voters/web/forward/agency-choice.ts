import type { Agency } from '#councils'
import type { Level } from '#platform/access'
import { compareVietnamese } from '#platform/text'
import type { PetitionRow } from '#voters'

type Grouped = { readonly group: string; readonly items: { readonly value: string; readonly label: string }[] }

/** The one agency for the fields of all that is picked, where all is within the council's own level; else nobody. */
export function onlyCompetent(
  agencies: readonly Agency[],
  picked: readonly PetitionRow[],
  level: Level,
): Agency | undefined {
  const isFor = (agency: Agency) =>
    picked.every(
      ({ field, competence }) => field !== null && competence === level && agency.fields.some((own) => own === field),
    )
  const [found, another] = picked.length === 0 ? [] : agencies.filter(isFor)
  return another === undefined ? found : undefined
}

/** The agencies as choices: those competent for a field of what is picked first. */
export function agencyChoices(
  agencies: readonly Agency[],
  picked: readonly PetitionRow[],
  words: { readonly competent: string; readonly others: string },
): Grouped[] {
  const fields = new Set<string>(picked.flatMap(({ field }) => field ?? []))
  const isCompetent = (agency: Agency) => agency.fields.some((field) => fields.has(field))
  const choices = (some: readonly Agency[]) =>
    some
      .map(({ id, name }) => ({ value: String(id), label: name }))
      .toSorted((a, b) => compareVietnamese(a.label, b.label))
  return [
    { group: words.competent, items: choices(agencies.filter(isCompetent)) },
    { group: words.others, items: choices(agencies.filter((agency) => !isCompetent(agency))) },
  ].filter(({ items }) => items.length > 0)
}
