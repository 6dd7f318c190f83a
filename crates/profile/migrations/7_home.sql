-- From which municipality someone leaves, and how many minutes the way to school may take at most. Null = not said.
alter table profile_standing add column home {text};
alter table profile_standing add column minutes_max {int};
