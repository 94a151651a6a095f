import type { compositionKeys } from '../../contract/keys/composition.ts'
import { entry, type LibraryOf } from './library.ts'
import { electionLaw, electionLawAmended, law2025, secondary } from './sources.ts'
import { after, before, count, day, range, share, text } from './values.ts'

type ElectionKey = Extract<keyof typeof compositionKeys, `election.${string}` | `byElection.${string}`>

/** The election of delegates: before, on and after the day, and by-elections. */
export const electionLibrary: Pick<LibraryOf<typeof compositionKeys>, ElectionKey> = {
  'election.day': entry(
    'Ngày bầu cử nhiệm kỳ 2026-2031',
    'Election day of the term 2026-2031',
    [secondary('nq-199-2025', '2025-07-01')(day('2026-03-15'), 'Nghị quyết 199/2025/QH15')],
    { rule: 'ORG-R1' },
  ),
  'election.unitSeats': entry(
    'Số đại biểu bầu ở một đơn vị bầu cử',
    'Delegates elected in one election unit',
    [electionLaw(count('at-most', 5, 'delegate'), 'Điều 10')],
    { rule: 'ORG-R4' },
  ),
  'election.unitListPublished': entry(
    'Công bố danh sách đơn vị bầu cử',
    'List of election units published',
    [electionLawAmended(before(80, 'ngày bầu cử', 'election day'), 'Điều 10')],
    { rule: 'ORG-R4' },
  ),
  'election.pollingAreaVoters': entry(
    'Số cử tri của một khu vực bỏ phiếu',
    'Voters of one polling area',
    [electionLaw(range(300, 4000, 'voter'), 'Điều 11')],
    { rule: 'ORG-R5' },
  ),
  'election.womenCandidates': entry(
    'Tỷ lệ phụ nữ trong danh sách chính thức người ứng cử',
    'Women on the official list of candidates',
    [electionLaw(share('at-least', 35, 100, 'candidates'), 'Điều 9')],
    { rule: 'ORG-R6' },
  ),
  'election.structurePlan': entry(
    'Gửi dự kiến cơ cấu, thành phần, số lượng người ứng cử',
    'Planned structure of candidates sent',
    [electionLawAmended(before(105, 'ngày bầu cử', 'election day'), 'Điều 9')],
    { rule: 'ORG-R6' },
  ),
  'election.turnout': entry(
    'Cử tri đi bỏ phiếu để cuộc bầu cử có giá trị',
    'Turnout for a valid election',
    [electionLaw(share('more-than', 1, 2, 'listed-voters'), 'Điều 78')],
    { rule: 'ORG-R7' },
  ),
  'election.winning': entry(
    'Số phiếu để trúng cử',
    'Votes to be elected',
    [electionLaw(share('more-than', 1, 2, 'valid-votes'), 'Điều 78')],
    { rule: 'ORG-R7' },
  ),
  'election.tie': entry(
    'Nhiều người bằng phiếu ở vị trí cuối',
    'Equal votes for the last seat',
    [electionLaw(text('Người nhiều tuổi hơn trúng cử', 'The older candidate is elected'), 'Điều 78')],
    { rule: 'ORG-R7' },
  ),
  'election.extraSeats': entry(
    'Bầu thêm khi số đại biểu trúng cử chưa đủ',
    'Extra election when too few are elected',
    [electionLaw(share('fewer-than', 2, 3, 'seats-of-election-unit'), 'Điều 79')],
    { rule: 'ORG-R8' },
  ),
  'election.extraHeld': entry(
    'Ngày bầu thêm',
    'Day of the extra election',
    [electionLaw(after(7, 'ngày bầu cử đầu tiên', 'the first election day'), 'Điều 79')],
    { rule: 'ORG-R8' },
  ),
  'election.againHeld': entry(
    'Ngày bầu lại',
    'Day of the repeated election',
    [electionLaw(after(7, 'ngày bầu cử đầu tiên', 'the first election day'), 'Điều 80')],
    { rule: 'ORG-R8' },
  ),
  'election.resultsPublished': entry(
    'Công bố kết quả bầu cử và danh sách trúng cử',
    'Results and elected delegates published',
    [electionLaw(after(10, 'ngày bầu cử', 'election day'), 'Điều 86')],
    { rule: 'ORG-R9' },
  ),
  'election.complaintMade': entry(
    'Khiếu nại về kết quả bầu cử',
    'Complaint about election results',
    [electionLaw(after(3, 'ngày công bố kết quả', 'publication of the results'), 'Điều 87')],
    { rule: 'ORG-R9' },
  ),
  'election.complaintDecided': entry(
    'Giải quyết khiếu nại về kết quả bầu cử',
    'Decision on a complaint about results',
    [electionLaw(after(7, 'ngày nhận khiếu nại', 'receipt of the complaint'), 'Điều 87')],
    { rule: 'ORG-R9' },
  ),
  'byElection.termLeft': entry(
    'Thời gian còn lại của nhiệm kỳ để bầu cử bổ sung',
    'Term left for a by-election',
    [
      { ...electionLaw(count('more-than', 18, 'month'), 'Điều 89'), to: '2025-06-15' },
      law2025(count('more-than', 18, 'month'), 'Điều 49 khoản 2'),
    ],
    { rule: 'ORG-R11' },
  ),
  'byElection.delegatesLeft': entry(
    'Số đại biểu còn lại để bầu cử bổ sung',
    'Delegates left that call for a by-election',
    [
      { ...electionLaw(share('fewer-than', 2, 3, 'seats-by-law'), 'Điều 89'), to: '2025-06-15' },
      law2025(share('fewer-than', 2, 3, 'seats-by-law'), 'Điều 49 khoản 2 điểm a'),
    ],
    {
      rule: 'ORG-R11',
      note: [
        'Luật Bầu cử nói thiếu trên một phần ba số đại biểu được bầu ở đầu nhiệm kỳ',
        'The Election Law says: more than one third of the delegates elected at the start are missing',
      ],
    },
  ),
  'byElection.announced': entry(
    'Công bố ngày bầu cử bổ sung',
    'By-election announced',
    [electionLaw(before(30, 'ngày bầu cử bổ sung', 'the by-election'), 'Điều 89')],
    { rule: 'ORG-R11' },
  ),
}
