-- Land bank: parcels, their stages and connections, and the rules about land that stands idle or runs short.

-- Whether a space is new or comes with an idle asset (盘活存量); units and parcels alike. NULL is unknown.
ALTER TABLE space
  ADD COLUMN origin            text,
  ADD COLUMN previous_user     text,
  ADD COLUMN idle_since        date,
  ADD COLUMN asset_description text,
  ADD CONSTRAINT space_origin_known CHECK (origin IN ('GREENFIELD', 'BROWNFIELD')),
  ADD CONSTRAINT space_asset_of_a_brownfield CHECK (
    origin IS NOT DISTINCT FROM 'BROWNFIELD'
    OR (previous_user IS NULL AND idle_since IS NULL AND asset_description IS NULL));
CREATE INDEX space_origin ON space (origin, id);

CREATE TABLE parcel (
  id                            text COLLATE "C" NOT NULL,
  zone_id                       text COLLATE "C" NOT NULL,
  park_id                       text COLLATE "C" NOT NULL,
  code                          text           NOT NULL,
  area_square_metres            numeric(14, 2) NOT NULL,
  land_use                      text           NOT NULL,
  -- GeoJSON geometry, Polygon or MultiPolygon.
  boundary                      jsonb,
  stage                         text           NOT NULL,
  -- As in space, so that lists need not look there; a trigger keeps it.
  retired                       boolean        NOT NULL DEFAULT false,
  minimum_investment_cny_per_mu numeric(14, 2),
  minimum_floor_area_ratio      numeric(4, 2),
  maximum_floor_area_ratio      numeric(4, 2),
  minimum_building_coverage     numeric(5, 4),
  maximum_office_share          numeric(5, 4),
  minimum_tax_cny_per_mu        numeric(14, 2),
  agreed_start_on               date,
  actual_start_on               date,
  developed_area_square_metres  numeric(14, 2),
  invested_share                numeric(5, 4),
  stopped_on                    date,
  land_price_minor_units        bigint,
  land_price_currency           text,
  version                       bigint         NOT NULL,
  CONSTRAINT parcel_pk PRIMARY KEY (id),
  CONSTRAINT parcel_space_fk FOREIGN KEY (id, zone_id, park_id, area_square_metres)
    REFERENCES space (id, zone_id, park_id, area_square_metres),
  CONSTRAINT parcel_area_positive CHECK (area_square_metres > 0),
  CONSTRAINT parcel_boundary_is_an_area CHECK (boundary ->> 'type' IN ('Polygon', 'MultiPolygon')),
  CONSTRAINT parcel_land_price_whole CHECK ((land_price_minor_units IS NULL) = (land_price_currency IS NULL)),
  CONSTRAINT parcel_floor_area_ratio_ordered CHECK (minimum_floor_area_ratio <= maximum_floor_area_ratio),
  CONSTRAINT parcel_shares CHECK (
    minimum_building_coverage BETWEEN 0 AND 1 AND maximum_office_share BETWEEN 0 AND 1 AND invested_share BETWEEN 0 AND 1),
  CONSTRAINT parcel_developed_within CHECK (developed_area_square_metres BETWEEN 0 AND area_square_metres),
  CONSTRAINT parcel_stopped_after_start CHECK (stopped_on >= actual_start_on)
);
CREATE INDEX parcel_park ON parcel (park_id, id);
CREATE INDEX parcel_zone ON parcel (zone_id, id);
CREATE INDEX parcel_stage_now ON parcel (stage, id);
CREATE INDEX parcel_not_started ON parcel (agreed_start_on) WHERE actual_start_on IS NULL;
CREATE INDEX parcel_stopped ON parcel (stopped_on) WHERE stopped_on IS NOT NULL;

CREATE FUNCTION parcel_retires_with_its_space() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE parcel SET retired = NEW.retired_at IS NOT NULL WHERE id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER parcel_retires_with_its_space AFTER UPDATE OF retired_at ON space
  FOR EACH ROW WHEN (NEW.kind = 'PARCEL') EXECUTE FUNCTION parcel_retires_with_its_space();

-- One row per stage reached; each refers to the one before, so that none is left out and dates never go back.
CREATE TABLE parcel_stage (
  parcel_id             text COLLATE "C" NOT NULL,
  stage                 text        NOT NULL,
  reached_on            date        NOT NULL,
  previous_stage        text,
  previous_reached_on   date,
  approval_batch_number text,
  evidence              text        NOT NULL,
  recorded_by           text        NOT NULL,
  recorded_at           timestamptz NOT NULL,
  CONSTRAINT parcel_stage_pk PRIMARY KEY (parcel_id, stage),
  CONSTRAINT parcel_stage_as_reached UNIQUE (parcel_id, stage, reached_on),
  CONSTRAINT parcel_stage_parcel_fk FOREIGN KEY (parcel_id) REFERENCES parcel (id),
  CONSTRAINT parcel_stage_previous_fk FOREIGN KEY (parcel_id, previous_stage, previous_reached_on)
    REFERENCES parcel_stage (parcel_id, stage, reached_on),
  CONSTRAINT parcel_stage_follows CHECK (
    (stage, coalesce(previous_stage, '')) IN (
      ('PLANNED', ''), ('APPROVED', 'PLANNED'), ('EXPROPRIATED', 'APPROVED'), ('CLEARED', 'EXPROPRIATED'),
      ('READY', 'CLEARED'))
    AND (previous_stage IS NULL) = (previous_reached_on IS NULL)),
  CONSTRAINT parcel_stage_dates_monotone CHECK (reached_on >= previous_reached_on),
  CONSTRAINT parcel_stage_batch CHECK ((stage = 'APPROVED') = (approval_batch_number IS NOT NULL))
);
ALTER TABLE parcel ADD CONSTRAINT parcel_stage_reached_fk FOREIGN KEY (id, stage)
  REFERENCES parcel_stage (parcel_id, stage) DEFERRABLE INITIALLY DEFERRED;

