-- Standard factories and pools, whole.

ALTER TABLE building
  -- First day of the works; NULL: not known.
  ADD COLUMN works_from date,
  ADD CONSTRAINT building_works_before_use CHECK (works_from <= available_from);

ALTER TABLE unit
  ADD COLUMN power_kva             numeric(12, 3),
  ADD COLUMN temporary_use_allowed boolean;
DROP INDEX unit_zone;
CREATE INDEX unit_zone ON unit (zone_id, id);
CREATE INDEX unit_code ON unit (code, id);
-- What a search asks for without naming a place.
CREATE INDEX unit_area ON unit (area_square_metres);
CREATE INDEX unit_floor_load ON unit (floor_load_kn_per_square_metre) WHERE floor_load_kn_per_square_metre IS NOT NULL;
CREATE INDEX unit_clear_height ON unit (clear_height_metres) WHERE clear_height_metres IS NOT NULL;
CREATE INDEX unit_crane ON unit (crane_tonnes) WHERE crane_tonnes IS NOT NULL;
CREATE INDEX unit_power ON unit (power_kva) WHERE power_kva IS NOT NULL;
CREATE INDEX unit_rent ON unit (rent_minor_units) WHERE rent_minor_units IS NOT NULL;
-- The units that follow the day of their building.
CREATE INDEX unit_as_building ON unit (building_id) WHERE available_from IS NULL;

-- Template of the checklist of a unit that is ready to move in; every item has its dates.
CREATE TABLE readiness_item (
  code        text    NOT NULL,
  valid_from  date    NOT NULL,
  -- The day after the last; NULL is open-ended.
  valid_until date,
  position    integer NOT NULL,
  name_zh     text    NOT NULL,
  name_en     text    NOT NULL,
  CONSTRAINT readiness_item_pk PRIMARY KEY (code, valid_from),
  CONSTRAINT readiness_item_valid_once EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_until) WITH &&)
);
INSERT INTO readiness_item (position, code, name_zh, name_en, valid_from) VALUES
  (10, 'FIRE_ACCEPTANCE', '消防验收合格', 'Fire acceptance passed', date '2011-01-01'),
  (20, 'POWER_CONNECTED', '供电接通', 'Power connected', date '2011-01-01'),
  (30, 'WATER_CONNECTED', '供水接通', 'Water connected', date '2011-01-01'),
  (40, 'DRAINAGE_CONNECTED', '排水接通', 'Drainage connected', date '2011-01-01'),
  (50, 'LIFT_INSPECTED', '电梯检验合格', 'Lift inspected', date '2011-01-01'),
  (60, 'TELECOM_CONNECTED', '通信接通', 'Telecommunications connected', date '2016-01-01'),
  (70, 'CLEANED', '清场保洁完成', 'Cleared and cleaned', date '2011-01-01'),
  (80, 'KEYS_READY', '钥匙备齐', 'Keys ready', date '2011-01-01');

-- Items that were done; one that is open again keeps its row.
CREATE TABLE unit_readiness (
  id            text COLLATE "C" NOT NULL,
  unit_id       text COLLATE "C" NOT NULL,
  item_code     text        NOT NULL,
  done_on       date        NOT NULL,
  done_by       text        NOT NULL,
  explanation   text        NOT NULL,
  recorded_at   timestamptz NOT NULL,
  recorded_by   text        NOT NULL,
  reopened_at   timestamptz,
  reopened_by   text,
  reopened_for  text,
  CONSTRAINT unit_readiness_pk PRIMARY KEY (id),
  CONSTRAINT unit_readiness_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT unit_readiness_reopened_whole CHECK (
    (reopened_at IS NULL) = (reopened_by IS NULL) AND (reopened_at IS NULL) = (reopened_for IS NULL))
);
CREATE UNIQUE INDEX unit_readiness_done_once ON unit_readiness (unit_id, item_code) WHERE reopened_at IS NULL;

CREATE TABLE park_project (
  id      text COLLATE "C" NOT NULL,
  zone_id text COLLATE "C" NOT NULL,
  park_id text COLLATE "C" NOT NULL,
  name_zh text   NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT park_project_pk PRIMARY KEY (id),
  CONSTRAINT park_project_zone_fk FOREIGN KEY (zone_id, park_id) REFERENCES zone (id, park_id)
);
CREATE INDEX park_project_park ON park_project (park_id, id);
CREATE INDEX park_project_zone ON park_project (zone_id, id);

