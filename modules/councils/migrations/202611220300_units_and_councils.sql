-- Administrative units, and the councils and terms of each. Spans are half-open throughout the schema: a record holds
-- from starts_on until the day ended_on, on which it no longer does.

create schema councils;

-- The registry of units, former ones included. A code can name different units at different times.
create table councils.unit (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code ~ '^[0-9]{2,5}$'),
  level text not null check (level in ('province', 'district', 'commune')),
  kind text not null check (kind in ('province', 'city', 'ruralDistrict', 'urbanDistrict', 'districtTown',
    'provincialCity', 'commune', 'ward', 'township', 'specialZone')),
  name text not null,
  full_name text not null,
  parent_id uuid references councils.unit,
  mountain_or_island boolean not null default false,
  starts_on date,
  ended_on date,
  sort_key text collate "C" not null,
  search_key text not null,
  check (ended_on is null or starts_on is null or ended_on >= starts_on),
  check ((level = 'province') = (parent_id is null))
);
create unique index unit_code_names_one_at_a_time on councils.unit (level, code) where ended_on is null;
create index unit_by_parent on councils.unit (parent_id, sort_key, id);
create index unit_by_code on councils.unit (code);
select platform.protect('councils.unit', 'global');

create table councils.unit_succession (
  predecessor_id uuid not null references councils.unit,
  successor_id uuid not null references councils.unit,
  on_day date not null,
  extent text not null check (extent in ('whole', 'part')),
  basis text not null,
  primary key (predecessor_id, successor_id, on_day),
  check (predecessor_id <> successor_id)
);
create index unit_succession_by_successor on councils.unit_succession (successor_id);
select platform.protect('councils.unit_succession', 'global');

-- Fields of competence (lĩnh vực): one list for agencies, petitions, resolutions and supervision.
create table councils.field (
  code text primary key,
  name_vi text not null unique,
  name_en text not null,
  position int not null unique
);
select platform.protect('councils.field', 'global');

insert into councils.field (code, name_vi, name_en, position) values
  ('home-affairs', 'Nội vụ, tổ chức bộ máy', 'Home affairs', 1),
  ('finance-budget', 'Tài chính, ngân sách', 'Finance and budget', 2),
  ('planning-investment', 'Kế hoạch, đầu tư công', 'Planning and public investment', 3),
  ('land', 'Đất đai, bồi thường, giải phóng mặt bằng', 'Land and site clearance', 4),
  ('environment', 'Tài nguyên, môi trường', 'Natural resources and environment', 5),
  ('agriculture', 'Nông nghiệp, nông thôn', 'Agriculture and rural areas', 6),
  ('irrigation', 'Thủy lợi, phòng chống thiên tai', 'Irrigation and disaster prevention', 7),
  ('transport', 'Giao thông', 'Transport', 8),
  ('construction', 'Xây dựng, quy hoạch, đô thị', 'Construction and urban planning', 9),
  ('industry-trade', 'Công thương', 'Industry and trade', 10),
  ('electricity-water', 'Điện, nước sinh hoạt', 'Electricity and water supply', 11),
  ('science-technology', 'Khoa học, công nghệ, chuyển đổi số', 'Science, technology and digital transformation', 12),
  ('education', 'Giáo dục và đào tạo', 'Education and training', 13),
  ('health', 'Y tế, dân số', 'Health and population', 14),
  ('labour-social', 'Lao động, người có công, an sinh xã hội', 'Labour and social affairs', 15),
  ('culture-sports-tourism', 'Văn hóa, thể thao, du lịch', 'Culture, sports and tourism', 16),
  ('information-press', 'Thông tin, báo chí', 'Information and press', 17),
  ('ethnic-religious', 'Dân tộc, tôn giáo', 'Ethnic and religious affairs', 18),
  ('justice', 'Tư pháp, pháp chế', 'Justice', 19),
  ('inspection-complaints', 'Thanh tra, khiếu nại, tố cáo', 'Inspection and complaints', 20),
  ('security-order', 'An ninh, trật tự, an toàn xã hội', 'Security and public order', 21),
  ('defence', 'Quốc phòng, quân sự địa phương', 'Defence', 22),
  ('courts-procuracy', 'Tòa án, kiểm sát, thi hành án', 'Courts, procuracy and enforcement', 23),
  ('administrative-procedures', 'Cải cách hành chính, thủ tục hành chính', 'Administrative procedures', 24),
  ('other', 'Lĩnh vực khác', 'Other', 25);

create table councils.council (
  council_id uuid primary key references platform.council_scope,
  unit_id uuid not null references councils.unit,
  level text not null check (level in ('province', 'district', 'commune')),
  name text not null,
  superior_id uuid references councils.council,
  version int not null default 1,
  constraint council_is_the_only_one_of_its_unit unique (unit_id)
);
create index council_by_superior on councils.council (superior_id);
select platform.protect('councils.council', 'registry');

create table councils.term (
  council_id uuid not null references councils.council,
  id uuid not null,
  ordinal int not null check (ordinal between 1 and 99),
  ordinal_basis text not null check (ordinal_basis in ('continued', 'restarted', 'given')),
  from_year int not null,
  to_year int not null check (to_year > from_year),
  elected_on date,
  starts_on date not null,
  ended_on date,
  assigned_seats int not null check (assigned_seats > 0),
  population int check (population >= 0),
  version int not null default 1,
  primary key (council_id, id),
  check (ended_on is null or ended_on >= starts_on),
  check (elected_on is null or elected_on <= starts_on)
);
create unique index term_running_is_one on councils.term (council_id) where ended_on is null;
create index term_by_start on councils.term (council_id, starts_on);
select platform.protect('councils.term', 'registry');
