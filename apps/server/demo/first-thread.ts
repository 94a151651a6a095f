import { system } from '#platform/access'
import { addDays, type CalendarDate, calendarDate, today } from '#platform/calendar'
import type { Database } from '#platform/db'
import type { SampleProvince } from '#councils/testing'
import { FIRST_THREAD, seedFirstThread } from '#voters/testing'
import { actorOf } from './actor-of.ts'
import { leavePapersUnderWay } from './papers-under-way.ts'

/** So long ago that some answers are late already. */
const BEGAN_DAYS_AGO = 62
/** Later in a year, letters and answers would fall into the next one, and a report of the year would be of half a thread. */
const LATEST_BEGINNING = '11-20'

function firstDay(now: CalendarDate): CalendarDate {
  const day = addDays(now, -BEGAN_DAYS_AGO)
  return day.slice(5) > LATEST_BEGINNING ? calendarDate(`${day.slice(0, 4)}-${LATEST_BEGINNING}`) : day
}

/** The thread of the sample province: 13 meetings with voters, 62 petitions, letters, answers, judgements, urging. */
export async function seedThread(database: Database, sample: SampleProvince): Promise<void> {
  const council = sample.province
  const unitNames = new Map(sample.communes.map(({ unit }) => [unit.id, unit.name]))
  const people = {
    office: actorOf(sample, 'vanphong.tinh'),
    chief: actorOf(sample, 'chanhvanphong'),
    leader: actorOf(sample, 'phochutich.tinh'),
  }
  await database.transaction(system('the sample province', council), async (tx) => {
    await seedFirstThread(tx, {
      ...people,
      council,
      firstDay: firstDay(today(tx.clock)),
      waveName: 'Trước kỳ họp thường lệ cuối năm 2026',
      session: 'Kỳ họp thường lệ cuối năm 2026',
      lower: 'commune',
      units: sample.communes.slice(0, FIRST_THREAD.points).map(({ unit }) => unit.code),
      agencyFor: ({ competence, field, unit }) => {
        const commune = unit === null ? undefined : unitNames.get(unit)
        const agency =
          competence === 'commune' && commune !== undefined
            ? sample.agencies.get(commune)
            : sample.agencyOfField.get(field)
        return agency ?? sample.agencies.get('UBND tỉnh')!
      },
      until: 'followed',
    })
    await leavePapersUnderWay(tx, people, council, sample.agencies.get('Sở Xây dựng'))
  })
}