-- A unit belongs to one park project at most on a day, and in it to one tenant. A tenant leaves; its rows stay.
CREATE TABLE park_project_unit (
  id              text COLLATE "C" NOT NULL,
  unit_id         text COLLATE "C" NOT NULL,
  park_project_id text COLLATE "C" NOT NULL,
  project_id      text COLLATE "C" NOT NULL,
  tenant_from     date NOT NULL,
  -- The day after the last; NULL while it lasts.
  tenant_until    date,
  -- Why it left.
  end_explanation text,
  CONSTRAINT park_project_unit_pk PRIMARY KEY (id),
  CONSTRAINT park_project_unit_once EXCLUDE USING gist
    (unit_id WITH =, daterange(tenant_from, tenant_until) WITH &&),
  CONSTRAINT park_project_unit_in_order CHECK (tenant_until >= tenant_from),
  CONSTRAINT park_project_unit_explained CHECK ((tenant_until IS NULL) = (end_explanation IS NULL)),
  CONSTRAINT park_project_unit_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT park_project_unit_group_fk FOREIGN KEY (park_project_id) REFERENCES park_project (id)
);
CREATE UNIQUE INDEX park_project_unit_current ON park_project_unit (unit_id) WHERE tenant_until IS NULL;
CREATE INDEX park_project_unit_group ON park_project_unit (park_project_id, project_id, unit_id) WHERE tenant_until IS NULL;
CREATE INDEX park_project_unit_tenant ON park_project_unit (project_id, park_project_id) WHERE tenant_until IS NULL;
CREATE INDEX park_project_unit_history ON park_project_unit (park_project_id, id);

ALTER TABLE utility_pool
  -- NULL: it serves the whole park.
  ADD COLUMN zone_id         text COLLATE "C",
  -- Counts the changes of what the pool is, not those of who claims it.
  ADD COLUMN content_version bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT utility_pool_zone_fk FOREIGN KEY (zone_id, park_id) REFERENCES zone (id, park_id),
  ADD CONSTRAINT utility_pool_kind_known CHECK (kind IN (
    'POWER_KVA', 'POWER_FIRM_KVA', 'WATER_M3D', 'SEWAGE_M3D', 'STEAM_TH', 'GAS_NM3H', 'DORM_BED', 'COD_TA', 'NH3N_TA',
    'VOC_TA')),
  DROP CONSTRAINT utility_pool_kind_unique;
ALTER TABLE utility_pool
  ADD CONSTRAINT utility_pool_kind_unique UNIQUE NULLS NOT DISTINCT (park_id, zone_id, kind);
CREATE INDEX utility_pool_park ON utility_pool (park_id, id);
CREATE INDEX utility_pool_zone ON utility_pool (zone_id, id);

-- What is planned binds at once: nobody claims more than the least capacity from now on, so that nothing need happen on the day on
-- which less begins to count. On the day on which more does, whoever needs it writes it into capacity under the lock of the row.
ALTER TABLE utility_pool
  -- Least capacity of the pending plans; NULL: there are none.
  ADD COLUMN planned_least numeric(15, 3),
  ADD COLUMN claimable     numeric(15, 3) NOT NULL GENERATED ALWAYS AS (least(capacity, planned_least)) STORED,
  DROP CONSTRAINT utility_pool_never_oversold,
  ADD CONSTRAINT utility_pool_never_oversold CHECK (
    held >= 0 AND reserved >= 0 AND allocated >= 0 AND held + reserved + allocated <= least(capacity, planned_least)),
  ADD CONSTRAINT utility_pool_claimable_unique UNIQUE (id, claimable);

CREATE TABLE planned_pool_capacity (
  id                 text COLLATE "C" NOT NULL,
  pool_id            text COLLATE "C" NOT NULL,
  -- First day, in Asia/Shanghai.
  effective_on       date           NOT NULL,
  capacity           numeric(15, 3) NOT NULL,
  explanation        text           NOT NULL,
  planned_by         text           NOT NULL,
  planned_at         timestamptz    NOT NULL,
  -- What may be claimed of the pool, while the plan is pending: it is never more than the plan. NULL afterwards.
  claimable          numeric(15, 3),
  -- When it was written into the capacity of the pool, on the day or later.
  settled_at         timestamptz,
  cancelled_at       timestamptz,
  cancelled_by       text,
  cancel_explanation text,
  CONSTRAINT planned_pool_capacity_pk PRIMARY KEY (id),
  CONSTRAINT planned_pool_capacity_pool_fk FOREIGN KEY (pool_id) REFERENCES utility_pool (id),
  CONSTRAINT planned_pool_capacity_claimable_fk FOREIGN KEY (pool_id, claimable)
    REFERENCES utility_pool (id, claimable) ON UPDATE CASCADE,
  CONSTRAINT planned_pool_capacity_never_oversold CHECK (capacity >= 0 AND capacity >= claimable),
  CONSTRAINT planned_pool_capacity_one_state CHECK (num_nonnulls(claimable, settled_at, cancelled_at) = 1),
  CONSTRAINT planned_pool_capacity_ahead CHECK (planned_at < CAST(effective_on AS timestamp) AT TIME ZONE 'Asia/Shanghai'),
  CONSTRAINT planned_pool_capacity_settled_in_time CHECK (
    settled_at >= CAST(effective_on AS timestamp) AT TIME ZONE 'Asia/Shanghai'),
  CONSTRAINT planned_pool_capacity_cancelled_in_time CHECK (
    cancelled_at < CAST(effective_on AS timestamp) AT TIME ZONE 'Asia/Shanghai'),
  CONSTRAINT planned_pool_capacity_cancelled_by CHECK (num_nonnulls(cancelled_at, cancelled_by, cancel_explanation) IN (0, 3))
);
CREATE UNIQUE INDEX planned_pool_capacity_day ON planned_pool_capacity (pool_id, effective_on) WHERE cancelled_at IS NULL;
CREATE INDEX planned_pool_capacity_pool ON planned_pool_capacity (pool_id, effective_on);

