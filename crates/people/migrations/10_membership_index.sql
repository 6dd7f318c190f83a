-- Whoever takes a role away asks these tables for it: without an index each of them would be read whole, once for everyone
-- of a roster that is taken back.
create index people_link_membership on people_link (membership);
create index people_session_membership on people_session (membership);
