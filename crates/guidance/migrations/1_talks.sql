-- A career conversation (loopbaangesprek). It belongs to the learner. The guide reaches it as long as the two are guide
-- and learner of each other in this organisation.
create table guidance_talk (
  owner {text} not null,
  id {text} not null,
  organisation {text} not null,
  guide {text} not null,
  guide_name {text} not null, -- as it was then: a report stays readable
  kind {text} not null check (kind in ('pair', 'triad', 'group')),
  together {text}, -- what the talks of one group have in common
  state {text} not null check (state in ('asked', 'planned', 'prepared', 'held', 'confirmed', 'cancelled')),
  planned_at {int}, -- nothing while the learner asked for a talk and nobody set a time
  planned_on {text}, -- the day of it, in the Netherlands
  minutes {int} not null,
  place {text} not null,
  about {text} not null, -- what the guide would like to talk about
  wish {text} not null, -- what the learner wants to talk about
  held_at {int},
  held_on {text},
  look_back {text} not null, -- the learner's words, part by part
  reflect {text} not null,
  look_ahead {text} not null,
  look_back_right {text} check (look_back_right in ('no', 'almost', 'yes')),
  reflect_right {text} check (reflect_right in ('no', 'almost', 'yes')),
  look_ahead_right {text} check (look_ahead_right in ('no', 'almost', 'yes')),
  no_step_because {text} not null,
  guide_note {text} not null, -- about the learner; the learner sees it at once, with the name
  guide_note_at {int},
  learner_confirmed_at {int}, -- nothing counts before this
  guide_confirmed_at {int},
  moved_from {text}, -- the name of the guide from whom this one took over
  sequence {int} not null, -- how often the appointment changed, for calendars
  version {int} not null,
  asked_on {text},
  made_at {int} not null,
  changed_at {int} not null,
  primary key (owner, id)
) {strict};
create unique index guidance_talk_id on guidance_talk (id);
create index guidance_talk_guide on guidance_talk (organisation, guide, state);

-- What a talk led to: at the most three steps. They go to the learner's plan when the learner confirms.
create table guidance_step (
  owner {text} not null,
  talk {text} not null,
  place {int} not null,
  text {text} not null,
  due_on {text},
  helper {text} not null,
  step {text}, -- the step of the plan that it became
  primary key (owner, talk, place)
) {strict};

-- A part of the own dossier that the learner shows for one talk: it goes with a grant of the dossier, which ends by itself.
create table guidance_item (
  owner {text} not null,
  talk {text} not null,
  part {text} not null, -- plan, or the id of an entry
  title {text} not null,
  share {text} not null, -- the grant
  primary key (owner, talk, part)
) {strict};

-- A third one at the table, by a link that ends: a parent, or a trainer at work.
create table guidance_guest (
  owner {text} not null,
  id {text} not null,
  talk {text} not null,
  name {text} not null,
  token_hash {text} not null,
  until_at {int} not null,
  word {text} not null,
  word_at {int},
  made_at {int} not null,
  primary key (owner, id)
) {strict};
create unique index guidance_guest_token on guidance_guest (token_hash);
create index guidance_guest_talk on guidance_guest (owner, talk);

-- What a caseload is made of: one row for each learner of an organisation with whom something was planned, said or asked.
create table guidance_heard (
  owner {text} not null,
  organisation {text} not null,
  last_talk_on {text}, -- the last talk that the learner confirmed
  next_talk_on {text},
  waiting_on {text}, -- a talk that was held, and that the learner did not confirm yet
  cancelled_on {text},
  asked_talk_on {text},
  asked_help_on {text},
  asked_help_kind {text} check (asked_help_kind in ('choosing', 'placement', 'work')),
  primary key (organisation, owner)
) {strict};
create index guidance_heard_owner on guidance_heard (owner);

-- What a school set: after how many months a talk is long ago, and which group comes first.
create table guidance_rule (
  organisation {text} not null primary key,
  months_max {int} not null,
  groups {text} not null, -- in their order
  changed_at {int} not null
) {strict};
