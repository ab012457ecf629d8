-- What is followed: addresses that list pages.
create table source (
  id       varchar(64)              primary key,
  address  varchar(8000)            not null,
  name     varchar(4000)            not null,
  kind     varchar(20),
  country  varchar(100),
  language varchar(100),
  paused   boolean                  not null,
  added    timestamp with time zone not null
);

-- Addresses to be asked. The list of a source has the source's id, so that it may move; pages and parts of lists have a hash of
-- their address. A row without a time is kept so that its address is not taken for something new. Changed is the latest change
-- that a list has told of and that led to a question.
create table errand (
  id            varchar(64)   primary key,
  address       varchar(8000) not null,
  host          varchar(255)  not null,
  source_id     varchar(64)   not null,
  purpose       varchar(10)   not null,
  due           timestamp with time zone,
  every_ms      bigint        not null,
  visits        integer       not null,
  failures      integer       not null,
  etag          varchar(1000),
  last_modified varchar(1000),
  digest        varchar(100),
  answered      timestamp with time zone,
  trouble       varchar(2000),
  changed       timestamp with time zone
);
create index errand_host_due on errand (host, due);
create index errand_source_due on errand (source_id, due);

-- Hosts as manners tell them apart. Ready is the later of when a host may be asked and when the first of its errands is due whose
-- source does not rest; without a value where there is none.
create table host (
  host      varchar(255)             primary key,
  free_from timestamp with time zone not null,
  failures  integer                  not null,
  ready     timestamp with time zone
);
create index host_ready on host (ready);
