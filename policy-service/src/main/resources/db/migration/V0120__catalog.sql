-- Policies and their versions. A published version never changes.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE policy (
  id          text COLLATE "C" NOT NULL,
  code        text   NOT NULL,
  name_zh     text   NOT NULL,
  name_en     text   NOT NULL,
  issuer      text   NOT NULL,
  level       text   NOT NULL,
  region_code text   NOT NULL,
  category    text   NOT NULL,
  revision    bigint NOT NULL DEFAULT 1,
  CONSTRAINT policy_pk PRIMARY KEY (id),
  CONSTRAINT policy_code_unique UNIQUE (code),
  CONSTRAINT policy_level CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'PREFECTURE', 'COUNTY')),
  CONSTRAINT policy_region_code CHECK (region_code ~ '^[0-9]{6}$')
);

CREATE INDEX policy_region ON policy (region_code text_pattern_ops);

CREATE TABLE policy_version (
  id             text COLLATE "C" NOT NULL,
  policy_id      text COLLATE "C" NOT NULL,
  number         int    NOT NULL,
  state          text   NOT NULL,
  -- What the version says, as protobuf JSON; the hash is taken over exactly these bytes.
  content        text   NOT NULL,
  content_hash   text   NOT NULL,
  effective_from date   NOT NULL,
  -- Day after the last in force; null means open.
  effective_to   date,
  fund_id        text COLLATE "C",
  drafted_by     text   NOT NULL,
  published_by   text,
  publish_time   timestamptz,
  revision       bigint NOT NULL DEFAULT 1,
  CONSTRAINT policy_version_pk PRIMARY KEY (id),
  CONSTRAINT policy_version_number_unique UNIQUE (policy_id, number),
  CONSTRAINT policy_version_policy_fk FOREIGN KEY (policy_id) REFERENCES policy (id),
  CONSTRAINT policy_version_fund_fk FOREIGN KEY (fund_id) REFERENCES fund (id),
  CONSTRAINT policy_version_state CHECK (state IN ('DRAFT', 'PUBLISHED')),
  CONSTRAINT policy_version_period CHECK (effective_to > effective_from),
  CONSTRAINT policy_version_hash CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  CONSTRAINT policy_version_four_eyes CHECK (published_by <> drafted_by),
  CONSTRAINT policy_version_published
    CHECK ((state = 'PUBLISHED') = (published_by IS NOT NULL AND publish_time IS NOT NULL)),
  CONSTRAINT policy_version_no_overlap
    EXCLUDE USING gist (policy_id WITH =, daterange(effective_from, effective_to) WITH &&) WHERE (state = 'PUBLISHED')
);

CREATE INDEX policy_version_in_force ON policy_version (effective_from, policy_id) WHERE state = 'PUBLISHED';

CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'PUBLISHED' THEN
    RAISE EXCEPTION 'policy version % is published and never changes', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'policy_version_immutable';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER policy_version_immutable BEFORE UPDATE OR DELETE ON policy_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER policy_version_no_truncate BEFORE TRUNCATE ON policy_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
