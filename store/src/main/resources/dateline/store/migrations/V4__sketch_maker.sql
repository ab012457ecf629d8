-- What made the sketches of all versions; at most one row. Without it, they are of an earlier version of Dateline.
create table sketch_maker (
  maker varchar(4000) not null
);
create index version_arrival on version (arrival);
