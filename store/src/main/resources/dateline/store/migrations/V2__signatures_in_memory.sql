-- Signatures are found by an index in memory that is made of those kept with the versions.
drop table band;
