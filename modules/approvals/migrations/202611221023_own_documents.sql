-- Văn bản khác: a paper that an office wrote elsewhere and hands in as a file, with what a paper must say of itself.

create table approvals.own_document (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  type text not null check (type in ('officialLetter', 'submission', 'notice', 'plan', 'programme', 'decision', 'report',
    'guidance', 'invitation', 'other')),
  -- Trích yếu.
  excerpt text not null check (length(excerpt) between 1 and 400),
  -- Nơi nhận, one a line.
  receivers text not null check (length(receivers) between 1 and 1000),
  -- On whose behalf it is signed: the standing committee, the chair as such, the office.
  signed_for text not null check (signed_for in ('standing', 'chair', 'office')),
  file_id uuid not null,
  file_name text not null,
  file_kind text not null check (file_kind in ('pdf', 'docx')),
  file_bytes bigint not null,
  made_by uuid not null references identity.account,
  made_at timestamptz not null,
  version int not null default 1,
  primary key (council_id, id)
);
select platform.protect('approvals.own_document', 'council');

-- A file that was handed in may be Word; until now all of them were PDF.
alter table approvals.document add column file_kind text check (file_kind in ('pdf', 'docx'));
