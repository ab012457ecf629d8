-- How sources do for which nothing is fetched: folders that are watched, and the inbox.
create table intake (
  source_id varchar(64) primary key,
  answered  timestamp with time zone,
  failures  integer     not null,
  trouble   varchar(2000),
  pages     bigint      not null,
  waiting   bigint      not null
);

-- Files of watched folders that were read, or refused and listed. The id is a hash of source and name: names are too long for an
-- index. Without a digest, the file could not be read.
create table dropped (
  id        varchar(64)              primary key,
  source_id varchar(64)              not null,
  name      varchar(8000)            not null,
  bytes     bigint                   not null,
  modified  timestamp with time zone not null,
  readable  boolean                  not null,
  digest    varchar(64)
);
create index dropped_source on dropped (source_id);
