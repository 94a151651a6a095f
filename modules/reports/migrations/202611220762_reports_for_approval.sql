-- A report may go through approval between its draft and its issue: Chờ duyệt, Đã ký.

alter table reports.report drop constraint report_state_check;
alter table reports.report
  add constraint report_state_check check (state in ('collecting', 'closed', 'draft', 'submitted', 'signed', 'issued',
    'corrected')) not valid;
alter table reports.report validate constraint report_state_check;
