-- Register of industrial space and the claims on it. Ids sort by bytes: the order of lists and of locks is the same
-- whatever the database's locale.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE park (
  id                         text COLLATE "C" NOT NULL,
  code                       text           NOT NULL,
  name_zh                    text           NOT NULL,
  name_en                    text           NOT NULL,
  region_code                text COLLATE "C" NOT NULL,
  level                      text           NOT NULL,
  parent_park_id             text COLLATE "C",
  lead_industry_codes        text[]         NOT NULL,
  planned_area_square_metres numeric(14, 2),
  built_area_square_metres   numeric(14, 2),
  version                    bigint         NOT NULL,
  CONSTRAINT park_pk PRIMARY KEY (id),
  CONSTRAINT park_code_unique UNIQUE (code),
  CONSTRAINT park_parent_fk FOREIGN KEY (parent_park_id) REFERENCES park (id),
  CONSTRAINT park_areas_not_negative CHECK (planned_area_square_metres >= 0 AND built_area_square_metres >= 0)
);
CREATE INDEX park_region ON park (region_code, id);
CREATE INDEX park_parent ON park (parent_park_id);
CREATE INDEX park_name ON park USING gin (name_zh gin_trgm_ops);

CREATE TABLE zone (
  id                       text COLLATE "C" NOT NULL,
  park_id                  text COLLATE "C" NOT NULL,
  code                     text    NOT NULL,
  name_zh                  text    NOT NULL,
  allowed_industry_codes   text[]  NOT NULL,
  forbidden_industry_codes text[]  NOT NULL,
  bonded                   boolean NOT NULL,
  minimum_export_ratio     numeric(5, 4),
  version                  bigint  NOT NULL,
  CONSTRAINT zone_pk PRIMARY KEY (id),
  CONSTRAINT zone_code_unique UNIQUE (park_id, code),
  CONSTRAINT zone_of_park UNIQUE (id, park_id),
  CONSTRAINT zone_park_fk FOREIGN KEY (park_id) REFERENCES park (id),
  CONSTRAINT zone_export_ratio_is_a_share CHECK (minimum_export_ratio BETWEEN 0 AND 1)
);
CREATE INDEX zone_park ON zone (park_id, id);

CREATE TABLE building (
  id             text COLLATE "C" NOT NULL,
  zone_id        text COLLATE "C" NOT NULL,
  park_id        text COLLATE "C" NOT NULL,
  code           text    NOT NULL,
  name_zh        text    NOT NULL,
  floor_count    integer NOT NULL,
  available_from date,
  version        bigint  NOT NULL,
  CONSTRAINT building_pk PRIMARY KEY (id),
  CONSTRAINT building_code_unique UNIQUE (zone_id, code),
  CONSTRAINT building_of_zone UNIQUE (id, zone_id, park_id),
  CONSTRAINT building_zone_fk FOREIGN KEY (zone_id, park_id) REFERENCES zone (id, park_id)
);
CREATE INDEX building_park ON building (park_id, id);
CREATE INDEX building_zone ON building (zone_id, id);

-- Everything that is claimed as a whole: a unit of a building or a parcel of land.
CREATE TABLE space (
  id                 text COLLATE "C" NOT NULL,
  kind               text           NOT NULL,
  park_id            text COLLATE "C" NOT NULL,
  zone_id            text COLLATE "C" NOT NULL,
  code               text           NOT NULL,
  area_square_metres numeric(14, 2) NOT NULL,
  -- First day of use; NULL: at once.
  available_from     date,
  recorded_at        timestamptz    NOT NULL DEFAULT clock_timestamp(),
  -- When it was split or merged into others; it is never claimed again.
  retired_at         timestamptz,
  version            bigint         NOT NULL,
  CONSTRAINT space_pk PRIMARY KEY (id),
  CONSTRAINT space_as_recorded UNIQUE (id, zone_id, park_id, area_square_metres),
  CONSTRAINT space_zone_fk FOREIGN KEY (zone_id, park_id) REFERENCES zone (id, park_id),
  CONSTRAINT space_kind_known CHECK (kind IN ('UNIT', 'PARCEL')),
  CONSTRAINT space_area_not_negative CHECK (area_square_metres >= 0)
);
CREATE UNIQUE INDEX space_code_unique ON space (park_id, code) WHERE retired_at IS NULL;
CREATE INDEX space_zone ON space (zone_id, id);

