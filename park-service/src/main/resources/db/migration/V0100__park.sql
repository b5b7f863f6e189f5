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
  -- NULL: as the building.
  available_from                 date,
  version                        bigint         NOT NULL,
  CONSTRAINT unit_pk PRIMARY KEY (id),
  CONSTRAINT unit_code_unique UNIQUE (park_id, code),
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
  id       text COLLATE "C" NOT NULL,
  park_id  text COLLATE "C" NOT NULL,
  kind     text           NOT NULL,
  capacity numeric(15, 3) NOT NULL,
  -- Sums of the live claims; changed only under the lock of this row.
  held     numeric(15, 3) NOT NULL DEFAULT 0,
  reserved numeric(15, 3) NOT NULL DEFAULT 0,
  version  bigint         NOT NULL,
  CONSTRAINT utility_pool_pk PRIMARY KEY (id),
  CONSTRAINT utility_pool_kind_unique UNIQUE (park_id, kind),
  CONSTRAINT utility_pool_park_fk FOREIGN KEY (park_id) REFERENCES park (id),
  CONSTRAINT utility_pool_never_oversold CHECK (held >= 0 AND reserved >= 0 AND held + reserved <= capacity)
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

-- A claim on a unit changes only under the lock of the unit's row, so that every transaction takes the locks in one
-- order: reservation, hold, units by id, pools by id.
CREATE TABLE unit_claim (
  id        text COLLATE "C" NOT NULL,
  hold_id   text COLLATE "C" NOT NULL,
  line      integer NOT NULL,
  unit_id   text COLLATE "C" NOT NULL,
  use_from  date    NOT NULL,
  use_until date,
  live      boolean NOT NULL,
  reserved  boolean NOT NULL,
  -- When it runs out by itself; NULL for a reservation.
  ends_at   timestamptz,
  -- When it stopped being live.
  ended_at  timestamptz,
  CONSTRAINT unit_claim_pk PRIMARY KEY (id),
  CONSTRAINT unit_claim_line_unique UNIQUE (hold_id, line),
  CONSTRAINT unit_claim_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id),
  CONSTRAINT unit_claim_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT unit_claim_use_not_empty CHECK (use_until > use_from),
  CONSTRAINT unit_claim_lease_or_reservation CHECK (reserved = (ends_at IS NULL)),
  CONSTRAINT unit_claim_over_or_live CHECK (live = (ended_at IS NULL)),
  CONSTRAINT unit_claim_exclusive EXCLUDE USING gist (unit_id WITH =, daterange(use_from, use_until) WITH &&) WHERE (live)
);
CREATE INDEX unit_claim_live ON unit_claim (unit_id) WHERE live;

CREATE TABLE pool_claim (
  id       text COLLATE "C" NOT NULL,
  hold_id  text COLLATE "C" NOT NULL,
  line     integer        NOT NULL,
  pool_id  text COLLATE "C" NOT NULL,
  quantity numeric(15, 3) NOT NULL,
  live     boolean        NOT NULL,
  reserved boolean        NOT NULL,
  ends_at  timestamptz,
  ended_at timestamptz,
  CONSTRAINT pool_claim_pk PRIMARY KEY (id),
  CONSTRAINT pool_claim_line_unique UNIQUE (hold_id, line),
  CONSTRAINT pool_claim_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id),
  CONSTRAINT pool_claim_pool_fk FOREIGN KEY (pool_id) REFERENCES utility_pool (id),
  CONSTRAINT pool_claim_quantity_positive CHECK (quantity > 0),
  CONSTRAINT pool_claim_lease_or_reservation CHECK (reserved = (ends_at IS NULL)),
  CONSTRAINT pool_claim_over_or_live CHECK (live = (ended_at IS NULL))
);
CREATE INDEX pool_claim_live ON pool_claim (pool_id, ends_at) WHERE live;

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
