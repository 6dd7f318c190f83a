-- What a day's places are hashed with, so that a hash tells no address; without the salt, which goes after two days, nobody
-- can find out by trying. The tries themselves stand in people_attempt.
create table people_salt (
  day {text} not null primary key,
  salt {text} not null
) {strict};
