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