-- What became of a space that was split or merged.
CREATE TABLE space_lineage (
  old_id text COLLATE "C" NOT NULL,
  new_id text COLLATE "C" NOT NULL,
  CONSTRAINT space_lineage_pk PRIMARY KEY (old_id, new_id),
  CONSTRAINT space_lineage_old_fk FOREIGN KEY (old_id) REFERENCES space (id),
  CONSTRAINT space_lineage_new_fk FOREIGN KEY (new_id) REFERENCES space (id)
);
CREATE INDEX space_lineage_new ON space_lineage (new_id);

-- What is split or merged is neither more nor less land than before, to the last cm².
CREATE FUNCTION space_lineage_preserves_area() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(s.area_square_metres) FROM space_lineage l JOIN space s ON s.id = l.new_id WHERE l.old_id = NEW.old_id)
     IS DISTINCT FROM
     (SELECT sum(s.area_square_metres) FROM space_lineage l JOIN space s ON s.id = l.old_id WHERE l.new_id = NEW.new_id)
  THEN
    RAISE EXCEPTION 'space % becomes another area', NEW.old_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'space_lineage_preserves_area';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER space_lineage_preserves_area AFTER INSERT ON space_lineage
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION space_lineage_preserves_area();

CREATE TABLE unit (
  id                             text COLLATE "C" NOT NULL,
  building_id                    text COLLATE "C" NOT NULL,
  zone_id                        text COLLATE "C" NOT NULL,
  park_id                        text COLLATE "C" NOT NULL,
  code                           text           NOT NULL,
  floor                          integer        NOT NULL,
  area_square_metres             numeric(14, 2) NOT NULL,
  -- A property that is NULL is unknown, not "no".
  floor_load_kn_per_square_metre numeric(6, 2),
  clear_height_metres            numeric(5, 2),
  column_grid_metres             text,
  crane_tonnes                   numeric(6, 2),
  loading_dock                   boolean,
  fire_class                     text,
  dual_feed                      boolean,
  discharge_allowed              boolean,
  -- Per square metre and month.
  rent_minor_units               bigint,
  rent_currency                  text,
  -- Its own, where it has one; what counts stands in space.
  available_from                 date,
  version                        bigint         NOT NULL,
  CONSTRAINT unit_pk PRIMARY KEY (id),
  CONSTRAINT unit_space_fk FOREIGN KEY (id, zone_id, park_id, area_square_metres)
    REFERENCES space (id, zone_id, park_id, area_square_metres),
  CONSTRAINT unit_building_fk FOREIGN KEY (building_id, zone_id, park_id) REFERENCES building (id, zone_id, park_id),
  CONSTRAINT unit_area_not_negative CHECK (area_square_metres >= 0),
  CONSTRAINT unit_rent_whole CHECK ((rent_minor_units IS NULL) = (rent_currency IS NULL))
);
CREATE INDEX unit_park ON unit (park_id, id);
CREATE INDEX unit_building ON unit (building_id, id);
CREATE INDEX unit_zone ON unit (zone_id);

-- Both directions are stored.
CREATE TABLE unit_adjacency (
  unit_id          text COLLATE "C" NOT NULL,
  adjacent_unit_id text COLLATE "C" NOT NULL,
  CONSTRAINT unit_adjacency_pk PRIMARY KEY (unit_id, adjacent_unit_id),
  CONSTRAINT unit_adjacency_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT unit_adjacency_other_fk FOREIGN KEY (adjacent_unit_id) REFERENCES unit (id),
  CONSTRAINT unit_not_adjacent_to_itself CHECK (unit_id <> adjacent_unit_id)
);

