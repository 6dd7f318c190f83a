-- With the key at the end, who looks for programmes that lead to the same work reads the index alone.
drop index programmes_link_occupation;
create index programmes_link_occupation on programmes_link (release, occupation, key);
