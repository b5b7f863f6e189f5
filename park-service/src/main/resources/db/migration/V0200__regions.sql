-- Parks stand in a hierarchy. The place of the park above is copied into the row below and kept by the foreign key, so
-- that the database itself refuses a level above the parent's and a chain that closes a circle: in a circle every depth
-- would be greater than the one before it, so that no depths keep park_parent_place_fk and park_hierarchy_ends both.
ALTER TABLE park
  ADD COLUMN parent_level          text,
  ADD COLUMN parent_depth          integer,
  ADD COLUMN depth                 integer GENERATED ALWAYS AS (coalesce(parent_depth + 1, 0)) STORED,
  ADD COLUMN partner_region_code   text COLLATE "C",
  ADD COLUMN partner_share_percent numeric(5, 2),
  -- As the last step of its life says; NULL: nothing is recorded.
  ADD COLUMN life_cycle_state      text;

WITH RECURSIVE chain (id, level, depth) AS (
  SELECT id, level, 0 FROM park WHERE parent_park_id IS NULL
  UNION ALL
  SELECT below.id, below.level, chain.depth + 1 FROM park below JOIN chain ON below.parent_park_id = chain.id
)
UPDATE park SET parent_level = chain.level, parent_depth = chain.depth FROM chain WHERE chain.id = park.parent_park_id;

ALTER TABLE park
  ADD CONSTRAINT park_place_unique UNIQUE (id, level, depth),
  ADD CONSTRAINT park_parent_place_fk FOREIGN KEY (parent_park_id, parent_level, parent_depth)
    REFERENCES park (id, level, depth) ON UPDATE CASCADE,
  ADD CONSTRAINT park_parent_place_whole CHECK (num_nonnulls(parent_park_id, parent_level, parent_depth) IN (0, 3)),
  ADD CONSTRAINT park_level_not_above_parent CHECK (
    array_position(ARRAY['NATIONAL', 'PROVINCIAL', 'COUNTY', 'TOWNSHIP'], level)
    >= array_position(ARRAY['NATIONAL', 'PROVINCIAL', 'COUNTY', 'TOWNSHIP'], parent_level)),
  ADD CONSTRAINT park_hierarchy_ends CHECK (depth < 8),
  ADD CONSTRAINT park_partner_share CHECK (
    partner_share_percent BETWEEN 0 AND 100 AND (partner_share_percent IS NULL OR partner_region_code IS NOT NULL));
DROP INDEX park_parent;
CREATE INDEX park_parent ON park (parent_park_id, id);
CREATE INDEX park_level ON park (level, id);
CREATE INDEX park_life_cycle ON park (life_cycle_state, id);

ALTER TABLE zone
  -- NULL is unknown throughout.
  ADD COLUMN function                   text,
  ADD COLUMN inside_ecological_red_line boolean,
  ADD COLUMN treatment_capacity_m3d     numeric(15, 3),
  -- One for each code of the list, '' where the source is unknown; empty: none is known.
  ADD COLUMN allowed_industry_sources   text[] NOT NULL DEFAULT '{}',
  ADD COLUMN forbidden_industry_sources text[] NOT NULL DEFAULT '{}',
  ADD COLUMN life_cycle_state           text,
  ADD CONSTRAINT zone_treatment_not_negative CHECK (treatment_capacity_m3d >= 0),
  ADD CONSTRAINT zone_bonded_function CHECK (function <> 'BONDED' OR bonded),
  ADD CONSTRAINT zone_sources_of_codes CHECK (
    cardinality(allowed_industry_sources) IN (0, cardinality(allowed_industry_codes))
    AND cardinality(forbidden_industry_sources) IN (0, cardinality(forbidden_industry_codes)));
CREATE INDEX zone_function ON zone (function, id);
CREATE INDEX zone_life_cycle ON zone (life_cycle_state, id);

-- Steps in the life of a park or a zone. Each names the day of the one before it, which must be there.
CREATE TABLE life_cycle_step (
  id              text COLLATE "C" NOT NULL,
  park_id         text COLLATE "C",
  zone_id         text COLLATE "C",
  subject_id      text COLLATE "C" NOT NULL GENERATED ALWAYS AS (coalesce(park_id, zone_id)) STORED,
  state           text        NOT NULL,
  number          integer     NOT NULL,
  began_on        date        NOT NULL,
  previous_number integer     GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
  previous_on     date,
  evidence        text        NOT NULL,
  authority       text        NOT NULL,
  recorded_by     text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  CONSTRAINT life_cycle_step_pk PRIMARY KEY (id),
  CONSTRAINT life_cycle_step_unique UNIQUE (subject_id, number),
  CONSTRAINT life_cycle_step_day_unique UNIQUE (subject_id, number, began_on),
  CONSTRAINT life_cycle_step_park_fk FOREIGN KEY (park_id) REFERENCES park (id),
  CONSTRAINT life_cycle_step_zone_fk FOREIGN KEY (zone_id) REFERENCES zone (id),
  CONSTRAINT life_cycle_step_before_fk FOREIGN KEY (subject_id, previous_number, previous_on)
    REFERENCES life_cycle_step (subject_id, number, began_on),
  CONSTRAINT life_cycle_step_of_one CHECK (num_nonnulls(park_id, zone_id) = 1),
  CONSTRAINT life_cycle_step_number CHECK (
    number = array_position(ARRAY['PLANNED', 'BUILT', 'ACCEPTED', 'OPERATING'], state)),
  CONSTRAINT life_cycle_step_first CHECK ((number = 1) = (previous_on IS NULL)),
  CONSTRAINT life_cycle_step_in_order CHECK (began_on >= previous_on)
);