CREATE TABLE utility_pool (
  id        text COLLATE "C" NOT NULL,
  park_id   text COLLATE "C" NOT NULL,
  kind      text           NOT NULL,
  capacity  numeric(15, 3) NOT NULL,
  -- Sums of the live claims by phase; changed only under the lock of this row.
  held      numeric(15, 3) NOT NULL DEFAULT 0,
  reserved  numeric(15, 3) NOT NULL DEFAULT 0,
  allocated numeric(15, 3) NOT NULL DEFAULT 0,
  version   bigint         NOT NULL,
  CONSTRAINT utility_pool_pk PRIMARY KEY (id),
  CONSTRAINT utility_pool_kind_unique UNIQUE (park_id, kind),
  CONSTRAINT utility_pool_park_fk FOREIGN KEY (park_id) REFERENCES park (id),
  CONSTRAINT utility_pool_never_oversold CHECK (
    held >= 0 AND reserved >= 0 AND allocated >= 0 AND held + reserved + allocated <= capacity)
);

CREATE TABLE pool_capacity_change (
  id          text COLLATE "C" NOT NULL,
  pool_id     text COLLATE "C" NOT NULL,
  before      numeric(15, 3) NOT NULL,
  after       numeric(15, 3) NOT NULL,
  explanation text           NOT NULL,
  changed_by  text           NOT NULL,
  changed_at  timestamptz    NOT NULL,
  CONSTRAINT pool_capacity_change_pk PRIMARY KEY (id),
  CONSTRAINT pool_capacity_change_pool_fk FOREIGN KEY (pool_id) REFERENCES utility_pool (id)
);
CREATE INDEX pool_capacity_change_pool ON pool_capacity_change (pool_id, id);

CREATE TABLE hold (
  id             text COLLATE "C" NOT NULL,
  project_id     text COLLATE "C" NOT NULL,
  park_id        text COLLATE "C" NOT NULL,
  region_code    text COLLATE "C" NOT NULL,
  -- As last decided; a hold in HELD whose expires_at has passed has expired, whether anybody wrote it down or not.
  state          text        NOT NULL,
  use_from       date        NOT NULL,
  -- The day after the last; NULL is open-ended.
  use_until      date,
  days           integer     NOT NULL,
  placed_at      timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  renewals       integer     NOT NULL,
  placed_by      text        NOT NULL,
  reservation_id text COLLATE "C",
  explanation    text        NOT NULL DEFAULT '',
  version        bigint      NOT NULL,
  CONSTRAINT hold_pk PRIMARY KEY (id),
  CONSTRAINT hold_park_fk FOREIGN KEY (park_id) REFERENCES park (id),
  CONSTRAINT hold_use_not_empty CHECK (use_until > use_from),
  CONSTRAINT hold_reserved_for CHECK ((state = 'RESERVED') = (reservation_id IS NOT NULL))
);
CREATE INDEX hold_project ON hold (project_id, id);
CREATE INDEX hold_park ON hold (park_id, id);
CREATE INDEX hold_due ON hold (expires_at) WHERE state = 'HELD';