-- Seven connections and one clearance (七通一清); a connection without a row is unknown.
CREATE TABLE parcel_connection (
  parcel_id text COLLATE "C" NOT NULL,
  kind      text NOT NULL,
  ready_on  date,
  done_on   date,
  CONSTRAINT parcel_connection_pk PRIMARY KEY (parcel_id, kind),
  CONSTRAINT parcel_connection_parcel_fk FOREIGN KEY (parcel_id) REFERENCES parcel (id),
  CONSTRAINT parcel_connection_kind_known CHECK (
    kind IN ('ROAD', 'WATER', 'DRAINAGE', 'POWER', 'TELECOM', 'GAS', 'HEAT', 'CLEARED')),
  CONSTRAINT parcel_connection_dated CHECK (ready_on IS NOT NULL OR done_on IS NOT NULL)
);

-- No parcel is cleared while one of the eight is open on that day, whatever the code does.
CREATE FUNCTION parcel_cleared_is_connected() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  id_of_parcel text := coalesce(NEW.parcel_id, OLD.parcel_id);
BEGIN
  IF EXISTS (SELECT 1 FROM parcel_stage s WHERE s.parcel_id = id_of_parcel AND s.stage = 'CLEARED'
             AND 8 > (SELECT count(*) FROM parcel_connection c WHERE c.parcel_id = s.parcel_id
                      AND coalesce(c.done_on, c.ready_on) <= s.reached_on))
  THEN
    RAISE EXCEPTION 'parcel % is cleared without its connections', id_of_parcel
      USING ERRCODE = 'check_violation', CONSTRAINT = 'parcel_cleared_is_connected';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER parcel_cleared_is_connected AFTER INSERT OR UPDATE ON parcel_stage
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.stage = 'CLEARED')
  EXECUTE FUNCTION parcel_cleared_is_connected();
CREATE CONSTRAINT TRIGGER parcel_stays_connected AFTER UPDATE OR DELETE ON parcel_connection
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION parcel_cleared_is_connected();

-- When granted land counts as idle. Shares are fractions, so that a third stays a third.
CREATE TABLE idle_land_rule (
  rule              text    NOT NULL,
  effective_from    date    NOT NULL,
  months            integer NOT NULL,
  share_numerator   integer,
  share_denominator integer,
  -- Of the land price, due once the months have passed.
  fee_share         numeric(5, 4),
  -- After how many months the land may be taken back.
  reclaim_months    integer,
  source            text    NOT NULL,
  CONSTRAINT idle_land_rule_pk PRIMARY KEY (rule, effective_from),
  CONSTRAINT idle_land_rule_known CHECK (
    rule IN ('NOT_STARTED', 'STOPPED_WITH_LITTLE_AREA', 'STOPPED_WITH_LITTLE_INVESTMENT')),
  CONSTRAINT idle_land_rule_share CHECK (
    (rule = 'NOT_STARTED') = (share_numerator IS NULL) AND (share_numerator IS NULL) = (share_denominator IS NULL)
    AND share_denominator > 0),
  CONSTRAINT idle_land_rule_periods CHECK (months > 0 AND reclaim_months > months)
);
INSERT INTO idle_land_rule VALUES
  ('NOT_STARTED', '2012-07-01', 12, NULL, NULL, 0.20, 24,
   '闲置土地处置办法（国土资源部令第53号）第二条、第十四条'),
  ('STOPPED_WITH_LITTLE_AREA', '2012-07-01', 12, 1, 3, NULL, NULL,
   '闲置土地处置办法（国土资源部令第53号）第二条'),
  ('STOPPED_WITH_LITTLE_INVESTMENT', '2012-07-01', 12, 25, 100, NULL, NULL,
   '闲置土地处置办法（国土资源部令第53号）第二条');

-- Below how many months of ready land a region is warned; the row of the smallest region that contains it counts.
CREATE TABLE land_cover_threshold (
  region_code    text COLLATE "C" NOT NULL,
  effective_from date          NOT NULL,
  months         numeric(5, 1) NOT NULL,
  source         text          NOT NULL,
  CONSTRAINT land_cover_threshold_pk PRIMARY KEY (region_code, effective_from),
  CONSTRAINT land_cover_threshold_positive CHECK (months > 0)
);
INSERT INTO land_cover_threshold VALUES ('000000', '2011-01-01', 6, '平台默认值');