CREATE TABLE demonstration_zone (
  id          text COLLATE "C" NOT NULL,
  code        text   NOT NULL,
  name_zh     text   NOT NULL,
  name_en     text   NOT NULL,
  region_code text COLLATE "C" NOT NULL,
  version     bigint NOT NULL,
  CONSTRAINT demonstration_zone_pk PRIMARY KEY (id),
  CONSTRAINT demonstration_zone_code_unique UNIQUE (code)
);

-- A membership ends on the day before member_until; it is never removed.
CREATE TABLE demonstration_zone_member (
  id                    text COLLATE "C" NOT NULL,
  demonstration_zone_id text COLLATE "C" NOT NULL,
  region_code           text COLLATE "C" NOT NULL,
  member_from           date NOT NULL,
  member_until          date,
  CONSTRAINT demonstration_zone_member_pk PRIMARY KEY (id),
  CONSTRAINT demonstration_zone_member_zone_fk FOREIGN KEY (demonstration_zone_id) REFERENCES demonstration_zone (id),
  CONSTRAINT demonstration_zone_member_not_empty CHECK (member_until > member_from),
  CONSTRAINT demonstration_zone_member_once EXCLUDE USING gist
    (demonstration_zone_id WITH =, region_code WITH =, daterange(member_from, member_until) WITH &&)
);
CREATE INDEX demonstration_zone_member_zone ON demonstration_zone_member (demonstration_zone_id, member_from);
CREATE INDEX demonstration_zone_member_region ON demonstration_zone_member (region_code, demonstration_zone_id);

CREATE TABLE designation (
  id              text COLLATE "C" NOT NULL,
  park_id         text COLLATE "C",
  region_code     text COLLATE "C",
  name            text   NOT NULL,
  issuer          text   NOT NULL,
  document_number text,
  valid_from      date   NOT NULL,
  -- The day after the last; NULL while it lasts.
  valid_until     date,
  version         bigint NOT NULL,
  CONSTRAINT designation_pk PRIMARY KEY (id),
  CONSTRAINT designation_park_fk FOREIGN KEY (park_id) REFERENCES park (id),
  CONSTRAINT designation_of_one CHECK (num_nonnulls(park_id, region_code) = 1),
  CONSTRAINT designation_not_empty CHECK (valid_until > valid_from),
  CONSTRAINT designation_of_park_once EXCLUDE USING gist
    (park_id WITH =, name WITH =, daterange(valid_from, valid_until) WITH &&) WHERE (park_id IS NOT NULL),
  CONSTRAINT designation_of_region_once EXCLUDE USING gist
    (region_code WITH =, name WITH =, daterange(valid_from, valid_until) WITH &&) WHERE (region_code IS NOT NULL)
);
CREATE INDEX designation_park ON designation (park_id, id);
CREATE INDEX designation_region ON designation (region_code, id);

CREATE FUNCTION minor_units_sum(amounts bigint[]) RETURNS numeric LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT coalesce(sum(amount), 0) FROM unnest(amounts) AS amount);

CREATE TABLE infrastructure_work (
  id                 text COLLATE "C" NOT NULL,
  park_id            text COLLATE "C" NOT NULL,
  code               text     NOT NULL,
  name_zh            text     NOT NULL,
  category           text     NOT NULL,
  budget_minor_units bigint   NOT NULL,
  currency           text     NOT NULL,
  -- Where the money comes from, and how much of it: one entry each.
  source_names       text[]   NOT NULL,
  source_minor_units bigint[] NOT NULL,
  due_on             date     NOT NULL,
  done_on            date,
  evidence           text,
  version            bigint   NOT NULL,
  CONSTRAINT infrastructure_work_pk PRIMARY KEY (id),
  CONSTRAINT infrastructure_work_code_unique UNIQUE (park_id, code),
  CONSTRAINT infrastructure_work_park_fk FOREIGN KEY (park_id) REFERENCES park (id),
  CONSTRAINT infrastructure_work_budget_positive CHECK (budget_minor_units > 0),
  CONSTRAINT infrastructure_work_sources_whole CHECK (cardinality(source_names) = cardinality(source_minor_units)),
  CONSTRAINT infrastructure_work_sources_positive CHECK (0 < ALL (source_minor_units)),
  CONSTRAINT infrastructure_work_sources_add_up CHECK (minor_units_sum(source_minor_units) = budget_minor_units),
  CONSTRAINT infrastructure_work_done_with_evidence CHECK ((done_on IS NULL) = (evidence IS NULL))
);
CREATE INDEX infrastructure_work_park ON infrastructure_work (park_id, id);

CREATE TABLE on_site_service (
  id            text COLLATE "C" NOT NULL,
  park_id       text COLLATE "C" NOT NULL,
  -- NULL: of the whole park.
  zone_id       text COLLATE "C",
  kind          text   NOT NULL,
  name_zh       text   NOT NULL,
  -- NULL is unknown.
  opening_hours text,
  open_24h      boolean,
  contact_unit  text,
  version       bigint NOT NULL,
  CONSTRAINT on_site_service_pk PRIMARY KEY (id),
  CONSTRAINT on_site_service_park_fk FOREIGN KEY (park_id) REFERENCES park (id),
  CONSTRAINT on_site_service_zone_fk FOREIGN KEY (zone_id, park_id) REFERENCES zone (id, park_id)
);
CREATE INDEX on_site_service_park ON on_site_service (park_id, id);
CREATE INDEX on_site_service_zone ON on_site_service (zone_id, id);
