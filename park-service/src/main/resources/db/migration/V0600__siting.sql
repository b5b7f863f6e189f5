-- What site selection reads: one row per zone with everything about its units, so that a search over all zones touches
-- neither unit nor space. One line per unit, in the order of the ids, with the fields id, code, floor, area, floor load,
-- clear height, crane, column grid, loading dock, fire class, dual feed, discharge, rent, currency, first day of use and
-- the positions (from 0) of the later units beside it, parted by |. Numbers with a fraction are in hundredths, days are
-- counted from 1970-01-01; empty is unknown. Arrays would say the same, and took twice as long to read.
CREATE TABLE zone_ground (
  zone_id      text COLLATE "C" NOT NULL,
  units        text   NOT NULL DEFAULT '',
  refreshed_in xid8,
  CONSTRAINT zone_ground_pk PRIMARY KEY (zone_id),
  CONSTRAINT zone_ground_zone_fk FOREIGN KEY (zone_id) REFERENCES zone (id)
);

-- Takes the lock of the row first: the statement after it sees what the transaction before committed.
CREATE FUNCTION refresh_zone_ground(changed_zone text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO zone_ground (zone_id) VALUES (changed_zone) ON CONFLICT DO NOTHING;
  PERFORM 1 FROM zone_ground WHERE zone_id = changed_zone FOR UPDATE;
  WITH numbered AS (
    SELECT u.*, s.available_from AS ready_from, (row_number() OVER (ORDER BY u.id) - 1)::integer AS place
      FROM unit u JOIN space s ON s.id = u.id
     WHERE u.zone_id = changed_zone AND s.retired_at IS NULL
  ), beside AS (
    SELECT one.place, string_agg(other.place::text, ',' ORDER BY other.place) AS places
      FROM numbered one
      JOIN unit_adjacency a ON a.unit_id = one.id
      JOIN numbered other ON other.id = a.adjacent_unit_id
     WHERE one.place < other.place
     GROUP BY one.place
  ), lines AS (
    SELECT string_agg(
             concat(
               id, '|', code, '|', floor, '|', (area_square_metres * 100)::bigint, '|',
               (floor_load_kn_per_square_metre * 100)::integer, '|', (clear_height_metres * 100)::integer, '|',
               (crane_tonnes * 100)::integer, '|', column_grid_metres, '|', loading_dock, '|', fire_class, '|',
               dual_feed, '|', discharge_allowed, '|', rent_minor_units, '|', rent_currency, '|',
               ready_from - date '1970-01-01', '|', places),
             E'\n' ORDER BY place) AS units
      FROM numbered LEFT JOIN beside USING (place)
  )
  UPDATE zone_ground
     SET units = coalesce((SELECT lines.units FROM lines), ''), refreshed_in = pg_current_xact_id()
   WHERE zone_id = changed_zone;
END $$;

-- Runs at the end of the transaction, when nothing changes any more: once for each zone, however many rows changed.
CREATE FUNCTION zone_ground_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed_zone text;
BEGIN
  IF TG_TABLE_NAME = 'unit_adjacency' THEN
    SELECT zone_id INTO changed_zone FROM unit WHERE id = coalesce(NEW.unit_id, OLD.unit_id);
  ELSE
    changed_zone := coalesce(NEW.zone_id, OLD.zone_id);
  END IF;
  IF changed_zone IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM zone_ground WHERE zone_id = changed_zone AND refreshed_in = pg_current_xact_id_if_assigned())
  THEN
    PERFORM refresh_zone_ground(changed_zone);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER unit_makes_ground AFTER INSERT OR UPDATE OR DELETE ON unit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zone_ground_follows();
CREATE CONSTRAINT TRIGGER unit_adjacency_makes_ground AFTER INSERT OR DELETE ON unit_adjacency
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zone_ground_follows();
CREATE CONSTRAINT TRIGGER space_makes_ground AFTER UPDATE OF available_from, retired_at ON space
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zone_ground_follows();

SELECT refresh_zone_ground(zone_id) FROM (SELECT DISTINCT zone_id FROM unit) zones;

-- Where the rules of admission stand written. Dated: the law of the day counts.
CREATE TABLE admission_rule_source (
  rule        text NOT NULL,
  source      text NOT NULL,
  valid_from  date NOT NULL,
  -- The day after the last; NULL while it lasts.
  valid_until date,
  CONSTRAINT admission_rule_source_once EXCLUDE USING gist (rule WITH =, daterange(valid_from, valid_until) WITH &&),
  CONSTRAINT admission_rule_source_not_empty CHECK (valid_until > valid_from)
);
INSERT INTO admission_rule_source (rule, source, valid_from) VALUES
  ('ECOLOGICAL_RED_LINE', '《中华人民共和国环境保护法》第二十九条（主席令第九号）', '2015-01-01'),
  ('POLLUTANT_QUOTA', '《建设项目主要污染物排放总量指标审核及管理暂行办法》（环发〔2014〕197号）', '2014-12-30'),
  ('TREATMENT_CAPACITY', '《中华人民共和国水污染防治法》第四十五条（主席令第七十号）', '2018-01-01');

-- What a project stated to emit when it was admitted to a hold, so that it can be judged again before the space is allocated.
CREATE TABLE hold_admission (
  hold_id          text COLLATE "C" NOT NULL,
  -- NULL: not stated.
  cod_ta           numeric(15, 3),
  nh3n_ta          numeric(15, 3),
  voc_ta           numeric(15, 3),
  waste_water_m3d  numeric(15, 3),
  CONSTRAINT hold_admission_pk PRIMARY KEY (hold_id),
  -- Admitted before the hold itself is written.
  CONSTRAINT hold_admission_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id) DEFERRABLE INITIALLY DEFERRED
);
