-- Occupational groups (BRC). `code_ed2025` is the group of the 2025 edition that a 2014 group became; where one
-- became two, the most fitting one stands here and the split is told in the release note.
create table labour_market_group (
  release {int} not null,
  edition {text} not null,
  code {text} not null,
  name_nl {text} not null,
  name_en {text} not null,
  sector_code {text} not null,
  sector_nl {text} not null,
  sector_en {text} not null,
  code_ed2025 {text},
  primary key (release, edition, code)
) {strict};

create table labour_market_occupation (
  release {int} not null,
  id {text} not null,
  slug {text} not null,
  isco {text} not null,
  group_code {text} not null, -- BRC 2014
  group_code_ed2025 {text} not null,
  name_nl {text} not null,
  name_en {text} not null,
  other_names_nl {text} not null, -- separated by |
  other_names_en {text} not null,
  description_nl {text}, -- of the publisher, only after an import of the full files
  description_en {text},
  primary key (release, id)
) {strict};
create unique index labour_market_occupation_slug on labour_market_occupation (release, slug);
create index labour_market_occupation_group on labour_market_occupation (release, group_code);
create index labour_market_occupation_isco on labour_market_occupation (release, isco);

-- Addresses that were, so that an old link answers 301.
create table labour_market_old_slug (
  release {int} not null,
  slug {text} not null,
  id {text} not null,
  primary key (release, slug)
) {strict};

create table labour_market_skill_group (
  release {int} not null,
  code {text} not null,
  name_nl {text} not null,
  name_en {text} not null,
  primary key (release, code)
) {strict};

-- How many essential and optional skills of an occupation fall in a skill group.
create table labour_market_occupation_skill (
  release {int} not null,
  occupation {text} not null,
  skill_group {text} not null,
  essential {int} not null,
  optional {int} not null,
  primary key (release, occupation, skill_group)
) {strict};

-- The nearest occupations by shared essential skill groups, nearest first (place 1…8).
-- `shared` of `needed`: how many of the skill groups the related occupation needs are also in this one.
create table labour_market_related (
  release {int} not null,
  occupation {text} not null,
  place {int} not null,
  related {text} not null,
  shared {int} not null,
  needed {int} not null,
  primary key (release, occupation, place)
) {strict};

create table labour_market_interest (
  release {int} not null,
  occupation {text} not null,
  r {real} not null,
  i {real} not null,
  a {real} not null,
  s {real} not null,
  e {real} not null,
  c {real} not null,
  method {text} not null, -- crosswalk, isco4-mean, isco3-mean, isco2-mean
  primary key (release, occupation)
) {strict};

create table labour_market_work_value (
  release {int} not null,
  occupation {text} not null,
  achievement {real},
  independence {real},
  recognition {real},
  relationships {real},
  support {real},
  working_conditions {real},
  job_zone {int},
  primary key (release, occupation)
) {strict};

-- Our own texts: subject = occupation id, or group id (brc2014:0811).
create table labour_market_text (
  release {int} not null,
  subject {text} not null,
  language {text} not null,
  title {text} not null,
  lead {text} not null,
  body {text} not null, -- Markdown with ## headings
  author {text} not null,
  written_on {text} not null,
  sources {text} not null,
  primary key (release, subject, language)
) {strict};
