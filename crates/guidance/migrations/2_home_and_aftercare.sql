-- Three sentences for the talk at home, in the learner's own words.
create table guidance_home (
  owner {text} not null primary key,
  proud {text} not null, -- what I am good at
  want {text} not null, -- what I want
  unsure {text} not null, -- what I do not know yet
  changed_at {int} not null
) {strict};

-- Guidance after the diploma: by law until a year after it (WEB 9.2.12).
create table guidance_aftercare (
  owner {text} not null,
  id {text} not null,
  organisation {text} not null,
  guide {text} not null, -- who looks after it
  guide_name {text} not null,
  level {text} not null check (level in ('entree', 'bol_2', 'bbl_2', 'mbo_3', 'mbo_4', 'other')),
  programme {text} not null,
  diploma_on {text} not null,
  until {text} not null, -- a year later
  is_mandatory {bool} not null, -- the school must offer it
  offered_on {text}, -- the first offer
  reached_on {text}, -- the last contact in which they spoke
  closed_on {text},
  closed_because {text} check (closed_because in ('learns_on', 'works', 'no_wish', 'not_reached', 'moved', 'over')),
  made_at {int} not null,
  primary key (owner, id)
) {strict};
create unique index guidance_aftercare_id on guidance_aftercare (id);
create index guidance_aftercare_open on guidance_aftercare (organisation, closed_on, until);

-- An offer or another contact, whether it was answered or not.
create table guidance_contact (
  owner {text} not null,
  id {text} not null,
  aftercare {text} not null,
  day {text} not null,
  way {text} not null check (way in ('phone', 'mail', 'message', 'talk', 'letter', 'visit')),
  is_offer {bool} not null,
  is_reached {bool} not null,
  note {text} not null,
  by_name {text} not null,
  made_at {int} not null,
  primary key (owner, id)
) {strict};
create index guidance_contact_case on guidance_contact (owner, aftercare, day);
