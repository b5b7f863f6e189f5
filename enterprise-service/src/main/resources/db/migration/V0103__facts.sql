-- One row for each subject with facts: its lock orders the versions, and it knows how far policy-service is.
CREATE TABLE fact_subject (
  subject           varchar(100) NOT NULL COLLATE "C",
  last_version      integer      NOT NULL CHECK (last_version >= 0),
  last_known_from   timestamptz  NOT NULL,
  delivered_version integer      NOT NULL CHECK (delivered_version >= 0),
  -- Not to be delivered before, by the database clock: the lease of a worker, or the pause after a failure.
  deliver_after     timestamptz  NOT NULL,
  attempts          integer      NOT NULL,
  CONSTRAINT fact_subject_pk PRIMARY KEY (subject)
);

CREATE INDEX fact_subject_to_deliver ON fact_subject (deliver_after) WHERE delivered_version < last_version;

-- Facts are only ever added.
CREATE TABLE fact (
  id            varchar(64)    NOT NULL COLLATE "C",
  subject       varchar(100)   NOT NULL COLLATE "C",
  version       integer        NOT NULL CHECK (version >= 1),
  key           varchar(100)   NOT NULL COLLATE "C",
  boolean_value boolean,
  -- As it was sent: "2000000.00" stays "2000000.00".
  decimal_value varchar(40),
  text_value    varchar(500),
  date_value    date,
  valid_from    date           NOT NULL,
  valid_to      date,
  known_from    timestamptz    NOT NULL,
  source        varchar(32)    NOT NULL,
  evidence_id   varchar(100)   NOT NULL,
  recorded_by   varchar(200)   NOT NULL,
  CONSTRAINT fact_pk PRIMARY KEY (id),
  CONSTRAINT fact_version_key UNIQUE (subject, version),
  CONSTRAINT fact_of_subject FOREIGN KEY (subject) REFERENCES fact_subject (subject),
  CONSTRAINT fact_one_value CHECK (num_nonnulls(boolean_value, decimal_value, text_value, date_value) = 1),
  CONSTRAINT fact_validity CHECK (valid_to > valid_from)
);

CREATE INDEX fact_by_key ON fact (subject, key, version);
