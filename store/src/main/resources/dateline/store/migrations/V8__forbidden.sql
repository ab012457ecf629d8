-- Errands to pages, and to parts of lists, that robots.txt forbids, and since when it has, as far as it was tried. They are few among
-- errands, and counted for each source.
create table forbidden (
  errand_id varchar(64)              primary key,
  source_id varchar(64)              not null,
  address   varchar(8000)            not null,
  since     timestamp with time zone not null
);
create index forbidden_source on forbidden (source_id, since desc);
insert into forbidden (errand_id, source_id, address, since)
  select id, source_id, address, current_timestamp from errand
  where purpose <> 'LIST' and trouble like '% is forbidden to Dateline by %/robots.txt';
