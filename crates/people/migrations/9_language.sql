-- In which language someone reads: that of the pages on which they first signed in, or the one they chose since. Letters
-- are written in it. Null = nobody knows yet.
alter table people_person add column language {text};
