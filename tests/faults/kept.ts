import type { Load } from './load.ts'
import type { FaultDatabase } from './product-world.ts'

interface Row {
  readonly what: 'petition' | 'file' | 'paper'
  /** What the load knows it by: each was sent for one act. */
  readonly mark: string
  readonly answer: string
  readonly times: number
  readonly approvals: number
  readonly recorded: number
}

/** What of the load's acts stands in the database after all faults. */
const KEPT = `
  with recorded as (select subject_id, kind, count(*)::int as times from audit.entry group by 1, 2)
  select 'petition' as what, p.content as mark, max(p.code) as answer, count(*)::int as times, 0 as approvals,
         sum(coalesce(r.times, 0))::int as recorded
    from voters.petition p left join recorded r on r.subject_id = p.id and r.kind = 'voters.petition-added'
   where p.content like 'Kiến nghị ________-%' group by 2
  union all
  select 'file', f.name, max(f.file_id::text), count(*)::int, 0, sum(coalesce(r.times, 0))::int
    from approvals.upload f left join recorded r on r.subject_id = f.file_id and r.kind = 'approvals.file-taken'
   where f.name like 'van-ban-%' group by 2
  union all
  select 'paper', d.excerpt, max(p.id::text), count(*)::int,
         sum((select count(*) from approvals.step s where s.paper_id = p.id and s.kind = 'approved'))::int,
         sum(coalesce((select sum(times) from recorded r where r.subject_id = p.id), 0))::int
    from approvals.own_document d left join approvals.paper p on p.council_id = d.council_id and p.subject_id = d.id
   where d.excerpt like 'Văn bản ________-%' group by 2`

export class Kept {
  readonly #rows: ReadonlyMap<string, Row>

  private constructor(rows: readonly Row[]) {
    this.#rows = new Map(rows.map((row) => [row.mark, row]))
  }

  static async in(database: FaultDatabase): Promise<Kept> {
    return new Kept(await database.ask<Row>(KEPT))
  }

  /** Acts that were answered with yes and are not there as they were answered. */
  lostOf({ petitions, files, papers }: Load): string[] {
    const isThere = ([mark, answer]: readonly [string, string]) => this.#rows.get(mark)?.answer === answer
    return [
      ...[...petitions, ...files].filter((each) => !isThere(each)).map(([mark]) => mark),
      ...[...papers].flatMap(([mark, { paper, approvals }]) => {
        if (!isThere([mark, paper])) return [mark]
        return this.#rows.get(mark)!.approvals < approvals ? [`${mark}: approved`] : []
      }),
    ]
  }

  /** Acts that stand there more than once; a paper of this load is approved twice, each time by another. */
  get doubled(): string[] {
    return this.#marks(({ times, approvals }) => times > 1 || approvals > 2)
  }

  /** Acts that the trail does not know exactly once: of a paper its submission and each approval. */
  get offRecord(): string[] {
    return this.#marks(({ what, recorded, approvals }) => recorded !== (what === 'paper' ? 1 + approvals : 1))
  }

  #marks(isWrong: (row: Row) => boolean): string[] {
    return [...this.#rows.values()].filter(isWrong).map(({ mark }) => mark)
  }
}
