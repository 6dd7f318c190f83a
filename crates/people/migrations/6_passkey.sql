-- A passkey: a key in a telephone, a computer or a stick, with which its holder comes in after a finger, a face or a PIN.
-- Here is the half of it that may be seen by all.
create table people_passkey (
  owner {text} not null references people_person (owner),
  id {text} not null primary key, -- what the authenticator calls it
  name {text} not null, -- what its holder calls it
  key {text} not null, -- as the library keeps it
  made_at {int} not null,
  used_at {int}
) {strict};
create index people_passkey_owner on people_passkey (owner);

-- A question that an authenticator is to answer, once and soon; what is needed to judge the answer.
create table people_question (
  hash {text} not null primary key,
  state {text} not null,
  ends_at {int} not null
) {strict};
create index people_question_ends on people_question (ends_at);
