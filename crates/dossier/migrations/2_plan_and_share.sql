-- Where someone wants to go: one plan a person, in their own words.
create table dossier_plan (
  owner {text} not null primary key,
  goal {text} not null,
  options {text} not null, -- what someone thinks of: a line each, with an address where there is one
  choice {text} not null,
  reasons {text} not null,
  plan_b {text} not null,
  version {int} not null, -- 1, 2, 3 …: a change names the one it was made on
  changed_at {int} not null
) {strict};

create table dossier_step (
  owner {text} not null,
  id {text} not null,
  text {text} not null,
  due_on {text},
  helper {text} not null,
  done_on {text},
  talk {text}, -- the talk in which it was agreed
  made_at {int} not null,
  removed_at {int},
  recalled_for {text}, -- the day for which a letter was written
  primary key (owner, id)
) {by_key};
create index dossier_step_due on dossier_step (due_on);

-- The way to one's own calendar feed: only the hash of the link is here.
create table dossier_calendar (
  owner {text} not null primary key,
  token_hash {text} not null,
  made_at {int} not null
) {strict};
create unique index dossier_calendar_token on dossier_calendar (token_hash);

-- When a talk at school is: a moment, and nothing of what it is about.
create table dossier_calendar_talk (
  owner {text} not null,
  talk {text} not null,
  starts_at {int} not null,
  primary key (owner, talk)
) {by_key};

-- Who may see what, until when.
create table dossier_grant (
  owner {text} not null,
  id {text} not null,
  part {text} not null check (part in ('entry', 'plan', 'timeline', 'everything')),
  entry {text},
  to_kind {text} not null check (to_kind in ('person', 'role', 'link')),
  person {text},
  organisation {text}, -- where that person or role is; of a link: the learner's own school
  role {text},
  name {text} not null, -- of the person, or what the learner calls whoever gets the link
  token_hash {text},
  until {text} not null, -- the last day
  made_at {int} not null,
  revoked_at {int},
  primary key (owner, id)
) {by_key};
create unique index dossier_grant_token on dossier_grant (token_hash);
create index dossier_grant_person on dossier_grant (person);

-- Who looked: at most one line for each viewer, part and hour.
create table dossier_look (
  owner {text} not null,
  slot {text} not null, -- viewer, part and hour, so that the same look is one line
  at {int} not null,
  person {text}, -- nobody for a link
  name {text} not null,
  role {text} not null,
  organisation_name {text} not null,
  part {text} not null,
  entry {text},
  primary key (owner, slot)
) {by_key};
create index dossier_look_at on dossier_look (owner, at);
create index dossier_look_person on dossier_look (person);

-- A dossier that goes along to another school: a dated grant, never a copy.
create table dossier_handover (
  owner {text} not null,
  id {text} not null,
  organisation {text} not null, -- the school that receives it
  from_organisation {text}, -- the school where the learner was when it was signed
  entries {text} not null, -- the ids of the entries, with a comma between them
  has_plan {bool} not null,
  text {text} not null, -- what the learner can do best, in the learner's words
  support {text} not null, -- what help the learner wishes
  signed_name {text} not null,
  state {text} not null check (state in ('draft', 'open', 'received', 'withdrawn', 'refused')),
  made_at {int} not null,
  signed_at {int},
  answered_at {int},
  until {text} not null, -- the last day on which the school sees it
  after_3 {text}, -- three months after signing: when the first count is made
  after_12 {text}, -- twelve months after signing
  word {text} not null, -- what the learner wants the old school to know
  word_at {int},
  primary key (owner, id)
) {by_key};
create index dossier_handover_to on dossier_handover (organisation, state);
create index dossier_handover_from on dossier_handover (from_organisation, state);
