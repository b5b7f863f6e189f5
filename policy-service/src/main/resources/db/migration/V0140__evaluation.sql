-- Facts as enterprise-service delivered them, and kept evaluations.

-- One row for each subject: the lock that puts deliveries in order.
CREATE TABLE fact_subject (
  subject text COLLATE "C" NOT NULL,
  version int  NOT NULL DEFAULT 0,
  CONSTRAINT fact_subject_pk PRIMARY KEY (subject),
  CONSTRAINT fact_subject_version CHECK (version >= 0)
);

CREATE TABLE delivered_fact (
  subject     text COLLATE "C" NOT NULL,
  version     int  NOT NULL,
  id          text NOT NULL,
  key         text COLLATE "C" NOT NULL,
  type        text NOT NULL,
  value       text NOT NULL,
  valid_from  date NOT NULL,
  -- Day after the last on which it holds; null means open.
  valid_to    date,
  known_from  timestamptz NOT NULL,
  source      text NOT NULL,
  evidence_id text NOT NULL,
  CONSTRAINT delivered_fact_pk PRIMARY KEY (subject, version),
  CONSTRAINT delivered_fact_subject_fk FOREIGN KEY (subject) REFERENCES fact_subject (subject),
  CONSTRAINT delivered_fact_type CHECK (type IN ('BOOLEAN', 'DECIMAL', 'TEXT', 'DATE'))
);

CREATE INDEX delivered_fact_valid ON delivered_fact (subject, key, known_from DESC, version DESC);

CREATE TRIGGER delivered_fact_append_only BEFORE UPDATE OR DELETE ON delivered_fact
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE evaluation (
  -- Derived from the content: the same facts, versions and day give the same id.
  id            text COLLATE "C" NOT NULL,
  project_id    text NOT NULL,
  enterprise_id text NOT NULL,
  -- The evaluation as protobuf JSON: the same bytes for ever.
  content       text NOT NULL,
  create_time   timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT evaluation_pk PRIMARY KEY (id)
);

CREATE INDEX evaluation_project ON evaluation (project_id);

CREATE TRIGGER evaluation_append_only BEFORE UPDATE OR DELETE ON evaluation
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
