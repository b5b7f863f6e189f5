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

-- A unit belongs to one park project at most, and in it to one tenant.
CREATE TABLE park_project_unit (
  unit_id         text COLLATE "C" NOT NULL,
  park_project_id text COLLATE "C" NOT NULL,
  project_id      text COLLATE "C" NOT NULL,
  CONSTRAINT park_project_unit_once PRIMARY KEY (unit_id),
  CONSTRAINT park_project_unit_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT park_project_unit_group_fk FOREIGN KEY (park_project_id) REFERENCES park_project (id)
);
CREATE INDEX park_project_unit_group ON park_project_unit (park_project_id, project_id, unit_id);
CREATE INDEX park_project_unit_tenant ON park_project_unit (project_id, park_project_id);

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

-- What is left when one circuit fails is never more than what both bring. The two pools are two rows: the advisory lock lets
-- one change of the pair follow the other, so that each sees what the other did.
CREATE FUNCTION utility_pool_firm_within_power() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('utility_pool ' || NEW.park_id || ' ' || coalesce(NEW.zone_id, ''), 0));
  IF EXISTS (
    SELECT 1 FROM utility_pool power JOIN utility_pool firm
        ON firm.park_id = power.park_id AND firm.zone_id IS NOT DISTINCT FROM power.zone_id
     WHERE power.park_id = NEW.park_id AND power.zone_id IS NOT DISTINCT FROM NEW.zone_id
       AND power.kind = 'POWER_KVA' AND firm.kind = 'POWER_FIRM_KVA' AND firm.capacity > power.capacity)
  THEN
    RAISE EXCEPTION 'firm power above power in park %', NEW.park_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'utility_pool_firm_within_power';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER utility_pool_firm_recorded AFTER INSERT ON utility_pool
  FOR EACH ROW WHEN (NEW.kind IN ('POWER_KVA', 'POWER_FIRM_KVA')) EXECUTE FUNCTION utility_pool_firm_within_power();
CREATE TRIGGER utility_pool_firm_changed AFTER UPDATE OF capacity ON utility_pool
  FOR EACH ROW WHEN (NEW.kind IN ('POWER_KVA', 'POWER_FIRM_KVA') AND NEW.capacity <> OLD.capacity)
  EXECUTE FUNCTION utility_pool_firm_within_power();
