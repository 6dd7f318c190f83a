-- A letter of the house to someone. The words go as soon as it is sent; the rest is kept for thirty days, so that the same
-- letter is not written twice and someone can see what was sent.
create table mail_letter (
  owner {text} not null, -- the person, or the organisation that invites someone who is no person here yet
  id {text} not null primary key, -- made of owner and key: the same letter twice is one row
  is_to_person {bool} not null,
  kind {text} not null,
  language {text} not null,
  address {text} not null,
  subject {text} not null,
  body {text} not null,
  link_words {text},
  link_path {text},
  state {text} not null check (state in ('waiting', 'collected', 'joined', 'sent', 'late')),
  until {int}, -- when it is no use any more
  made_at {int} not null,
  sent_at {int} -- when the server took it, itself or the daily letter that it was joined to
) {strict};
create index mail_letter_owner on mail_letter (owner, made_at);
create index mail_letter_state on mail_letter (state, made_at);

-- What someone chose to get, where that is not the usual.
create table mail_wish (
  owner {text} not null,
  kind {text} not null,
  timing {text} not null check (timing in ('at_once', 'daily', 'never')),
  changed_at {int} not null,
  primary key (owner, kind)
) {strict};
