-- One attempt to sign a project: the record by which any replica can bring it to its end.
CREATE TABLE signing (
  id                      varchar(64)  NOT NULL COLLATE "C",
  project_id              varchar(64)  NOT NULL COLLATE "C",
  state                   varchar(32)  NOT NULL CHECK (state IN ('PENDING', 'POSTING', 'COMPLETED', 'VOIDING', 'ABORTED')),
  contract_no             varchar(100) NOT NULL,
  hold_id                 varchar(64)  NOT NULL COLLATE "C",
  capacity_reservation_id varchar(64)  NOT NULL COLLATE "C",
  fund_reservation_id     varchar(64)  NOT NULL COLLATE "C",
  -- The request as protobuf bytes: awards and commitments.
  content                 bytea        NOT NULL,
  requested_by            varchar(200) NOT NULL,
  request_id              varchar(128) NOT NULL,
  fingerprint             bytea        NOT NULL,
  -- Why it was refused, as google.rpc.ErrorInfo, and its reason for people.
  refusal                 bytea,
  refusal_reason          varchar(100),
  -- The signed project as it was answered, as protobuf bytes.
  answer                  bytea,
  -- Version of the project when this attempt gave it back.
  project_version_after   integer,
  create_time             timestamptz  NOT NULL,
  decide_time             timestamptz,
  end_time                timestamptz,
  -- Who drives it, and until when nobody else does, by the database clock.
  lease_token             varchar(64)  NOT NULL,
  lease_until             timestamptz  NOT NULL,
  attempts                integer      NOT NULL,
  CONSTRAINT signing_pk PRIMARY KEY (id),
  CONSTRAINT signing_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT signing_capacity_reservation_key UNIQUE (capacity_reservation_id),
  CONSTRAINT signing_fund_reservation_key UNIQUE (fund_reservation_id),
  CONSTRAINT signing_decided CHECK ((state = 'PENDING') = (decide_time IS NULL)),
  CONSTRAINT signing_ended CHECK ((state IN ('COMPLETED', 'ABORTED')) = (end_time IS NOT NULL)),
  CONSTRAINT signing_answered CHECK ((state IN ('POSTING', 'COMPLETED')) = (answer IS NOT NULL)),
  CONSTRAINT signing_refused CHECK ((state IN ('VOIDING', 'ABORTED')) = (refusal IS NOT NULL))
);

-- A refused attempt frees its project, its contract number and its request id.
CREATE UNIQUE INDEX signing_live_project_key ON signing (project_id) WHERE state <> 'ABORTED';
CREATE UNIQUE INDEX signing_contract_no_key ON signing (contract_no) WHERE state <> 'ABORTED';
CREATE UNIQUE INDEX signing_request_key ON signing (requested_by, request_id) WHERE state <> 'ABORTED';
CREATE INDEX signing_by_request ON signing (requested_by, request_id, create_time);
CREATE INDEX signing_by_project ON signing (project_id, create_time, id);
CREATE INDEX signing_to_drive ON signing (lease_until) WHERE state IN ('PENDING', 'POSTING', 'VOIDING');

CREATE FUNCTION signing_state_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> NEW.state
     AND (OLD.state, NEW.state) NOT IN
       (('PENDING', 'POSTING'), ('PENDING', 'VOIDING'), ('POSTING', 'COMPLETED'), ('VOIDING', 'ABORTED')) THEN
    RAISE EXCEPTION 'signing % may not go from % to %', OLD.id, OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'signing_state_transition';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER signing_state_transition BEFORE UPDATE OF state ON signing
  FOR EACH ROW EXECUTE FUNCTION signing_state_guard();

-- Reservations in park or policy that no signing of ours explains, or that contradict its decision. Never freed by guess.
CREATE TABLE signing_alarm (
  service        varchar(16) NOT NULL,
  reservation_id varchar(64) NOT NULL,
  project_id     varchar(64) NOT NULL,
  problem        varchar(64) NOT NULL,
  first_seen     timestamptz NOT NULL,
  last_seen      timestamptz NOT NULL,
  CONSTRAINT signing_alarm_pk PRIMARY KEY (service, reservation_id)
);

CREATE INDEX signing_alarm_by_time ON signing_alarm (last_seen);
