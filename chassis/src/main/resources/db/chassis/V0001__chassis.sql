-- What every service database has: the answers to requests already made, and the log of changes.

CREATE TABLE mutation_request (
  caller      text        NOT NULL,
  operation   text        NOT NULL,
  request_id  text        NOT NULL,
  -- SHA-256 of the request without its request id.
  fingerprint bytea       NOT NULL,
  -- The answer as protobuf bytes; filled before the transaction that inserts the row commits.
  response    bytea       NOT NULL DEFAULT '',
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT mutation_request_pk PRIMARY KEY (caller, operation, request_id)
);

CREATE INDEX mutation_request_created_at ON mutation_request (created_at);

CREATE TABLE event_log (
  id           bigint      GENERATED ALWAYS AS IDENTITY,
  -- The writing transaction: readers stay below the oldest one still running, so that late commits are not skipped.
  xid          xid8        NOT NULL DEFAULT pg_current_xact_id(),
  stream       text        NOT NULL,
  subject_id   text        NOT NULL,
  type         text        NOT NULL,
  payload_type text        NOT NULL,
  -- Protobuf JSON, kept as text: the same bytes for ever.
  payload      text        NOT NULL,
  actor        text        NOT NULL,
  at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT event_log_pk PRIMARY KEY (id)
);

CREATE INDEX event_log_order ON event_log (xid, id);
CREATE INDEX event_log_subject ON event_log (stream, subject_id, id);