-- One row per phase of a claim on a space; a row that has ended never changes again, so the rows are the history.
-- They change only under the lock of the space's row, so that every transaction takes the locks in one order:
-- reservation, hold, spaces by id, pools by id.
CREATE TABLE space_claim (
  id text COLLATE "C" NOT NULL,
  space_id    text COLLATE "C" NOT NULL,
  phase       text        NOT NULL,
  -- NULL: of no project, out of service.
  project_id  text COLLATE "C",
  hold_id     text COLLATE "C",
  line        integer,
  use_from    date        NOT NULL,
  -- The day after the last; NULL is open-ended.
  use_until   date,
  live        boolean     NOT NULL,
  began_at    timestamptz NOT NULL,
  -- When it runs out by itself.
  ends_at     timestamptz,
  -- When it stopped being live.
  ended_at    timestamptz,
  explanation text       NOT NULL DEFAULT '',
  CONSTRAINT space_claim_pk PRIMARY KEY (id),
  CONSTRAINT space_claim_space_fk FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT space_claim_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id),
  CONSTRAINT space_claim_phase_known CHECK (
    phase IN ('EARMARKED', 'HELD', 'RESERVED', 'ALLOCATED', 'OCCUPIED', 'MAINTENANCE', 'WITHDRAWN')),
  CONSTRAINT space_claim_of_a_hold CHECK (
    (phase IN ('HELD', 'RESERVED', 'ALLOCATED', 'OCCUPIED')) = (hold_id IS NOT NULL AND line IS NOT NULL)),
  CONSTRAINT space_claim_of_a_project CHECK ((phase IN ('MAINTENANCE', 'WITHDRAWN')) = (project_id IS NULL)),
  CONSTRAINT space_claim_runs_out CHECK ((phase IN ('EARMARKED', 'HELD')) = (ends_at IS NOT NULL)),
  CONSTRAINT space_claim_use_not_empty CHECK (use_until > use_from),
  CONSTRAINT space_claim_over_or_live CHECK (live = (ended_at IS NULL)),
  -- At most one claim; an earmark lies under the claims of its own project.
  CONSTRAINT space_claim_exclusive EXCLUDE USING gist (space_id WITH =, daterange(use_from, use_until) WITH &&)
    WHERE (live AND phase <> 'EARMARKED'),
  CONSTRAINT space_claim_one_project EXCLUDE USING gist (
    space_id WITH =, (coalesce(project_id, '')) WITH <>, daterange(use_from, use_until) WITH &&) WHERE (live)
);
CREATE INDEX space_claim_live ON space_claim (space_id) WHERE live;
CREATE INDEX space_claim_history ON space_claim (space_id, began_at);
CREATE INDEX space_claim_hold ON space_claim (hold_id, line);
CREATE UNIQUE INDEX space_claim_line_once ON space_claim (hold_id, line) WHERE live;

-- One row per phase of a claim on a pool.
CREATE TABLE pool_claim (
  id text COLLATE "C" NOT NULL,
  pool_id  text COLLATE "C" NOT NULL,
  phase    text           NOT NULL,
  hold_id  text COLLATE "C" NOT NULL,
  line     integer        NOT NULL,
  quantity numeric(15, 3) NOT NULL,
  live     boolean        NOT NULL,
  began_at timestamptz    NOT NULL,
  ends_at  timestamptz,
  ended_at timestamptz,
  CONSTRAINT pool_claim_pk PRIMARY KEY (id),
  CONSTRAINT pool_claim_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id),
  CONSTRAINT pool_claim_pool_fk FOREIGN KEY (pool_id) REFERENCES utility_pool (id),
  CONSTRAINT pool_claim_phase_known CHECK (phase IN ('HELD', 'RESERVED', 'ALLOCATED')),
  CONSTRAINT pool_claim_quantity_positive CHECK (quantity > 0),
  CONSTRAINT pool_claim_runs_out CHECK ((phase = 'HELD') = (ends_at IS NOT NULL)),
  CONSTRAINT pool_claim_over_or_live CHECK (live = (ended_at IS NULL))
);
CREATE INDEX pool_claim_live ON pool_claim (pool_id, ends_at) WHERE live;
CREATE INDEX pool_claim_history ON pool_claim (pool_id, began_at);
CREATE INDEX pool_claim_hold ON pool_claim (hold_id, line);
CREATE UNIQUE INDEX pool_claim_line_once ON pool_claim (hold_id, line) WHERE live;

CREATE TABLE reservation (
  id         text COLLATE "C" NOT NULL,
  -- NULL: voided before it was made.
  hold_id    text COLLATE "C",
  project_id text COLLATE "C" NOT NULL,
  state      text        NOT NULL,
  created_at timestamptz NOT NULL,
  decided_at timestamptz,
  CONSTRAINT reservation_pk PRIMARY KEY (id),
  CONSTRAINT reservation_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id),
  CONSTRAINT reservation_made_or_voided CHECK (hold_id IS NOT NULL OR state = 'VOIDED')
);
CREATE INDEX reservation_pending ON reservation (created_at, id) WHERE state = 'PENDING';
