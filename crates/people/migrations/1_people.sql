-- Schools, employers, partnerships: the tenants.
create table people_organisation (
  id {text} not null primary key,
  sector {text} not null check (sector in ('vo', 'mbo', 'hbo', 'employer', 'partnership', 'publisher')),
  name {text} not null,
  short_name {text} not null,
  region {text}, -- a labour-market region
  home {text}, -- what a federation calls this organisation: its schac_home_organization or BRIN
  colour {text}, -- #rrggbb, for the line in the shell
  made_at {int} not null
) {strict};
create unique index people_organisation_home on people_organisation (home);

create table people_site (
  organisation {text} not null references people_organisation (id),
  id {text} not null primary key,
  name {text} not null,
  city {text} not null
) {strict};
create index people_site_organisation on people_site (organisation);

-- A class or a team: whoever is guided together, in one school year.
create table people_class (
  organisation {text} not null references people_organisation (id),
  id {text} not null primary key,
  name {text} not null,
  site {text} references people_site (id),
  school_year {int} not null, -- the year in which it starts
  level {text} -- of what its learners do: vmbo_kb, mbo_4
) {strict};
create index people_class_organisation on people_class (organisation, school_year, name);

-- A human being. `owner` is the person, here and in every table that keeps something of someone.
create table people_person (
  owner {text} not null primary key,
  name {text} not null, -- as pages show it
  family_name {text} not null, -- by which lists are put in order
  sixteen_on {text}, -- the day from which this person decides without a guardian; nothing else of the date of birth
  made_at {int} not null
) {strict};

-- A role in an organisation, with its reach and dates.
create table people_membership (
  owner {text} not null references people_person (owner),
  id {text} not null primary key,
  organisation {text} not null references people_organisation (id),
  role {text} not null,
  reach {text} not null check (reach in ('own', 'group', 'site', 'organisation', 'partnership', 'installation')),
  site {text} references people_site (id),
  number {text}, -- what the school's own system calls this person
  starts_on {text} not null,
  ends_on {text}, -- the last day; nothing while it lasts
  made_at {int} not null
) {strict};
create index people_membership_owner on people_membership (owner);
create index people_membership_organisation on people_membership (organisation, role, owner);
create unique index people_membership_number on people_membership (organisation, role, number);

-- Who sits in which class, as a learner or as a guide.
create table people_seat (
  owner {text} not null references people_person (owner),
  organisation {text} not null references people_organisation (id),
  class {text} not null references people_class (id),
  membership {text} not null references people_membership (id),
  starts_on {text} not null,
  ends_on {text},
  primary key (organisation, class, membership)
) {strict};
create index people_seat_membership on people_seat (membership);
create index people_seat_owner on people_seat (owner);

-- An e-mail address with which someone signs in or is written to; folded to lower case.
create table people_address (
  owner {text} not null references people_person (owner),
  email {text} not null primary key,
  verified_at {int}
) {strict};
create index people_address_owner on people_address (owner);

create table people_password (
  owner {text} not null primary key references people_person (owner),
  hash {text} not null, -- Argon2id, with its salt and parameters
  changed_at {int} not null
) {strict};

-- Only the hash of a session is here.
create table people_session (
  owner {text} not null references people_person (owner),
  hash {text} not null primary key,
  membership {text} not null references people_membership (id),
  device {text} not null, -- the browser, as it calls itself
  is_strong {bool} not null,
  idle {int} not null, -- how long nothing may be done, in microseconds
  made_at {int} not null,
  seen_at {int} not null, -- moved once a minute
  ends_at {int} not null
) {strict};
create index people_session_owner on people_session (owner);
create index people_session_ends on people_session (ends_at);

-- How often something was tried: wrong passwords of one account, or from one place. Keys are hashes.
create table people_attempt (
  key {text} not null primary key,
  count {int} not null,
  since {int} not null
) {strict};
create index people_attempt_since on people_attempt (since);

-- What a school calls a role.
create table people_role_name (
  organisation {text} not null references people_organisation (id),
  role {text} not null,
  nl {text} not null,
  en {text} not null,
  primary key (organisation, role)
) {strict};

-- What happened, chained: each line carries the hash of the one before it in the same organisation. It names people by
-- their id only, and holds no content.
create table people_trail (
  organisation {text} not null,
  number {int} not null, -- 1, 2, 3 … within an organisation
  made_at {int} not null,
  actor {text}, -- who did it; nothing when a job did
  role {text} not null,
  act {text} not null, -- what: a word of a fixed list
  subject {text}, -- whom it concerns
  thing {text}, -- what it concerns: a kind and an id
  hash {text} not null,
  primary key (organisation, number)
) {strict};
create index people_trail_subject on people_trail (subject);

-- The last line of each trail: whoever adds one holds this row.
create table people_trail_head (
  organisation {text} not null primary key,
  number {int} not null,
  hash {text} not null
) {strict};
