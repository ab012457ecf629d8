-- Since when a page is missing, as far as it was asked; null where it was there when it was asked last.
alter table errand add column gone timestamp with time zone;

-- Addresses where a page was and is not any more, by the same beginning as the column url of articles.
create table absence (
  address varchar(800)             primary key,
  since   timestamp with time zone not null,
  status  integer                  not null
);

-- Articles in whose place their page says that they were withdrawn: when that was seen first and last, and when the page was seen
-- to carry an article again. It holds where that is not after the notice. The article need not be kept yet.
create table withdrawal (
  article_id varchar(64)              primary key,
  since      timestamp with time zone not null,
  seen       timestamp with time zone not null,
  notice     varchar(4000)            not null,
  back       timestamp with time zone
);

-- How many pages were fetched for a source, in all and on each of the last days (UTC).
alter table source add column fetched bigint default 0 not null;
update source set fetched =
  (select count(*) from errand e where e.source_id = source.id and e.purpose = 'PAGE' and e.visits > 0);
create table fetched_day (
  source_id varchar(64) not null,
  on_day    date        not null,
  pages     integer     not null,
  primary key (source_id, on_day)
);

-- The source that an article was fetched for; null where it came otherwise, or before this was written down.
alter table article add column brought_by varchar(64);
create index article_brought on article (brought_by, first_seen desc);

-- What is due, whichever host it is of.
create index errand_due on errand (due);