-- What is left when one circuit fails is never more than what both bring, today and on every day for which a change is planned.
-- The two pools are two rows: the advisory lock lets one change of the pair follow the other, so that each sees what the other did.
CREATE FUNCTION require_firm_within_power(park text, zone text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  today date := CAST(clock_timestamp() AT TIME ZONE 'Asia/Shanghai' AS date);
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('utility_pool ' || park || ' ' || coalesce(zone, ''), 0));
  IF EXISTS (
    WITH pair AS (
      SELECT u.id, u.kind, u.capacity FROM utility_pool u
       WHERE u.park_id = park AND u.zone_id IS NOT DISTINCT FROM zone AND u.kind IN ('POWER_KVA', 'POWER_FIRM_KVA')),
    pending AS (
      SELECT n.pool_id, n.effective_on, n.capacity FROM planned_pool_capacity n JOIN pair ON pair.id = n.pool_id
       WHERE n.claimable IS NOT NULL),
    days AS (SELECT today AS day UNION SELECT effective_on FROM pending WHERE effective_on > today),
    effective AS (
      SELECT d.day, pair.kind,
             coalesce((SELECT n.capacity FROM pending n WHERE n.pool_id = pair.id AND n.effective_on <= d.day
                        ORDER BY n.effective_on DESC LIMIT 1), pair.capacity) AS capacity
        FROM days d CROSS JOIN pair)
    SELECT 1 FROM effective power JOIN effective firm ON firm.day = power.day
     WHERE power.kind = 'POWER_KVA' AND firm.kind = 'POWER_FIRM_KVA' AND firm.capacity > power.capacity)
  THEN
    RAISE EXCEPTION 'firm power above power in park %', park
      USING ERRCODE = 'check_violation', CONSTRAINT = 'utility_pool_firm_within_power';
  END IF;
END $$;

CREATE FUNCTION utility_pool_firm_within_power() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_firm_within_power(NEW.park_id, NEW.zone_id);
  RETURN NULL;
END $$;
CREATE TRIGGER utility_pool_firm_recorded AFTER INSERT ON utility_pool
  FOR EACH ROW WHEN (NEW.kind IN ('POWER_KVA', 'POWER_FIRM_KVA')) EXECUTE FUNCTION utility_pool_firm_within_power();
CREATE TRIGGER utility_pool_firm_changed AFTER UPDATE OF capacity ON utility_pool
  FOR EACH ROW WHEN (NEW.kind IN ('POWER_KVA', 'POWER_FIRM_KVA') AND NEW.capacity <> OLD.capacity)
  EXECUTE FUNCTION utility_pool_firm_within_power();

-- A plan that is settled changes no day: the capacity of the pool follows it.
CREATE FUNCTION planned_firm_within_power() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_firm_within_power(u.park_id, u.zone_id) FROM utility_pool u
    WHERE u.id = NEW.pool_id AND u.kind IN ('POWER_KVA', 'POWER_FIRM_KVA');
  RETURN NULL;
END $$;
CREATE TRIGGER planned_pool_capacity_firm_planned AFTER INSERT ON planned_pool_capacity
  FOR EACH ROW EXECUTE FUNCTION planned_firm_within_power();
CREATE TRIGGER planned_pool_capacity_firm_cancelled AFTER UPDATE OF cancelled_at ON planned_pool_capacity
  FOR EACH ROW WHEN (NEW.cancelled_at IS NOT NULL AND OLD.cancelled_at IS NULL)
  EXECUTE FUNCTION planned_firm_within_power();
