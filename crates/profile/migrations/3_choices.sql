-- What someone chose, a row for each subject and day. `none` is a choice that was taken back.
create table profile_choice (
  owner {text} not null,
  subject {text} not null, -- occupation:<id> or programme:<key>
  day {text} not null,
  mark {text} not null check (mark in ('favourite', 'first', 'dropped', 'none')),
  reason {text} not null, -- own words; may be empty
  chosen_at {int} not null,
  primary key (owner, subject, day)
) {strict};
create index profile_choice_subject on profile_choice (subject);

-- Who lets their choices count in the anonymous sum of a region. No row = no, as long as nobody says yes.
create table profile_counted (
  owner {text} not null primary key,
  region {text} not null,
  agreed_at {int} not null
) {strict};
create index profile_counted_region on profile_counted (region);
